// An adviser decides what only a person can judge, and the person reads it beside the rules' result: there and back in both
// languages, however the reply is opened, and nothing lost by one that is damaged.
import {
  CONFIRMED,
  DECIDED,
  DOUBTFUL,
  FIRST_PAPER,
  LANGUAGES,
  NOBODY,
  ROOT,
  STORED,
  act,
  expect,
  open,
  openWith,
  ready,
  test,
  type Page,
} from './helpers.ts';
import { link, reply } from './link.ts';
import { scanned } from './scan.ts';

const HOSTILE: Record<string, (good: string) => string> = {
  cut_short: (good) => good.slice(0, -1),
  damaged: (good) => good.slice(0, 6) + (good[6] === 'A' ? 'B' : 'A') + good.slice(7),
};

const stored = (page: Page) => page.evaluate((key) => sessionStorage.getItem(key), STORED.answers);
const own = (page: Page) => page.evaluate(() => document.querySelector('[data-own]')?.getAttribute('data-own'));
const tasks = (page: Page) => page.locator('[data-task]').count();

/** Presses what the adviser decides, and gives the reply. */
async function decide(page: Page): Promise<string> {
  await page.locator('[data-question="cscse"] [data-decide="bring"]').click();
  await page.locator('[data-decision]').first().locator('[data-decide="confirmed"]').click();
  const association = page.locator('[data-decision]').last();
  await association.locator('[data-decide="confirmed"]').click();
  await association.locator('[data-decide="not_confirmed"]').click();
  await expect(association.locator('[data-decided]')).toHaveAttribute('data-decided', 'not_confirmed');
  return page.locator('#reply-link').inputValue();
}

