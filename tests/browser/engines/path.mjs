// The way of a person through the site, told once: every engine walks it (path.spec.mjs). Steps are small, so that a
// screen that changes changes one of them; what people read stands in ../steps.mjs, and names of things in data/.
import { authored, effectName, medicineName } from '../expected.mjs';
import { words } from '../steps.mjs';

const id = 'antipsychotics';
const data = authored(id);

/** What the person of this path has to do with. */
export function personOf(language) {
  const wishes = ['weight_change', 'sleepiness'];
  return {
    language,
    t: words[language],
    className: words[language].className[id],
    wishes: wishes.map((wish) => effectName(data.effect(wish), language)),
    other: effectName(data.effect('restlessness'), language),
    pair: ['olanzapine', 'aripiprazole'].map((medicine) => medicineName(data.medicine(medicine), language)),
    atc: data.medicine('olanzapine').atc,
    address: (screen) => `#${language}/${id}/${screen}`,
  };
}

const main = { role: 'main' };
const dialog = { role: 'dialog' };

/** Goes to one of the four steps. */
const step = (d, t, name) => d.press('link', name, { within: { role: 'navigation', name: t.steps } });

/** Goes to something in the menu. */
async function inMenu(d, t, name) {
  const link = ['link', name, { within: { role: 'navigation', name: t.menu } }];
  await d.pressFor('button', t.menu, link);
  await d.press(...link);
}

/** Says by the name of an effect how much it matters, on the screen for it. */
async function wish(d, { t }, name, importance) {
  const pick = ['button', { begins: name }, { within: { role: 'group', name: { begins: t.allEffects } } }];
  await d.pressFor('button', { begins: t.allEffects }, pick);
  await d.press(...pick);
  await d.choose(t.importance[importance], { within: { role: 'group', name: t.howMuch, within: { role: 'region', name } } });
}

/** @type {[string, (d, person, site) => Promise<void>][]} each with what it is called, in the order of the path */
export const steps = [
  [
    'start',
    async (d, { language, t }, site) => {
      await d.go(`${site.url}#${language}`);
      await d.see('title', t.startTitle);
      // Until then the page shows what it carries, and what is typed there goes nowhere.
      await d.holds('the program', '!document.getElementById("without-program")');
    },
  ],
  [
    'my question',
    async (d, { t, pair }) => {
      for (const name of pair) {
        // The field asks for another one once the first stands there.
        await d.write('combobox', undefined, name.slice(0, 5));
        await d.press('option', { begins: name }, { within: main });
        await d.see('button', t.ask.remove(name));
      }
      await d.press('link', t.ask.on);
      await d.see('title', t.mattersTitle);
      await d.holds('the focus on the title', 'document.activeElement === document.querySelector("h1")');
    },
  ],
  [
    'what matters',
    async (d, person) => {
      const { t, wishes } = person;
      for (const [i, name] of wishes.entries()) await wish(d, person, name, 3 - i);
      await d.see('region', t.mine);
      await d.see('status', t.chosen(wishes.length));
    },
  ],
  [
    'what comes out',
    async (d, { t, wishes, pair }) => {
      await step(d, t, t.overview);
      const [first, second] = pair;
      await d.see('title', t.comesOut.or(first.replace(/^./, (letter) => letter.toUpperCase()), second));
      await d.see('text', { holds: t.groupFirst }, { within: { role: 'region', name: t.comesOut.order } });
      // Every wish has its line, with both on it.
      for (const name of wishes) {
        for (const medicine of pair) await d.see('button', { begins: `${medicine}: ` }, { within: { role: 'region', name } });
      }
      const line = { role: 'region', name: wishes[0] };
      await d.press('button', { begins: t.comesOut.asTable }, { within: line });
      await d.see('row', { holds: pair[0] }, { within: line });
    },
  ],
  [
    'a source',
    async (d, { t, pair }) => {
      const row = { role: 'row', name: { holds: pair[1] }, within: { role: 'region', name: t.comesOut.order } };
      await d.press('link', { holds: t.openSource }, { within: row });
      await d.see('dialog', { begins: `${pair[1]} · ` });
      await d.holds('the focus on its heading', 'document.activeElement === document.querySelector("dialog h2")');
      await d.press('button', t.close, { within: dialog });
      await d.gone('dialog');
      await d.holds('the focus on the number again', 'document.activeElement.matches("main td a")');
    },
  ],
  [
    'compare',
    async (d, { t, pair, wishes }) => {
      // The number has the focus, so its medicine is lit; on a phone that lies over the way to compare.
      const compare = ['link', t.comesOut.compare(pair.length)];
      await d.pressFor('button', `${t.close}: ${pair[1]}`, compare);
      await d.press(...compare);
      await d.see('title', t.compareTitle);
      await d.see('table', t.comparison.table(pair));
      // What a person wishes stands there from the start, and opens.
      await d.press('button', { begins: wishes[1] }, { within: { role: 'table', name: t.comparison.table(pair) } });
      await d.holds('the row opened', 'document.querySelector("main table button[aria-expanded=true]") !== null');
    },
  ],
  [
    'a medicine',
    async (d, { pair, atc }) => {
      await d.press('link', pair[0], { within: main });
      await d.see('title', pair[0]);
      await d.see('text', { holds: atc }, { within: main });
    },
  ],
  [
    'back and forward',
    async (d, { t, pair }) => {
      await d.back();
      await d.see('title', t.compareTitle);
      await d.see('table', t.comparison.table(pair));
      await d.forward();
      await d.see('title', pair[0]);
    },
  ],
  [
    'the sheet',
    async (d, { t, wishes, pair }) => {
      await step(d, t, t.take);
      await d.see('title', t.takeTitle);
      for (const name of [...wishes, ...pair]) await d.see('text', { holds: name }, { within: { role: 'article' } });
    },
  ],
];

