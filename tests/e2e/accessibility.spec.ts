// Proves that axe finds nothing: at every question, on every page, with cards closed and open, in both languages, light
// and dark, on a phone and a desktop.
import { AxeBuilder } from '@axe-core/playwright';
import {
  DECIDED,
  DOUBTFUL,
  FOUNDER,
  LANGUAGES,
  NOBODY,
  NOWHERE,
  ROOT,
  SETTLED,
  SIZES,
  act,
  begin,
  expect,
  open,
  openEverything,
  openWith,
  test,
  walk,
  unfold,
  type Answers,
  type Page,
} from './helpers.ts';
import { link, reply } from './link.ts';
import { MEASURES, QUESTIONS } from './policy.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Between light and dark nothing differs but colours. */
const ABOUT_COLOUR = ['color-contrast', 'link-in-text-block'];

/** Every question there is: no route into the definition but the last, and a company with everything. */
const THOROUGH: Answers = {
  ...SETTLED,
  ...NOBODY,
  overseas_work: 'two_years_or_more',
  overseas_employer: 'other',
  department: 'yes',
};

// Colours that are still changing have no contrast of their own yet.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** What axe finds on the page as it stands in light and dark, one line a rule and element. */
async function findings(page: Page, where: string): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // The pages have no frames, and without looking for them axe is done in half the time.
    const axe = new AxeBuilder({ page }).setLegacyMode();
    const { violations } = await (
      colorScheme === 'light' ? axe.withTags(RULES) : axe.withRules(ABOUT_COLOUR)
    ).analyze();
    for (const { id, help, nodes } of violations) {
      found.push(...nodes.map(({ target }) => `${where}, ${colorScheme}: ${id} at ${target.join(' ')}: ${help}`));
    }
  }
  return found;
}

/** Opens everything that opens, so that all of it is looked at. */
async function openMenuToo(page: Page): Promise<void> {
  await openEverything(page);
  await page.evaluate(() => document.querySelector('details.menu')?.setAttribute('open', ''));
}

