// The script for other sites: the element <weeg-wijzer>, which shows the program in a frame. docs/embed.md tells editors
// how to use it; src/host/mod.rs has the other end of the messages, and scripts/finish.mjs makes embed.js of this.

/** The folder that this script, and so the program, comes from. */
const site = new URL('.', document.currentScript.src);

/** What the frame is asked for, by the names that its address has as well (src/route/frame.rs). */
const settings = ['screens', 'weighing', 'medicines', 'effects', 'accent', 'version'];

// A page may hold the script more than once, for instance with each of two elements; the first one counts.
if (!customElements.get('weeg-wijzer')) customElements.define(
  'weeg-wijzer',
  class extends HTMLElement {
    static observedAttributes = ['class', 'lang', 'height', 'state', ...settings];

    #frame;
    /** Where messages to the frame go, once it has told that it is there. */
    #target;

    connectedCallback() {
      // The page may still be read: what stands inside the element, the link, comes later.
      if (document.readyState === 'loading') addEventListener('DOMContentLoaded', () => this.#show(), { once: true });
      else this.#show();
    }

    disconnectedCallback() {
      removeEventListener('message', this);
    }

    attributeChangedCallback() {
      this.#sayHello();
    }

    #show() {
      if (!this.isConnected) return;
      // A frame that is moved in the page begins anew.
      this.#target = undefined;
      addEventListener('message', this);
      if (this.#frame) return;
      const frame = (this.#frame = document.createElement('iframe'));
      frame.title = this.textContent.trim() || 'Weegwijzer';
      frame.allow = 'clipboard-write';
      frame.referrerPolicy = 'no-referrer';
      frame.style.cssText = 'display:block;width:100%;border:0;height:40rem';
      this.#fixHeight();
      this.style.display ||= 'block';
      this.replaceChildren(frame);
      // Fetched once it is nearly in view. Not by `loading`: for a step back inside such a frame Safari loads the whole
      // page around it again.
      const near = new IntersectionObserver(
        (seen) => {
          if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
          near.disconnect();
          // Not before: of a frame that is still empty browsers warn that it could leave its sandbox.
          if (this.hasAttribute('sandbox')) frame.sandbox = this.getAttribute('sandbox');
          frame.src = `${site}#${this.#address()}`;
        },
        { rootMargin: '100%' },
      );
      near.observe(frame);
    }

    /** What to show, as a fragment. All lists and colours are words; the frame understands them or tells that it does not. */
    #address() {
      const of = (name) => (this.getAttribute(name) ?? '').replace(/[^\w.]+/g, ' ').trim().split(' ').join('+');
      const lang = /^(nl|en)\b/.exec(this.closest('[lang]')?.lang);
      const asked = settings.filter(of).map((name) => `${name}=${of(name)}`);
      return `${lang ? `${lang[1]}/` : ''}${of('class').split('+')[0]}?${asked.join('&')}`;
    }

    #fixHeight() {
      const height = parseInt(this.getAttribute('height'), 10);
      if (height > 0) this.#frame.style.height = `${height}px`;
      return height > 0;
    }

    #sayHello() {
      if (!this.#frame) return;
      const follows = !this.#fixHeight();
      const hello = { weegwijzer: 1, type: 'hello', to: this.#address(), follows, state: this.hasAttribute('state') };
      if (this.#target) this.#frame.contentWindow.postMessage(hello, this.#target);
    }

    /** Messages of the own frame only. In a sandbox without an origin of its own that origin is 'null'. */
    handleEvent({ source, origin, data }) {
      const frame = this.#frame;
      if (source !== frame.contentWindow || ![site.origin, 'null'].includes(origin) || data?.weegwijzer !== 1) return;
      const { type, height, at } = data;
      if (type === 'ready') {
        this.#target = origin === 'null' ? '*' : origin;
        this.#sayHello();
      } else if (type === 'height') {
        if (!(height > 0 && height < 1e5)) return;
        if (!this.#fixHeight()) frame.style.height = `${height}px`;
        // The person was led somewhere inside: the page follows only when that is out of view.
        const top = frame.getBoundingClientRect().top + at;
        if (top < 0 || top > innerHeight) scrollBy(0, top - (parseFloat(getComputedStyle(this).scrollMarginTop) || 0));
      } else if (type !== 'state' || !this.hasAttribute('state')) return;
      this.dispatchEvent(new CustomEvent(`weegwijzer:${type}`, { bubbles: true, detail: data }));
    }
  },
);
