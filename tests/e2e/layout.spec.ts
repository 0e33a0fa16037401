// Proves that no page scrolls sideways from 320 to 1920 pixels or with text twice as large, that no heading is squeezed on a
// wide screen, and that print loses nothing.
import {
  DECIDED,
  DOUBTFUL,
  FOUNDER,
  LANGUAGES,
  NOBODY,
  NOWHERE,
  PHONE,
  ROOT,
  SETTLED,
  act,
  begin,
  card,
  drawn,
  expect,
  open,
  openEverything,
  openWith,
  test,
  walk,
  unfold,
  type Answers,
  type Page,
} from './helpers.ts';
import { link, reply } from './link.ts';
import { MEASURES, SUPPORTS, VERSION } from './policy.ts';

const WIDTHS = [320, 390, 768, 1280, 1920];

/** How the page as it stands is too wide: by scrolling sideways, or by text cut off at the edge. */
async function tooWide(page: Page, where: string): Promise<string[]> {
  return page.evaluate((place) => {
    const found: string[] = [];
    const { scrollWidth } = document.documentElement;
    if (scrollWidth > innerWidth) found.push(`${place}: ${scrollWidth} wide in ${innerWidth}`);
    for (const element of document.querySelectorAll('body *')) {
      const text = [...element.childNodes].some(
        (it) => it.nodeType === Node.TEXT_NODE && it.textContent!.trim() !== '',
      );
      if (!text || !element.checkVisibility() || element.closest('.skip, .visually-hidden') !== null) continue;
      // What scrolls by itself moves its text into view; the navigation has a test of its own.
      let scroller = element.parentElement;
      while (scroller !== null && !/auto|scroll/.test(getComputedStyle(scroller).overflowX))
        scroller = scroller.parentElement;
      if (scroller !== null) continue;
      const { left, right, width } = element.getBoundingClientRect();
      if (width > 1 && (left < -1 || right > innerWidth + 1)) {
        found.push(
          `${place}: ${element.tagName} from ${left} to ${right} of ${innerWidth}: ${element.textContent!.slice(0, 40)}`,
        );
      }
    }
    return found.slice(0, 5);
  }, where);
}

/** Headings that have next to no room on a wide screen, as a column has that something else has taken the width of. */
async function squeezed(page: Page, where: string): Promise<string[]> {
  const headings = page.locator('main :is(h1, h2, h3)');
  return headings.evaluateAll(
    (all, place) =>
      all
        .filter((it) => it.checkVisibility() && it.closest('.visually-hidden') === null)
        .map((it) => ({ it, box: it.getBoundingClientRect(), letter: parseFloat(getComputedStyle(it).fontSize) }))
        .filter(({ box, letter }) => box.width < 200 && box.height > 3 * letter)
        .map(({ it, box }) => `${place}: ${box.width} for a heading: ${it.textContent!.slice(0, 40)}`),
    where,
  );
}

/** How many pages a file has that was printed. */
function pages(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

async function atEveryWidth(page: Page, where: string, widths = WIDTHS): Promise<string[]> {
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    found.push(...(await tooWide(page, `${where} at ${width}`)));
    if (width > 1000) found.push(...(await squeezed(page, `${where} at ${width}`)));
  }
  return found;
}

/** How the page is too wide on a phone with all text twice as large, as a browser's text zoom makes it. */
async function enlarged(page: Page, where: string): Promise<string[]> {
  const resize = (size: string) => page.evaluate((it) => void (document.documentElement.style.fontSize = it), size);
  await page.setViewportSize(PHONE);
  await resize('200%');
  const found = await tooWide(page, `${where}, enlarged`);
  await resize('');
  return found;
}

/** What is out of place on the page as it stands: a heading away from the left edge, something that touches the footer, a title
 * that fills its line up to the rules above and below, a choice that is cut off. */
