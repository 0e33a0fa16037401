// The examples folder served beside the built site, as on the host of somebody who uses the JavaScript interface: no
// page of ours, and a content security policy that allows the host's own files alone.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { REPOSITORY } from './policy.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.wasm': 'application/wasm',
};

const SECURITY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; " +
  "worker-src 'self'; img-src data:; base-uri 'none'; form-action 'none'";

/** Runs something against the server, whose address has no slash at its end. */
export async function withExamples(run: (address: string) => Promise<void>): Promise<void> {
  const server = createServer(({ url }, response) => {
    const path = normalize(new URL(url ?? '/', 'http://host').pathname);
    const file = join(REPOSITORY, path.startsWith('/examples/') ? path : join('dist', path));
    const type = TYPES[extname(file)];
    if (type === undefined || !existsSync(file)) {
      response.writeHead(404).end();
    } else {
      response.writeHead(200, { 'Content-Type': type, 'Content-Security-Policy': SECURITY }).end(readFileSync(file));
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  try {
    await run(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
