// Proves that the road of a plan lights up along its stages, by keyboard, and that its table is there without scripts.
import { FOUNDER, LANGUAGES, ROOT, expect, open, openWith, test, type Page } from './helpers.ts';
import { link } from './link.ts';

/** The supports that stand in a light. */
function lit(page: Page, light: string): Promise<(string | undefined)[]> {
  const found = page.locator(`[data-light="${light}"] [data-lit]`);
  return found.evaluateAll((all) => (all as HTMLElement[]).map((it) => it.dataset.lit));
}

for (const language of LANGUAGES) {
  const root = ROOT[language];

  test(`supports light up along the road, ${language}`, async ({ page }) => {
    await openWith(page, `${root}plan/`, link(FOUNDER));
    const road = page.locator('[data-road]');
    await expect(road.locator('[data-stage]'), 'nothing is drawn before it is opened').toHaveCount(0);
    await road.locator('summary').focus();
    await page.keyboard.press('Enter');
    await expect(road.locator('[data-stage]')).toHaveCount(4);
    const within = await lit(page, 'still');
    expect(within).toContain('direct_services');
    expect(await lit(page, 'ahead')).toContain('industry_alliance');
    await expect(page.locator('[data-lit="industry_alliance"] .hint')).toContainText(
      language === 'en' ? 'Register the company in one of the parks' : '将企业注册在海创园内',
    );

    await page.keyboard.press('Tab');
    await expect(page.locator('[data-stage="now"] input')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('[data-stage="arrived"] input')).toBeFocused();
    await expect(page.locator('[data-light="over"] [data-lit]')).toHaveCount(1);
    expect(await lit(page, 'over')).toEqual(['direct_services']);
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('[data-stage="registered"] input')).toBeChecked();
    await expect(page.locator('[data-light="over"] [data-lit]')).toHaveCount(2);
    expect(await lit(page, 'new')).toEqual(['major_projects', 'industry_alliance', 'saas_union']);
    expect(await lit(page, 'over')).toEqual(['direct_services', 'pre_incubation']);
    expect(await lit(page, 'open')).toContain('small_micro_rd_subsidy');
    const status = page.locator('[data-lights][role="status"]');
    await expect(status).toContainText(language === 'en' ? 'New here: 3' : '此阶段新增：3');
    await expect(page.locator('[data-done]')).toContainText(language === 'en' ? 'Return to China' : '回国（来华）');

    // At the end of the road only a decision of the person's own is left.
    await page.locator('[data-stage="growing"] input').check();
    await expect(page.locator('[data-light="new"]')).toHaveCount(0);
    expect(await lit(page, 'ahead')).toEqual(['technology_credit']);
  });

  test(`where the road belongs to a sender it says so, ${language}`, async ({ page }) => {
    await open(page, `${root}result/#${link(FOUNDER)}`);
    const groups = page.locator('details.group');
    await expect(groups.first()).toBeAttached();
    await expect(page.locator('details.group > [data-sender]')).toHaveCount(await groups.count());
    await open(page, `${root}plan/#${link(FOUNDER)}`);
    await expect(page.locator('.plan > [data-sender]')).toContainText(language === 'en' ? 'the sender' : '发送者');
    await openWith(page, `${root}result/`, link(FOUNDER));
    await expect(groups.first()).toBeAttached();
    await expect(page.locator('[data-sender]'), 'a result of one’s own speaks to oneself').toHaveCount(0);
  });

  test(`all help by phase is a table without scripts, ${language}`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${root}measures/#by-phase`);
    const rows = page.locator('#by-phase [data-by-phase]');
    await expect(rows).toHaveCount(4);
    for (const href of await rows.locator('a').evaluateAll((all) => all.map((it) => it.getAttribute('href')!))) {
      await expect(page.locator(href)).toHaveCount(1);
    }
    await context.close();
  });
}

test('nothing is on the road before anything is answered', async ({ page }) => {
  await open(page, '/plan/');
  await expect(page.locator('[data-road]')).toHaveCount(0);
});
