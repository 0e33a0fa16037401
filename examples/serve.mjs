// Serves the example pages as another site would, with the address of a running checker put in.
//
//   node examples/serve.mjs 8081 http://127.0.0.1:8080
//
// The tests of the embedding use it too.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const TYPES = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript' };
/** Stands for the checker in the examples. */
const PLACEHOLDER = 'https://checker.example';

/**
 * Serves the examples; `pages` are further pages by their path. Port 0 is any free one.
 * Gives the port and a function that ends it.
 */
export async function serve(checker, port = 0, pages = {}) {
  const server = createServer(async ({ url }, answer) => {
    const { pathname } = new URL(url, 'http://host.example');
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    // Browsers ask for it of themselves; an example has none.
    if (path === '/favicon.ico') return answer.writeHead(204).end();
    try {
      const text = pages[pathname] ?? (await readFile(join(FOLDER, normalize(path)), 'utf8'));
      const type = TYPES[extname(path)] ?? 'text/plain';
      answer.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-cache' });
      answer.end(text.replaceAll(PLACEHOLDER, checker));
    } catch {
      answer.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(port, done));
  return {
    port: server.address().port,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [port = '8081', checker = 'http://127.0.0.1:8080'] = process.argv.slice(2);
  await serve(checker.replace(/\/$/, ''), Number(port));
  const examples = ['plain', 'two', 'strict-csp', 'frame'].map((name) => `  http://127.0.0.1:${port}/${name}/`);
  console.log(`the examples, with the checker of ${checker}:\n${examples.join('\n')}`);
}
