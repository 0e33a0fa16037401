// Proves that without scripts everything can still be read, and that nothing entered then leaves the browser.
import { test as plain } from '@playwright/test';
import { LANGUAGES, ROOT, TAG, expect, test } from './helpers.ts';
import { MEASURES, SUPPORTS } from './policy.ts';

test.use({ javaScriptEnabled: false });

for (const language of LANGUAGES) {
  const root = ROOT[language];

  test(`the definition, every measure and every support on one page, ${language}`, async ({ page }) => {
    await page.goto(`${root}measures/`);
    await expect(page.locator('html')).toHaveAttribute('lang', TAG[language]);
    await expect(page.locator('[data-reading="definition"]')).toBeVisible();
    await expect(page.locator('[data-reading="definition"] [data-route]')).toHaveCount(6);
    await expect(page.locator('[data-measure]')).toHaveCount(MEASURES.length);
    for (const [at, { title, supports }] of MEASURES.entries()) {
      const measure = page.locator(`[data-measure="${at + 1}"]`);
      await expect(measure.getByRole('heading', { name: title[language] }).first()).toBeVisible();
      for (const support of supports) await expect(measure.locator(`[data-reading="${support}"]`)).toBeVisible();
    }
    await expect(page.locator('[data-reading]:not([data-reading="definition"])')).toHaveCount(SUPPORTS.length);
    await expect(page.locator('[data-reading] .steps').first()).toBeVisible();
    await expect(page.locator('.disclaimer')).toBeVisible();
  });

  test(`how the rules are decided, people and the version read without scripts, ${language}`, async ({ page }) => {
    await page.goto(`${root}measures/`);
    await page.locator('.reading a[href$="rules/service_agent/"]').click();
    await expect(page.locator('[data-map="service_agent"] svg.map')).toBeVisible();
    await expect(page.locator('.mapped .conditions li')).toHaveCount(2);
    await expect(page.locator('[data-share]')).toHaveCount(3);
    await page.locator('footer a[href$="people/"]').click();
    await expect(page.locator('.people li')).toHaveCount(12);
    await page.locator('footer a[href$="policy/"]').click();
    await expect(page.locator('[data-sign="data"] dd')).toHaveText(/^[0-9a-f]{64}$/);
    await page.locator('footer a[href$="rules/"]').click();
    await expect(page.locator('[data-row]')).toHaveCount(SUPPORTS.length);
  });

  test(`the start page reads well and says what is missing, ${language}`, async ({ page }) => {
    await page.goto(root);
    await expect(page.locator('h1')).toBeVisible();
    await expect(page.locator('noscript .notice, .notice').first()).toBeVisible();
    await page.locator(`.notice a[href$="measures/"]`).first().click();
    await expect(page.locator('main')).toHaveAttribute('data-page', 'measures');
  });

  for (const place of ['check/', 'pick/', 'result/', 'plan/', 'reply/']) {
    test(`the notice stands where the check would be, ${root}${place}`, async ({ page }) => {
      await page.goto(root + place);
      await expect(page.locator('h1')).toBeVisible();
      await expect(page.locator('.notice').first()).toBeVisible();
    });
  }

  test(`contacts are there to read, ${language}`, async ({ page }) => {
    await page.goto(`${root}parks/`);
    await expect(page.locator('[data-park]')).toHaveCount(45);
    await expect(page.locator('[data-institution]')).toHaveCount(6);
    for (const phone of ['12345', '12333']) {
      const office = page.locator('details', { has: page.locator(`a[href="tel:${phone}"]`) });
      // Folded, and opened without a script.
      for (const fold of await office.all())
        if ((await fold.getAttribute('open')) === null) await fold.locator('summary').first().click();
      await expect(page.locator(`a[href="tel:${phone}"]`).first()).toBeVisible();
    }
  });

  // Not the tests' own `test`, as the browser says in the console that it blocked the form.
  plain(`a form sent without scripts goes nowhere, ${language}`, async ({ page }) => {
    await page.goto(`${root}check/`);
    const visits: string[] = [];
    page.on('request', (request) => void (request.isNavigationRequest() && visits.push(request.url())));
    await page.locator('input[type="radio"]').first().check();
    await page.locator('[data-question]').evaluate((form: HTMLFormElement) => form.requestSubmit());
    await page.waitForTimeout(500);
    expect(visits).toEqual([]);
    expect(new URL(page.url()).search).toBe('');
  });

  test(`every measure has a page of its own, ${language}`, async ({ page }) => {
    const seen = { titles: new Set<string>(), descriptions: new Set<string>() };
    const lacking: string[] = [];
    for (const [at, { slug, title, supports }] of MEASURES.entries()) {
      await page.goto(`${root}measures/${slug}/`);
      await expect(page.locator('html')).toHaveAttribute('lang', TAG[language]);
      await expect(page).toHaveTitle(new RegExp(`^${at + 1}`));
      expect(await page.title()).toContain(title[language]);
      await expect(page.locator('h1')).toContainText(title[language]);
      seen.titles.add(await page.title());
      seen.descriptions.add((await page.locator('meta[name="description"]').getAttribute('content')) ?? '');
      for (const support of supports) await expect(page.locator(`[data-reading="${support}"]`)).toBeVisible();
      for (const other of LANGUAGES) {
        const alternate = page.locator(`link[rel="alternate"][hreflang="${TAG[other]}"]`);
        const href = (await alternate.count()) === 1 ? await alternate.getAttribute('href') : null;
        const leads = href !== null && new URL(href, page.url()).pathname === `${ROOT[other]}measures/${slug}/`;
        if (!leads) lacking.push(`${slug}: no link to it in ${TAG[other]}`);
      }
    }
    expect(seen.titles.size).toBe(17);
    expect(seen.descriptions.size).toBe(17);
    expect(seen.descriptions.has('')).toBe(false);
    expect(lacking).toEqual([]);
  });
}
