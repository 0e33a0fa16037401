// Proves that on a phone each question, its first answers and the way on are seen without scrolling, that the standing
// takes one line or none, and that the pages after the questions are short before anything is opened.
import {
  FOUNDER,
  LANGUAGES,
  NOBODY,
  ROOT,
  SETTLED,
  act,
  begin,
  expect,
  moved,
  open,
  openWith,
  step,
  test,
  walk,
  type Page,
} from './helpers.ts';
import { link } from './link.ts';
import { QUESTIONS } from './policy.ts';

const SMALL = [
  { width: 390, height: 664 },
  { width: 360, height: 640 },
];
const [PHONE] = SMALL;
/** Screens a page may take before anything is opened. */
const SCREENS = 3;

/** Which of the button to go on and the first two answers are not seen whole, without anything over them. */
async function unseen(page: Page, where: string): Promise<string[]> {
  return page.evaluate((place) => {
    const parts = [
      document.querySelector('[data-action="next"]')!,
      ...[...document.querySelectorAll('.option')].slice(0, 2),
    ];
    return parts.flatMap((part, at) => {
      const { left, right, top, bottom } = part.getBoundingClientRect();
      const points = [left + 8, (left + right) / 2, right - 8].flatMap((x) => [top + 4, bottom - 4].map((y) => [x, y]));
      const seen = points.every(([x, y]) => part.contains(document.elementFromPoint(x, y)));
      const whole = top >= 0 && bottom <= innerHeight;
      return seen && whole ? [] : [`${place}: ${at === 0 ? 'Continue' : `answer ${at}`} from ${top} to ${bottom}`];
    });
  }, where);
}

for (const language of LANGUAGES) {
  const root = ROOT[language];

  for (const viewport of SMALL) {
    test.describe(`${language}, ${viewport.width} by ${viewport.height}`, () => {
      test.use({ viewport });

      test('every question is answered without scrolling', async ({ page }) => {
        const found: string[] = [];
        await begin(page, language);
        const seen = await walk(
          page,
          {},
          {
            each: async (question) => {
              found.push(...(await unseen(page, question)));
              const standing = await page.locator('.verdict').boundingBox();
              if (standing === null || standing.height > 32)
                found.push(`${question}: the standing, ${standing?.height}`);
              const masthead = await page.locator('.masthead').boundingBox();
              if (masthead!.height > 56) found.push(`${question}: the masthead is ${masthead!.height} high`);
            },
          },
        );
        expect(seen).toEqual(QUESTIONS.map(({ id }) => id));
        expect(found).toEqual([]);
      });
    });
  }

  test.describe(`${language}, a phone`, () => {
    test.use({ viewport: PHONE });

    test('the menu opens, leads on and closes', async ({ page }) => {
      await begin(page, language);
      const contacts = page.locator(`nav a[href="${root}parks/"]`);
      await expect(contacts).toBeHidden();
      await page.locator('.menu summary').click();
      await contacts.click();
      await expect(page.locator('main')).toHaveAttribute('data-page', 'contacts');
      await expect(contacts).toBeHidden();
    });

    test('a short or enlarged screen has no standing', async ({ page }) => {
      await begin(page, language);
      await page.setViewportSize({ width: 390, height: 590 });
      await expect(page.locator('.verdict')).toBeHidden();
      await page.setViewportSize({ width: 195, height: 332 });
      await expect(page.locator('.verdict')).toBeHidden();
      const bar = await page.locator('[data-question] > .buttons').evaluate((it) => getComputedStyle(it).position);
      expect(bar).toBe('static');
    });

    test('what is missing is said in the title, above and at the answers', async ({ page }) => {
      await begin(page, language);
      const problem = page.locator('form [role="alert"]');
      await expect(problem).toBeEmpty();
      await act(page, 'next').click();
      await expect(problem.locator('a')).toBeInViewport();
      await expect(page).toHaveTitle(language === 'en' ? /^Error: / : /^错误：/);
      await expect(page.locator('fieldset')).toHaveAttribute('aria-invalid', 'true');
      await problem.locator('a').click();
      await expect(page.locator('.option input').first()).toBeFocused();
      await page.keyboard.press('1');
      await expect(problem).toBeEmpty();
      await expect(page).not.toHaveTitle(/Error|错误/);
      await expect(page.locator('fieldset')).not.toHaveAttribute('aria-invalid');
    });

    test('the standing is announced as what changed', async ({ page }) => {
      await begin(page, language);
      const said = page.locator('#app > .visually-hidden[role="status"]');
      await expect(said).toBeAttached();
      await expect(said).toBeEmpty();
      await page.check('input[name="cscse"][value="yes"]');
      await expect(said).toHaveText(language === 'en' ? /^Overseas talent: Fits/ : /^海外人才定义：/);
    });

    test('somebody unsure is told the least there is', async ({ page }) => {
      await begin(page, language);
      await page.check('input[name="cscse"][value="unsure"]');
      await expect(page.locator('.verdict [data-definition="open"]')).toContainText(
        language === 'en' ? 'At least' : '至少',
      );
    });

    test('the last answer leads to the top of the result', async ({ page }) => {
      await begin(page, language);
      await walk(page, NOBODY, { until: 'department' });
      await page.evaluate(() => scrollTo(0, 500));
      await step(page, NOBODY);
      await moved(page, 'department');
      expect(await page.evaluate(() => scrollY)).toBe(0);
      await expect(page.locator('h1')).toBeInViewport();
    });

    for (const [who, answers] of Object.entries({ FOUNDER, SETTLED, NOBODY })) {
      test(`result, plan and contacts are short, ${who.toLowerCase()}`, async ({ page }) => {
        const heights: Record<string, number> = {};
        for (const place of ['result/', 'plan/', 'parks/']) {
          await openWith(page, root + place, link(answers));
          await expect(page.locator('main h1')).toBeVisible();
          heights[place] = await page.evaluate(() => document.documentElement.scrollHeight);
        }
        const tall = Object.entries(heights).filter(([, height]) => height > SCREENS * PHONE.height);
        expect(tall).toEqual([]);
      });
    }
  });
}

test('a wide screen has the navigation open', async ({ page }) => {
  await open(page, '/');
  await expect(page.locator('nav a[href="/parks/"]')).toBeVisible();
  await expect(page.locator('.menu')).toBeHidden();
});
