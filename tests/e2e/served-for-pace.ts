// The servers of what is timed: the site, and the page it is compared with where it was built.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from './nginx.ts';
import { REPOSITORY } from './policy.ts';

export default async function start() {
  const page = join(process.env.CARGO_TARGET_DIR ?? join(REPOSITORY, 'target'), 'peer-page');
  const site = await serve();
  const peer = existsSync(page) ? await serve('', page) : undefined;
  process.env.BASE_URL = site.origin;
  if (peer !== undefined) process.env.PEER = peer.origin;
  return async () => void (await Promise.all([site.finish(), peer?.finish()]));
}
