// Many journeys in one page, driven from inside it: nothing is loaded anew, so whatever a journey leaves behind stays and
// adds up. Chance decides what is answered and opened; the same seed takes the same ways.
import { expect, type BrowserContext, type CDPSession, type Page } from '@playwright/test';

/** Whoever goes this quickly would be slowed: Chromium lets a page add 200 entries to the history in 10 seconds. */
export const UNSLOWED = ['--disable-ipc-flooding-protection', '--enable-precise-memory-info'];

declare global {
  interface Window {
    /** The memories of the programs of the page. */
    memories: WebAssembly.Memory[];
  }
}

/** What a page takes, once what nobody needs is gone. */
export interface Taken {
  heap: number;
  wasm: number;
  nodes: number;
  listeners: number;
  /** How many functions there are: what hears something and is never let go is seen here first. */
  functions: number;
}

/** Notes the memory of each program that the page starts. */
export async function watchMemory(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    window.memories = [];
    const stream = WebAssembly.instantiateStreaming;
    WebAssembly.instantiateStreaming = async (source, imports) => {
      const program = await stream(source, imports);
      for (const it of Object.values(program.instance.exports)) {
        if (it instanceof WebAssembly.Memory && !window.memories.includes(it)) window.memories.push(it);
      }
      return program;
    };
  });
}

export async function taken(page: Page, session: CDPSession): Promise<Taken> {
  for (let times = 0; times < 3; times += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize: heap } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners: listeners } = await session.send('Memory.getDOMCounters');
  const wasm = await page.evaluate(() => window.memories.reduce((sum, it) => sum + it.buffer.byteLength, 0));
  expect(wasm, 'the memory of the program').toBeGreaterThan(0);
  return { heap, wasm, nodes, listeners, functions: await functions(session) };
}

