// What a page does so that everything works without a network: it has the worker registered, and tells of a newer version.
//
// Loaded once the page has been shown for a while, by pages that stand in no frame and where the browser saves no data.
// Nothing ever loads the page again but its reader.

const WORKER = new URL('service-worker.js', import.meta.url).href;
/** Milliseconds from the running program to when its reader is at rest, so that nothing is kept from who only looks in. */
const REST = 3000;
/** Milliseconds after which a page that is looked at again asks whether there is a newer version. */
const HOUR = 3_600_000;
const WORDS = {
  en: [
    'A newer version of this site is ready. It is used once you load the page again; until then nothing changes here.',
    'Load again',
    'Later',
  ],
  zh: ['本站有新版本，重新加载页面后启用；在此之前，本页不会有任何变化。', '重新加载', '以后再说'],
};
const root = document.getElementById('app');

/** Tells that a newer version has come. The page stays as it is. */
function tell() {
  if (document.getElementById('newer')) return;
  const language = document.documentElement.lang.slice(0, 2);
  const [told, again, later] = WORDS[language];
  const notice = document.createElement('div');
  const text = document.createElement('p');
  const buttons = document.createElement('p');
  Object.assign(notice, { id: 'newer', lang: document.documentElement.lang, className: 'notice no-print' });
  notice.setAttribute('role', 'status');
  notice.style.cssText = 'position:sticky;inset-block-end:0;max-inline-size:none;z-index:2;display:grid;gap:.5rem';
  buttons.className = 'buttons';
  for (const [label, act] of [
    [again, () => location.reload()],
    [later, () => notice.remove()],
  ]) {
    const button = document.createElement('button');
    Object.assign(button, { type: 'button', textContent: label, onclick: act });
    buttons.append(button);
  }
  document.body.append(notice);
  // What is put into a region that is there already is read out.
  text.textContent = told;
  notice.append(text, buttons);
}

/** Whether what is kept under this page's address by now names other files than this page, which may have been open for a while. */
async function isOlder() {
  const kept = await (await fetch(location.pathname)).text();
  const here = document.documentElement.outerHTML;
  return !(kept.match(/-[0-9a-f]{16}\.\w+/g) ?? []).every((name) => here.includes(name));
}

async function register() {
  const workers = navigator.serviceWorker;
  // The one policy of the page knows one address.
  const policy = self.trustedTypes?.createPolicy('offline', { createScriptURL: () => WORKER });
  // A page without a worker came from the network just now: nothing is newer.
  if (workers.controller) {
    workers.oncontrollerchange = tell;
    if (await isOlder()) tell();
  }
  const registration = await workers.register(policy ? policy.createScriptURL('') : WORKER);
  let asked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || Date.now() - asked < HOUR || spares()) return;
    asked = Date.now();
    registration.update().catch(() => {});
  });
}

/** Whether the connection is too dear or too slow for what nobody has asked for. */
const spares = () => navigator.connection?.saveData || /2g/.test(navigator.connection?.effectiveType);

/** Waits until the program runs: before that the page has more urgent needs, or nothing to keep. */
function wait() {
  if (!root.hasAttribute('data-running')) setTimeout(wait, REST);
  // Blocked, or over http: the page works as ever.
  else if (navigator.serviceWorker && !spares()) setTimeout(() => register().catch(() => {}), REST);
}
wait();