async function misplaced(page: Page, where: string): Promise<string[]> {
  return page.evaluate((place) => {
    const found: string[] = [];
    const main = document.querySelector<HTMLElement>('#main')!;
    const edge = main.getBoundingClientRect().left + parseFloat(getComputedStyle(main).paddingInlineStart);
    const seen = (selector: string) => [...main.querySelectorAll(selector)].filter((it) => it.checkVisibility());
    const lefts = seen('h1, h2, p').map((it) => it.getBoundingClientRect().left);
    if (Math.min(...lefts) > edge + 40) found.push(`${place}: begins at ${Math.min(...lefts)} instead of ${edge}`);
    const bottoms = seen('a, button, p, summary, dd').map((it) => it.getBoundingClientRect().bottom);
    const room = document.querySelector('.footer')!.getBoundingClientRect().top - Math.max(...bottoms);
    if (room < 16) found.push(`${place}: ${room} between the last line and the footer`);
    for (const title of seen('summary > :is(h2, h3)')) {
      const [inner, outer] = [title, title.parentElement!].map((it) => it.getBoundingClientRect());
      if (inner.top - outer.top < 3) found.push(`${place}: no room around ${title.textContent}`);
    }
    for (const choice of seen('.answers select') as HTMLSelectElement[]) {
      // As wide as its text would have it.
      const copy = choice.cloneNode(true) as HTMLSelectElement;
      copy.replaceChildren(choice.options[choice.selectedIndex].cloneNode(true));
      copy.style.cssText = 'inline-size: auto; max-inline-size: none; position: absolute;';
      choice.after(copy);
      if (innerWidth >= 360 && copy.offsetWidth > choice.offsetWidth + 1)
        found.push(`${place}: cut off: ${copy.textContent}`);
      copy.remove();
    }
    return found;
  }, where);
}

