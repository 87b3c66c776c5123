// What a person sees and presses, found in the page itself by role and name, so that it is the same in every engine.
// Runs inside the page: it may use nothing from around it.

/**
 * Finds the first visible element with a role and a name (a text that it is, or { begins } with it, or { holds } it);
 * `within` limits it to a part of the page, found in the same way.
 */
function find(what) {
  const selectors = {
    article: 'article',
    button: 'button, [role=button], summary',
    checkbox: 'input[type=checkbox]',
    combobox: '[role=combobox]',
    dialog: 'dialog[open]',
    group: 'fieldset, [role=group], details',
    heading: 'h1, h2, h3, h4',
    link: 'a[href]',
    main: 'main',
    navigation: 'nav',
    note: '[role=note]',
    option: '[role=option]',
    radio: 'input[type=radio]',
    region: 'section[aria-label], section[aria-labelledby], [role=region]',
    row: 'tr',
    searchbox: 'input[type=search]',
    status: '[role=status]',
    table: 'table',
    text: 'p, h1, h2, h3, h4, li, td, th, dd, dt, span, label',
    textbox: 'input[type=text], input:not([type]), textarea',
    title: 'h1',
  };
  const squeeze = (text) => text.replace(/[\s\u00ad]+/g, ' ').trim();
  const textOf = (element) => squeeze(element.innerText ?? element.textContent);
  const named = (element) => {
    const label = element.getAttribute('aria-label');
    if (label) return squeeze(label);
    const by = element.getAttribute('aria-labelledby');
    if (by) return squeeze(by.split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' '));
    if (element.labels?.length) return squeeze([...element.labels].map((label) => label.textContent).join(' '));
    if (element.tagName === 'TABLE' && element.caption) return squeeze(element.caption.textContent);
    if (element.tagName === 'FIELDSET') return squeeze(element.querySelector('legend')?.textContent ?? '');
    return textOf(element);
  };
  const fits = (text, name) => {
    if (name === undefined) return true;
    if (typeof name === 'string') return text === squeeze(name);
    if (name.begins) return text.startsWith(squeeze(name.begins));
    return text.includes(squeeze(name.holds));
  };
  // Engines differ in whether what is folded has a place.
  const isFolded = (element) => {
    const fold = element.parentElement?.closest('details:not([open])');
    return Boolean(fold) && (element.closest('summary')?.parentElement !== fold || isFolded(fold));
  };
  const isSeen = (element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility !== 'hidden' && !isFolded(element);
  const look = ({ role, name, within, not }) => {
    const around = within ? look(within) : document;
    if (!around) return null;
    const found = [...around.querySelectorAll(selectors[role])].filter((element) => isSeen(element) && fits(named(element), name));
    return found.find((element) => !not || !fits(named(element), not)) ?? null;
  };
  return look(what);
}

/** What is pressed for an element: of a field that is drawn by its label, the label. */
function pressable(element) {
  const { width, height } = element.getBoundingClientRect();
  const isDrawn = width > 8 && height > 8 && getComputedStyle(element).opacity !== '0';
  const pressed = isDrawn || !element.labels?.length ? element : element.labels[0];
  pressed.scrollIntoView({ block: 'center' });
  return pressed;
}

/** What is done with it, as the text of a function body that takes what to find. */
export const seeingCode = `${find}\nreturn Boolean(find(arguments[0]));`;
export const goneCode = `${find}\nreturn !find(arguments[0]);`;
export const chosenCode = `${find}\nreturn Boolean(find(arguments[0])?.checked);`;
export const readingCode = `${find}\nreturn find(arguments[0])?.value;`;
export const pressingCode = `${find}\n${pressable}\nconst found = find(arguments[0]); return found && pressable(found);`;
