// What the journeys share: opening a page once the app runs in it, and walking through the questionnaire.
import { test as base, expect, type Page } from '@playwright/test';
import { question, type Answers, type Language } from './policy.ts';

export { expect, type Answers, type Language, type Page };

export const LANGUAGES: Language[] = ['en', 'zh'];
export const ROOT: Record<Language, string> = { en: '/', zh: '/zh/' };
export const TAG: Record<Language, string> = { en: 'en', zh: 'zh-CN' };
export const PHONE = { width: 390, height: 844 };
export const DESKTOP = { width: 1280, height: 900 };
export const SIZES = { phone: PHONE, desktop: DESKTOP };

/** An address that leads nowhere, below the start page of a language. */
export const NOWHERE = 'no-such-page/';

/** Where the app keeps answers and ticks. */
export const STORED = { answers: 'overseas-talent-check.answers', ticks: 'overseas-talent-check.ticks' };

/** The answers of somebody abroad with a team, no company yet and a disruptive technology. */
export const FOUNDER: Answers = {
  cscse: 'yes',
  location: 'abroad',
  plan: 'start',
  team: 'team',
  first_venture: 'yes',
  company: 'none_yet',
  technology: 'frontier_or_disruptive',
  ip: 'yes',
  financing: 'equity',
};

/** No to every recognition question. */
export const NOBODY: Answers = {
  cscse: 'no',
  beijing_center: 'no',
  overseas_work: 'none',
  overseas_chinese: 'no',
  department: 'no',
};

/** An answer to every question that a founder inside a park is asked. */
export const SETTLED: Answers = {
  ...FOUNDER,
  location: 'returned_within_3_years',
  settle: 'work_residence_permit',
  company: 'in_park',
  company_size: 'small_or_micro',
  international: 'yes',
  product: 'pioneer',
  angel: 'unsure',
};

/** Somebody with doubts of both kinds: an undefined term, and something the person does not know. */
export const DOUBTFUL: Answers = {
  cscse: 'unsure',
  beijing_center: 'no',
  overseas_work: 'two_years_or_more',
  overseas_employer: 'well_known_overseas',
  overseas_chinese: 'no',
  department: 'no',
  location: 'abroad',
  plan: 'start',
  financing: 'equity',
};
/** Bits of a point in a reply. */
export const CONFIRMED = 1;
const NOT_CONFIRMED = 2;
export const FIRST_PAPER = 3;
/** What an adviser decides of it. */
export const DECIDED = {
  cscse: FIRST_PAPER,
  'overseas_enterprise.overseas_employer': CONFIRMED,
  'association_services.standing': NOT_CONFIRMED,
};

declare global {
  interface Window {
    /** The `main` that came with the page, which the app puts its own in the place of. */
    prerendered?: Element;
  }
}

/** Every test fails on an error in the console, except the one that an address leading nowhere is and those a test asks for. */
export const test = base.extend({
  page: async ({ context, page }, use) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      const missing = message.location().url.endsWith(NOWHERE) && message.text().includes('404');
      // What a test itself has cut off.
      const cut = ['net::ERR_FAILED', 'status of 503'].some((what) => message.text().includes(what));
      if (message.type() === 'error' && !missing && !cut) errors.push(message.text());
    });
    // In every tab that a test opens.
    await context.addInitScript(() => {
      const observer = new MutationObserver(() => {
        const main = document.querySelector('main');
        if (main === null) return;
        window.prerendered = main;
        observer.disconnect();
      });
      observer.observe(document, { childList: true, subtree: true });
    });
    await use(page);
    expect(errors, 'errors in the console').toEqual([]);
  },
});

/** Waits until the app has taken the place of the prerendered page. */
export async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const main = document.querySelector('main');
    return window.prerendered !== undefined && main !== null && main !== window.prerendered;
  });
}

/** Opens a page of the app and waits until it runs. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await ready(page);
}

/** The question shown, `null` when the page shows none. */
export async function asked(page: Page): Promise<string | null> {
  return page.evaluate(() => document.querySelector('[data-question]')?.getAttribute('data-question') ?? null);
}

/** Waits until another question, or none, is shown. */
export async function moved(page: Page, from: string | null): Promise<void> {
  await page.waitForFunction((before) => {
    const shown = document.querySelector('[data-question]')?.getAttribute('data-question') ?? null;
    return shown !== before;
  }, from);
}

export function act(page: Page, action: string) {
  return page.locator(`[data-action="${action}"]`);
}

/** Answers the question shown, or skips it where there is no answer, and waits for what follows. */
export async function step(page: Page, answers: Answers): Promise<void> {
  const shown = await asked(page);
  if (shown === null) throw new Error('no question is shown');
  if (shown in answers) {
    await page.check(`input[name="${shown}"][value="${answers[shown]}"]`);
    await act(page, 'next').click();
  } else {
    await act(page, 'skip').click();
  }
  await moved(page, shown);
}

/** Walks from the question shown to the result, or until `until` is asked; gives the questions asked on the way. */
export async function walk(
  page: Page,
  answers: Answers,
  { each, until }: { each?: (question: string) => Promise<void>; until?: string } = {},
): Promise<string[]> {
  const seen: string[] = [];
  for (;;) {
    const shown = await asked(page);
    if (shown === null || shown === until) break;
    if (seen.includes(shown)) throw new Error(`\`${shown}\` is asked a second time`);
    seen.push(shown);
    question(shown);
    await each?.(shown);
    await step(page, answers);
  }
  if (until === undefined) await expect(page.locator('main')).toHaveAttribute('data-page', 'result');
  return seen;
}

/** From the start page by its button to the first question. */
export async function begin(page: Page, language: Language): Promise<void> {
  await open(page, ROOT[language]);
  await page.locator('main a.primary').click();
  await expect(page.locator('[data-question]')).toBeVisible();
}

/** Puts stored answers in the place of those the page has, as a reload of the tab would find them. */
export async function restore(page: Page, stored: string): Promise<void> {
  await page.evaluate(([key, text]) => sessionStorage.setItem(key, text), [STORED.answers, stored]);
  await page.reload();
  await ready(page);
}

/** A page of the app with these answers already given. */
export async function openWith(page: Page, address: string, stored: string): Promise<void> {
  await open(page, address);
  await restore(page, stored);
}

export function card(page: Page, support: string) {
  return page.locator(`details.card[data-support="${support}"]`);
}

/** Opens what these selectors find, and waits until what is in it is drawn. */
async function opened(page: Page, selector: string): Promise<void> {
  // What is opened in the prerendered page would be folded again by the app.
  // A page to read has no program.
  if ((await page.locator('script[type="module"]').count()) > 0) {
    await expect(page.locator('#app[data-running]')).toBeAttached();
  }
  await page.evaluate(
    (selector) => document.querySelectorAll(selector).forEach((it) => it.setAttribute('open', '')),
    selector,
  );
  await drawn(page);
}

/** Waits until everything that is open on the page is drawn. */
export async function drawn(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('details[open]')].every(
      (it) =>
        it.querySelector('[data-waiting]') === null &&
        [...it.children].some((inside) => inside.tagName !== 'SUMMARY' && !inside.matches('.card-body:empty')),
    ),
  );
}

/** Opens everything on the page that is folded but the cards: groups, the board, the answers, sending. */
export async function unfold(page: Page): Promise<void> {
  await opened(page, 'details.fold, details.group, details.so-far');
}

/** Opens everything that is folded, cards too; the menu stays as it is, as on a phone it lies over the page. */
export async function openEverything(page: Page): Promise<void> {
  await opened(page, 'details:not(.menu)');
}