for (const language of LANGUAGES) {
  const root = ROOT[language];
  for (const [size, viewport] of Object.entries(SIZES)) {
    test.describe(`${language}, ${size}`, () => {
      test.use({ viewport });

      test('every question', async ({ page }) => {
        test.setTimeout(360_000);
        const found: string[] = [];
        await begin(page, language);
        const seen = await walk(page, THOROUGH, {
          each: async (question) => {
            await openMenuToo(page);
            found.push(...(await findings(page, question)));
            // Opened as well, and on a phone it lies over the options.
            await page.evaluate(() => document.querySelector('details.menu')?.removeAttribute('open'));
          },
        });
        // Where a person must confirm the definition, rights or none change nothing any more.
        expect(seen).toEqual(QUESTIONS.map(({ id }) => id).filter((id) => id !== 'ip'));
        expect(found).toEqual([]);
      });

      test('a question with an error and with answers so far', async ({ page }) => {
        await begin(page, language);
        await walk(page, FOUNDER, { until: 'team' });
        await act(page, 'next').click();
        await expect(page.locator('.error')).toBeVisible();
        await openMenuToo(page);
        expect(await findings(page, 'error')).toEqual([]);
      });

      test('the result, cards closed', async ({ page }) => {
        await openWith(page, `${root}result/`, link(FOUNDER));
        expect(await findings(page, 'closed')).toEqual([]);
      });

      for (const [who, answers] of [
        ['a founder abroad', FOUNDER],
        ['nobody', NOBODY],
      ] as const) {
        test(`the result, all open, ${who}`, async ({ page }) => {
          await openWith(page, `${root}result/`, link(answers));
          await act(page, 'open-all').click();
          await openMenuToo(page);
          expect(await findings(page, 'open')).toEqual([]);
        });
      }

      test('the result with an answer tried', async ({ page }) => {
        await openWith(page, `${root}result/`, link(FOUNDER));
        await unfold(page);
        await page.locator('[data-what-if="company"]').selectOption('in_park');
        await expect(page.locator('[data-trial]')).toBeVisible();
        expect(await findings(page, 'trial')).toEqual([]);
      });

      test('start, plan and contacts', async ({ page }) => {
        const found: string[] = [];
        await open(page, root);
        found.push(...(await findings(page, 'start')));
        await openWith(page, `${root}plan/`, link(FOUNDER));
        found.push(...(await findings(page, 'plan')));
        await open(page, `${root}parks/`);
        await openMenuToo(page);
        found.push(...(await findings(page, 'contacts')));
        expect(found).toEqual([]);
      });

      test('the annex: ways to take a result along, the adviser, comparing, webmasters', async ({ page }) => {
        const found: string[] = [];
        await openWith(page, `${root}result/`, link(FOUNDER));
        await unfold(page);
        await act(page, 'more').click();
        await expect(page.locator('[data-qr]')).toBeVisible();
        found.push(...(await findings(page, 'take away')));
        await open(page, `${root}plan/`);
        await act(page, 'more').click();
        await page.locator('[data-day]').first().fill('2027-03-01');
        found.push(...(await findings(page, 'calendar')));
        await open(page, `${root}result/?view=adviser`);
        await openMenuToo(page);
        found.push(...(await findings(page, 'adviser')));
        await open(page, `${root}result/?view=adviser#${link(DOUBTFUL)}`);
        for (const press of await page.locator('[data-decide="confirmed"]').all()) await press.click();
        await expect(page.locator('[data-qr]')).toBeVisible();
        found.push(...(await findings(page, 'adviser, decided')));
        await open(page, `${root}reply/`);
        found.push(...(await findings(page, 'reply, none opened')));
        await open(page, `${root}reply/#${reply(DOUBTFUL, DECIDED)}`);
        await page.locator('#reply-earlier').fill(reply(DOUBTFUL, {}));
        await act(page, 'compare-replies').click();
        await expect(page.locator('[data-moved]').first()).toBeVisible();
        found.push(...(await findings(page, 'reply')));
        await page.locator('#reply-earlier').fill('no reply');
        await act(page, 'compare-replies').click();
        found.push(...(await findings(page, 'reply, an error')));
        await act(page, 'see-plan').click();
        await expect(page.locator('[data-replied-plan]')).toBeVisible();
        found.push(...(await findings(page, 'the plan with a reply')));
        await open(page, `${root}pick/`);
        await page.locator('.pick input').first().check();
        await expect(page.locator('[data-picked="1"]')).toBeVisible();
        found.push(...(await findings(page, 'picking help')));
        await open(page, `${root}compare/`);
        await page.locator('#compare-second').fill('no link');
        await act(page, 'compare').click();
        found.push(...(await findings(page, 'compare, an error')));
        await page.locator('#compare-second').fill(link(NOBODY));
        await act(page, 'compare').click();
        await expect(page.locator('[data-compared]')).toBeVisible();
        found.push(...(await findings(page, 'compare')));
        await open(page, `${root}embed/`);
        found.push(...(await findings(page, 'embed')));
        await open(page, root);
        await act(page, 'more').click();
        await page
          .locator('#file')
          .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('no') });
        await expect(page.locator('#file-error')).not.toBeEmpty();
        found.push(...(await findings(page, 'a file that is none')));
        expect(found).toEqual([]);
      });

      test('measures and an unknown address', async ({ page }) => {
        const found: string[] = [];
        const rules = [
          'rules/',
          'rules/definition/',
          `rules/${MEASURES[6].supports[0]}/`,
          'people/',
          'people/postdoc/',
          'policy/',
        ];
        for (const address of ['measures/', `measures/${MEASURES[6].slug}/`, ...rules, NOWHERE]) {
          await page.goto(root + address);
          // No app runs there, so everything is drawn.
          await page.evaluate(() => document.querySelectorAll('details').forEach((it) => it.setAttribute('open', '')));
          found.push(...(await findings(page, address)));
        }
        expect(found).toEqual([]);
      });
    });
  }
}