for (const language of LANGUAGES) {
  const root = ROOT[language];

  test(`nothing is out of place, ${language}`, async ({ page }) => {
    const found: string[] = [];
    const places: [string, Answers][] = [
      ['', {}],
      ['check/', {}],
      ['result/', FOUNDER],
      ['result/', NOBODY],
      ['plan/', FOUNDER],
      ['plan/', NOBODY],
      ['parks/', FOUNDER],
      ['result/?view=adviser', DOUBTFUL],
      ['compare/', FOUNDER],
      ['embed/', {}],
      ['pick/', {}],
      [`reply/#${reply(DOUBTFUL, DECIDED)}`, {}],
    ];
    const look = async (where: string) => {
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        found.push(...(await misplaced(page, `${where} at ${width}`)));
      }
    };
    for (const [place, answers] of places) {
      await openWith(page, root + place, link(answers));
      await look(`/${place}`);
      await unfold(page);
      await look(`/${place}, unfolded`);
    }
    for (const place of ['measures/', `measures/${MEASURES[6].slug}/`, 'rules/', 'people/', 'policy/', NOWHERE]) {
      await page.goto(root + place);
      await look(`/${place}`);
    }
    expect(found).toEqual([]);
  });

  test(`no page of the app scrolls sideways, ${language}`, async ({ page }) => {
    const found: string[] = [];
    for (const answers of [{}, FOUNDER, SETTLED]) {
      // The pages of the annex are the same but for a result.
      const annex =
        answers === SETTLED
          ? ['result/?view=adviser', 'compare/', 'embed/', 'pick/', `reply/#${reply(DOUBTFUL, DECIDED)}`]
          : [];
      for (const place of ['', 'check/', 'result/', 'plan/', 'parks/', ...annex]) {
        await openWith(page, root + place, link(answers));
        const where = `/${place} with ${Object.keys(answers).length} answers`;
        const compare = page.locator('[data-action="compare"]');
        if (await compare.isVisible()) {
          await page.locator('#compare-second').fill(link(FOUNDER));
          await compare.click();
        }
        await unfold(page);
        const more = page.locator('[data-action="more"]');
        if (await more.isVisible()) {
          await more.click();
          await expect(more).toHaveCount(0);
        }
        found.push(...(await atEveryWidth(page, where)));
        await openEverything(page);
        found.push(...(await atEveryWidth(page, `${where}, open`)));
        found.push(...(await enlarged(page, where)));
      }
    }
    expect(found).toEqual([]);
  });

  test(`the navigation is in view as a whole, ${language}`, async ({ page }) => {
    const found: string[] = [];
    for (const place of ['', 'check/', 'measures/']) {
      await page.goto(root + place);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        const right = await page
          .locator('.masthead a')
          .evaluateAll((all) => Math.max(...all.map((it) => it.getBoundingClientRect().right)));
        if (right > width) found.push(`/${place} at ${width}: up to ${Math.round(right)}`);
      }
    }
    expect(found).toEqual([]);
  });

  test(`an answer tried does not scroll sideways, ${language}`, async ({ page }) => {
    await openWith(page, `${root}result/`, link(FOUNDER));
    await unfold(page);
    await page.locator('[data-what-if="company"]').selectOption('in_park');
    await expect(page.locator('[data-trial]')).toBeVisible();
    const found = await atEveryWidth(page, 'trial');
    expect([...found, ...(await enlarged(page, 'trial'))]).toEqual([]);
  });

  test(`no question scrolls sideways, ${language}`, async ({ page }) => {
    const found: string[] = [];
    await begin(page, language);
    // Skipping everything asks everything.
    const seen = await walk(
      page,
      {},
      {
        each: async (question) => {
          await openEverything(page);
          found.push(...(await atEveryWidth(page, question, [320, 1280])));
          found.push(...(await enlarged(page, question)));
        },
      },
    );
    expect(seen).toHaveLength(19);
    expect(found).toEqual([]);
  });

  test(`no page to read scrolls sideways, ${language}`, async ({ page }) => {
    const found: string[] = [];
    for (const place of ['measures/', ...MEASURES.map(({ slug }) => `measures/${slug}/`), NOWHERE]) {
      await page.goto(root + place);
      found.push(...(await atEveryWidth(page, place)));
      found.push(...(await enlarged(page, place)));
    }
    expect(found).toEqual([]);
  });

  test(`print of a result takes two pages, and says where each kind of help stands, ${language}`, async ({ page }) => {
    for (const answers of [FOUNDER, SETTLED, NOBODY, {}]) {
      await openWith(page, `${root}result/`, link(answers));
      for (const format of ['A4', 'Letter']) {
        expect(pages(await page.pdf({ format })), `${JSON.stringify(answers)} on ${format}`).toBeLessThanOrEqual(2);
      }
    }
    await page.emulateMedia({ media: 'print' });
    for (const one of await page.locator('.card-name').all()) await expect(one).toBeVisible();
  });

  test(`print shows every card whole that is open, without what only a screen needs, ${language}`, async ({ page }) => {
    await openWith(page, `${root}result/`, link(FOUNDER));
    await openEverything(page);
    await page.emulateMedia({ media: 'print' });
    const bodies = page.locator('details.card .card-body');
    await expect(bodies).toHaveCount(SUPPORTS.length);
    const hidden = await bodies.evaluateAll((all) =>
      all
        .filter((body) => {
          const { width, height } = body.getBoundingClientRect();
          const texts = [...body.querySelectorAll('p, li, h4')].filter((it) => it.closest('details details') === null);
          const seen = (it: Element) => it.checkVisibility({ visibilityProperty: true, opacityProperty: true });
          return width === 0 || height < 20 || !seen(body) || !texts.every(seen);
        })
        .map((body) => body.closest('details')!.id),
    );
    expect(hidden).toEqual([]);
    await expect(card(page, 'small_micro_rd_subsidy').locator('[data-try="company=in_park"]')).toBeVisible();
    await expect(page.locator('.verdict-head h1')).toBeVisible();
    await expect(page.locator('.board')).toBeVisible();
    await expect(page.locator('[data-answered="plan"]')).toBeVisible();
    await expect(page.locator('.footer')).toContainText(VERSION);
    await expect(page.locator('.disclaimer')).toBeVisible();
    for (const chrome of [
      '.masthead nav',
      '.language',
      '.skip',
      '.keeping',
      '[data-action="open-all"]',
      '.restart',
      '.what-if select',
    ]) {
      await expect(page.locator(chrome).first(), chrome).toBeHidden();
    }
    await page.setViewportSize({ width: 794, height: 1123 });
    expect(await tooWide(page, 'A4')).toEqual([]);
    await page.setViewportSize({ width: 816, height: 1056 });
    expect(await tooWide(page, 'Letter')).toEqual([]);
    await page.emulateMedia({ media: 'screen' });
  });

  test(`print of the plan keeps tasks and papers, ${language}`, async ({ page }) => {
    await openWith(page, `${root}plan/`, link(FOUNDER));
    await page.emulateMedia({ media: 'print' });
    for (const part of ['[data-task]', '[data-paper]']) {
      const parts = page.locator(part);
      expect(await parts.count()).toBeGreaterThan(0);
      for (const one of await parts.all()) await expect(one).toBeVisible();
    }
    await expect(act(page, 'erase')).toBeHidden();
  });
}

test('a card stays readable on the narrowest phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, '/result/');
  await act(page, 'open-all').click();
  await drawn(page);
  const widths = await page.locator('.card-body').evaluateAll((all) => all.map((it) => it.clientWidth));
  expect(Math.min(...widths)).toBeGreaterThan(240);
});
