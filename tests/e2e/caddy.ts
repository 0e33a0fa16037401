// Caddy with the configuration in deploy/Caddyfile.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DIST, freePort } from './nginx.ts';
import { REPOSITORY } from './policy.ts';

/** The documented server below a path, as in `/tools/checker`. */
function documented(below: string): string {
  const given = readFileSync(join(REPOSITORY, 'deploy', 'Caddyfile'), 'utf8');
  const put = (whole: string, text: string, value: string) => {
    if (whole.split(text).length !== 2) throw new Error(`deploy/Caddyfile does not have \`${text}\` once`);
    return whole.replace(text, value);
  };
  const placed = put(put(given, '\thandle_path /* {', `\thandle_path ${below}/* {`), '"=\\"/"}}', `"=\\"${below}/"}}`);
  // The file itself opens no port for administration: a setting of the test, not of the site.
  return `{\n\tadmin off\n}\n${placed}`;
}

/** Starts Caddy on a free port, with the site below a path. */
export async function serve(below = '') {
  const folder = mkdtempSync(join(tmpdir(), 'caddy-'));
  const file = join(folder, 'Caddyfile');
  writeFileSync(file, documented(below));
  const origin = `http://127.0.0.1:${await freePort()}`;
  const caddy = spawn(process.env.CADDY ?? 'caddy', ['run', '--config', file, '--adapter', 'caddyfile'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    // Whatever it stores goes into the folder.
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, CHECKER_ADDRESS: origin, CHECKER_FOLDER: DIST },
  });
  let said = '';
  caddy.stderr.on('data', (text) => (said += text));
  const ended = Promise.race([once(caddy, 'exit'), once(caddy, 'error')]);
  const finish = async () => {
    caddy.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true });
  };
  for (let tries = 0; tries < 200; tries += 1) {
    if (caddy.exitCode !== null) break;
    const answer = await fetch(origin).catch(() => null);
    if (answer !== null) return { origin, finish };
    await sleep(50);
  }
  await finish();
  throw new Error(`Caddy does not start:\n${said}`);
}
