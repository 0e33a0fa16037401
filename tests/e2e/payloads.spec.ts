// Proves that nothing which is put into an entry runs, asks for anything or stops the page: 200 texts in every field, every
// address, every file and every message that a person, an operator or a website around can give it.
import { FOUNDER, act, asked, expect, open, openWith, ready, test, unfold, type Page } from './helpers.ts';
import { test as embedding } from './embed.ts';
import { link } from './link.ts';
import { PAYLOADS } from './payloads.ts';

declare global {
  interface Window {
    /** What has run, and what a policy has stopped from running. */
    ran: string[];
  }
}

test.describe.configure({ timeout: 30_000 });

/** Everything that must not happen is noted. Gives what looks at it, and whether the page still works. */
async function watch(page: Page): Promise<() => Promise<void>> {
  const [dialogs, requests]: [string[], string[]] = [[], []];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('popup', (popup) => dialogs.push(popup.url()));
  page.context().on('request', (request) => requests.push(request.url()));
  await page.context().addInitScript(() => {
    window.ran = [];
    Object.assign(window, { run: () => window.ran.push('run') });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) =>
      window.ran.push(`${violatedDirective} ${sample}`),
    );
  });
  return async () => {
    for (const frame of page.frames()) {
      const found = await frame.evaluate(() => ({
        ran: window.ran,
        markup: [...document.querySelectorAll('body *')]
          .filter(
            (it) =>
              it.matches(
                'script:not([src]), iframe[srcdoc], object, embed, base, style, img[src="x"], marquee, math',
              ) ||
              [...it.attributes].some(
                ({ name, value }) => /^on/i.test(name) || /^\s*(javascript|vbscript):/i.test(value),
              ),
          )
          .map((it) => it.outerHTML.slice(0, 200)),
        polluted: Object.keys(Object.prototype),
      }));
      // The page around is the test's own.
      if (new URL(frame.url()).hostname === 'localhost') found.markup.length = 0;
      expect(found).toEqual({ ran: [], markup: [], polluted: [] });
    }
    expect(dialogs).toEqual([]);
    expect(requests.filter((it) => it.includes('elsewhere.example'))).toEqual([]);
    // Nothing that was put in is a part of an address that is asked for, and nobody else is asked.
    const here = page.frames().map((frame) => new URL(frame.url()).origin);
    const sent = requests.filter((it) => !/^(data|blob):/.test(it));
    expect(sent.filter((it) => /%3c|run\(|__proto__|passwd/i.test(it) || !here.includes(new URL(it).origin))).toEqual(
      [],
    );
  };
}

/** Whether somebody can still answer. */
async function works(page: Page): Promise<void> {
  await page.locator('nav a[href$="/check/"]').first().click();
  await expect.poll(() => asked(page)).not.toBeNull();
  const before = await asked(page);
  await act(page, 'skip').click();
  await expect.poll(() => asked(page)).not.toBe(before);
}

/** Puts each text into each field of the page that a person can write in, and presses what belongs to it. */
async function fill(page: Page): Promise<number> {
  return page.evaluate(async (payloads) => {
    const kinds = 'input:not([type]), input[type="text"], input[type="search"], input[type="url"], input[type="email"]';
    const fields = () => [
      ...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(`${kinds}, textarea:not([readonly])`),
    ];
    const count = fields().length;
    for (let at = 0; at < count; at += 1) {
      for (const payload of payloads) {
        const field = fields()[at];
        if (!field) break;
        field.value = payload;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));
        if (field.form?.classList.contains('paste')) field.form.requestSubmit();
        await new Promise((done) => setTimeout(done));
      }
    }
    return count;
  }, PAYLOADS);
}

test('there are 200, each once', () => {
  expect(PAYLOADS).toHaveLength(200);
  expect(new Set(PAYLOADS).size).toBe(200);
});

test('what gets into a page is seen', async ({ page }) => {
  const look = await watch(page);
  await open(page, '/');
  await look();
  await page.evaluate(() => document.body.append(document.createElement('marquee')));
  await expect(look()).rejects.toThrow('marquee');
});

const FIELDS: Record<string, number> = { '/': 1, '/reply/': 1, '/compare/': 2, '/parks/': 5, '/embed/': 5 };

for (const [address, least] of Object.entries(FIELDS)) {
  test(`200 texts in every field of ${address}`, async ({ page }) => {
    const look = await watch(page);
    await openWith(page, address, link(FOUNDER));
    await unfold(page);
    // The message to a park, and what else is folded behind a button.
    if (address === '/parks/') await act(page, 'more').first().click();
    if (address === '/parks/') await expect(page.locator('[data-enquiry="0"]')).toBeVisible();
    expect(await fill(page)).toBeGreaterThanOrEqual(least);
    await look();
    await works(page);
  });
}

