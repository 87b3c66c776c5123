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

/** Says what matters, by name of an effect, on the screen for it. */
async function wish(d, { t }, name) {
  // The first few effects are shown, the others behind a button.
  await d.see('title');
  if (!(await d.has('button', { begins: name }, { within: main })) && !(await d.has('button', { begins: `+ ${name}` }, { within: main }))) await d.press('button', t.showAll);
  const plain = await d.has('button', { begins: name }, { within: main });
  await d.press('button', { begins: plain ? name : `+ ${name}` }, { within: main });
  await d.see('region', name);
  await d.press('button', t.done);
  await d.gone('region', name);
}

/** @type {[string, (d, person, site) => Promise<void>][]} each with what it is called, in the order of the path */
export const steps = [
  [
    'start',
    async (d, { language, t, className }, site) => {
      await d.go(`${site.url}#${language}`);
      await d.see('title', t.startTitle);
      // Until then the page shows what it carries, and a link there leads to a first page.
      await d.holds('the program', '!document.getElementById("without-program")');
      await d.press('link', { begins: className });
      await d.see('title', t.mattersTitle);
      await d.holds('the focus on the title', 'document.activeElement === document.querySelector("h1")');
    },
  ],
  [
    'what matters',
    async (d, person) => {
      for (const name of person.wishes) await wish(d, person, name);
      await d.see('region', person.t.mine);
    },
  ],
  [
    'what comes out',
    async (d, { t }) => {
      await d.press('link', t.toOverview);
      await d.see('table', undefined, { within: main });
      await d.see('text', { holds: t.groupFirst });
    },
  ],
  [
    'a source',
    async (d, { t, pair }) => {
      await d.press('link', { holds: t.openSource }, { within: { role: 'row', name: { begins: pair[1] } } });
      await d.see('dialog', { begins: `${pair[1]} · ` });
      await d.holds('the focus on its heading', 'document.activeElement === document.querySelector("dialog h2")');
      await d.press('button', t.close, { within: { role: 'dialog' } });
      await d.gone('dialog');
    },
  ],
  [
    'compare',
    async (d, { t, pair }) => {
      for (const name of pair) await d.press('checkbox', t.choose(name));
      await d.press('link', t.compareNow);
      await d.see('title', t.compareTitle);
      for (const name of ['Placebo', ...pair]) await d.see('heading', name);
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
      await d.forward();
      await d.see('title', pair[0]);
    },
  ],
  [
    'the sheet',
    async (d, { t, wishes, pair }) => {
      await d.press('link', t.take, { within: { role: 'navigation' } });
      await d.see('title', t.takeTitle);
      for (const name of [...wishes, ...pair]) await d.see('text', { holds: name }, { within: { role: 'article' } });
    },
  ],
  [
    'a link',
    async (d, { t }, site) => {
      await d.press('button', t.makeLink);
      site.link = await d.read('textbox', t.linkField);
      if (!/^#(nl\/|en\/)?v1\./.test(site.link.slice(site.url.length))) throw new Error(`not a link: ${site.link}`);
    },
  ],
  [
    'saved',
    async (d, { t }) => {
      await d.press('link', t.saved.title);
      await d.see('title', t.saved.title);
      await d.write('textbox', t.saved.name, 'Dinsdag');
      await d.press('button', t.saved.save);
      await d.see('status', t.saved.done);
      await d.reload();
      await d.see('link', t.saved.open('Dinsdag'));
      await d.press('link', t.saved.open('Dinsdag'));
      await d.pressFor('button', t.useLink, ['text', { holds: t.groupFirst }]);
    },
  ],
  [
    'two views',
    async (d, person) => {
      const { t } = person;
      await d.press('link', t.views.menu, { within: { role: 'navigation' } });
      await d.press('button', t.views.handOver(t.views.people[1]));
      await d.press('link', t.views.begin(t.views.people[1]));
      await wish(d, person, person.other);
      await d.press('link', t.views.done);
      await d.see('title', t.views.title);
      await d.see('text', { holds: t.views.closest });
    },
  ],
  [
    'the other language',
    async (d, { t, language, address }) => {
      await d.press('link', t.overview, { within: { role: 'navigation' } });
      await d.see('text', { holds: t.groupFirst });
      await d.press('link', t.otherLanguage);
      await d.see('text', { holds: words[language === 'nl' ? 'en' : 'nl'].groupFirst });
      await d.back();
      await d.holds('the first language again', `document.documentElement.lang === ${JSON.stringify(language)}`);
      await d.holds('the screen', `location.hash === ${JSON.stringify(address('overview'))}`);
    },
  ],
  [
    'a whole table that no page scrolls sideways for',
    async (d) => {
      await d.holds('no sideways scrolling', 'document.documentElement.scrollWidth <= document.documentElement.clientWidth');
    },
  ],
];

/** What a second, fresh session does with the link of the first. */
export const freshSteps = [
  [
    'the link in a fresh session',
    async (d, { t, language }, site) => {
      // As a chat program sends it; in a language, because not every engine can be told which one the person reads.
      await d.go(`${site.link.replace(/#(..\/)?/, `#${language}/`)}&utm_source=chat.`);
      await d.see('title', t.linkTitle);
      await d.pressFor('button', t.useLink, ['text', { holds: t.groupFirst }]);
    },
  ],
  [
    'a source by its address',
    async (d, { language }, site) => {
      // In a page of its own: its parts arrive one after another, and the heading keeps the focus.
      await d.go('about:blank');
      await d.go(`${site.url}#${language}/${id}/overview/source/clozapine/symptom_change`);
      await d.see('dialog');
      await d.see('text', { holds: 'leaguetableEFF.csv row Clozapine' }, { within: { role: 'dialog' } });
      await d.holds('the focus on its heading', 'document.activeElement === document.querySelector("dialog h2")');
    },
  ],
  [
    'in a frame of another site',
    async (d, { t }, site) => {
      await d.go(site.host);
      await d.inside('iframe', async () => {
        await d.see('table', undefined, { within: main });
        await d.press('link', t.compare, { within: { role: 'navigation' } });
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
      await d.see('table', undefined, { within: main });
      await d.press('link', t.about, { within: { role: 'navigation' } });
      await d.see('text', { holds: data.about.version }, { within: main });
    },
  ],
];
