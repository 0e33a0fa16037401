// Makes the pictures in docs/screenshots: every main page, on a phone and a desktop, light and dark, and in print, in both languages.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  FOUNDER,
  LANGUAGES,
  NOBODY,
  ROOT,
  SIZES,
  act,
  begin,
  card,
  expect,
  open,
  openWith,
  test,
  walk,
  unfold,
} from './helpers.ts';
import { link } from './link.ts';
import { REPOSITORY } from './policy.ts';

const FOLDER = join(REPOSITORY, 'docs', 'screenshots');
const SCHEMES = ['light', 'dark'] as const;
const A4 = { width: 794, height: 1123 };

test.beforeAll(() => void mkdirSync(FOLDER, { recursive: true }));

for (const language of LANGUAGES) {
  const root = ROOT[language];
  const file = (name: string, kind: string) => join(FOLDER, `${name}-${language}-${kind}.png`);

  for (const [size, scheme] of Object.keys(SIZES).flatMap((it) => SCHEMES.map((scheme) => [it, scheme] as const))) {
    test(`${language}, ${size}, ${scheme}`, async ({ page }) => {
      await page.setViewportSize(SIZES[size as keyof typeof SIZES]);
      await page.emulateMedia({ colorScheme: scheme });
      const kind = scheme === 'light' ? size : `${size}-${scheme}`;
      const picture = (name: string) => page.screenshot({ path: file(name, kind), animations: 'disabled' });
      await begin(page, language);
      await page.goBack();
      await picture('start');
      await page.goForward();
      await walk(page, FOUNDER, { until: 'plan' });
      await page.check('input[value="start"]');
      await page.evaluate(() => scrollTo(0, 0));
      await picture('question');
      await openWith(page, `${root}result/`, link(FOUNDER));
      await picture('result');
      await unfold(page);
      await page.locator('.board').evaluate((board) => board.parentElement!.scrollIntoView());
      await picture('board');
      await card(page, 'small_micro_rd_subsidy').locator('summary').click();
      await card(page, 'small_micro_rd_subsidy').evaluate((opened) => opened.scrollIntoView());
      await picture('card');
      for (const [place, name] of [
        ['plan/', 'plan'],
        ['parks/', 'contacts'],
      ]) {
        await openWith(page, root + place, link(FOUNDER));
        await expect(page.locator('main')).toHaveAttribute('data-page', name);
        await picture(name);
      }
      await openWith(page, `${root}plan/`, link(FOUNDER));
      await page.locator('[data-road] > summary').click();
      await page.locator('[data-stage="registered"] input').check();
      await page.locator('[data-road]').evaluate((road) => road.scrollIntoView());
      await picture('road');
      await openWith(page, `${root}result/`, link(FOUNDER));
      await unfold(page);
      await act(page, 'more').click();
      await page.locator('.share').evaluate((share) => share.scrollIntoView());
      await picture('take-away');
      await page.locator(`[data-take-away] a[href="${root}compare/"]`).click();
      await page.locator('#compare-second').fill(link(NOBODY));
      await act(page, 'compare').click();
      await picture('compare');
      await open(page, `${root}?view=adviser#${link(FOUNDER)}`);
      await expect(page.locator('[data-review="verify"]')).toBeVisible();
      await picture('adviser');
      await open(page, `${root}embed/`);
      await page.locator('[data-choice="park"]').selectOption('wangjing');
      await page.locator('.previews').scrollIntoViewIfNeeded();
      await expect(page.frameLocator('[data-preview="phone"] iframe').locator('h1')).toBeVisible();
      await picture('embed');
    });
  }

  test(`${language}, print`, async ({ page }) => {
    await page.setViewportSize(A4);
    await openWith(page, `${root}result/`, link(FOUNDER));
    await page.emulateMedia({ media: 'print' });
    await page.screenshot({ path: file('result', 'print'), animations: 'disabled' });
  });
}
