// Proves that the checker lives in another site's page as if it belonged there: its height follows, its events tell
// counts only, its answers stay inside until the visitor agrees, and its links lead where the host asked for.
import { AxeBuilder } from '@axe-core/playwright';
import { ELEMENT, heard, inside, openHost, settled, statuses, test, walk, type Site } from './embed.ts';
import { FOUNDER, PHONE, SETTLED, expect, open, type Page } from './helpers.ts';
import { link } from './link.ts';

const NAME = ELEMENT;

/** Puts a page of a third origin into a page of the host. */
async function addThird(page: Page, third: Site): Promise<void> {
  await page.evaluate(
    (src) =>
      new Promise((done) => {
        const other = Object.assign(document.createElement('iframe'), { src, id: 'third', onload: done });
        document.body.append(other);
      }),
    `${third.origin}/blank/`,
  );
}

test('a whole journey: the height follows, events come in order, answers only when agreed to', async ({
  page,
  host,
}) => {
  await page.setViewportSize(PHONE);
  const frame = await openHost(page, `${host.origin}/`);
  await settled(page, frame);
  await frame.locator('#main a.primary').click();
  await walk(frame, SETTLED, async () => {
    await settled(page, frame);
    // What took the focus is in view, though it is the host's page that scrolls.
    await expect(frame.locator('#heading')).toBeInViewport();
  });
  await frame.locator('[data-action="open-all"]').click();
  await settled(page, frame);

  const counts = await heard(page, 'complete');
  const shown = await frame
    .locator('details.card:not([data-shown="general"])')
    .evaluateAll((cards) =>
      Object.fromEntries(
        ['matches', 'confirm', 'unmet', 'open'].map((status) => [
          status,
          cards.filter((card) => card.getAttribute('data-status') === status).length,
        ]),
      ),
    );
  expect(counts).toEqual(shown);
  const { events } = await page.evaluate(() => window.heard);
  const answered = events.filter(([type]) => type === 'progress').map(([, detail]) => detail.answered);
  expect(events.map(([type]) => type)).toEqual(['ready', ...answered.map(() => 'progress'), 'complete']);
  expect(answered).toEqual(Array.from(answered, (_, at) => at + 1));
  expect(events.filter(([, detail]) => Object.values(detail).some((value) => typeof value !== 'number'))).toEqual([]);

  const give = frame.locator('[data-action="host"]');
  const dialog = frame.locator('dialog');
  await give.click();
  await expect(dialog).toBeInViewport();
  await expect(dialog).toContainText(new URL(host.origin).host);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(give).toBeFocused();
  await give.click();
  await frame.locator('[data-action="host-refuse"]').click();
  await expect(dialog).toBeHidden();
  expect((await page.evaluate(() => window.heard)).events.filter(([type]) => type === 'share')).toEqual([]);
  await give.click();
  await frame.locator('[data-action="host-agree"]').click();
  const share = await heard(page, 'share');
  expect(share.link).toBe(await frame.locator('#share-link').inputValue());
  expect(link(share.answers as Record<string, string>)).toBe(String(share.link).split('#')[1]);

  // The host's park comes first on a page that is loaded later.
  await frame.locator('.menu summary').click();
  await frame.locator('.masthead a[href="/parks/"]').click();
  await expect(frame.locator('.entry').first()).toBeVisible();
  await expect(frame.locator('[data-host-park="wangjing"] .entry')).toHaveCount(1);
  expect(
    await frame.locator('.entry').evaluateAll((all) => all.findIndex((it) => it.closest('[data-host-park]'))),
  ).toBe(0);
  await expect(frame.locator('main, header, footer, nav')).toHaveCount(0);
  await settled(page, frame);
});

