// The few things that the path of a person needs of a browser. Each engine gives `open`, and this makes the rest.
import { chosenCode, goneCode, pressingCode, readingCode, seeingCode } from './look.mjs';

/** Loaded machines are slow; a person would have waited as well. */
const PATIENCE = 60_000;

/** The process of an engine ended, or no longer answers: nothing can be asked of the page. */
export class EngineEnded extends Error {}

/**
 * @typedef {object} Session what an engine has to do:
 *   `go(address)`, `reload()`, `back()`, `forward()`, `run(body, ...args)` in the page or frame, `press(body, ...args)` on
 *   the element that a body finds, `type(body, text, ...args)` into it, `frame(css)` and `top()` to enter and leave a
 *   frame, `picture()`, `pdf()` where it prints, `close()`
 */

/** @param {Session} session */
export function driverOf(session) {
  const until = async (what, look) => {
    const end = Date.now() + PATIENCE;
    let last;
    while (Date.now() < end) {
      try {
        const found = await look();
        if (found) return found;
      } catch (error) {
        last = error;
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const seen = await session.run('return [location.href, document.querySelector(".fault")?.dataset.reason, document.body.innerText].filter(Boolean).join("\\n")').catch((error) => {
      throw new EngineEnded(`waited for ${what}: ${error.message}`);
    });
    throw new Error(`waited for ${what}${last ? `: ${last.message}` : ''}\nthe page says: ${String(seen).slice(0, 1500)}`);
  };
  const told = (what) => `${what.role}${what.name ? ` ${JSON.stringify(what.name)}` : ''}${what.within ? ` in ${told(what.within)}` : ''}`;
  return {
    go: (address) => session.go(address),
    reload: () => session.reload(),
    back: () => session.back(),
    forward: () => session.forward(),
    /** Waits until something is seen. */
    see: (role, name, more) => until(told({ role, name, ...more }), () => session.run(seeingCode, { role, name, ...more })),
    /** Whether something is seen now. */
    has: (role, name, more) => session.run(seeingCode, { role, name, ...more }),
    /** Waits until something is no longer seen. */
    gone: (role, name, more) => until(`no ${told({ role, name, ...more })}`, () => session.run(goneCode, { role, name, ...more })),
    /** Presses something, once it is there. */
    press: (role, name, more) => until(told({ role, name, ...more }), async () => (await session.press(pressingCode, { role, name, ...more }), true)),
    /** Presses something until another thing is seen: a page may be made anew under the hand. */
    pressFor: (role, name, [wantedRole, wantedName, more]) =>
      until(told({ role: wantedRole, name: wantedName, ...more }), async () => {
        if (await session.run(seeingCode, { role: wantedRole, name: wantedName, ...more })) return true;
        await session.press(pressingCode, { role, name });
        return false;
      }),
    /** Presses a radio button until it is chosen, as the page may be made anew under the hand. */
    choose: (name, more) =>
      until(`${told({ role: 'radio', name, ...more })} chosen`, async () => {
        if (await session.run(chosenCode, { role: 'radio', name, ...more })) return true;
        await session.press(pressingCode, { role: 'radio', name, ...more });
        return false;
      }),
    /** Writes into a field. */
    write: (role, name, text) => until(told({ role, name }), async () => (await session.type(pressingCode, text, { role, name }), true)),
    /** What stands in a field, once something does. */
    read: (role, name) => until(told({ role, name }), () => session.run(readingCode, { role, name })),
    /** Runs something in the page. */
    run: (body, ...args) => session.run(body, ...args),
    /** Waits for what only the page itself can tell. */
    holds: (what, expression) => until(what, () => session.run(`return ${expression}`)),
    /** Does something inside a frame. */
    async inside(css, steps) {
      await until(`frame ${css}`, async () => (await session.frame(css), true));
      try {
        await steps();
      } finally {
        await session.top();
      }
    },
    picture: () => session.picture(),
    pdf: session.pdf && (() => session.pdf()),
    close: () => session.close(),
  };
}
