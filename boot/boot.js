// Says on the page that the program does not run, and why, when it has failed or is late.
//
// Loaded by every page of the app, before the program. It has to run where the program does not: a plain script in the
// language of 2009, which needs nothing. Its words stand in the page (`src/ui/prerender/notice.rs`).
(function () {
  var root = document.getElementById('app');
  var words = document.getElementById('not-running');
  var main = document.getElementById('main');
  /** Milliseconds from the loaded page on. A slow network takes seconds for the program. */
  var PATIENCE = 20000;
  var KEY = 'overseas-talent-check.answers';
  /** What a link of a result begins with behind the `#`. */
  var linked = /^#[1-9][A-Z]{2}/.test(location.hash);
  var kept = has('sessionStorage') || has('localStorage');
  var shown = '';
  var blocked = false;

  function has(storage) {
    try {
      return !!window[storage].getItem(KEY);
    } catch (error) {
      // Blocked, so there is nothing in it.
      return false;
    }
  }

  function running() {
    return root.hasAttribute('data-running');
  }

  /** Puts the notice at the top, with the sentences that are true here. */
  function say(cause) {
    // What is merely late may fail after all, but not the other way round.
    if (running() || (shown && shown !== 'late')) return;
    var old = document.getElementById('fault');
    if (old) root.removeChild(old);
    shown = cause;
    var notice = document.importNode(words.content.firstElementChild, true);
    var sentences = notice.querySelectorAll('[data-if]');
    for (var at = 0; at < sentences.length; at++) {
      var when = sentences[at].getAttribute('data-if');
      var holds = when === cause || (when === 'linked' && linked) || (when === 'kept' && kept);
      if (!holds) sentences[at].parentNode.removeChild(sentences[at]);
    }
    notice.querySelector('button').onclick = function () {
      location.reload();
    };
    notice.setAttribute('data-fault', cause);
    root.insertBefore(notice, root.firstChild);
    if (main.style.visibility) main.hidden = true;
  }

  function fail() {
    // What was blocked is told a moment later.
    setTimeout(function () {
      // `findLast` is as old as the permission to run wasm under a policy.
      var old = !Array.prototype.findLast || !('noModule' in document.createElement('script'));
      say(old ? 'old' : blocked || typeof WebAssembly !== 'object' ? 'blocked' : 'missed');
    }, 50);
  }

  if (!root || !words || !main) return;
  // The prerendered result is that of nobody. It is no result for somebody who has answers: a sentence stands in its place.
  var awaited = main.querySelector('[data-awaited]');
  if (awaited && (linked || kept)) {
    main.style.visibility = 'hidden';
    awaited.style.visibility = 'visible';
    awaited.hidden = false;
  }
  document.addEventListener('securitypolicyviolation', function (event) {
    if (/script|connect/.test(event.violatedDirective)) blocked = true;
  });
  window.addEventListener(
    'error',
    function (event) {
      if (event.target === window || event.target.tagName === 'SCRIPT') fail();
    },
    true,
  );
  root.addEventListener('missed', fail);
  if (typeof WebAssembly !== 'object' || !Array.prototype.findLast) fail();
  window.addEventListener('load', function () {
    setTimeout(function () {
      say('late');
    }, PATIENCE);
  });
})();
