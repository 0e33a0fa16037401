// Proves that the element follows a page that changes its mind quickly, stands in any layout, and keeps its dialog still.
import { ELEMENT, inside, openHost, settled, test } from './embed.ts';
import { FOUNDER, PHONE, expect } from './helpers.ts';
import { link } from './link.ts';

/** Sets attributes of the element one after the other, with pauses of so many milliseconds. */
const change = (changes: [string, string][], pause: number) =>
  [changes, pause, ELEMENT] as [[string, string][], number, string];
const apply = async ([changes, pause, name]: ReturnType<typeof change>) => {
  const element = document.querySelector(name)!;
  for (const [attribute, value] of changes) {
    element.setAttribute(attribute, value);
    if (pause > 0) await new Promise((done) => setTimeout(done, pause));
  }
};

for (const pause of [0, 5, 30]) {
  test(`the last of several changes counts, ${pause} ms apart`, async ({ page, host }) => {
    const frame = await openHost(page, `${host.origin}/`);
    const html = frame.locator('html');
    await page.evaluate(
      apply,
      change(
        [
          ['lang', 'zh'],
          ['lang', 'en'],
        ],
        pause,
      ),
    );
    await page.waitForTimeout(600);
    await expect(html).toHaveAttribute('lang', 'en');
    await page.evaluate(
      apply,
      change(
        [
          ['lang', 'zh'],
          ['start', 'check'],
        ],
        pause,
      ),
    );
    await expect(html).toHaveAttribute('lang', 'zh-CN');
    await expect(frame.locator('#main')).toHaveAttribute('data-page', 'check');
    await page.evaluate(
      apply,
      change(
        [
          ['lang', 'en'],
          ['lang', 'zh'],
          ['lang', 'en'],
        ],
        pause,
      ),
    );
    await page.waitForTimeout(600);
    await expect(html).toHaveAttribute('lang', 'en');
    await settled(page, frame);
  });
}

test('changes while the frame is loading count', async ({ page, host }) => {
  // Another origin of the same site: a frame that changes its site while it loads gets lost to the driver.
  await page.goto(`${host.origin.replace('localhost', '127.0.0.1')}/empty/`);
  for (const pause of [0, 4, 10, 20, 40]) {
    await page.evaluate(
      async ([name, pause]) => {
        document.querySelector(name as string)?.remove();
        const element = document.createElement(name as string);
        element.setAttribute('lang', 'en');
        document.body.append(element);
        await new Promise((done) => setTimeout(done, pause as number));
        element.setAttribute('lang', 'zh');
      },
      [ELEMENT, pause],
    );
    await expect(inside(page).locator('html'), `${pause} ms later`).toHaveAttribute('lang', 'zh-CN');
    await expect(inside(page).locator('#main a.primary')).toBeVisible();
  }
});

test('a configuration that names little changes little', async ({ page, host }) => {
  await page.goto(`${host.origin}/by-hand/`);
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('#app')).toHaveAttribute('data-host', /localhost/);
  await expect(frame.locator('#main a.primary')).toBeVisible();
  for (const detail of [
    { lang: 'en', park: 'wangjing', start: null },
    { accent: '#0b5' },
    { lang: 7 },
    { lang: null },
  ]) {
    await page.evaluate(
      (detail) => (window as never as { tellFrame: (...all: unknown[]) => void }).tellFrame('config', detail),
      detail,
    );
  }
  await expect(frame.locator('html')).toHaveAttribute('data-accent', '#0b5');
  await page.waitForTimeout(400);
  await expect(frame.locator('html')).toHaveAttribute('lang', 'en');
  await expect(frame.locator('#main')).toHaveAttribute('data-page', 'start');
});

