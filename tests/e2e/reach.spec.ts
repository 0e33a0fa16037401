// Measures the way of a postdoc abroad from the first press to the plan on a phone, and that what is there fits three screens.
import { FOUNDER, LANGUAGES, PHONE, ROOT, asked, act, expect, moved, open, ready, test } from './helpers.ts';

const VIEWPORT = { width: PHONE.width, height: 664 };
/** Screens that a page may take before anything on it is opened. */
const MOST = 3;

for (const language of LANGUAGES) {
  test(`from the first press to the plan, and how high the pages are, ${language}`, async ({ page }) => {
    await page.setViewportSize(VIEWPORT);
    await open(page, ROOT[language]);
    const start = Date.now();
    let presses = 0;
    const press = async (selector: string) => {
      await page.locator(selector).first().click();
      presses += 1;
    };
    await press('main a.primary');
    await expect(page.locator('[data-question]')).toBeVisible();
    for (let shown = await asked(page); shown !== null; shown = await asked(page)) {
      if (shown in FOUNDER) {
        await press(`input[name="${shown}"][value="${FOUNDER[shown]}"]`);
        await press('[data-action="next"]');
      } else {
        await press('[data-action="skip"]');
      }
      await moved(page, shown);
    }
    const screens: Record<string, string> = {};
    const measure = async (name: string) => {
      await expect(page.locator('main')).toHaveAttribute('data-page', name);
      await expect(page.locator('[data-waiting]')).toHaveCount(0);
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      screens[name] = `${height} px, ${(height / VIEWPORT.height).toFixed(2)} screens`;
      expect(height / VIEWPORT.height, `${name}: screens`).toBeLessThanOrEqual(MOST);
    };
    await measure('result');
    await press(`main .buttons a[href="${ROOT[language]}plan/"]`);
    await expect(page.locator('[data-task]').first()).toBeVisible();
    const seconds = (Date.now() - start) / 1000;
    await measure('plan');
    await page.goto(`${ROOT[language]}parks/`);
    await ready(page);
    await expect(page.locator('[data-park]').first()).toBeVisible();
    await measure('contacts');
    console.log(`${language}: ${presses} presses, ${seconds.toFixed(1)} s of a machine's pressing`, screens);
    expect(await act(page, 'load-again').count()).toBe(0);
    // Two for each question and one at either end.
    expect(presses).toBeLessThanOrEqual(26);
  });
}
