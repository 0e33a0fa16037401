// Proves that axe finds nothing: at every question, on every page, with cards closed and open, in both languages, light
// and dark, on a phone and a desktop.
import { AxeBuilder } from '@axe-core/playwright';
import {
  FOUNDER, LANGUAGES, NOBODY, NOWHERE, ROOT, SETTLED, SIZES,
  act, begin, expect, open, openWith, test, walk, type Answers, type Page,
} from './helpers.ts';
import { link } from './link.ts';
import { MEASURES } from './policy.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const SCHEMES = ['light', 'dark'] as const;

// Colours that are still changing have no contrast of their own yet.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** What axe finds on the page as it stands, one line a rule and element. */
async function findings(page: Page, where: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${where}: ${id} at ${target.join(' ')}: ${help}`));
}

/** What axe finds in light and dark. */
async function inEveryScheme(page: Page, where: string): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await findings(page, `${where}, ${colorScheme}`)));
  }
  return found;
}

/** Opens everything that opens, so that all of it is looked at. */
async function openEverything(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelectorAll('details').forEach((it) => it.setAttribute('open', '')));
}

for (const language of LANGUAGES) {
  const root = ROOT[language];
  for (const [size, viewport] of Object.entries(SIZES)) {
    test.describe(`${language}, ${size}`, () => {
      test.use({ viewport });

      // Between them these journeys ask every question there is.
      const journeys: [string, Answers][] = [
        ['a founder abroad', FOUNDER],
        ['a settled founder with other recognition', { ...SETTLED, cscse: 'no', overseas_work: 'two_years_or_more' }],
        ['nobody', NOBODY],
      ];
      for (const [who, answers] of journeys) {
        test(`every question, ${who}`, async ({ page }) => {
          test.slow();
          const found: string[] = [];
          await begin(page, language);
          await walk(page, answers, {
            each: async (question) => {
              await openEverything(page);
              found.push(...(await inEveryScheme(page, question)));
            },
          });
          expect(found).toEqual([]);
        });
      }

      test('a question with an error and with answers so far', async ({ page }) => {
        await begin(page, language);
        await walk(page, FOUNDER, { until: 'team' });
        await act(page, 'next').click();
        await expect(page.locator('.error')).toBeVisible();
        await openEverything(page);
        expect(await inEveryScheme(page, 'error')).toEqual([]);
      });

      for (const [who, answers] of [['a founder abroad', FOUNDER], ['nobody', NOBODY], ['empty', {}]] as const) {
        test(`the result, ${who}`, async ({ page }) => {
          test.slow();
          await openWith(page, `${root}result/`, link(answers));
          const found = await inEveryScheme(page, 'closed');
          await act(page, 'open-all').click();
          await openEverything(page);
          found.push(...(await inEveryScheme(page, 'open')));
          expect(found).toEqual([]);
        });
      }

      test('the result with an answer tried', async ({ page }) => {
        await openWith(page, `${root}result/`, link(FOUNDER));
        await page.locator('[data-what-if="company"]').selectOption('in_park');
        await expect(page.locator('[data-trial]')).toBeVisible();
        expect(await inEveryScheme(page, 'trial')).toEqual([]);
      });

      test('start, plan and contacts', async ({ page }) => {
        const found: string[] = [];
        await open(page, root);
        found.push(...(await inEveryScheme(page, 'start')));
        for (const [where, answers] of [['begun', FOUNDER], ['nobody', NOBODY]] as const) {
          await openWith(page, root, link(answers));
          found.push(...(await inEveryScheme(page, `start, ${where}`)));
          await openWith(page, `${root}plan/`, link(answers));
          found.push(...(await inEveryScheme(page, `plan, ${where}`)));
        }
        await open(page, `${root}parks/`);
        await openEverything(page);
        found.push(...(await inEveryScheme(page, 'contacts')));
        expect(found).toEqual([]);
      });

      test('measures and an unknown address', async ({ page }) => {
        const found: string[] = [];
        for (const address of ['measures/', `measures/${MEASURES[6].slug}/`, NOWHERE]) {
          await page.goto(root + address);
          await openEverything(page);
          found.push(...(await inEveryScheme(page, address)));
        }
        expect(found).toEqual([]);
      });
    });
  }
}
