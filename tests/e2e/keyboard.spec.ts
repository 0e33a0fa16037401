// Proves that the focus goes where a screen-reader user needs it, and that the whole journey is done by keyboard alone.
import {
  FOUNDER,
  LANGUAGES,
  ROOT,
  act,
  asked,
  begin,
  card,
  expect,
  moved,
  open,
  step,
  test,
  walk,
  type Page,
} from './helpers.ts';
import { option, question } from './policy.ts';

/** Presses Tab until the focus is on an element that fits. */
async function tabTo(page: Page, selector: string, backwards = false): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press(backwards ? 'Shift+Tab' : 'Tab');
    const there = await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
    if (!there) continue;
    const ring = await page.evaluate(() => {
      const style = getComputedStyle(document.activeElement!);
      return (style.outlineStyle !== 'none' && style.outlineWidth !== '0px') || style.boxShadow !== 'none';
    });
    const label = page.locator('label:focus-within');
    if (!ring) await expect(label, 'a focus one can see').toHaveCSS('outline-style', /solid|auto|double|dashed/);
    return;
  }
  throw new Error(`no Tab leads to ${selector}`);
}

async function onHeading(page: Page): Promise<void> {
  await expect(page.locator('h1')).toHaveCount(1);
  await expect(page.locator('h1')).toBeFocused();
}

/** Chooses the option at a position, each time in another of the ways there are. */
async function choose(page: Page, id: string, at: number, way: number): Promise<void> {
  const radio = page.locator(`input[name="${id}"]`).nth(at);
  if (way % 3 === 0) {
    // A digit counts among the options alone; elsewhere it is somebody's shortcut.
    await page.keyboard.press(String(at + 1));
    await expect(page.locator(`input[name="${id}"]:checked`)).toHaveCount(0);
    await tabTo(page, `input[name="${id}"]`);
    await page.keyboard.press(String(at + 1));
  } else if (way % 3 === 1) {
    await tabTo(page, `input[name="${id}"]`);
    await page.keyboard.press('Space');
    for (let presses = 0; presses < at; presses += 1) await page.keyboard.press('ArrowDown');
  } else {
    await tabTo(page, `input[name="${id}"]`);
    const options = question(id).options.length;
    await page.keyboard.press('Space');
    for (let presses = 0; presses < options - at; presses += 1) await page.keyboard.press('ArrowUp');
  }
  await expect(radio).toBeChecked();
  await expect(radio).toBeFocused();
}

