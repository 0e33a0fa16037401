// Proves that the checker is a tool: the site of the invented policy in examples/policy/ asks its own questions and comes to
// the results that its own scenarios expect, in both languages. `cargo xtask test --only example` builds that site.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES, ROOT, act, asked, card, expect, open, step, test as base, unfold } from './helpers.ts';
import { serve, type WebServer } from './nginx.ts';
import { REPOSITORY, questionsOf, type Answers } from './policy.ts';

const FOLDER = join(REPOSITORY, 'examples', 'policy');
const SITE = join(process.env.CARGO_TARGET_DIR ?? join(REPOSITORY, 'target'), 'example', 'dist');

const HEADING = { en: 'A club in Lakeside? See what fits it.', zh: '湖畔镇的社团，看看有哪些支持。' };
/** What only the other policy speaks of. */
const FOREIGN = /overseas|Zhongguancun|Beijing|海外|中关村|北京/i;

const QUESTIONS = questionsOf(FOLDER);

/** The people of the example with what should come out, from a table without quotation marks. */
const [[, ...columns], ...rows] = readFileSync(join(FOLDER, 'scenarios.csv'), 'utf8')
  .trim()
  .split(/\r?\n/)
  .map((line) => line.split(','));
const PEOPLE = rows.map(([name, ...cells]) => {
  const all = Object.fromEntries(columns.map((column, at) => [column, cells[at]]));
  const answers = Object.fromEntries(QUESTIONS.map(({ id }) => [id, all[id]])) as Answers;
  const { definition } = all;
  const supports = Object.entries(all).filter(([column]) => !(column in answers) && column !== 'definition');
  return { name, answers, definition, supports };
});

const test = base.extend<{ server: WebServer }>({
  server: async ({}, use) => {
    if (!existsSync(SITE)) throw new Error('the site is not there; run `cargo xtask test --only example`');
    const server = await serve('', SITE);
    await use(server);
    await server.finish();
  },
});

for (const language of LANGUAGES) {
  for (const { name, answers, definition, supports } of PEOPLE) {
    test(`${name}, ${language}`, async ({ page, server }) => {
      const tells = async () => expect(page.locator('#app')).not.toContainText(FOREIGN);
      await open(page, `${server.origin}${ROOT[language]}`);
      await expect(page.locator('h1')).toHaveText(HEADING[language]);
      await tells();
      await page.locator('main a.primary').click();
      const seen: string[] = [];
      for (let shown = await asked(page); shown !== null; shown = await asked(page)) {
        const { text, options } = QUESTIONS.find(({ id }) => id === shown)!;
        await expect(page.locator('h1')).toHaveText(text[language]);
        await expect(page.locator('.option-label')).toHaveText(options.map(({ label }) => label[language]));
        await tells();
        seen.push(shown);
        await step(page, answers);
      }
      expect(seen).toEqual(Object.keys(answers));
      await expect(page.locator('main')).toHaveAttribute('data-page', 'result');
      await unfold(page);
      await expect(page.locator('[data-definition]').first()).toHaveAttribute('data-definition', definition);
      for (const [support, status] of supports) {
        await expect(card(page, support)).toHaveAttribute('data-status', status);
      }
      await tells();
      const shared = await page.locator('#share-link').inputValue();
      await act(page, 'restart').click();
      await page.goto('about:blank');
      await open(page, shared);
      await expect(page.locator('[data-linked]')).toBeVisible();
      await expect(card(page, supports[0][0])).toHaveAttribute('data-status', supports[0][1]);
    });
  }
}
