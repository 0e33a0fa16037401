// What a tab holds after some journeys to the result and back, and after 200: what grows with use is a leak.
import type { CDPSession } from '@playwright/test';
import { FOUNDER, begin, test, type Answers, type Page } from './helpers.ts';
import { note } from './pace-figures.ts';

/** Until every part of a journey has come. */
const FIRST = 5;
const ALL = 200;
const MEGABYTE = 1e6;

declare global {
  interface Window {
    /** The memory of the program, of which its parts have their share. */
    held?: WebAssembly.Memory;
  }
}

/** Megabytes of the program's memory and of what scripts hold, once what is not needed is thrown away. */
async function held(page: Page, session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const program = await page.evaluate(() => window.held?.buffer.byteLength ?? 0);
  return (usedSize + program) / MEGABYTE;
}

/** Walks from the first question to the result, erases all and begins anew: as fast as the page itself allows. */
async function journeys(page: Page, count: number): Promise<void> {
  const walk = async ([answers, count]: [Answers, number]) => {
    const until = async (there: () => boolean) => {
      while (!there()) await new Promise((done) => setTimeout(done));
    };
    const press = (selector: string) => document.querySelector<HTMLElement>(selector)!.click();
    const asked = () => document.querySelector('[data-question]')?.getAttribute('data-question') ?? null;
    for (let journey = 0; journey < count; journey += 1) {
      for (let shown = asked(); shown !== null; shown = asked()) {
        if (shown in answers) press(`input[value="${answers[shown]}"]`);
        await new Promise((done) => setTimeout(done));
        press(shown in answers ? '[data-action="next"]' : '[data-action="skip"]');
        await until(() => asked() !== shown);
      }
      await until(() => document.querySelector('.card') !== null);
      press('[data-action="erase"]');
      press('a[href="/check/"]');
      await until(() => asked() !== null);
    }
  };
  await page.evaluate(walk, [FOUNDER, count] as [Answers, number]);
}

test(`${ALL} journeys`, async ({ page }) => {
  test.setTimeout(600_000);
  await page.addInitScript(() => {
    const take = ({ instance }: WebAssembly.WebAssemblyInstantiatedSource) => {
      window.held ??= Object.values(instance.exports).find((it) => it instanceof WebAssembly.Memory);
    };
    const streaming = WebAssembly.instantiateStreaming.bind(WebAssembly);
    WebAssembly.instantiateStreaming = async (...given) => {
      const made = await streaming(...given);
      take(made);
      return made;
    };
  });
  await begin(page, 'en');
  const session = await page.context().newCDPSession(page);
  await journeys(page, FIRST);
  note('memory', await held(page, session));
  await journeys(page, ALL - FIRST);
  note('memory_200', await held(page, session));
});
