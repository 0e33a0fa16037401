// What a screen reader has to say: whole journeys as a reader without a voice speaks them, and the tree of every page, against
// files in spoken/ that somebody has read. After a change of words: `npx playwright test spoken.spec.ts --update-snapshots=all`, and
// read what differs. docs/heard.md says what this shows and what it does not.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import {
  act,
  drawn,
  expect,
  FOUNDER,
  LANGUAGES,
  NOBODY,
  open,
  openEverything,
  openWith,
  ROOT,
  step,
  test,
  type Page,
} from './helpers.ts';
import { link } from './link.ts';

const READER = join(
  dirname(createRequire(import.meta.url).resolve('@guidepup/virtual-screen-reader')),
  '..',
  'esm',
  'index.browser.js',
);
/** Where the page finds the reader: its policy lets it load from its own host alone. */
const ADDRESS = '/reader-of-the-tests.js';
/** More than any journey says; a reader that never ends would never fail. */
const MOST = 400;

interface Virtual {
  start(options: { container: Element }): Promise<void>;
  stop(): Promise<void>;
  next(): Promise<void>;
  lastSpokenPhrase(): Promise<string>;
  spokenPhraseLog(): Promise<string[]>;
}

declare global {
  interface Window {
    virtual: Virtual;
  }
}

/** Has the reader begin at a part of the page. */
async function listen(page: Page, part: string): Promise<void> {
  await page.evaluate(
    async ([address, part]) => {
      window.virtual ??= (await import(address)).virtual;
      await window.virtual.start({ container: document.querySelector(part)! });
    },
    [ADDRESS, part] as const,
  );
}

/** What is said from there to the end, or what was said by itself meanwhile; and the reader is silent again. */
async function heard(page: Page, through: 'through' | 'alone'): Promise<string> {
  const phrases = await page.evaluate(
    async ([through, most]) => {
      const first = await window.virtual.lastSpokenPhrase();
      for (let n = 0; through === 'through' && n < most; n += 1) {
        await window.virtual.next();
        // Behind the last it begins again.
        if ((await window.virtual.lastSpokenPhrase()) === first) break;
      }
      const log = await window.virtual.spokenPhraseLog();
      await window.virtual.stop();
      return log;
    },
    [through, MOST] as const,
  );
  expect(phrases.length).toBeLessThan(MOST);
  // A region that is written in several strokes is told of at each; how often depends on the machine.
  const once = phrases.filter((phrase, at) => phrase !== phrases[at - 1]);
  return once.map((phrase) => phrase.replaceAll('\u00a0', ' ')).join('\n');
}

for (const language of LANGUAGES) {
  const root = ROOT[language];

  test(`a whole journey as it is spoken, ${language}`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.route(ADDRESS, (route) =>
      route.fulfill({
        body: readFileSync(READER, 'utf8'),
        contentType: 'text/javascript',
      }),
    );
    const parts: string[] = [];
    const say = async (what: string, part: string) => {
      await listen(page, part);
      parts.push(`## ${what}`, await heard(page, 'through'), '');
    };
    await open(page, `${root}check/`);
    await say('A question', '#main');

    await listen(page, 'body');
    await act(page, 'next').click();
    await page.waitForTimeout(300);
    parts.push('## Continue without an answer: what is said by itself', await heard(page, 'alone'), '');
    await say('The question with its error', '#main');

    await step(page, FOUNDER);
    await page.goBack();
    await listen(page, 'body');
    await page.locator('form input[value="no"]').check();
    await act(page, 'next').click();
    await page.waitForTimeout(300);
    parts.push('## Another answer: what is said by itself', await heard(page, 'alone'), '');

    await openWith(page, `${root}result/`, link(FOUNDER));
    await say('The top of a result', '.verdict-head');
    const first = page.locator('details.card').first();
    await first.evaluate((card) => {
      card.closest<HTMLDetailsElement>('details.group')?.setAttribute('open', '');
      card.setAttribute('open', '');
    });
    await drawn(page);
    await expect(first.locator('.card-body')).toBeVisible();
    await first.evaluate((card) => (card.id = 'spoken-card'));
    await say('A card, opened', '#spoken-card');
    await openWith(page, `${root}plan/`, link(FOUNDER));
    await say('The plan: this week', '[data-week]');
    await openWith(page, `${root}parks/`, link(FOUNDER));
    await say('The contact list: how it is narrowed', '.filter');
    await openEverything(page);
    await say('An office', '[data-institution]');
    await say('A park', '[data-park]');
    expect(parts.join('\n')).toMatchSnapshot(`journey-${language}.txt`);
  });

  for (const [name, path, answers] of [
    ['start', '', null],
    ['question', 'check/', null],
    ['pick', 'pick/', null],
    ['result', 'result/', FOUNDER],
    ['result-unmet', 'result/', NOBODY],
    ['plan', 'plan/', FOUNDER],
    ['plan-unmet', 'plan/', NOBODY],
    ['contacts', 'parks/', FOUNDER],
    ['adviser', '?view=adviser', FOUNDER],
    ['compare', 'compare/', null],
    ['embed', 'embed/', null],
    ['measure', 'measures/talent-channels/', null],
  ] as const) {
    test(`the tree of ${name} is as it was read, and its headings skip no level, ${language}`, async ({ page }) => {
      if (answers === null) await page.goto(root + path);
      else if (name === 'adviser') await open(page, `${root}${path}#${link(answers)}`);
      else await openWith(page, root + path, link(answers));
      await expect(page.locator('h1')).toHaveCount(1);
      if (name === 'plan') {
        // With its road, at the stage where most changes.
        await page.locator('[data-road] > summary').click();
        await page.locator('[data-stage="registered"] input').check();
        await expect(page.locator('[data-light="new"]')).toBeAttached();
      }
      await expect(page.locator('main')).toMatchAriaSnapshot({
        name: `${name}-${language}.aria.yml`,
      });
      const levels = await page
        .locator('h1, h2, h3, h4, h5, h6, [role="heading"]')
        .evaluateAll((all) => all.map((it) => Number(it.getAttribute('aria-level') ?? it.tagName.slice(1))));
      expect(levels[0]).toBe(1);
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      const skipped = levels.filter((level, at) => at > 0 && level > (levels[at - 1] ?? 0) + 1);
      expect(skipped, levels.join(' ')).toEqual([]);
    });
  }

  test(`from the top of a result the plan is at most 40 presses of Tab away, ${language}`, async ({ page }) => {
    for (const answers of [FOUNDER, NOBODY]) {
      await openWith(page, `${root}result/`, link(answers));
      await page.locator('h1').focus();
      let presses = 0;
      do {
        await page.keyboard.press('Tab');
        presses += 1;
        if (presses > 40) break;
      } while (!(await page.evaluate(() => document.activeElement?.matches('main a[href$="/plan/"]'))));
      expect(presses).toBeLessThanOrEqual(40);
    }
  });
}
