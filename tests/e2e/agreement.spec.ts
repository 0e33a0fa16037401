// Proves that the result page shows what the core says: 200 random people, compared with the program `batch` field by
// field: definition, routes, every status, every condition, every change.
import {
  LANGUAGES,
  ROOT,
  expect,
  open,
  openEverything,
  restore,
  test,
  type Answers,
  type Language,
  type Page,
} from './helpers.ts';
import { crc30, link } from './link.ts';
import { batch, people, type Change, type Result } from './people.ts';
import { QUESTIONS, option, question } from './policy.ts';

const PEOPLE = 200;
const SEED = 20210111;
/** People to one test. */
const PART = 25;
const UNANSWERED: Record<Language, string> = { en: 'Not answered', zh: '未回答' };

/** What a page should offer for these changes: `unsure` is no advice, unless nothing else serves. */
function offered(changes: Change[][]) {
  const tries = changes.map((alternative) => ({
    can: alternative.every(({ actionable }) => actionable),
    tries: alternative.flatMap(({ question: id, to }) => {
      const honest = to.filter((it) => it !== 'unsure' && it !== 'undecided');
      return (honest.length > 0 ? honest : to).map((it) => `${id}=${it}`);
    }),
  }));
  const part = (can: boolean) => tries.filter((it) => it.can === can).map((it) => it.tries);
  return { can: part(true), given: part(false) };
}

/** What the page should show for a result, in the shape that `shown` reads. */
function expected(answers: Answers, { definition, supports, relevant }: Result, language: Language) {
  const personal = supports.filter(({ reasons }) => reasons.length > 0);
  const count = (status: string) => personal.filter((it) => it.status === status).length;
  return {
    definition: definition.status,
    routes: definition.routes.map(({ id, status }) => `${id}: ${status}`),
    changes: offered(definition.changes),
    counts: Object.fromEntries(['matches', 'confirm', 'open', 'unmet'].map((it) => [it, count(it)])),
    answers: QUESTIONS.filter(({ id }) => id in answers || relevant.includes(id)).map(
      ({ id }) => `${id}: ${answers[id] ?? null}`,
    ),
    supports: Object.fromEntries(
      supports.map(({ id, receiver, status, reasons, changes }) => [
        id,
        {
          receiver,
          status,
          shown: reasons.length === 0 ? 'general' : status,
          conditions: reasons.map((reason) => ({
            question: reason.question ?? '',
            status: reason.status,
            answer:
              reason.question === null || reason.question === 'definition'
                ? null
                : reason.answer === null
                  ? UNANSWERED[language]
                  : option(reason.question, reason.answer).label[language],
          })),
          changes: offered(changes),
        },
      ]),
    ),
  };
}

/** What the page shows. */
async function shown(page: Page) {
  return page.evaluate(() => {
    const every = (inside: ParentNode, selector: string) => [...inside.querySelectorAll<HTMLElement>(selector)];
    const offers = (inside: ParentNode) => {
      const part = (kind: string) =>
        every(inside, `[data-changes="${kind}"] > ul > li`).map((alternative) =>
          every(alternative, '[data-try]').map((it) => it.dataset.try!),
        );
      return { can: part('can'), given: part('given') };
    };
    const head = document.querySelector('.verdict-head')!;
    return {
      definition: document.querySelector<HTMLElement>('.result[data-definition]')!.dataset.definition,
      routes: every(head, '[data-route]').map((it) => `${it.dataset.route}: ${it.dataset.status}`),
      changes: offers(head),
      counts: Object.fromEntries(
        every(document, '.at-a-glance [data-count]').map((it) => [
          it.dataset.count,
          Number(it.querySelector('b')?.textContent),
        ]),
      ),
      answers: every(document, '.answers-given [data-answered]').map(
        (it) => `${it.dataset.answered}: ${it.dataset.answer ?? null}`,
      ),
      supports: Object.fromEntries(
        every(document, 'details.card').map((card) => [
          card.dataset.support,
          {
            receiver: card.dataset.receiver,
            status: card.dataset.status,
            shown: card.dataset.shown,
            conditions: every(card, '[data-condition]').map((it) => ({
              question: it.dataset.condition,
              status: it.dataset.status,
              answer: it.querySelector('.answer')?.textContent ?? null,
            })),
            changes: offers(card),
          },
        ]),
      ),
    };
  });
}

const everybody = people(PEOPLE, SEED);
let results: Result[] = [];

test.beforeAll(() => {
  // Building takes its time where nothing is built yet.
  test.setTimeout(900_000);
  results = batch(everybody);
});

test('the links are those of the standard', () => {
  expect(
    crc30(
      [...'123456789'].map((digit) => digit.charCodeAt(0)),
      8n,
    ),
  ).toBe(0x04c34abf);
  expect(link({})).toMatch(/^1CA.{5}$/);
});

test('the people are many different ones', () => {
  expect(new Set(everybody.map(link)).size).toBeGreaterThan(PEOPLE * 0.9);
  expect(results).toHaveLength(PEOPLE);
  const seen = new Set(results.map(({ definition }) => definition.status));
  expect([...seen].sort()).toEqual(['confirm', 'matches', 'open', 'unmet']);
  expect(new Set(everybody.flatMap((it) => Object.entries(it).map(String))).size).toBe(
    QUESTIONS.reduce((sum, { id }) => sum + question(id).options.length, 0),
  );
});

for (let from = 0; from < PEOPLE; from += PART) {
  const language = LANGUAGES[(from / PART) % LANGUAGES.length];
  test(`the result page agrees with the core, ${language}, people ${from} to ${from + PART - 1}`, async ({ page }) => {
    await open(page, `${ROOT[language]}result/`);
    for (let at = from; at < from + PART; at += 1) {
      await restore(page, link(everybody[at]));
      await openEverything(page);
      const person = `person ${at}: ${JSON.stringify(everybody[at])}`;
      expect(await shown(page), person).toEqual(expected(everybody[at], results[at], language));
    }
  });
}
