// Proves what a parks.json does to the page of contacts: adds, corrects, replaces, and when it is bad, nothing but a
// notice that names every problem.
import { LANGUAGES, ROOT, act, expect, open, test, type Page } from './helpers.ts';
import { entryOf, fullEntries, parkCases, parkFile, type Entry } from './parks.ts';

/** So many parks are built in. */
const BUILT_IN = 45;
const parks = (page: Page) => page.locator('[data-park]');
const count = (page: Page) => page.locator('[data-park-count]');
const problems = (page: Page) => page.locator('[data-parks-problems]');

/** Opens the contacts with this in the place of parks.json, and waits until it has come. */
async function openWithFile(page: Page, root: string, body: string | Buffer, status = 200): Promise<void> {
  await page.route('**/parks.json', (route) => route.fulfill({ status, contentType: 'application/json', body }));
  const come = page.waitForResponse('**/parks.json');
  await open(page, `${root}parks/`);
  await (await come).finished();
}

for (const language of LANGUAGES) {
  const root = ROOT[language];

  test(`45 entries are 45 parks, ${language}`, async ({ page }) => {
    await openWithFile(page, root, JSON.stringify(parkFile(fullEntries(45))));
    await expect(parks(page)).toHaveCount(45);
    await expect(count(page)).toHaveAttribute('data-park-count', '45');
    await expect(page.locator('section h2 small')).toHaveText(
      language === 'en' ? '45 of 45 parks' : '共45家，列名45家',
    );
    await expect(problems(page)).toHaveCount(0);
    await expect(page.locator('[data-parks-given]')).toBeVisible();
    const first = parks(page).first();
    await first.locator('summary').first().click();
    await expect(first).toHaveAttribute('data-origin', 'operator');
    await expect(first.locator('h3')).toHaveText(language === 'en' ? 'A test park' : '测试园');
    await expect(first.locator('a[href^="tel:"]')).toHaveAttribute('href', 'tel:+861000000000;ext=12');
    await expect(first.locator('a[href^="mailto:"]')).toHaveAttribute('href', 'mailto:first.last+park@test.example.cn');
    const website = first.locator('dd a[href^="https:"]');
    await expect(website).toHaveAttribute('href', 'https://www.example.cn/park?a=1#top');
    await expect(website).toHaveAttribute('rel', 'external noopener');
    // Of its two sources the copy is not linked.
    await expect(first.locator('.sources li')).toHaveCount(2);
    await expect(first.locator('.sources a')).toHaveCount(1);
    await expect(page.locator('[data-institution]')).toHaveCount(6);
  });

  test(`a file adds and corrects, ${language}`, async ({ page }) => {
    const corrected = entryOf({ set: { name: 'Corrected', district: 'Chaoyang' } }, 'wangjing');
    await openWithFile(page, root, JSON.stringify(parkFile([entryOf({}, 'new-park'), corrected])));
    await expect(parks(page)).toHaveCount(BUILT_IN + 1);
    await expect(page.locator('[data-origin="operator"]')).toHaveCount(2);
    const ids = await parks(page).evaluateAll((all) => all.map((it) => it.getAttribute('data-park')));
    // Those that can be called come first.
    expect(ids.slice(0, 2)).toEqual(['wangjing', 'new-park']);
    await expect(page.locator('[data-park="wangjing"] h3')).toHaveText('Corrected');
    // A district that the file names in one language is that of the built-in list, once.
    const options = await page.locator('[data-filter="district"] option').allTextContents();
    expect(new Set(options).size).toBe(options.length);
    await page.locator('[data-filter="district"]').selectOption(language === 'en' ? 'Haidian' : '海淀区');
    await expect(page.locator('[data-park="new-park"]')).toBeVisible();
    await expect(page.locator('[data-park="wangjing"]')).toHaveCount(0);
  });

  test(`every kind of mistake is told and breaks nothing, ${language}`, async ({ page }) => {
    const rows = parkCases.mistakes;
    await openWithFile(page, root, JSON.stringify(parkFile(rows.map((row, n) => entryOf(row, `row-${n}`)))));
    await expect(problems(page)).toHaveAttribute('data-parks-problems', String(rows.length));
    expect(rows.length).toBeGreaterThan(50);
    await problems(page).locator('summary').click();
    const told = await problems(page).locator('li').allTextContents();
    expect(told.length).toBe(50);
    const number = (n: number) => (language === 'en' ? `entry ${n}` : `第${n}条`);
    told.forEach((text, n) => {
      expect(text).toContain(number(n + 1));
      expect(text).toContain(`\`${rows[n].field}\``);
    });
    await expect(problems(page).locator('p')).toContainText(String(rows.length - 50));
    await expect(parks(page)).toHaveCount(BUILT_IN);
    await expect(page.locator('[data-origin]')).toHaveCount(0);
    await page.locator('[data-filter="district"]').selectOption({ index: 1 });
    await expect(parks(page)).not.toHaveCount(BUILT_IN);
  });

  test(`words narrow the list, and the first rows are those they name, ${language}`, async ({ page }) => {
    await open(page, `${root}parks/`);
    const words = page.locator('[data-filter="words"]');
    // Ten rows, the rest behind one more.
    await expect(page.locator('.more-parks')).toHaveCount(1);
    await words.fill('BUAA');
    await expect(parks(page)).toHaveCount(1);
    await expect(page.locator('.more-parks')).toHaveCount(0);
    await expect(page.locator('[data-park="beihang"]')).toBeVisible();
    await words.fill('北大');
    await expect(parks(page).first()).toHaveAttribute('data-park', 'pku');
    await words.fill(language === 'en' ? 'biomedicine' : '生物医药');
    await expect(page.locator('[data-park="yizhuang-biomedicine"]')).toBeVisible();
    await words.fill('nowhere at all');
    await expect(parks(page)).toHaveCount(0);
    await words.fill('');
    await expect(parks(page)).toHaveCount(BUILT_IN);
  });

  test(`an address is copied, and the page fits three screens of a phone, ${language}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 664 });
    await open(page, `${root}parks/`);
    const main = page.locator('main');
    expect((await main.boundingBox())!.height).toBeLessThanOrEqual(3 * 664);
    const park = page.locator('[data-park="haidian"]');
    await park.locator('summary').first().click();
    await expect(park.locator('.places li')).toHaveCount(2);
    await expect(park.locator('textarea').first()).toHaveValue('北京市海淀区上地东路29号');
    await park.locator('[data-action="copy-address"]').first().click();
    await expect(park.locator('[role="status"]').first()).not.toBeEmpty();
  });

  // (what, body, status, what the notice says)
  const BAD: [string, string | Buffer, number, RegExp | null][] = [
    ['broken JSON', '{ "parks": [ }', 200, /JSON.*(line 1, column 14|第1行第14列)/],
    ['a page instead', '<!doctype html><p>Not here', 200, /JSON/],
    ['text in another encoding', Buffer.from([0x5b, 0x22, 0xba, 0xa3, 0x22, 0x5d]), 200, /UTF-8/],
    ['a file too large', `[]${' '.repeat(8 * 1024 * 1024)}`, 200, /8388610/],
    ['no file', 'not found', 404, null],
    ['a broken server', 'sorry', 500, null],
  ];
  for (const [what, body, status, says] of BAD) {
    test(`${what} leaves the built-in list, ${language}`, async ({ page: bare, context }) => {
      // The browser itself writes a line about a file that is not there into the console.
      const page = says === null ? await context.newPage() : bare;
      if (says === null) {
        await page.addInitScript(() => {
          new MutationObserver((_, observer) => {
            const main = document.querySelector('main');
            if (main !== null) {
              window.prerendered = main;
              observer.disconnect();
            }
          }).observe(document, { childList: true, subtree: true });
        });
      }
      await openWithFile(page, root, body, status);
      if (says === null) await expect(problems(page)).toHaveCount(0);
      else await expect(problems(page).locator('li')).toHaveText([says]);
      await expect(parks(page)).toHaveCount(BUILT_IN);
    });
  }
}

test('nothing in a file becomes a script, a link of its own or markup', async ({ page }) => {
  const scripts = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//example.cn',
  ];
  const bad: Entry[] = scripts.flatMap((url, n) => [
    entryOf({ set: { website: url } }, `site-${n}`),
    entryOf({ source: { what: 'A', grade: 'own', url } }, `source-${n}`),
  ]);
  await openWithFile(page, '/', JSON.stringify(parkFile(bad)));
  await expect(problems(page)).toHaveAttribute('data-parks-problems', String(bad.length));
  const strange = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('a, img, script, iframe')]
        .map((it) => it.getAttribute('href') ?? it.getAttribute('src') ?? '')
        .filter((address) => !/^(https?:|\.{0,2}\/|#|tel:|mailto:)/.test(address)),
    );
  expect(await strange()).toEqual([]);

  const markup = '<img src=x onerror="document.title=1"><script>document.title=1</script>';
  const texts = Object.fromEntries(
    ['name', 'district', 'operator', 'address', 'industries', 'notes'].map((field) => [field, markup]),
  );
  await page.unroute('**/parks.json');
  await openWithFile(
    page,
    '/',
    JSON.stringify(parkFile([entryOf({ set: texts, source: { what: markup } }, 'marked')])),
  );
  const marked = page.locator('[data-park="marked"]');
  await expect(marked.locator('h3')).toHaveText(markup);
  await expect(marked.locator('img, script')).toHaveCount(0);
  expect(await strange()).toEqual([]);
});

test('5,000 entries stay smooth to filter', async ({ page }) => {
  const districts = ['Haidian', 'Chaoyang', 'Fengtai', 'Changping', 'Tongzhou'];
  const entries = Array.from({ length: 5000 }, (_, n) =>
    entryOf(
      {
        set: {
          name: { en: `Park number ${n}`, zh: `第${n}号园` },
          district: districts[n % districts.length],
          industries: `industry ${n % 300}, software`,
        },
      },
      `park-${n}`,
    ),
  );
  await openWithFile(page, '/', JSON.stringify(parkFile(entries)));
  await expect(count(page)).toHaveAttribute('data-park-count', '5000');
  await expect(parks(page)).toHaveCount(50);
  await act(page, 'more-parks').click();
  await expect(parks(page)).toHaveCount(100);

  /** From a change of a filter until the page has been drawn with the new count, in milliseconds. */
  const filtered = (filter: string, value: string) =>
    page.evaluate(
      async ([name, to]) => {
        const field = document.querySelector<HTMLSelectElement>(`[data-filter="${name}"]`)!;
        const counted = document.querySelector('[data-park-count]')!;
        const changed = new Promise((done) => {
          new MutationObserver(done).observe(counted, { attributes: true, attributeFilter: ['data-park-count'] });
        });
        const start = performance.now();
        field.value = to;
        field.dispatchEvent(new Event(name === 'words' ? 'input' : 'change', { bubbles: true }));
        await changed;
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        return performance.now() - start;
      },
      [filter, value],
    );

  const times: Record<string, number> = {
    district: await filtered('district', 'Haidian'),
    industry: await filtered('words', 'industry 5,'),
    words: await filtered('words', 'number 305'),
    all: (await filtered('words', ''), await filtered('district', '')),
  };
  await expect(parks(page)).toHaveCount(50);
  await page.locator('[data-filter="words"]').fill('number 4321');
  await expect(parks(page)).toHaveCount(1);
  console.log(
    '5,000 entries, a filter in ms:',
    Object.entries(times)
      .map(([name, time]) => `${name} ${time.toFixed(0)}`)
      .join(', '),
  );
  // Loose, since the machine may be busy; a list drawn whole takes seconds.
  expect(Math.max(...Object.values(times))).toBeLessThan(1000);
});

test('the empty file that comes with the site changes nothing', async ({ page }) => {
  const come = page.waitForResponse('**/parks.json');
  await open(page, '/parks/');
  expect((await come).status()).toBe(200);
  await expect(parks(page)).toHaveCount(BUILT_IN);
  await expect(problems(page)).toHaveCount(0);
  expect((await page.request.get('/schemas/parks.json')).status()).toBe(200);
});

test('the list speaks the other language after switching', async ({ page }) => {
  await openWithFile(page, '/', JSON.stringify(parkFile([entryOf({}, 'new-park')])));
  await expect(parks(page)).toHaveCount(BUILT_IN + 1);
  await page.locator('[data-filter="district"]').selectOption('Chaoyang');
  await expect(parks(page)).toHaveCount(1);
  await page.locator('a[href="/zh/parks/"]').first().click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(page.locator('[data-filter="district"]')).toHaveValue('朝阳区');
  await expect(parks(page)).toHaveCount(1);
  await expect(page.locator('[data-park="wangjing"] h3')).toContainText('望京');
});
