// Proves that `cargo xtask check-embed` finds what is wrong with a page that embeds the checker, and nothing where all is well.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { ELEMENT } from './embed.ts';
import { expect, test } from './helpers.ts';
import { REPOSITORY } from './policy.ts';
import { browser } from './playwright.config.ts';

const SCRIPT = '<script src="CHECKER/v1/embed.js" defer></script>';

interface Row {
  body: string;
  headers?: OutgoingHttpHeaders;
  status?: number;
  says: RegExp[];
  fine?: true;
}
const ROWS: Record<string, Row> = {
  'all is well': {
    body: `${SCRIPT}<${ELEMENT} lang="zh" park="wangjing"></${ELEMENT}>`,
    says: [/^ok +the checker in it runs$/m, /^ok +the park `wangjing`/m, /^nothing wrong$/m],
    fine: true,
  },
  'it loads when pressed': {
    body: `${SCRIPT}<${ELEMENT} load="click"></${ELEMENT}>`,
    says: [/^ok +it loads when a button is pressed/m, /^ok +the checker in it runs$/m],
    fine: true,
  },
  'the page is not there': { body: '', status: 404, says: [/^wrong +the page does not open: status 404$/m] },
  'the element is absent': { body: SCRIPT, says: [/^wrong +no <overseas-talent-check>/m] },
  'the script is absent': { body: `<${ELEMENT}></${ELEMENT}>`, says: [/^wrong +no script `embed\.js`/m] },
  'the script is not there': {
    body: `<script src="CHECKER/v1/embed-0.js"></script><${ELEMENT}></${ELEMENT}>`,
    says: [/^wrong +the script .*embed-0\.js does not run: /m],
  },
  'the script is refused': {
    body: `${SCRIPT}<${ELEMENT}></${ELEMENT}>`,
    headers: { 'content-security-policy': "script-src 'self'" },
    says: [/^wrong +the script .* does not run: .*Content Security Policy/m],
  },
  'the digest is another': {
    body: `<script src="CHECKER/v1/embed.js" integrity="sha384-AAAA" crossorigin="anonymous"></script><${ELEMENT}></${ELEMENT}>`,
    says: [/^wrong +the script .* does not run: .*integrity/m],
  },
  'the frame is refused': {
    body: `${SCRIPT}<${ELEMENT}></${ELEMENT}>`,
    headers: { 'content-security-policy': "frame-src 'self'" },
    says: [/^wrong +the page's content security policy refuses the frame: name http:\/\/127/m],
  },
  'nothing answers': {
    body: `<script src="CHECKER/v1/embed.js" data-checker="CHECKER/robots.txt/" defer></script><${ELEMENT}></${ELEMENT}>`,
    says: [/^wrong +the frame has not answered for 20 seconds/m],
  },
  'it is hidden': {
    body: `${SCRIPT}<div style="width:100px"><${ELEMENT}></${ELEMENT}></div>`,
    says: [/^wrong +it is 100 pixels wide/m],
  },
  'the park is unknown': {
    body: `${SCRIPT}<${ELEMENT} park="atlantis"></${ELEMENT}>`,
    says: [/^wrong +`park="atlantis"` names no park/m, /^1 wrong$/m],
  },
};

for (const [what, { body, headers = {}, status = 200, says, fine }] of Object.entries(ROWS)) {
  test(`what is said where ${what}`, async ({ baseURL }) => {
    const text = `<!doctype html><html lang="en"><title>Host</title>${body.replaceAll('CHECKER', new URL(baseURL!).origin)}`;
    const server = createServer((_, response) =>
      response.writeHead(status, { 'content-type': 'text/html', ...headers }).end(text),
    );
    await once(server.listen(0, 'localhost'), 'listening');
    const address = `http://localhost:${(server.address() as AddressInfo).port}/`;
    const checking = spawn(process.execPath, [join(REPOSITORY, 'tests/e2e/check-embed.mjs'), address], {
      env: { ...process.env, CHROMIUM: browser.launchOptions.executablePath },
    });
    let said = '';
    for (const stream of [checking.stdout, checking.stderr]) stream.on('data', (part) => (said += part));
    const [code] = await once(checking, 'exit');
    server.closeAllConnections();
    server.close();
    for (const sentence of says) expect(said).toMatch(sentence);
    expect([said, code]).toEqual([said, fine ? 0 : 1]);
  });
}