for (const language of LANGUAGES) {
  const root = ROOT[language];

  test(`an adviser decides, and the person reads it beside the result, ${language}`, async ({ page, baseURL }) => {
    await open(page, `${root}result/?view=adviser#${link(DOUBTFUL)}`);
    await expect(page.locator('#reply-link')).toHaveCount(0);
    const made = await decide(page);
    expect(made).toBe(`${baseURL}${root}reply/#${reply(DOUBTFUL, DECIDED)}`);
    expect(new URL(made).hash.length - 1).toBeLessThanOrEqual(64);
    expect(await scanned(page)).toBe(made);
    const all = await page.locator('[data-decided]').count();
    await expect(page.locator('[data-decided-count]')).toHaveAttribute('data-decided-count', '3');
    expect(all).toBeGreaterThan(3);
    // What is pressed is taken back by pressing it again.
    const bring = page.locator('[data-question="cscse"] [data-decide="bring"]');
    await expect(bring).toHaveAttribute('aria-pressed', 'true');
    await bring.click();
    await expect(bring).toHaveAttribute('aria-pressed', 'false');
    await expect(page.locator('[data-decided-count]')).toHaveAttribute('data-decided-count', '2');

    await openWith(page, `${root}plan/`, link(DOUBTFUL));
    const before = await tasks(page);
    await openWith(page, `${root}result/`, link(NOBODY));
    await page.goto('about:blank');
    await open(page, made);
    await expect(page.locator('[data-replied="yes"]')).toBeVisible();
    const point = (id: string) => page.locator(`[data-point="${id}"]`);
    await expect(point('cscse')).toHaveAttribute('data-decided', 'bring');
    await expect(point('overseas_enterprise.overseas_employer')).toHaveAttribute('data-decided', 'confirmed');
    await expect(point('association_services.standing')).toHaveAttribute('data-decided', 'not_confirmed');
    // One way into the definition is confirmed; the rules' own status stands beside it as it was.
    await expect(page.locator('[data-beside="definition"]')).toHaveAttribute('data-left', 'confirmed');
    await expect(page.locator('[data-beside="definition"] .status')).toHaveAttribute('data-status', 'confirm');
    await expect(page.locator('[data-beside="association_services"]')).toHaveAttribute('data-left', 'not_confirmed');
    await expect(page.locator('[data-beside="leading_talent_program"]')).toHaveAttribute('data-left', 'open');
    await expect(page.locator('[data-asked="cscse_certificate"]')).toBeVisible();
    const left = await tasks(page);
    expect(left).toBeLessThan(before);
    expect(left + Number(await page.locator('[data-left-out]').getAttribute('data-left-out'))).toBe(before);
    expect(await own(page)).toBe('false');
    expect(await stored(page)).toBe(link(NOBODY));

    // The same in the other language, and after a reload.
    const [code, other] = [new URL(made).hash, language === 'en' ? '/zh/' : '/'];
    await page.locator('.language a').click();
    await expect(page).toHaveURL(`${other}reply/${code}`);
    await expect(point('association_services.standing')).toHaveAttribute('data-decided', 'not_confirmed');
    await page.reload();
    await ready(page);
    await expect(page.locator('[data-beside="association_services"]')).toHaveAttribute('data-left', 'not_confirmed');
    await act(page, 'see-result').click();
    await expect(page).toHaveURL(`${other}result/#${link(DOUBTFUL)}`);
    await expect(page.locator('[data-linked]')).toBeVisible();
    expect(await stored(page)).toBe(link(NOBODY));
    await page.goBack();
    await expect(page.locator('[data-replied="yes"]')).toBeVisible();
    await act(page, 'erase').click();
    await expect(page.locator('[data-replied]')).toHaveCount(0);
    await expect(page).toHaveURL(`${other}reply/`);
  });

  test(`the plan shrinks with a reply that was opened, and is whole without it, ${language}`, async ({ page }) => {
    const notice = page.locator('[data-replied-plan]');
    const statuses = () =>
      page
        .locator('[data-support]')
        .evaluateAll((all) => all.map((it) => `${it.getAttribute('data-support')} ${it.getAttribute('data-status')}`));
    const see = async (place: string) => {
      await page.locator(`main a[href="${root}${place}"]`).first().click();
      await expect(page.locator('main')).toHaveAttribute('data-page', place.slice(0, -1));
    };
    // Somebody else's reply: the plan of its answers shrinks, one's own stays as it is.
    await openWith(page, `${root}plan/`, link(NOBODY));
    const own = await tasks(page);
    await open(page, `${root}reply/#${reply(DOUBTFUL, DECIDED)}`);
    await act(page, 'see-plan').click();
    await expect(page).toHaveURL(`${root}plan/#${link(DOUBTFUL)}`);
    await expect(notice).toBeVisible();
    await page.locator('[data-linked] [data-action="drop-linked"]').click();
    await expect(notice).toHaveCount(0);
    expect(await tasks(page)).toBe(own);

    // One's own: the same as on the page of the reply, said with the papers asked for, and ticked as ever.
    await openWith(page, `${root}result/`, link(DOUBTFUL));
    const before = await statuses();
    await openWith(page, `${root}plan/`, link(DOUBTFUL));
    const whole = await tasks(page);
    await page.goto('about:blank');
    await open(page, `${root}reply/#${reply(DOUBTFUL, DECIDED)}`);
    const left = await tasks(page);
    await act(page, 'see-plan').click();
    await expect(page).toHaveURL(`${root}plan/`);
    await expect(notice).toHaveAttribute('data-replied-plan', String(whole - left));
    expect(await tasks(page)).toBe(left);
    await expect(notice.locator('b')).not.toBeEmpty();
    await expect(page.locator('[data-task="association_services.0"]')).toHaveCount(0);
    await expect(page.locator('[data-task] input').first()).toBeEnabled();
    await act(page, 'more').click();
    await expect(page.locator('[data-day]')).toHaveCount(left);
    await act(page, 'aside').click();
    await expect(notice).toHaveAttribute('data-aside', 'true');
    expect(await tasks(page)).toBe(whole);
    await expect(page.locator('[data-day]')).toHaveCount(whole);
    await act(page, 'aside').click();
    expect(await tasks(page)).toBe(left);
    // The rules say what they said.
    await see('result/');
    expect(await statuses()).toEqual(before);
    await see('plan/');
    await notice.locator(`a[href="${root}reply/"]`).click();
    await expect(page).toHaveURL(`${root}reply/#${reply(DOUBTFUL, DECIDED)}`);
    // Nothing of it is kept: a new visit has the plan by the rules, and erasing ends it at once.
    await page.goBack();
    await expect(notice).toBeVisible();
    expect(await page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }]))).not.toContain(
      reply(DOUBTFUL, DECIDED),
    );
    await page.reload();
    await ready(page);
    await expect(notice).toHaveCount(0);
    expect(await tasks(page)).toBe(whole);
    await open(page, `${root}reply/#${reply(DOUBTFUL, DECIDED)}`);
    await act(page, 'see-plan').click();
    await expect(notice).toBeVisible();
    await act(page, 'erase').click();
    await expect(notice).toHaveCount(0);
  });

  test(`a reply is opened wherever it is put, ${language}`, async ({ page }) => {
    const code = reply(DOUBTFUL, DECIDED);
    for (const place of ['', 'result/', 'plan/', 'check/', 'compare/', 'reply/']) {
      await page.goto('about:blank');
      await open(page, `${root}${place}#${code}`);
      await expect(page.locator('[data-replied="yes"]'), place).toBeVisible();
      await expect(page).toHaveURL(`${root}reply/#${code}`);
      await expect(page.locator('[data-link-error]')).toHaveCount(0);
    }
    for (const text of [
      code,
      `您好！https://check.example/reply/#${code} 。`,
      ` #${code.slice(0, 9)} ${code.slice(9)}`,
    ]) {
      await open(page, root);
      await page.locator('#paste').fill(text);
      await act(page, 'open-link').click();
      await expect(page.locator('[data-replied="yes"]'), text).toBeVisible();
      await expect(page.locator('#heading')).toBeFocused();
      await open(page, `${root}reply/`);
      await page.locator('#reply-text').fill(text);
      await act(page, 'open-reply').click();
      await expect(page.locator('[data-replied="yes"]'), text).toBeVisible();
    }
  });

  test(`a reply that is damaged says so and loses nothing, ${language}`, async ({ page }) => {
    const good = reply(DOUBTFUL, DECIDED);
    for (const [error, hurt] of Object.entries(HOSTILE)) {
      await openWith(page, `${root}result/`, link(NOBODY));
      await page.goto('about:blank');
      await open(page, `${root}reply/#${hurt(good)}`);
      await expect(page.locator(`[data-replied="no"] [data-link-error="${error}"]`)).toBeVisible();
      await expect(page.locator('[data-point]')).toHaveCount(0);
      expect(await stored(page)).toBe(link(NOBODY));
      await page.locator('#reply-text').fill(good);
      await act(page, 'open-reply').click();
      await expect(page.locator('[data-replied="yes"]')).toBeVisible();
    }
    for (const [text, error] of [
      [`3${good.slice(1)}`, 'newer_form'],
      ['2"><img src=x onerror=alert(1)>', 'cut_short'],
      ['hello', 'foreign'],
      [link(DOUBTFUL), 'foreign'],
    ]) {
      await open(page, `${root}reply/`);
      await page.locator('#reply-text').fill(text);
      await act(page, 'open-reply').click();
      await expect(page.locator('[data-replied="no"] [data-link-error]').last(), text).toHaveAttribute(
        'data-link-error',
        error,
      );
    }
  });

  test(`a reply is compared with an earlier one, ${language}`, async ({ page }) => {
    const [then, now] = [reply(DOUBTFUL, { cscse: FIRST_PAPER }), reply(DOUBTFUL, { ...DECIDED, cscse: CONFIRMED })];
    await open(page, `${root}reply/#${now}`);
    await page.locator('#reply-earlier').fill('hello');
    await act(page, 'compare-replies').click();
    await expect(page.locator('[data-link-error="foreign"]')).toBeVisible();
    await page.locator('#reply-earlier').fill(then);
    await act(page, 'compare-replies').click();
    await expect(page.locator('[data-replies-differ="3"]')).toBeVisible();
    const moved = await page
      .locator('[data-moved]')
      .evaluateAll((all) => all.map((it) => it.getAttribute('data-moved')));
    expect(moved.sort()).toEqual(Object.keys(DECIDED).sort());
    await page.locator('#reply-earlier').fill(now);
    await act(page, 'compare-replies').click();
    await expect(page.locator('[data-replies-differ="0"]')).toBeVisible();
  });

  test(`decisions stay with the answers they were made on, ${language}`, async ({ page }) => {
    await open(page, `${root}result/?view=adviser#${link(DOUBTFUL)}`);
    const made = await decide(page);
    await page.locator('main .buttons a').first().click();
    await expect(page.locator('main')).toHaveAttribute('data-page', 'result');
    await page.goBack();
    await expect(page.locator('#reply-link')).toHaveValue(made);
    // Another result in the same page.
    await page.evaluate((other) => (location.hash = other), link({ ...DOUBTFUL, plan: 'join' }));
    await expect(page.locator('[data-review="decisions"]')).toBeVisible();
    await expect(page.locator('#reply-link')).toHaveCount(0);
    // A reply is taken up again by whoever decides further.
    await open(page, `${root}reply/#${reply(DOUBTFUL, DECIDED)}`);
    await act(page, 'amend').click();
    await expect(page.locator('main')).toHaveAttribute('data-page', 'adviser');
    await expect(page.locator('#reply-link')).toHaveValue(made);
  });
}
