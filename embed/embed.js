// The host's side: <overseas-talent-check>, an element that holds the checker in a frame.
//
// Needs nothing from the page it stands on, sets no cookie and reads none. Nothing here is refused by a strict content
// security policy that names the checker in `script-src` and `frame-src`. The messages are declared in `messages.d.ts`.
{
  const NAME = 'overseas-talent-check';
  const VERSION = 1;
  /** Milliseconds from the loaded frame on, in which the checker has to say that it runs. */
  const PATIENCE = 20000;
  const TITLES = { en: 'Overseas Talent Check', zh: '海外人才政策自测' };
  // A module has no `currentScript`; its tag is found by its address.
  const script = document.currentScript || document.querySelector('script[src*="/embed"]');
  /** Where the checker stands, which may be below a path. The build puts in where that is from here; the tag of a copy says it. */
  const base = new URL(script.dataset.checker || UP, script.src);
  const { origin } = base;
  const style = new CSSStyleSheet();
  style.replaceSync(
    ':host{display:block;position:relative;width:100%}' +
      ':host([hidden]){display:none}' +
      'button{padding:1rem}' +
      'iframe{display:block;width:100%;height:40rem;border:0}' +
      // Marks what is to be brought into view, so that the page scrolls in its own way.
      'div{position:absolute;visibility:hidden;scroll-margin:1rem}',
  );

  class Check extends HTMLElement {
    static observedAttributes = ['park', 'lang', 'theme', 'accent', 'share-base', 'start', 'background'];
    #frame;
    /** Stands in the place of the frame until it is pressed, where the page around wants that. */
    #button;
    #link;
    #mark;
    #slot;
    /** Holds the plain link, beside the element's own content. */
    #plain;
    /** Whether the page in the frame has asked for its configuration. */
    #listening;
    /** Whether the frame was sent elsewhere while it loaded. A browser may drop the second of two addresses. */
    #stale;
    /** Waits for the checker once its page is loaded. */
    #waiting;
    /** Whether the checker has said that it runs, which it may do before its page is loaded to the last file. */
    #running;

    connectedCallback() {
      const root = this.shadowRoot || this.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [style];
      const parts = ['div', 'iframe', 'slot', 'span', 'button'].map((tag) => document.createElement(tag));
      [this.#mark, this.#frame, this.#slot, this.#plain, this.#button] = parts;
      this.#button.onclick = () => {
        this.#button.replaceWith(this.#frame);
        this.#frame.focus();
      };
      this.#link = document.createElement('a');
      // The way to the checker until the frame answers: the element's own content, or else a plain link.
      this.#slot.onslotchange = () => (this.#plain.hidden = this.innerHTML.trim());
      this.#plain.append(this.#link);
      this.#link.target = '_blank';
      this.#frame.loading = 'lazy';
      // A browser that cannot share would complain of the word.
      this.#frame.allow = 'clipboard-write' + (navigator.share ? ';web-share' : '');
      this.#frame.referrerPolicy = 'no-referrer';
      // Tells the frame whom to answer, without telling the checker's server.
      this.#frame.name = NAME + ' ' + location.origin;
      addEventListener('message', this);
      addEventListener('hashchange', this);
      document.addEventListener('securitypolicyviolation', this);
      this.#frame.onload = () => {
        clearTimeout(this.#waiting);
        // `findLast` is as old as the permission to run wasm under a policy. The page in the frame says so, too.
        if (![].findLast) this.#fail('too_old');
        else if (!this.#running)
          this.#waiting = setTimeout(() => this.#fail(this.#listening ? 'not_running' : 'not_loaded'), PATIENCE);
      };
      this.#load();
      // One of the two. A frame asks for nothing before it stands in the page.
      parts.splice(this.getAttribute('load') === 'click' ? 1 : 4, 1);
      root.replaceChildren(...parts);
    }

    disconnectedCallback() {
      removeEventListener('message', this);
      removeEventListener('hashchange', this);
      document.removeEventListener('securitypolicyviolation', this);
      clearTimeout(this.#waiting);
      this.shadowRoot.replaceChildren();
      this.#frame = this.#listening = this.#stale = this.#running = null;
    }

    attributeChangedCallback(name, before, after) {
      if (!this.#frame || before === after) return;
      if (this.#listening) {
        this.#post('config');
      } else {
        this.#stale = true;
        this.#load();
      }
    }

    handleEvent({ type, source, origin: from, data, blockedURI, effectiveDirective }) {
      if (type === 'securitypolicyviolation') {
        if (/^(frame|child|default)-src/.test(effectiveDirective) && blockedURI.startsWith(origin))
          this.#fail('blocked');
        return;
      }
      if (type === 'hashchange') {
        if (this.#listening) this.#post('config');
        return;
      }
      if (source !== this.#frame.contentWindow || from !== origin) return;
      if (data?.protocol !== NAME || data.version !== VERSION) return;
      const { detail } = data;
      switch (data.type) {
        case 'listening':
          this.#running = false;
          if (this.#stale) {
            this.#stale = false;
            this.#load();
          } else {
            this.#listening = true;
            this.#post('hello');
          }
          break;
        case 'height':
          this.#frame.style.height = detail.height + 'px';
          break;
        case 'scroll':
          this.#mark.style.top = detail.top + 'px';
          this.#mark.style.height = detail.height + 'px';
          this.#mark.scrollIntoView({ block: 'nearest' });
          break;
        case 'ready':
          this.#running = true;
          clearTimeout(this.#waiting);
          this.#slot.style.display = this.#plain.style.display = 'none';
        // falls through
        case 'progress':
        case 'complete':
        case 'share':
          this.dispatchEvent(new CustomEvent(data.type, { detail }));
      }
    }

    /** Tells the page around that the checker does not run, why, and where it can be opened. */
    #fail(code) {
      this.dispatchEvent(new CustomEvent('error', { detail: { code, link: this.#link.href } }));
    }

    /** The language: the element's own, or that of what it stands in. */
    #language() {
      const near = this.closest('[lang]') || this.getRootNode().host?.closest('[lang]');
      const language = /^zh/i.test(near?.lang) ? 'zh' : 'en';
      this.#frame.title = this.#link.textContent = this.#button.textContent = TITLES[language];
      return language;
    }

    /** Loads the checker as the attributes say. */
    #load() {
      const page = this.getAttribute('start') === 'check' ? 'check/' : '';
      const address = new URL((this.#language() === 'zh' ? 'zh/' : '') + page, base);
      for (const name of ['park', 'theme', 'accent', 'background']) {
        const value = this.getAttribute(name);
        if (value) address.searchParams.set(name, value);
      }
      this.#frame.src = this.#link.href = address;
    }

    /** Tells the frame everything there is to tell; it finds out what is new. */
    #post(type) {
      const [park, theme, accent, background, start, base] = [
        'park',
        'theme',
        'accent',
        'background',
        'start',
        'share-base',
      ].map((name) => this.getAttribute(name));
      let shareBase = null;
      try {
        if (base !== null) shareBase = base ? new URL(base, document.baseURI).href : location.href;
      } catch {
        // Links then point to the checker, as without the attribute.
      }
      // Only what begins like one of the checker's links, which says what is wrong with the rest: other fragments are the
      // page's own affair.
      const fragment = location.hash.match(/^#([1-9][A-Z]{2}.*)/)?.[1] ?? null;
      const detail = { park, theme, accent, background, start, lang: this.#language(), shareBase, fragment };
      this.#frame.contentWindow.postMessage({ protocol: NAME, version: VERSION, type, detail }, origin);
    }
  }

  // Loaded twice, the first one stays.
  if (!customElements.get(NAME)) customElements.define(NAME, Check);
}
