// What is tried in every browser. Everything happens inside the page, in words that old browsers know, so that all are
// driven alike.

/** A person whose result is known: recognised, back, with a company in a park. */
const ANSWERS = { cscse: 'yes', location: 'abroad', plan: 'start', team: 'team', company: 'none_yet' };

/** From the start page to the result and the contacts; tells where it got to. */
function walk(answers) {
  return new Promise((done) => {
    const find = (selector) => document.querySelector(selector);
    const seen = [];
    const told = { seen, errors: [], started: false };
    window.addEventListener('error', (event) => told.errors.push(String(event.message)));
    document.addEventListener('securitypolicyviolation', (event) => told.errors.push(event.violatedDirective));
    const until = Date.now() + 40000;
    let step = 'start';
    const tick = () => {
      const page = find('#main') && find('#main').getAttribute('data-page');
      if (Date.now() > until) return done({ ...told, step, page, fault: find('#fault') && find('#fault').textContent });
      if (step === 'start' && find('#app[data-running]')) {
        told.started = true;
        step = 'questions';
        find('main a.primary').click();
      } else if (step === 'questions' && find('[data-question]')) {
        const asked = find('[data-question]').getAttribute('data-question');
        if (seen[seen.length - 1] !== asked) {
          seen.push(asked);
          const option = find(`input[name="${asked}"][value="${answers[asked]}"]`);
          if (option) option.click();
          setTimeout(() => find(`[data-action="${option ? 'next' : 'skip'}"]`).click(), 30);
        }
      } else if (step === 'questions' && page === 'result' && find('[data-definition]')) {
        told.definition = find('[data-definition]').getAttribute('data-definition');
        told.cards = document.querySelectorAll('[data-support]').length;
        told.link = find('#share-link').value;
        step = 'contacts';
        find('nav a[href$="/parks/"]').click();
      } else if (step === 'contacts' && page === 'contacts' && find('[data-park]')) {
        told.parks = document.querySelectorAll('[data-park]').length;
        const asked = performance.getEntriesByType('resource').map((it) => it.name);
        told.foreign = asked.filter((it) => it.indexOf(location.origin) !== 0 && !/^(data|blob):/.test(it));
        told.kept = [document.cookie, localStorage.length].join();
        told.page = page;
        return done(told);
      }
      setTimeout(tick, 50);
    };
    tick();
  });
}

/** Saves the summary of the result that is shown as a picture; tells the name and the kind of the file, and what is drawn in it. */
function picture() {
  return new Promise((done) => {
    const find = (selector) => document.querySelector(selector);
    const told = {};
    find('nav a[href$="/result/"]').click();
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      told.type = blob.type;
      createImageBitmap(blob).then(
        (drawn) => {
          const canvas = document.createElement('canvas');
          [canvas.width, canvas.height] = told.size = [drawn.width, drawn.height];
          const pen = canvas.getContext('2d');
          pen.drawImage(drawn, 0, 0);
          // A picture without its letters and code would have few dots that are dark.
          const dots = pen.getImageData(0, 0, drawn.width, drawn.height).data;
          let dark = 0;
          for (let at = 0; at < dots.length; at += 4) dark += dots[at] + dots[at + 1] + dots[at + 2] < 200 ? 1 : 0;
          told.dark = (400 * dark) / dots.length;
          done(told);
        },
        (error) => done({ ...told, error: String(error) }),
      );
      return make.call(URL, blob);
    };
    // The file itself would have a browser ask where to put it.
    HTMLAnchorElement.prototype.click = function () {
      told.name = this.download;
    };
    const until = Date.now() + 15000;
    let pressed = false;
    const tick = () => {
      if (Date.now() > until) return done(told);
      const more = find('.share [data-action="more"]');
      const [save, shown] = [find('[data-action="save-picture"]'), find('[data-summary]')];
      if (more && !pressed) {
        find('#share').open = true;
        pressed = true;
        more.click();
      } else if (save && shown.naturalWidth > 0 && !told.shown) {
        told.shown = [shown.naturalWidth, shown.naturalHeight];
        save.click();
      }
      setTimeout(tick, 50);
    };
    tick();
  });
}

/** Waits until the site is kept for use without a network. Tells how many files are, or why none can be. */
function keeps() {
  return new Promise((done) => {
    if (!navigator.serviceWorker) return done({ reason: 'the browser has no service workers here' });
    const until = Date.now() + 45000;
    const tick = () => {
      const again = () => (Date.now() > until ? done({ files: 0 }) : setTimeout(tick, 200));
      // What is kept is put in place file by file, and used once it is whole.
      navigator.serviceWorker.getRegistration().then(
        (it) => {
          if (!it || !it.active) return again();
          caches
            .keys()
            .then((names) => caches.open(names[0]))
            .then((cache) => cache.keys())
            .then((files) => done({ files: files.length }));
        },
        (error) => done({ reason: String(error.message || error) }),
      );
    };
    tick();
  });
}