test('a result link with something behind it, and one that is damaged, are told of as on the checker', async ({
  page,
  host,
}) => {
  const good = link(FOUNDER);
  for (const [fragment, says] of [
    [`${good}.`, '[data-linked]'],
    [`${good}%E3%80%82`, '[data-linked]'],
    [`${good}&x=1`, '[data-linked]'],
    [`${good}%20see%20my%20result`, '[data-linked]'],
    [good.slice(0, 5), '[data-link-error="cut_short"]'],
    [`${good}AAA`, '[data-link-error="damaged"]'],
    [`3${good.slice(1)}`, '[data-link-error="newer_form"]'],
    // An adviser's reply is told of on its own page.
    [`2${good.slice(1)}`, '[data-replied="no"] [data-link-error]'],
  ]) {
    await page.goto('about:blank');
    const frame = await openHost(page, `${host.origin}/#${fragment}`);
    await expect(frame.locator(says), fragment).toBeVisible();
  }
  for (const own of ['about', '2026', '1-park', 'Contact']) {
    await page.goto('about:blank');
    const frame = await openHost(page, `${host.origin}/#${own}`);
    await expect(frame.locator('[data-link-error], [data-linked]'), own).toHaveCount(0);
  }
});

test('the dialog stays where it is, whatever is pressed in it', async ({ page, host }) => {
  await page.setViewportSize(PHONE);
  const frame = await openHost(page, `${host.origin}/#${link(FOUNDER)}`);
  await frame.locator('[data-action="host"]').click();
  const dialog = frame.locator('dialog');
  const top = () => dialog.evaluate((it) => it.getBoundingClientRect().top);
  const before = await top();
  await dialog.locator('p').nth(1).click();
  await dialog.locator('[data-action="host-agree"]').hover();
  await page.mouse.down();
  expect(await top()).toBe(before);
  await page.mouse.up();
  await expect(dialog).toBeHidden();
  const given = frame.locator('[data-given]');
  await expect(given).not.toBeEmpty();
  const said = await given.textContent();

  // What was given stands beside the result that was given, in the language of the page.
  await page.evaluate((hash) => void (location.hash = hash), link({ ...FOUNDER, company: 'in_park' }));
  await expect(given).toBeEmpty();
  await page.goBack();
  await expect(given).toHaveText(said ?? '');
});

test('it is as wide as what it stands in', async ({ page, host }) => {
  await page.setViewportSize({ width: 1000, height: 700 });
  await page.goto(`${host.origin}/empty/`);
  for (const style of [
    'display:flex',
    'display:flex;flex-direction:column;align-items:center',
    'display:grid;justify-items:start',
    '',
  ]) {
    const width = await page.evaluate(
      ([style, name]) => {
        const place = Object.assign(document.createElement('div'), { innerHTML: `<${name}></${name}>` });
        place.style.cssText = style;
        document.body.replaceChildren(place);
        return [place.clientWidth, place.querySelector(name)!.shadowRoot!.querySelector('iframe')!.clientWidth];
      },
      [style, ELEMENT],
    );
    expect(width[1], style).toBe(width[0]);
  }
});

test('blank content of the element is none', async ({ page, host, baseURL }) => {
  // Once the frame answers, nothing stands beside it.
  await page.route(`${baseURL}/`, (route) => route.abort());
  await page.goto(`${host.origin}/empty/`);
  for (const [content, shows] of [
    ['\n  ', true],
    ['', true],
    ['<a href="https://checker.example/">Own</a>', false],
    ['Own', false],
  ]) {
    await page.evaluate(
      ([content, name]) => void (document.body.innerHTML = `<${name}>${content}</${name}>`),
      [content, ELEMENT],
    );
    const own = page.locator(ELEMENT).locator('a[target="_blank"]');
    expect(
      await own.evaluate((it) => new Promise((done) => setTimeout(() => done(it.checkVisibility()), 0))),
      `${content}`,
    ).toBe(shows);
  }
});

test('an empty share-base is this page, whatever its base', async ({ page, host }) => {
  await openHost(page, `${host.origin}/with-base/`);
  const frame = inside(page);
  await frame.locator('.masthead a[href="/result/"]').click();
  await expect(frame.locator('#share-link')).toHaveValue(new RegExp(`^${host.origin}/with-base/#`));
});