test('a link leads to the host where it asked for it, and to the checker where not', async ({
  page,
  host,
  baseURL,
}) => {
  const made = `${host.origin}/#${link(FOUNDER)}`;
  await openHost(page, made);
  const frame = inside(page);
  await expect(frame.locator('[data-linked]')).toBeVisible();
  await expect(frame.locator('#share-link')).toHaveValue(made);
  const there = await statuses(frame);

  await page.evaluate((name) => document.querySelector(name)?.removeAttribute('share-base'), NAME);
  const own = new RegExp(`^${new URL(baseURL ?? '').origin}/result/#`);
  await expect(frame.locator('#share-link')).toHaveValue(own);
  const alone = await frame.locator('#share-link').inputValue();

  // A fragment that comes later reaches the frame too; one that is the page's own does not.
  await page.goto('about:blank');
  await openHost(page, `${host.origin}/#section-2`);
  await expect(frame.locator('[data-link-error]')).toHaveCount(0);
  await page.evaluate((text) => (location.hash = text), link(FOUNDER));
  expect(await statuses(frame)).toEqual(there);

  await open(page, alone);
  expect(await statuses(page)).toEqual(there);
});

test('messages from a third origin, of another version or unknown are ignored on both sides', async ({
  page,
  host,
  third,
}) => {
  const frame = await openHost(page, `${host.origin}/`);
  await settled(page, frame);
  await addThird(page, third);
  const before = await page.evaluate(() => [window.heard.events.length, document.body.offsetHeight]);
  const message = { protocol: NAME, version: 1, type: 'height', detail: { height: 5, answered: 1 } };
  await page
    .frameLocator('#third')
    .locator('body')
    .evaluate((_, message) => {
      for (const type of ['height', 'ready', 'progress', 'share', 'listening']) {
        parent.postMessage({ ...message, type }, '*');
      }
    }, message);
  // From the right window, but not what was agreed on.
  await frame.locator('body').evaluate((_, message) => {
    for (const wrong of [{ version: 2 }, { type: 'unknown' }, { protocol: 'other' }]) {
      parent.postMessage({ ...message, ...wrong }, '*');
    }
  }, message);
  await page.evaluate((message) => {
    const frame = document.querySelector('overseas-talent-check')?.shadowRoot?.querySelector('iframe');
    for (const wrong of [{ version: 2, type: 'config' }, { type: 'unknown' }]) {
      frame?.contentWindow?.postMessage({ ...message, ...wrong, detail: { park: 'haidian' } }, '*');
    }
  }, message);
  // A message that is heard, sent after those: what came before it has been dealt with.
  await page.evaluate((name) => document.querySelector(name)?.setAttribute('theme', 'light'), NAME);
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'light');
  await expect(frame.locator('#app')).toHaveAttribute('data-park', 'wangjing');
  await expect(frame.locator('#app')).toHaveAttribute('data-share-base', `${host.origin}/`);
  await expect(frame.locator('#app')).toHaveAttribute('data-host', new URL(host.origin).host);
  expect(await page.evaluate(() => [window.heard.events.length, document.body.offsetHeight])).toEqual(before);
});

test('a frame that others can reach hears the page around it alone', async ({ page, host, third }) => {
  await page.goto(`${host.origin}/by-hand/`);
  const frame = page.frameLocator(`iframe[name^="${NAME}"]`);
  await expect(frame.locator('#app')).toHaveAttribute('data-park', 'wangjing');
  await addThird(page, third);
  const config = { park: 'haidian', theme: 'dark', shareBase: 'https://third.example/', fragment: link(FOUNDER) };
  await page
    .frameLocator('#third')
    .locator('body')
    .evaluate((_, detail) => {
      for (const type of ['hello', 'config']) {
        parent.frames[0].postMessage({ protocol: 'overseas-talent-check', version: 1, type, detail }, '*');
      }
    }, config);
  await page.evaluate(() => {
    const { tellFrame } = window as unknown as { tellFrame: (...parts: unknown[]) => void };
    // What is no text is nobody's wish; an object that is none either must not stop the frame.
    const odd = { toString: 1, valueOf: 1 };
    for (const value of [odd, [odd], 7, true]) {
      for (const name of ['park', 'theme', 'accent', 'start', 'lang', 'shareBase', 'fragment']) {
        tellFrame('config', { [name]: value });
      }
    }
    tellFrame('config', { accent: '#0b5' });
  });
  await expect(frame.locator('html')).toHaveAttribute('data-accent', '#0b5');
  await expect(frame.locator('#app')).toHaveAttribute('data-park', 'wangjing');
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'auto');
  await expect(frame.locator('#app')).not.toHaveAttribute('data-share-base');
  await expect(frame.locator('[data-linked]')).toHaveCount(0);
});

