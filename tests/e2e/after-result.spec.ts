// Proves what a person does with a result: try another answer, tick off steps of the plan, find a park.
import {
  FOUNDER,
  LANGUAGES,
  NOBODY,
  ROOT,
  act,
  card,
  expect,
  open,
  openWith,
  ready,
  test,
  unfold,
  type Page,
} from './helpers.ts';
import { link } from './link.ts';

async function statuses(page: Page): Promise<Record<string, string | undefined>> {
  return Object.fromEntries(
    await page
      .locator('details.card')
      .evaluateAll((all) => (all as HTMLElement[]).map((it) => [it.dataset.support, it.dataset.status])),
  );
}

for (const language of LANGUAGES) {
  const root = ROOT[language];

  test(`another answer is tried, dropped and kept, ${language}`, async ({ page }) => {
    await openWith(page, `${root}result/`, link(FOUNDER));
    const before = await statuses(page);
    const company = page.locator('.answers-given [data-answered="company"]');
    await unfold(page);
    await card(page, 'small_micro_rd_subsidy').locator('summary').click();
    await card(page, 'small_micro_rd_subsidy').locator('[data-try="company=in_park"]').click();
    await expect(page.locator('[data-trial]')).toHaveAttribute('data-trial', 'company');
    const tried = await statuses(page);
    // Open, no longer unmet: how large the company is was not asked.
    expect([before.small_micro_rd_subsidy, tried.small_micro_rd_subsidy]).toEqual(['unmet', 'open']);
    expect([before.pre_incubation, tried.pre_incubation]).toEqual(['matches', 'unmet']);
    const moved = Object.keys(before).filter((it) => before[it] !== tried[it]);
    await expect(page.locator('[data-trial] li')).toHaveCount(moved.length);

    await act(page, 'drop-trial').click();
    await expect(page.locator('[data-trial]')).toHaveCount(0);
    expect(await statuses(page)).toEqual(before);
    await unfold(page);
    await expect(company).toHaveAttribute('data-answer', 'none_yet');

    await page.locator('[data-what-if="company"]').selectOption('in_park');
    await expect(page.locator('[data-trial]')).toBeVisible();
    await page.reload();
    await unfold(page);
    await expect(company, 'an answer only tried is not kept').toHaveAttribute('data-answer', 'none_yet');
    await unfold(page);
    await page.locator('[data-what-if="company"]').selectOption('in_park');
    await act(page, 'keep-trial').click();
    await expect(page.locator('[data-trial]')).toHaveCount(0);
    await page.reload();
    await unfold(page);
    await expect(company).toHaveAttribute('data-answer', 'in_park');
    expect(await statuses(page)).toEqual(tried);
  });

  test(`the plan has every step once, in the order of time, and keeps its ticks, ${language}`, async ({ page }) => {
    await openWith(page, `${root}plan/`, link(FOUNDER));
    const phases = await page
      .locator('[data-phase]')
      .evaluateAll((all) => all.map((it) => it.getAttribute('data-phase')));
    const order = ['before_returning', 'on_arrival', 'company_registered', 'growing'];
    expect(phases).toEqual(order.filter((it) => phases.includes(it)));
    const texts = await page
      .locator('[data-phase]')
      .evaluateAll((all) =>
        all.flatMap((phase) => [...phase.querySelectorAll('[data-task] span')].map((it) => phase.id + it.textContent)),
      );
    expect(new Set(texts).size).toBe(texts.length);
    const papers = await page
      .locator('[data-paper]')
      .evaluateAll((all) => all.map((it) => it.getAttribute('data-paper')));
    expect(new Set(papers).size).toBe(papers.length);
    expect(papers).not.toEqual([]);

    const tick = page.locator('[data-task] input');
    await tick.nth(1).check();
    await page.reload();
    await ready(page);
    await expect(tick.nth(0)).not.toBeChecked();
    await expect(tick.nth(1)).toBeChecked();
    await tick.nth(1).uncheck();
    await page.reload();
    await ready(page);
    await expect(tick.nth(1)).not.toBeChecked();
  });

  test(`a plan without answers leads to the questions, ${language}`, async ({ page }) => {
    await open(page, `${root}plan/`);
    await expect(page.locator('[data-task]')).toHaveCount(0);
    await page.locator('main a.primary').click();
    await expect(page.locator('[data-question]')).toBeVisible();
  });

  test(`whom the definition does not fit is told what would change that, ${language}`, async ({ page }) => {
    await openWith(page, `${root}plan/`, link(NOBODY));
    const nearest = page.locator('[data-nearest] li');
    await expect(nearest).toHaveCount(2);
    // With the paper, and what it takes.
    await expect(nearest.first()).toContainText(
      language === 'en' ? 'Obtain recognition from CSCSE' : '取得教育部留学服务中心的认定',
    );
    await expect(nearest.first().locator('.hint')).toContainText(/360/);
    await expect(page.locator('[data-nearest]')).toContainText(language === 'en' ? 'still be completed' : '满两年');
    await expect(page.locator('main')).not.toContainText(language === 'en' ? 'Answer the questions' : '请先回答');
  });

  test(`contacts are narrowed to a district, ${language}`, async ({ page }) => {
    await open(page, `${root}parks/`);
    await expect(page.locator('[data-park]')).toHaveCount(45);
    const filter = page.locator('[data-filter="district"]');
    const districts = await filter.locator('option').count();
    let sum = 0;
    for (let index = 1; index < districts; index += 1) {
      await filter.selectOption({ index });
      const shown = await page.locator('[data-park]').count();
      const name = await filter.locator('option').nth(index).textContent();
      for (const park of await page.locator('[data-park]').all()) await expect(park).toContainText(name!);
      await expect(page.locator('[data-institution]')).toHaveCount(6);
      sum += shown;
    }
    expect(sum).toBe(28);
    await filter.selectOption({ index: 0 });
    await expect(page.locator('[data-park]')).toHaveCount(45);
  });
}
