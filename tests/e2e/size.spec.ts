// What a visit costs, as a browser asks for it: the files of each stage, compressed by brotli 11, against their budgets.
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { act, begin, expect, FOUNDER, LANGUAGES, ROOT, test, walk } from './helpers.ts';

const BUDGET = readFileSync(new URL('../../size-budget.toml', import.meta.url), 'utf8');

/** A number of the budget file: `name` in the table `[table]`. */
function bytes(table: string, name: string): number {
  const part = BUDGET.split(`[${table}]`)[1]?.split('\n[')[0] ?? '';
  const found = new RegExp(`^${name} = (\\d+)$`, 'm').exec(part);
  if (found === null) throw new Error(`size-budget.toml: [${table}] has no ${name}`);
  return Number(found[1]);
}

for (const language of LANGUAGES) {
  test(`each stage of a visit keeps its budget, ${language}`, async ({ page }) => {
    const sizes = new Map<string, number>();
    const waiting: Promise<void>[] = [];
    page.on('response', (response) => {
      const path = new URL(response.url()).pathname;
      const measured = response.body().then((body) => {
        const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
        sizes.set(path, brotliCompressSync(body, options).length);
      });
      // An answer that has no body, such as a redirection, weighs nothing.
      waiting.push(measured.catch(() => undefined));
    });
    let known = new Set<string>();
    const stage = async (name: string) => {
      await page.waitForLoadState('networkidle');
      await Promise.all(waiting);
      const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
      const [last, most] = [bytes('last', name), bytes('most', name)];
      console.log(`${language}: ${name} ${total} of ${most} bytes, ${total - last} against the last recorded`);
      for (const [path, size] of sizes) if (!known.has(path)) console.log(`  ${size} ${path}`);
      known = new Set(sizes.keys());
      expect(total, `${name}: bytes after brotli 11`).toBeLessThanOrEqual(most);
    };
    await begin(page, language);
    await stage('first_question');
    await walk(page, FOUNDER);
    await stage('result');
    await page.locator(`main .buttons a[href="${ROOT[language]}plan/"]`).first().click();
    await expect(page.locator('[data-task]').first()).toBeVisible();
    await stage('plan');
    await page.locator(`nav a[href="${ROOT[language]}parks/"]`).first().click();
    await expect(page.locator('[data-park]').first()).toBeVisible();
    await stage('contacts');
    expect(await act(page, 'load-again').count()).toBe(0);
  });
}
