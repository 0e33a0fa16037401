// nginx with the configuration in deploy/nginx.conf, logging all it can see into a temporary folder.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { REPOSITORY } from './policy.ts';

export const DIST = join(REPOSITORY, 'dist');

/** One request as the access log has it; what was not sent is the empty string. */
export interface Entry {
  request: string;
  status: string;
  cookie: string;
  referer: string;
  agent: string;
  length: string;
  encoding: string;
  body: string;
}

/** What a server knows of a journey. */
export interface Log {
  entries: Entry[];
  /** Name and value of every header of every request, `null` where this nginx cannot log them. */
  headers: [string, string][] | null;
  /** The lines of the error log. */
  errors: string[];
  /** Lines of any log that could not be read. */
  unread: string[];
  /** All logs as they are. */
  raw: string;
}

export interface WebServer {
  origin: string;
  /** Ends the server and gives what it logged, also when asked again. */
  finish(): Promise<Log>;
}

const FIELDS: Record<keyof Entry, string> = {
  request: '$request',
  status: '$status',
  cookie: '$http_cookie',
  referer: '$http_referer',
  agent: '$http_user_agent',
  length: '$http_content_length',
  encoding: '$http_transfer_encoding',
  body: '$request_body',
};

/** The server to run: the one the test command found, else that of the system. */
function program(): string {
  const places = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'];
  return process.env.NGINX ?? places.find((place) => existsSync(place)) ?? 'nginx';
}

/** How nginx was built, which it prints where errors go. */
function build(): string {
  const answer = spawnSync(program(), ['-V'], { encoding: 'utf8' });
  if (answer.status === 0) return answer.stderr;
  const ways = '`cargo xtask test --only tools` installs it, or name it in `NGINX`';
  throw new Error(`\`${program()}\` does not start; ${ways}`);
}

/** The documented server, at another port and folder, and below a path, as in `/tools/checker`. */
function documented(port: number, below: string, site: string): string {
  let given = readFileSync(join(REPOSITORY, 'deploy', 'nginx.conf'), 'utf8').replace(/^ *#.*\n/gm, '');
  const put = (text: string, times: number, value: string) => {
    const parts = given.split(text);
    if (parts.length !== times + 1) throw new Error(`deploy/nginx.conf has \`${text}\` ${parts.length - 1} times`);
    given = parts.join(value);
  };
  put('listen 80;', 1, `listen 127.0.0.1:${port};`);
  put('location / {', 1, `location ${below}/ {`);
  put(' /404.html', 2, ` ${below}/404.html`);
  put(`'="/';`, 1, `'="${below}/';`);
  put('/srv/checker/', 2, `${site}/`);
  return given;
}

function configuration(port: number, below: string, site: string, built: string): string {
  const settings = /--conf-path=(\S+)/.exec(built)?.[1] ?? '/etc/nginx/nginx.conf';
  const format = Object.entries(FIELDS)
    .map(([name, variable]) => `"${name}":"${variable}"`)
    .join(',');
  const spools = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${name};`);
  // One process, that of the user who runs the test, so that a root's nginx needs no other user.
  return `
    daemon off;
    master_process off;
    pid nginx.pid;
    error_log error.log info;
    error_log debug.log debug;
    events {}
    http {
      include "${join(dirname(settings), 'mime.types')}";
      default_type application/octet-stream;
      log_format everything escape=json '{${format}}';
      access_log access.log everything;
      ${spools.join(' ')}
      ${documented(port, below, site)}
    }
  `;
}

/** A port that nothing listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Waits until nginx has written its process id, which it does once it listens. */
async function listening(nginx: ChildProcess, folder: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (nginx.exitCode !== null) break;
    const pid = join(folder, 'nginx.pid');
    if (existsSync(pid) && readFileSync(pid, 'utf8').trim() === String(nginx.pid)) return;
    await sleep(50);
  }
  const said = ['start.log', 'error.log'].map((name) => join(folder, name)).filter((file) => existsSync(file));
  throw new Error(`nginx does not start:\n${said.map((file) => readFileSync(file, 'utf8')).join('')}`);
}

/** Starts nginx on a free port, with a site below a path. */
export async function serve(below = '', site = DIST): Promise<WebServer> {
  const folder = mkdtempSync(join(tmpdir(), 'server-log-'));
  const built = build();
  const port = await freePort();
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, configuration(port, below, site, built));
  const nginx = spawn(program(), ['-p', `${folder}/`, '-e', 'start.log', '-c', file], { stdio: 'ignore' });
  const ended = once(nginx, 'exit');
  try {
    await listening(nginx, folder);
  } catch (error) {
    nginx.kill('SIGKILL');
    rmSync(folder, { recursive: true });
    throw error;
  }
  const stop = async () => {
    nginx.kill('SIGQUIT');
    await ended;
    const text = (name: string) => readFileSync(join(folder, name), 'utf8');
    const log = read(text('access.log'), text('error.log'), built.includes('--with-debug') ? text('debug.log') : null);
    rmSync(folder, { recursive: true });
    return log;
  };
  let log: Promise<Log> | undefined;
  return { origin: `http://127.0.0.1:${port}`, finish: () => (log ??= stop()) };
}

/** The logs by their parts. The debug log tells every header, those of no name known here too. */
function read(access: string, error: string, debug: string | null): Log {
  const unread: string[] = [];
  const lines = (text: string) => text.split('\n').filter((line) => line !== '');
  const entries = lines(access).flatMap((line) => {
    try {
      return [JSON.parse(line) as Entry];
    } catch {
      unread.push(line);
      return [];
    }
  });
  const headers =
    debug === null
      ? null
      : lines(debug)
          .filter((line) => / http header: /.test(line))
          .flatMap((line) => {
            // A line too long is cut, and has then no quotation mark at its end.
            const found = / http header: "([^:]+): (.*)"$/.exec(line);
            if (found === null) unread.push(line);
            return found === null ? [] : [[found[1].toLowerCase(), found[2]] as [string, string]];
          });
  return { entries, headers, errors: lines(error), unread, raw: access + error + (debug ?? '') };
}
