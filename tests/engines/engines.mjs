// The browsers: where each is found, and how it is opened. Each gives `version`, `open`, `run` and `close`.
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

const require = createRequire(import.meta.url);
const SIZE = { width: 390, height: 844 };

/** The first of some places where there is a file. */
const first = (...places) => places.find((place) => place && existsSync(place));

/** Today's Chromium, that of the system. */
export function chromium() {
  const program = first(process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome');
  return program && (() => puppeteer({ executablePath: program, args: ['--no-sandbox'] }));
}

/** An old Chromium from a package, compressed as it is there. */
export function packed(name) {
  let folder;
  try {
    folder = join(require.resolve(`${name}/package.json`), '..', 'bin');
  } catch {
    return undefined;
  }
  if (!existsSync(join(folder, 'chromium.br'))) return undefined;
  return (scratch) => {
    const place = mkdtempSync(join(scratch, 'chromium-'));
    const program = join(place, 'chromium');
    writeFileSync(program, brotliDecompressSync(readFileSync(join(folder, 'chromium.br'))), { mode: 0o755 });
    // Made for machines without a graphics card.
    const args = ['--no-sandbox', '--no-zygote', '--disable-gpu'];
    const options = { executablePath: program, args, userDataDir: join(place, 'profile') };
    return puppeteer(options, 'puppeteer-core-of-2021');
  };
}

/** Firefox, that of the system. */
export function firefox() {
  const program = first(process.env.FIREFOX, '/usr/bin/firefox-esr', '/usr/bin/firefox');
  return program && (() => puppeteer({ browser: 'firefox', executablePath: program }));
}

/** Today's tool does not speak to browsers of that time. */
async function puppeteer(options, tool = 'puppeteer-core') {
  const { default: driver } = await import(tool);
  const browser = await driver.launch({ headless: true, defaultViewport: SIZE, timeout: 60_000, ...options });
  const page = await browser.newPage();
  return {
    version: await browser.version(),
    open: (address) => page.goto(address, { waitUntil: 'load' }),
    run: (work, ...rest) => page.evaluate(work, ...rest),
    close: () => Promise.race([browser.close(), sleep(3000)]).finally(() => browser.process()?.kill('SIGKILL')),
  };
}

/** WebKitGTK, that of the system, on a screen that nobody sees. */
export function webkit() {
  const driver = first(process.env.WEBKIT_DRIVER, '/usr/bin/WebKitWebDriver');
  const screen = first('/usr/bin/Xvfb');
  const architecture = { x64: 'x86_64', arm64: 'aarch64' }[process.arch];
  const browser = ['4.1', '6.0', '4.0']
    .map((version) => (version === '6.0' ? `webkitgtk-${version}` : `webkit2gtk-${version}`))
    .map((name) => `/usr/lib/${architecture}-linux-gnu/${name}/MiniBrowser`)
    .find((place) => existsSync(place));
  return driver && screen && browser && (() => webdriver(driver, screen, browser));
}

async function webdriver(program, screen, browser) {
  const display = `:${90 + (process.pid % 900)}`;
  const port = 20_000 + (process.pid % 10_000);
  const shown = spawn(screen, [display, '-screen', '0', '1024x900x24', '-nolisten', 'tcp'], { stdio: 'ignore' });
  const env = { ...process.env, DISPLAY: display, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' };
  const driving = spawn(program, [`--port=${port}`], { stdio: 'ignore', env });
  await sleep(1000);
  const { Builder, Capabilities } = await import('selenium-webdriver');
  const wanted = new Capabilities();
  wanted.set('browserName', 'MiniBrowser');
  wanted.set('webkitgtk:browserOptions', { binary: browser, args: ['--automation'] });
  const end = () => [driving, shown].forEach((it) => it.kill('SIGKILL'));
  let driver;
  try {
    driver = await new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(wanted).build();
    await driver.manage().setTimeouts({ script: 60_000 });
  } catch (error) {
    end();
    throw error;
  }
  const about = await driver.getCapabilities();
  return {
    version: `WebKitGTK ${about.get('browserVersion')}`,
    open: (address) => driver.get(address),
    run: (work, ...rest) =>
      driver.executeAsyncScript(
        `var done = arguments[arguments.length - 1];
         Promise.resolve((${work})(${rest.map((it) => JSON.stringify(it)).join()})).then(done);`,
      ),
    close: () => driver.quit().finally(end),
  };
}

/** A folder for programs that are unpacked, which the caller takes away. */
export function scratch() {
  const folder = mkdtempSync(join(tmpdir(), 'engines-'));
  mkdirSync(folder, { recursive: true });
  return folder;
}