async function functions(session: CDPSession): Promise<number> {
  let text = '';
  const more = ({ chunk }: { chunk: string }) => void (text += chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', more);
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', more);
  const { snapshot, nodes } = JSON.parse(text);
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const closure = types[0].indexOf('closure');
  return nodes.filter((kind: number, at: number) => at % fields.length === 0 && kind === closure).length;
}

/** Walks many journeys, and tells how much more the page takes at the end than after the first of them. */
export async function growth(page: Page, count: number, warm: number, part: number, say: (line: string) => void) {
  const session = await page.context().newCDPSession(page);
  const begun = Date.now();
  let [walked, answered] = [warm, await journeys(page, warm, 1)];
  const early = await taken(page, session);
  let late = early;
  const told = (it: Taken) =>
    Object.entries(it)
      .map(([what, figure]) => `${what} ${figure}`)
      .join(', ');
  say(`after ${walked} journeys: ${told(early)}`);
  while (walked < count) {
    const next = Math.min(part, count - walked);
    answered += await journeys(page, next, walked + 1);
    walked += next;
    late = await taken(page, session);
    say(`after ${walked} journeys: ${told(late)}`);
  }
  const grown = (late.heap + late.wasm) / (early.heap + early.wasm) - 1;
  const seconds = ((Date.now() - begun) / 1000).toFixed(0);
  say(`${walked} journeys, ${answered} answers, ${seconds} s: ${(grown * 100).toFixed(1)} % more than after ${warm}`);
  await session.detach();
  return { grown, early, late };
}

/** Journeys in one tab while another, which keeps its answers on the device, goes its own ways. */
export async function twoTabs(page: Page, context: BrowserContext, count: number): Promise<void> {
  const other = await context.newPage();
  await other.goto(page.url());
  await other.locator('#app[data-running]').waitFor();
  for (let part = 0; part < count / 10; part += 1) {
    await Promise.all([journeys(page, 10, 1000 + part), journeys(other, 10, 2000 + part)]);
  }
  await other.close();
}

/** Pages of a journey, and so many steps through its history; each ends where the address says. */
export async function backAndForward(page: Page, times: number): Promise<void> {
  for (const selector of ['nav a[href$="/check/"]', 'nav a[href$="/result/"]', 'nav a[href$="/parks/"]']) {
    await page.locator(selector).first().click();
  }
  await page.locator('#main[data-page="contacts"]').waitFor();
  await page.evaluate(async (times) => {
    const pages = ['start', 'check', 'result', 'contacts'];
    let [at, state] = [3, 7];
    for (let step = 0; step < times; step += 1) {
      state = (state * 1103515245 + 12345) % 2147483648;
      const to = at === 0 ? 1 : at === 3 ? -1 : state % 2 === 0 ? 1 : -1;
      history.go(to);
      at += to;
      const late = performance.now() + 10_000;
      while (document.querySelector('#main')?.getAttribute('data-page') !== pages[at]) {
        if (performance.now() > late) throw new Error(`step ${step} does not reach ${pages[at]}`);
        await new Promise((done) => setTimeout(done, 4));
      }
    }
  }, times);
  while ((await page.locator('#main').getAttribute('data-page')) !== 'start') await page.goBack();
}

/** Freezes the page as a phone does, and wakes it; a question is answered each time. */
export async function freezing(page: Page, times: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (let time = 0; time < times; time += 1) {
    await session.send('Page.setWebLifecycleState', { state: 'frozen' });
    await session.send('Page.setWebLifecycleState', { state: 'active' });
    await journeys(page, 1, 3000 + time);
  }
  await session.detach();
}

/** Walks so many journeys from the start page back to it; gives how many questions were answered. */
export async function journeys(page: Page, count: number, seed: number): Promise<number> {
  return page.evaluate(walkMany, [count, seed] as const);
}

/** Runs inside the page. */
async function walkMany([count, seed]: readonly [number, number]): Promise<number> {
  let state = seed >>> 0;
  const random = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const find = <Found extends HTMLElement>(selector: string) => document.querySelector<Found>(selector);
  const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
  const pick = <Item>(list: Item[]): Item | undefined => list[Math.floor(random() * list.length)];
  // A turn of the page's loop that is not held back as a timer is.
  const channel = new MessageChannel();
  const turn = () =>
    new Promise<void>((done) => {
      channel.port1.onmessage = () => done();
      channel.port2.postMessage(null);
    });
  const until = async <Found>(what: string, look: () => Found): Promise<NonNullable<Found>> => {
    const late = performance.now() + 20_000;
    for (let turns = 0; ; turns += 1) {
      const found = look();
      if (found) return found;
      if (performance.now() > late) throw new Error(`waited in vain for ${what} at ${location.pathname}`);
      // What comes over the network or with the next frame needs the page to rest.
      await (turns < 50 ? turn() : new Promise((done) => setTimeout(done, 4)));
    }
  };
  const press = async (selector: string) => (await until(selector, () => find(selector))).click();
  const at = (page: string) => until(`the page ${page}`, () => find(`#main[data-page="${page}"]`));
  const question = () => find('[data-question]')?.dataset.question;

  let answered = 0;
  for (let journey = 0; journey < count; journey += 1) {
    await at('start');
    await press('main a.primary');
    await until('a question', question);
    for (let asked = question(); asked !== undefined; asked = question()) {
      // Some have seen enough.
      if (random() < 0.06) {
        await press('nav a[href$="/result/"]');
        break;
      }
      const option = pick(all(`input[name="${asked}"]`));
      if (option && random() < 0.85) {
        option.click();
        answered += 1;
        // As soon as the answer is drawn, which is before anybody could press twice.
        for (let turns = 0; question() === asked && turns < 500; turns += 1) {
          await turn();
          if (turns % 50 === 0) find('[data-action="next"]')?.click();
        }
      } else {
        await press('[data-action="skip"]');
      }
      await until(`what follows ${asked}`, () => question() !== asked);
    }
    await at('result');
    await until('the verdict', () => find('[data-definition]'));
    all('details.group').forEach((it) => it.setAttribute('open', ''));
    const card = pick(all('details.card'));
    if (card) {
      card.querySelector<HTMLElement>('summary')!.click();
      await until('a card', () => card.querySelector('.card-body:not(:empty)'));
      const other = pick([...card.querySelectorAll<HTMLElement>('[data-try]')]);
      if (other) {
        other.click();
        await press(random() < 0.5 ? '[data-action="drop-trial"]' : '[data-action="keep-trial"]');
        await until('the end of the trial', () => !find('.trial'));
      }
    }
    await press('main .buttons a[href$="/plan/"]');
    await at('plan');
    const step = pick(all('main input[type="checkbox"]'));
    if (step) step.click();
    await press('nav a[href$="/parks/"]');
    await at('contacts');
    // What was looked for before may find none.
    await until('the parks', () => find('.filter input'));
    const words = find<HTMLInputElement>('.filter input');
    if (words) {
      words.value = pick(['haidian', '大学', 'x', '<b>', ''])!;
      words.dispatchEvent(new Event('input', { bubbles: true }));
      await turn();
    }
    await press('[data-action="erase"]');
    await until('nothing to be kept', () => sessionStorage.length + localStorage.length === 0);
    await press('.masthead a');
  }
  await at('start');
  channel.port1.close();
  return answered;
}
