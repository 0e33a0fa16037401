// A way to the site that can be shut, as a network goes away: nobody answers there any more.
import { createServer, request } from 'node:http';
import { once } from 'node:events';

/** Opens a way to the site at `base`; gives its own address, and `shut`. */
export async function gate(base) {
  const site = new URL(base);
  const server = createServer((asked, answer) => {
    const options = {
      host: site.hostname,
      port: site.port,
      path: asked.url,
      method: asked.method,
      headers: asked.headers,
    };
    const onward = request(options, (answered) => {
      answer.writeHead(answered.statusCode, answered.headers);
      answered.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    asked.pipe(onward);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    base: `http://127.0.0.1:${server.address().port}/`,
    shut() {
      server.closeAllConnections();
      server.close();
    },
  };
}