for (const language of LANGUAGES) {
  test(`each step puts the focus on the heading, ${language}`, async ({ page }) => {
    await begin(page, language);
    await onHeading(page);
    await walk(page, FOUNDER, { each: async () => onHeading(page) });
    await onHeading(page);
    for (const [address, name] of [
      ['plan/', 'plan'],
      ['parks/', 'contacts'],
      ['result/', 'result'],
      ['', 'start'],
    ]) {
      await page.locator(`a[href="${ROOT[language]}${address}"]`).first().click();
      await expect(page.locator('main')).toHaveAttribute('data-page', name);
      await onHeading(page);
    }
    await page.goBack();
    await expect(page.locator('main')).toHaveAttribute('data-page', 'result');
    await onHeading(page);
    await page.locator('.language a').click();
    await expect(page.locator('html')).not.toHaveAttribute('lang', language === 'en' ? 'en' : 'zh-CN');
    await onHeading(page);
  });

  test(`the first page takes no focus, ${language}`, async ({ page }) => {
    await open(page, ROOT[language]);
    await expect(page.locator('body')).toBeFocused();
  });

  test(`going on without an answer says so, tied to the choices, ${language}`, async ({ page }) => {
    await begin(page, language);
    const first = await asked(page);
    await act(page, 'next').click();
    const error = page.locator('.error');
    await expect(error).toBeVisible();
    await expect(error).not.toBeEmpty();
    await expect(error).toBeInViewport();
    expect(await asked(page)).toBe(first);
    const tied = await error.evaluate((element) => {
      const names = (it: Element | null, attribute: string) => (it?.getAttribute(attribute) ?? '').split(/\s+/);
      const group = document.querySelector('[data-question] fieldset');
      const described = [group, ...document.querySelectorAll('[data-question] input')].some((it) =>
        ['aria-describedby', 'aria-errormessage'].some(
          (attribute) => element.id !== '' && names(it, attribute).includes(element.id),
        ),
      );
      const link = element.querySelector('a[href^="#"]')?.getAttribute('href')?.slice(1);
      const target = link === undefined ? null : document.getElementById(link);
      return described || (target !== null && group !== null && group.contains(target));
    });
    expect(tied, 'the error is linked with the choices').toBe(true);
    const focused = await page.evaluate(() => document.activeElement?.closest('[data-question]') !== null);
    expect(focused, 'the focus stays with the question').toBe(true);
    await page.keyboard.press('1');
    await expect(error).toHaveCount(0);
    await page.keyboard.press('Enter');
    await moved(page, first);
    await expect(error).toHaveCount(0);
  });

  for (const address of ['', 'check/', 'result/', 'plan/', 'parks/', 'measures/']) {
    test(`the skip link leads to the content, ${ROOT[language]}${address}`, async ({ page }) => {
      if (address === 'measures/') await page.goto(ROOT[language] + address);
      else await open(page, ROOT[language] + address);
      await page.keyboard.press('Tab');
      const skip = page.locator('a.skip');
      await expect(skip).toBeFocused();
      await expect(skip).toBeInViewport({ ratio: 1 });
      await page.keyboard.press('Enter');
      await expect(page.locator('main')).toBeFocused();
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    });
  }

  test(`the whole journey by keyboard alone, ${language}`, async ({ page }) => {
    await open(page, ROOT[language]);
    await tabTo(page, 'main a.primary');
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-question]')).toBeVisible();
    for (let way = 0; ; way += 1) {
      const id = await asked(page);
      if (id === null) break;
      await onHeading(page);
      if (id in FOUNDER) {
        const at = question(id).options.findIndex((it) => it.id === FOUNDER[id]);
        await choose(page, id, at, way);
        if (way % 2 === 1) await tabTo(page, '[data-action="next"]');
      } else {
        await tabTo(page, '[data-action="skip"]');
      }
      await page.keyboard.press('Enter');
      await moved(page, id);
    }
    await expect(page.locator('main')).toHaveAttribute('data-page', 'result');
    await onHeading(page);

    // A measure on the board leads to its card, the card closes and opens, and a change in it is tried and dropped.
    await tabTo(page, '.at-a-glance summary');
    await page.keyboard.press('Enter');
    await tabTo(page, '.board [data-measure="7"] button');
    await page.keyboard.press('Enter');
    await expect(card(page, 'disruptive_research').locator('summary')).toBeFocused();
    await expect(card(page, 'disruptive_research')).toHaveAttribute('open', '');
    await page.keyboard.press('Enter');
    await expect(card(page, 'disruptive_research')).not.toHaveAttribute('open');
    await tabTo(page, '[data-group="later"] > summary');
    await page.keyboard.press('Enter');
    await tabTo(page, '[data-support="small_micro_rd_subsidy"] summary');
    await page.keyboard.press('Space');
    await tabTo(page, '[data-support="small_micro_rd_subsidy"] [data-try]');
    await expect(page.locator(':focus')).toHaveText(option('company', 'in_park').change![language]);
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-trial="company"]')).toBeVisible();
    await tabTo(page, '[data-action="drop-trial"]', true);
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-trial]')).toHaveCount(0);

    await tabTo(page, `main a[href="${ROOT[language]}plan/"]`);
    await page.keyboard.press('Enter');
    await expect(page.locator('main')).toHaveAttribute('data-page', 'plan');
    await onHeading(page);
    await tabTo(page, '[data-task] input');
    await page.keyboard.press('Space');
    await expect(page.locator('[data-task] input').first()).toBeChecked();
    await tabTo(page, `main a[href="${ROOT[language]}parks/"]`);
    await page.keyboard.press('Enter');
    await expect(page.locator('main')).toHaveAttribute('data-page', 'contacts');
    await expect(page.locator('[data-park]').first()).toBeVisible();
    await onHeading(page);
    await tabTo(page, '[data-action="erase"]');
    await page.keyboard.press('Enter');
    await expect(page.locator('.keeping [role="status"]')).not.toBeEmpty();
  });
}

test('number keys beyond the options and keys with Ctrl do nothing', async ({ page }) => {
  await begin(page, 'en');
  await step(page, { cscse: 'no' });
  const shown = await asked(page);
  for (const key of ['9', '0', 'Control+1', 'Alt+1']) await page.keyboard.press(key);
  await expect(page.locator('input:checked')).toHaveCount(0);
  expect(await asked(page)).toBe(shown);
});
