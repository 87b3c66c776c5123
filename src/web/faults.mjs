// A fault of the program stops it in the middle of what it did, and what it holds can no longer be trusted. What stays
// is index.html, and the links to what the person chose, as the program told them before.

/** By name of a class: a link that brings back what was chosen there. src/web/faults.rs keeps it up to date. */
const keptLinks = {};
globalThis.keptLinks = keptLinks;

/** Shows a page of its own from the first fault on, or opens the page once more when nothing can be lost by it. */
export function watchForFaults() {
  let isTouched = false;
  for (const kind of ['click', 'input', 'keydown']) addEventListener(kind, () => (isTouched = true), { capture: true });
  // Of WebKit 2.38 one opened page in twenty-five ends in a fault of the engine (docs/browsers.md), as a rule before anybody
  // did anything. Once only: a page that was loaded again already says what happened.
  const again = () => !isTouched && performance.getEntriesByType('navigation')[0]?.type !== 'reload';
  const look = (reason) => reason instanceof WebAssembly.RuntimeError && (again() ? location.reload() : showFault(reason));
  addEventListener('error', ({ error }) => look(error));
  addEventListener('unhandledrejection', ({ reason }) => look(reason));
}

function showFault(reason) {
  const template = document.getElementById('fault');
  // One fault often brings others; the first has taken the template out.
  if (!template) return;
  const message = Object.assign(document.createElement('main'), { className: 'fault' });
  // For whoever looks for the cause.
  message.dataset.reason = reason.stack ? `${reason} ${reason.stack}` : String(reason);
  message.append(template.content);
  document.body.replaceChildren(message);
  for (const part of [...message.children]) if (part.lang !== document.documentElement.lang) part.remove();
  const list = message.querySelector('ul');
  for (const [name, link] of Object.entries(keptLinks)) {
    const address = new URL(link, location.href).href;
    const again = Object.assign(document.createElement('a'), { className: 'button', href: address, textContent: `${list.dataset.again}: ${name}` });
    // Only the part behind the # differs, so the browser would not load the page again by itself. Following the link
    // and loading again would be two steps of which Firefox takes the second first.
    again.onclick = (event) => {
      event.preventDefault();
      history.pushState(null, '', address);
      location.reload();
    };
    const field = Object.assign(document.createElement('input'), { readOnly: true, value: address, type: 'text' });
    field.setAttribute('aria-label', `${list.dataset.link}: ${name}`);
    const item = document.createElement('li');
    item.append(again, field);
    list.append(item);
  }
  message.querySelector('button').onclick = () => location.reload();
  message.querySelector('h1').focus();
}