/** What the first session goes on with from the sheet. */
export const sheetSteps = [
  [
    'a link',
    async (d, { t }, site) => {
      await d.press('button', t.makeLink);
      site.link = await d.read('textbox', t.linkField);
      if (!/^#(nl\/|en\/)?v1\./.test(site.link.slice(site.url.length))) throw new Error(`not a link: ${site.link}`);
    },
  ],
];

/** The rest of the way of the first session, when a fresh one has used the link. */
export const laterSteps = [
  [
    'two views',
    async (d, person) => {
      const { t } = person;
      await inMenu(d, t, t.views.menu);
      await d.see('title', t.views.title);
      await d.press('button', t.views.handOver(t.views.people[1]));
      await d.press('link', t.views.begin(t.views.people[1]));
      await d.see('title', t.mattersTitle);
      await wish(d, person, person.other, 3);
      await d.press('link', t.views.done);
      await d.see('title', t.views.title);
      await d.see('text', { holds: t.views.closest });
    },
  ],
  [
    'saved',
    async (d, { t }) => {
      await step(d, t, t.take);
      await d.press('link', t.saved.title);
      await d.see('title', t.saved.title);
      await d.write('textbox', t.saved.name, 'Dinsdag');
      await d.press('button', t.saved.save);
      await d.see('status', t.saved.done);
      await d.reload();
      await d.press('link', t.saved.open('Dinsdag'));
      await d.pressFor('button', t.useLink, ['text', { holds: t.groupFirst }]);
    },
  ],
  [
    'the other language, and back',
    async (d, { t, language, address }) => {
      const other = words[language === 'nl' ? 'en' : 'nl'];
      await step(d, t, t.overview);
      await d.see('text', { holds: t.groupFirst });
      await d.press('link', t.otherLanguage);
      await d.see('text', { holds: other.groupFirst });
      await d.back();
      await d.holds('the first language again', `document.documentElement.lang === ${JSON.stringify(language)}`);
      await d.see('text', { holds: t.groupFirst });
      await d.holds('the screen', `location.hash === ${JSON.stringify(address('overview'))}`);
    },
  ],
];

/** What a second, fresh session does with the link of the first. */
export const linkSteps = [
  [
    'the link in a fresh session',
    async (d, { t, language }, site) => {
      // As a chat program sends it; in a language, because not every engine can be told which one the person reads.
      await d.go(`${site.link.replace(/#(..\/)?/, `#${language}/`)}&utm_source=chat.`);
      await d.see('title', t.linkTitle);
      await d.pressFor('button', t.useLink, ['text', { holds: t.groupFirst }]);
    },
  ],
];

/** What the fresh session does after that; at its end the site is gone. */
export const lastSteps = [
  [
    'a source by its address',
    async (d, { language }, site) => {
      // In a page of its own: its parts arrive one after another, and the heading keeps the focus.
      await d.go('about:blank');
      await d.go(`${site.url}#${language}/${id}/overview/source/clozapine/symptom_change`);
      await d.see('dialog');
      await d.see('text', { holds: 'leaguetableEFF.csv row Clozapine' }, { within: dialog });
      await d.holds('the focus on its heading', 'document.activeElement === document.querySelector("dialog h2")');
    },
  ],
  [
    'in a frame of another site',
    async (d, { t }, site) => {
      await d.go(site.host);
      await d.inside('iframe', async () => {
        await d.see('region', t.comesOut.all, { within: main });
        await inMenu(d, t, t.compare);
        await d.see('title', t.compareTitle);
      });
      await d.see('heading', 'Host');
    },
  ],
  [
    'offline',
    async (d, { language, t, address }, site) => {
      await d.go(`${site.url}#${language}`);
      await d.holds('everything on the device', 'navigator.serviceWorker.controller?.state === "activated"');
      await site.close();
      await d.go('about:blank');
      await d.go(`${site.url}${address('overview')}`);
      await d.see('region', t.comesOut.all, { within: main });
      await inMenu(d, t, t.about);
      await d.see('text', { holds: data.about.version }, { within: main });
    },
  ],
];
