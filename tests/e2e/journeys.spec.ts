// Proves the way from start to result in both languages on a phone and a desktop: what is asked, what is shown, and
// that moving about loses nothing.
import {
  DESKTOP,
  FOUNDER,
  LANGUAGES,
  NOBODY,
  NOWHERE,
  PHONE,
  ROOT,
  SETTLED,
  SIZES,
  STORED,
  TAG,
  act,
  asked,
  begin,
  card,
  expect,
  open,
  ready,
  step,
  test,
  walk,
  unfold,
  type Page,
} from './helpers.ts';
import { QUESTIONS, option, question } from './policy.ts';

// As people have it; the other journeys are without.
test.use({ serviceWorkers: 'allow' });

const MATCHING = [
  'pre_incubation',
  'direct_services',
  'project_roadshow',
  'advance_preparation',
  'service_agent',
  'legal_risk_screening',
  'equity_financing',
];

/** The answers the page lists as given. */
async function given(page: Page): Promise<Record<string, string>> {
  await unfold(page);
  const rows = await page
    .locator('[data-answered][data-answer]')
    .evaluateAll((all) => all.map((row) => [row.getAttribute('data-answered'), row.getAttribute('data-answer')]));
  return Object.fromEntries(rows) as Record<string, string>;
}

async function statuses(page: Page): Promise<string[]> {
  return page
    .locator('details.card')
    .evaluateAll((all) =>
      all.map((card) => `${card.getAttribute('data-support')}: ${card.getAttribute('data-status')}`),
    );
}