test('attributes change live; elements come and go and leave no listener behind', async ({ page, host }) => {
  await page.addInitScript(() => {
    if (self !== parent) return;
    const listening = new Map<string, number>();
    Object.assign(window, { listening });
    for (const [name, by] of [
      ['addEventListener', 1],
      ['removeEventListener', -1],
    ] as const) {
      const own = window[name];
      window[name] = (...parts: Parameters<typeof own>) => {
        listening.set(parts[0], (listening.get(parts[0]) ?? 0) + by);
        return own.apply(window, parts);
      };
    }
  });
  const left = () =>
    page.evaluate(() => {
      const { listening } = window as unknown as { listening: Map<string, number> };
      // Those of the browser's driver come and go by themselves.
      return ['message', 'hashchange', 'popstate', 'resize', 'scroll', 'load'].map((type) => listening.get(type) ?? 0);
    });
  await page.goto(`${host.origin}/empty/`);
  const before = await left();
  // The script has run before there is any element.
  await page.evaluate((name) => {
    const made = document.createElement(name);
    made.setAttribute('lang', 'en');
    document.body.append(made);
  }, NAME);
  const frame = inside(page);
  await heard(page, 'ready');
  expect(await left()).not.toEqual(before);
  const set = (name: string, value: string) =>
    page.evaluate(([tag, name, value]) => document.querySelector(tag)?.setAttribute(name, value), [NAME, name, value]);
  await set('park', 'haidian');
  await expect(frame.locator('#app')).toHaveAttribute('data-park', 'haidian');
  await set('start', 'check');
  const radio = frame.locator('input[value="yes"]');
  await radio.check();
  await set('lang', 'zh');
  await expect(frame.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(page.locator(`${NAME} iframe`)).toHaveAttribute('title', '海外人才政策自测');
  await expect(radio).toBeChecked();
  await set('theme', 'dark');
  await expect(frame.locator('body')).toHaveCSS('color-scheme', 'dark');

  await page.evaluate((name) => {
    const element = document.querySelector(name);
    element?.remove();
    document.body.append(document.createElement('p'), element ?? '');
  }, NAME);
  await expect(frame.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await page.evaluate((name) => document.querySelector(name)?.remove(), NAME);
  expect(await left()).toEqual(before);
});

test('in a frame there are no landmarks and axe finds nothing, light and dark', async ({ page, host }) => {
  await page.goto(`${host.origin}/strict-csp/`);
  const frame = inside(page);
  await expect(frame.locator('form[data-question]')).toBeVisible();
  await expect(frame.locator('header, main, footer, nav, [role="main"], [role="banner"]')).toHaveCount(0);
  await expect(frame.locator('.skip')).toBeHidden();
  for (const theme of ['dark', 'light']) {
    await page.evaluate(([name, theme]) => document.querySelector(name)?.setAttribute('theme', theme), [NAME, theme]);
    await expect(frame.locator('html')).toHaveAttribute('data-theme', theme);
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'best-practice']).analyze();
    expect(
      violations.map(({ id, nodes }) => `${theme}: ${id} at ${nodes.map((node) => node.target.join(' '))}`),
    ).toEqual([]);
  }
});