/** Whether the program runs in a page, and what the page has by then. */
function stands() {
  return new Promise((done) => {
    const until = Date.now() + 15000;
    const tick = () => {
      const running = document.querySelector('#app[data-running]') !== null;
      const parks = document.querySelectorAll('[data-park]').length;
      if ((!running || parks === 0) && Date.now() < until) return setTimeout(tick, 50);
      done({ running, parks, lang: document.documentElement.lang });
    };
    tick();
  });
}

/** What a page says and looks like where the program cannot run. */
function look() {
  return new Promise((done) => {
    const until = Date.now() + 10000;
    const tick = () => {
      const fault = document.querySelector('#fault');
      if (!fault && Date.now() < until) return setTimeout(tick, 50);
      const style = (selector) => getComputedStyle(document.querySelector(selector));
      done({
        fault: fault && fault.getAttribute('data-fault'),
        says: fault && fault.textContent,
        heading: document.querySelector('h1').textContent,
        paper: style('html').backgroundColor,
        size: parseFloat(style('h1').fontSize),
        wide: document.documentElement.scrollWidth - window.innerWidth,
        tiles: style('.masthead-inner').display,
      });
    };
    tick();
  });
}

function expect(what, found, wanted) {
  const fine = typeof wanted === 'function' ? wanted(found) : found === wanted;
  if (!fine) throw new Error(`${what}: ${JSON.stringify(found)}`);
}

/** The whole of it, where the program has to run. */
export async function works(browser, base, shut) {
  await browser.open(base);
  const told = await browser.run(walk, ANSWERS);
  expect('the contacts are reached', told, (it) => it.page === 'contacts');
  expect('the definition', told.definition, 'matches');
  expect('the supports', told.cards, (cards) => cards >= 33);
  expect('the link of the result', told.link, (link) => link.startsWith(`${base}result/#`));
  expect('the parks', told.parks, (parks) => parks >= 45);
  expect('errors', told.errors.length, 0);
  expect('requests to others', told.foreign.length, 0);
  expect('what is kept before it is asked for', told.kept, ',0');
  const saved = await browser.run(picture);
  expect('the summary as it is shown', saved.shown, (size) => size && size[0] > 0 && size[1] > size[0]);
  expect('the summary as a file', [saved.name, saved.type].join(), 'overseas-talent-check.png,image/png');
  expect('its dots', (saved.size || []).join(), '1440,2160');
  expect('its letters and code', saved.dark, (share) => share > 1 && share < 40);
  return `${told.seen.length} questions, result, picture, ${told.parks} parks; ${await without(browser, base, shut)}`;
}

/** The site after its server has gone: opened anew from what is kept, in the other language. Where nothing can be kept, why. */
async function without(browser, base, shut) {
  const { files, reason } = await browser.run(keeps);
  shut();
  if (reason) return `not kept: ${reason}`;
  expect('what is kept', files, (files) => files > 100);
  await browser.open(`${base}zh/parks/`);
  const told = await browser.run(stands);
  expect('the page without a server', told, (it) => it.running && it.parks >= 45 && it.lang.startsWith('zh'));
  return `opens without a server, ${files} files kept`;
}

/** A styled page that says why, and the pages to read. */
export async function says(browser, base) {
  for (const [path, words] of [
    ['check/', /too old/],
    ['zh/check/', /版本太旧|浏览器.*旧/],
  ]) {
    await browser.open(base + path);
    const told = await browser.run(look);
    expect('the reason', told.fault, 'old');
    expect('the sentence', told.says, (text) => words.test(text));
    styled(told);
  }
  await browser.open(`${base}zh/measures/`);
  const told = await browser.run(() => {
    const style = (selector) => getComputedStyle(document.querySelector(selector));
    return {
      heading: document.querySelector('h1').textContent,
      paper: style('html').backgroundColor,
      size: parseFloat(style('h1').fontSize),
      wide: document.documentElement.scrollWidth - window.innerWidth,
      tiles: style('.masthead-inner').display,
    };
  });
  styled(told);
  return 'says why, styled, with the measures to read';
}

function styled(told) {
  expect('a heading', told.heading, (text) => text.length > 1);
  expect('the paper', told.paper, (colour) => colour !== 'rgba(0, 0, 0, 0)' && colour !== 'rgb(255, 255, 255)');
  expect('the size of the heading', told.size, (size) => size > 20 && size < 40);
  expect('scrolling sideways', told.wide, (pixels) => pixels <= 0);
  expect('the header', told.tiles, 'flex');
}