for (const language of LANGUAGES) {
  for (const [size, viewport] of Object.entries(SIZES)) {
    test.describe(`${language}, ${size}`, () => {
      test.use({ viewport });

      test('a founder abroad sees what matches, what is to confirm and what would change the rest', async ({
        page,
      }) => {
        await begin(page, language);
        const seen = await walk(page, FOUNDER);
        expect(seen).toEqual(expect.arrayContaining(Object.keys(FOUNDER)));
        // One recognition is enough, and without a company nothing about the company matters.
        const idle = ['beijing_center', 'overseas_work', 'overseas_employer', 'overseas_chinese', 'department'];
        expect(seen.filter((it) => [...idle, 'company_size', 'international'].includes(it))).toEqual([]);
        expect(new URL(page.url()).pathname).toBe(`${ROOT[language]}result/`);

        await expect(page.locator('[data-definition]')).toHaveAttribute('data-definition', 'matches');
        for (const support of MATCHING) await expect(card(page, support)).toHaveAttribute('data-status', 'matches');
        await expect(card(page, 'disruptive_research')).toHaveAttribute('data-status', 'confirm');
        await expect(card(page, 'park_attraction_funding')).toHaveAttribute('data-status', 'confirm');
        await expect(card(page, 'park_attraction_funding')).toHaveAttribute('data-receiver', 'park');

        const subsidy = card(page, 'small_micro_rd_subsidy');
        await expect(subsidy).toHaveAttribute('data-status', 'unmet');
        await unfold(page);
        await subsidy.locator('summary').click();
        const change = subsidy.locator('[data-changes="can"] [data-try="company=in_park"]');
        await expect(change).toBeVisible();
        await expect(change).toHaveText(option('company', 'in_park').change![language]);
        if (language === 'en') await expect(change).toHaveText('Register the company in one of the parks');
        await expect(subsidy.locator('[data-try]')).toHaveCount(1);
      });

      test('no to every recognition ends early and says what would change it', async ({ page }) => {
        await begin(page, language);
        const seen = await walk(page, NOBODY);
        expect(seen).toEqual(Object.keys(NOBODY));
        expect(seen.length).toBeLessThan(QUESTIONS.length);
        expect(QUESTIONS).toHaveLength(19);
        expect(seen.filter((it) => question(it).section === 'situation')).toEqual([]);
        await expect(page.locator('[data-definition]')).toHaveAttribute('data-definition', 'unmet');
        const changes = page.locator('.verdict-head [data-changes="can"]');
        for (const way of ['cscse', 'beijing_center']) {
          const change = changes.locator(`[data-try="${way}=yes"]`);
          await expect(change).toBeVisible();
          await expect(change).toHaveText(option(way, 'yes').change![language]);
        }
        await expect(page.locator('details.card[data-shown="matches"]')).toHaveCount(0);
        await expect(page.locator('details.card[data-shown="general"]')).not.toHaveCount(0);
      });

      test('an answer changed from the result comes back to the result and keeps the others', async ({ page }) => {
        await begin(page, language);
        await walk(page, SETTLED);
        const before = await given(page);
        await expect(card(page, 'frontier_technology_fund')).toHaveAttribute('data-status', 'confirm');
        await unfold(page);
        await page.locator('.answers-given [data-answered="technology"] .change a').click();
        await expect(page.locator('[data-question="technology"]')).toBeVisible();
        await expect(page.locator('input[value="frontier_or_disruptive"]')).toBeChecked();
        await step(page, { technology: 'research_and_development' });
        await expect(page.locator('main')).toHaveAttribute('data-page', 'result');
        expect(await given(page)).toEqual({ ...before, technology: 'research_and_development' });
        await expect(card(page, 'frontier_technology_fund')).toHaveAttribute('data-status', 'unmet');
        await expect(card(page, 'small_micro_rd_subsidy')).toHaveAttribute('data-status', 'matches');
      });

      test('back and forward move through the questions', async ({ page }) => {
        await begin(page, language);
        const answers = { ...FOUNDER, cscse: 'unsure' };
        const seen = [await asked(page)];
        for (let at = 0; at < 3; at += 1) {
          await step(page, answers);
          seen.push(await asked(page));
        }
        for (const before of seen.slice(0, -1).reverse()) {
          await page.goBack();
          await expect(page.locator('[data-question]')).toHaveAttribute('data-question', before!);
        }
        await expect(page.locator('input[name="cscse"][value="unsure"]')).toBeChecked();
        for (const after of seen.slice(1)) {
          await page.goForward();
          await expect(page.locator('[data-question]')).toHaveAttribute('data-question', after!);
        }
        const last = (await walk(page, answers)).at(-1)!;
        await page.goBack();
        await expect(page.locator('[data-question]')).toHaveAttribute('data-question', last);
        await page.goForward();
        await expect(page.locator('main')).toHaveAttribute('data-page', 'result');
      });

      test('the other language keeps page, question and answers', async ({ page }) => {
        const other = language === 'en' ? 'zh' : 'en';
        await begin(page, language);
        await walk(page, FOUNDER, { until: 'team' });
        await page.check('input[name="team"][value="solo"]');
        const switchTo = page.locator('.language a');
        await switchTo.click();
        await expect(page.locator('html')).toHaveAttribute('lang', TAG[other]);
        expect(new URL(page.url()).pathname).toBe(`${ROOT[other]}check/`);
        await expect(page.locator('h1')).toHaveText(question('team').text[other]);
        await expect(page).toHaveTitle(new RegExp(question('team').short[other]));
        await expect(page.locator('input[name="team"][value="solo"]')).toBeChecked();
        await walk(page, FOUNDER);
        const [answers, shown] = [await given(page), await statuses(page)];
        expect(Object.keys(answers).sort()).toEqual(Object.keys(FOUNDER).sort());
        await switchTo.click();
        await expect(page.locator('html')).toHaveAttribute('lang', TAG[language]);
        expect(new URL(page.url()).pathname).toBe(`${ROOT[language]}result/`);
        expect([await given(page), await statuses(page)]).toEqual([answers, shown]);
        await page.goBack();
        await expect(page.locator('html')).toHaveAttribute('lang', TAG[other]);
      });

      test('starting again erases every answer', async ({ page }) => {
        await begin(page, language);
        await walk(page, FOUNDER);
        await unfold(page);
        await act(page, 'restart').click();
        await expect(page.locator('[data-question]')).toHaveAttribute('data-question', QUESTIONS[0].id);
        await expect(page.locator('input:checked')).toHaveCount(0);
        await expect.poll(() => page.evaluate((key) => sessionStorage.getItem(key), STORED.answers)).toBeNull();
        await page.reload();
        await ready(page);
        await expect(page.locator('input:checked')).toHaveCount(0);
        await open(page, `${ROOT[language]}result/`);
        expect(await given(page)).toEqual({});
      });

      test('a reload keeps the question and the answers', async ({ page }) => {
        await begin(page, language);
        await walk(page, FOUNDER, { until: 'plan' });
        await page.reload();
        await ready(page);
        await expect(page.locator('[data-question]')).toHaveAttribute('data-question', 'plan');
        expect(await given(page)).toEqual({ cscse: 'yes', location: 'abroad' });
        await step(page, FOUNDER);
        await open(page, `${ROOT[language]}result/`);
        expect(await given(page)).toEqual({ cscse: 'yes', location: 'abroad', plan: 'start' });
      });
    });
  }

  for (const viewport of [PHONE, DESKTOP]) {
    test(`an unknown address leads on, ${language}, ${viewport.width}`, async ({ page }) => {
      await page.setViewportSize(viewport);
      const response = await page.goto(ROOT[language] + NOWHERE);
      expect(response?.status()).toBe(404);
      await expect(page.locator('main')).toHaveAttribute('data-page', 'not-found');
      await expect(page.locator('h1')).toBeVisible();
      await expect(page.locator('.language a')).toBeVisible();
      // One page stands for all addresses, so it leads on in each language.
      await page.locator(`main section[lang="${TAG[language]}"] a.primary`).click();
      await expect(page.locator('main')).toHaveAttribute('data-page', 'start');
      expect(new URL(page.url()).pathname).toBe(ROOT[language]);
    });
  }
}