test('200 texts behind the # of an address', async ({ page }) => {
  const look = await watch(page);
  for (const address of ['/', '/result/', '/reply/', '/compare/']) {
    await open(page, address);
    await page.evaluate(async (payloads) => {
      for (const payload of payloads) {
        location.hash = payload;
        await new Promise((done) => setTimeout(done));
      }
    }, PAYLOADS);
    await look();
  }
  // One as it is opened, not as it changes.
  await page.goto('about:blank');
  await page.goto(`/result/#"><img src=x onerror=run()>`);
  await ready(page);
  await look();
  await works(page);
});

test('200 files that are opened', async ({ page }) => {
  const look = await watch(page);
  await open(page, '/');
  await act(page, 'more').click();
  await expect(page.locator('#file')).toBeAttached();
  await page.evaluate(async (payloads) => {
    const forms = [
      (it: string) => it,
      (it: string) => JSON.stringify({ answers: { [it]: it } }),
      (it: string) => JSON.stringify({ answers: { cscse: it }, policy: it }),
      (it: string) => JSON.stringify({ format: 'overseas-talent-check/1', policy: it, answers: {} }),
    ];
    for (const [at, payload] of payloads.entries()) {
      const field = document.querySelector<HTMLInputElement>('#file');
      if (!field) throw new Error(`no field after ${at}`);
      const files = new DataTransfer();
      files.items.add(new File([forms[at % forms.length](payload)], `${payload.slice(0, 40)}.json`));
      field.files = files.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
      await new Promise((done) => setTimeout(done, 4));
    }
  }, PAYLOADS);
  await expect(page.locator('#file-error')).not.toBeEmpty();
  await look();
  await works(page);
});

test('200 texts in a parks.json', async ({ page }) => {
  const look = await watch(page);
  const FIELDS = ['id', 'name', 'address', 'phone', 'email', 'website', 'notes', 'industries', 'district', 'operator'];
  const all = PAYLOADS.map((it) => it.slice(0, 280));
  // Texts are shown as they are; what must have a form is refused, and told.
  const files: Record<string, Record<string, unknown>[]> = {
    shown: all.map((it, at) => ({ id: `park-${at}`, name: `A ${it}`, address: it, notes: it, industries: it })),
    told: all.map((it, at) => ({ ...Object.fromEntries(FIELDS.map((field) => [field, it])), [it]: at })),
  };
  // What no text may have makes the whole file be refused, so the good ones stand alone.
  const hidden = /[\p{C}\p{M}\u2028\u2029\ufe0f\u3164]/u;
  files.shown = files.shown.filter(({ address }) => !hidden.test(String(address)) && String(address).trim() !== '');
  expect(files.shown.length).toBeGreaterThan(150);
  for (const [which, parks] of Object.entries(files)) {
    await page.route('**/parks.json', (route) => route.fulfill({ json: { complete: true, parks } }));
    await open(page, '/parks/');
    if (which === 'shown') {
      await expect(page.locator('[data-origin="operator"]').first()).toBeVisible();
      while ((await act(page, 'more-parks').count()) > 0) await act(page, 'more-parks').click();
      await expect(page.locator('[data-park]')).toHaveCount(parks.length);
      await page.evaluate(() => document.querySelectorAll('[data-park]').forEach((it) => it.setAttribute('open', '')));
      await expect(page.locator('[data-park]').last()).toContainText('A ');
    } else {
      await expect(page.locator('[data-parks-problems]')).toBeVisible();
      await page.evaluate(() => document.querySelectorAll('details').forEach((it) => it.setAttribute('open', '')));
    }
    await look();
    await page.unroute('**/parks.json');
  }
  await works(page);
});

embedding('200 messages of a page around', async ({ page, host }) => {
  const look = await watch(page);
  await page.goto(`${host.origin}/by-hand/`);
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('#app[data-host]')).toBeAttached();
  await page.evaluate(async (payloads) => {
    const fields = ['park', 'theme', 'accent', 'background', 'start', 'lang', 'shareBase', 'fragment'];
    const { tellFrame } = window as unknown as { tellFrame(type: string, detail: unknown): void };
    for (const [at, payload] of payloads.entries()) {
      tellFrame(at % 9 === 0 ? payload : 'config', Object.fromEntries(fields.map((field) => [field, payload])));
      tellFrame('config', { [fields[at % fields.length]]: payload, [payload]: payload });
      await new Promise((done) => setTimeout(done, 4));
    }
  }, PAYLOADS);
  await look();
  await frame.locator('#main a.primary').click();
  await expect(frame.locator('[data-question]')).toBeVisible();
});
