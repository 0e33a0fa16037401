// What a visit costs, as a browser asks for it: the files of each stage, compressed by brotli 11, against their budgets.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { act, begin, expect, FOUNDER, LANGUAGES, ROOT, test, walk } from './helpers.ts';
import { DIST } from './nginx.ts';
import { compressed } from './sizes.ts';
import { fileOf, listed, WORKER } from './versions.ts';

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
      // It has the site kept once the page rests, whatever stage that falls into: counted below with all that is kept.
      if (path.startsWith('/offline-')) return;
      const measured = response.body().then((body) => void sizes.set(path, compressed(body)));
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

test('what is kept for use without a network keeps its budget', () => {
  const worker = readFileSync(join(DIST, WORKER), 'utf8');
  const offline = readdirSync(DIST).find((name) => /^offline-.*\.js$/.test(name))!;
  const files = listed(DIST);
  expect(files).toContain(offline);
  const all = files.map((address) => readFileSync(join(DIST, fileOf(address))));
  const total = [...all, worker].map(compressed).reduce((sum, size) => sum + size, 0);
  const [last, most] = [bytes('last', 'offline'), bytes('most', 'offline')];
  console.log(`offline: ${files.length} files, ${total} of ${most} bytes, ${total - last} against the last recorded`);
  // With gzip a fifth more. A first visit has most of what is large in it already.
  expect(total, 'bytes after brotli 11').toBeLessThanOrEqual(most);
});
