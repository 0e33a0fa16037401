// The server of all journeys, unless `BASE_URL` names another: nginx as deploy/nginx.conf configures it, with its headers.
import { serve } from './nginx.ts';

export default async function start() {
  const server = await serve();
  // Read by playwright.config.ts in each process that runs tests.
  process.env.BASE_URL = server.origin;
  return async () => void (await server.finish());
}
