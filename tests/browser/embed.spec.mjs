// On somebody else's site: the pages of examples/host and others, served from another origin.
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { authored, medicineName } from './expected.mjs';
import { serve } from './server.mjs';
import { menuLink, words } from './steps.mjs';
import { test as base, axe, dist, expect, languages } from './support.mjs';

const data = authored('antipsychotics');
const examples = fileURLToPath(new URL('../../examples/host', import.meta.url));
const [nl, en] = languages.map((language) => words[language]);

/** A page of another site with something in it; the script comes from `site`. */
const hostPage = (site, inside, head = '') => `<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Host</title>${head}<script src="${site}embed.js" defer></script></head>
<body><h1>Host</h1><p><button>before</button></p>${inside}<p><button>after</button></p></body></html>`;

const element = (attributes) => `<weeg-wijzer ${attributes}><a href="https://example.org/fallback">Medicijnen</a></weeg-wijzer>`;

/** A small frame: two medicines, two effects. */
const small = 'class="antipsychotics" lang="nl" screens="overview,compare" weighing="off" medicines="olanzapine quetiapine" effects="weight_change,sleepiness"';

const test = base.extend({
  /** Another origin, with the examples and whatever a test adds. */
  host: [
    async ({ site }, use) => {
      const root = fileURLToPath(new URL('../../target/browser/', import.meta.url));
      await mkdir(root, { recursive: true });
      const folder = await mkdtemp(join(root, 'host-'));
      for (const name of (await readdir(examples)).filter((name) => name.endsWith('.html'))) {
        const text = await readFile(join(examples, name), 'utf8');
        await writeFile(join(folder, name), text.replaceAll('https://weegwijzer.example', new URL(site.url).origin));
      }
      // Browsers ask every site for it.
      await writeFile(join(folder, 'favicon.ico'), '');
      const served = await serve(folder);
      await use({ url: served.url, add: (name, text) => writeFile(join(folder, name), text) });
      await served.close();
    },
    { scope: 'worker' },
  ],

  /** Opens a page of the other origin. */
  visit: async ({ page, problems, host, site }, use) => {
    problems.allow(new RegExp(`^request outside the own origin: ${new URL(host.url).origin}`));
    let count = 0;
    await use({
      example: (name) => page.goto(`${host.url}${name}`),
      page: async (inside, head, from = site.url) => {
        const name = `page-${process.pid}-${test.info().testId}-${(count += 1)}.html`;
        await host.add(name, hostPage(from, inside, head));
        await page.goto(`${host.url}${name}`);
      },
    });
  },
});

const frameOf = (page, place = 0) => page.frameLocator('weeg-wijzer iframe').nth(place);
const elementOf = (page, place = 0) => page.locator('weeg-wijzer').nth(place);
/** The frame of an element, to look at what no person can. */
const inside = async (page, place = 0) => (await page.locator('weeg-wijzer iframe').nth(place).elementHandle()).contentFrame();
const heightOf = async (page, place = 0) => Math.round((await page.locator('iframe').nth(place).boundingBox()).height);
const notes = (frame, t) => frame.getByRole('note', { name: t.frame.notes });
/** The list of what comes out, for who has no wishes. */
const overview = (frame, t) => frame.getByRole('table', { name: t.embed.all });
/** Its medicines. */
const rows = (frame, t) => overview(frame, t).getByRole('rowheader');
const name = (id, language) => medicineName(data.medicine(id), language);

/** Keeps what an element tells, to be read later. */
const keepEvents = (page) =>
  page.evaluate(() => {
    window.told = [];
    for (const type of ['ready', 'height', 'state']) addEventListener(`weegwijzer:${type}`, ({ detail }) => window.told.push(detail));
  });
const told = (page, type) => page.evaluate((type) => window.told.filter((detail) => detail.type === type), type);
const set = (page, attribute, value) => elementOf(page).evaluate((element, [attribute, value]) => element.setAttribute(attribute, value), [attribute, value]);

/** Everything in the frame is in view: it has the height of its content, and nothing scrolls inside. */
const expectFollowing = (page, place = 0) =>
  expect
    .poll(async () => {
      const frame = await inside(page, place);
      const [content, hidden] = await frame.evaluate(() => {
        const { scrollHeight, clientHeight } = document.documentElement;
        return [Math.ceil(document.documentElement.getBoundingClientRect().height), scrollHeight - clientHeight];
      });
      return [(await heightOf(page, place)) - content, hidden];
    })
    .toEqual([0, 0]);

test('two elements on a page show their classes, each in its language, and nothing else is asked for', { tag: '@firefox' }, async ({ page, visit }) => {
  await visit.example('plain.html');
  const [first, second] = [frameOf(page), frameOf(page, 1)];
  await expect(overview(first, nl)).toBeVisible();
  // Of the three medicines one is for special situations, in a list of its own.
  await expect(rows(first, nl)).toHaveCount(2);
  await elementOf(page, 1).scrollIntoViewIfNeeded();
  await expect(second.getByRole('heading', { level: 1, name: en.mattersTitle })).toBeVisible();
  for (const [frame, t] of [[first, nl], [second, en]]) {
    await expect(frame.getByRole('note').first()).toContainText(t.unreviewed);
    await expect(frame.getByRole('contentinfo')).toContainText(t.prescriber);
    await expect(frame.getByRole('link', { name: t.otherLanguage, exact: true })).toBeVisible();
    await expect(frame.getByRole('link', { name: t.frame.open })).toHaveAttribute('target', '_blank');
  }
  await expect(page.locator('iframe').first()).toHaveAttribute('title', 'Antipsychotica in de Weegwijzer');
  await expect(page.locator('weeg-wijzer > a')).toHaveCount(0);
});

test('a page that holds the script twice shows its frames, without an error', async ({ page, visit, site }) => {
  const again = `<script src="${site.url}embed.js?again" defer></script>`;
  await visit.page(element(small) + again + element(small), again);
  for (const place of [0, 1]) await expect(rows(frameOf(page, place), nl)).toHaveCount(2);
});

test('a page with a strict policy shows the frame', async ({ page, visit }) => {
  await visit.example('strict-policy.html');
  await expect(frameOf(page).getByRole('heading', { level: 1, name: en.mattersTitle })).toBeVisible();
  await expectFollowing(page);
});

test('a block of WordPress shows the frame', async ({ page, visit }) => {
  await visit.example('wordpress.html');
  await expect(frameOf(page).getByRole('heading', { level: 1, name: nl.mattersTitle })).toBeVisible();
});

test('a frame without script scrolls inside', async ({ page, visit }) => {
  await visit.example('frame.html');
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1, name: nl.compareTitle })).toBeVisible();
  expect(await heightOf(page)).toBeGreaterThanOrEqual(800);
});

test('the height follows the content both ways', { tag: '@firefox' }, async ({ page, visit }) => {
  await visit.page(element(small));
  const frame = frameOf(page);
  await expect(overview(frame, nl)).toBeVisible();
  await expectFollowing(page);
  const before = await heightOf(page);
  const table = frame.getByText(nl.embed.asTable, { exact: true }).first();
  await table.click();
  await expect.poll(() => heightOf(page)).toBeGreaterThan(before + 50);
  await expectFollowing(page);
  await table.click();
  await expect.poll(() => heightOf(page)).toBe(before);
});

test('a height that is asked for stays', async ({ page, visit }) => {
  await visit.page(element(`${small} height="500"`));
  const frame = frameOf(page);
  await frame.getByText(nl.embed.asTable, { exact: true }).first().click();
  expect(await heightOf(page)).toBe(500);
  await elementOf(page).evaluate((element) => element.removeAttribute('height'));
  await expectFollowing(page);
});

test('attributes change what is shown, and the person stays where they are', { tag: '@firefox' }, async ({ page, visit }) => {
  await visit.page(element('class="antipsychotics" lang="nl"'));
  const frame = frameOf(page);
  await menuLink(frame, nl, nl.overview).click();
  await expect(overview(frame, nl)).toBeVisible();
  await set(page, 'medicines', 'olanzapine,quetiapine,nothing');
  await expect(rows(frame, nl)).toHaveCount(2);
  await expect(notes(frame, nl)).toContainText(nl.frame.selection(2, data.medicines.length, data.effects.length, data.effects.length));
  await expect(notes(frame, nl)).toContainText(nl.frame.unknown(['nothing']));
  await set(page, 'weighing', 'off');
  await expect(menuLink(frame, nl, nl.matters)).toBeHidden();
  await expect(overview(frame, nl)).toBeVisible();
  await set(page, 'lang', 'en');
  await expect(overview(frame, en)).toBeVisible();
  await set(page, 'class', 'antidepressants');
  await expect(overview(frame, en).getByRole('rowheader').getByRole('link', { name: 'sertraline', exact: true })).toBeVisible();
  await expect(notes(frame, en)).toContainText(en.frame.unknown(['olanzapine', 'quetiapine', 'nothing']));
});

test('screens that the site leaves out lead to the whole page', { tag: '@firefox' }, async ({ page, visit }) => {
  await visit.page(element('class="antipsychotics" lang="nl" screens="compare,overview"'));
  const frame = frameOf(page);
  await expect(frame.getByRole('heading', { level: 1, name: nl.compareTitle })).toBeVisible();
  // What was left out is not led to: neither by the steps and the menu nor at the foot of the page.
  await frame.getByRole('banner').locator('summary').filter({ hasText: nl.menu }).click();
  await expect(frame.getByRole('banner').getByRole('navigation').getByRole('link')).toHaveText([nl.overview, nl.compare, nl.embed.figures]);
  await expect(frame.getByRole('contentinfo').getByRole('link', { name: nl.saved.title })).toHaveCount(0);
  await expect(frame.getByRole('contentinfo').getByRole('link', { name: nl.embed.link })).toHaveCount(0);
  await frame.getByRole('contentinfo').getByRole('link', { name: nl.pages.method }).click();
  await expect(frame.getByRole('heading', { level: 1 })).toBeFocused();
  await (await inside(page)).evaluate(() => (location.hash = '#nl/antipsychotics/about'));
  await expect(frame.getByRole('heading', { level: 1, name: nl.frame.elsewhere })).toBeVisible();
  const [whole] = await Promise.all([page.waitForEvent('popup'), frame.getByRole('main').getByRole('link', { name: nl.frame.open }).click()]);
  await expect(whole.getByRole('heading', { level: 1, name: new RegExp(nl.about) })).toBeVisible();
  await expect(menuLink(whole, nl, nl.matters)).toBeVisible();
});

test('where a site leaves comparing out, nothing can be chosen for it', async ({ page, visit }) => {
  await visit.page(element('class="antipsychotics" lang="nl" screens="overview"'));
  const frame = frameOf(page);
  await expect(overview(frame, nl).getByRole('rowheader').first()).toBeVisible();
  await expect(frame.getByRole('button', { name: new RegExp(`^${nl.choose('')}`) })).toHaveCount(0);
});

test('what is asked for stays when the frame is loaded again where it was', async ({ page, visit }) => {
  await visit.page(element(small));
  const frame = frameOf(page);
  await menuLink(frame, nl, nl.compare).click();
  await expect(frame.getByRole('heading', { level: 1, name: nl.compareTitle })).toBeVisible();
  await (await inside(page)).evaluate(() => location.reload());
  await expect(frame.getByRole('heading', { level: 1, name: nl.compareTitle })).toBeVisible();
  await expect(frame.getByRole('combobox').getByRole('option')).toHaveCount(1 + 2);
});

test('a comparison alone begins with the medicines that the site names', async ({ page, visit }) => {
  await visit.page(element('class="antipsychotics" lang="nl" screens="compare" medicines="olanzapine,quetiapine" effects="weight_change,sleepiness"'));
  const frame = frameOf(page);
  const names = ['olanzapine', 'quetiapine'].map((id) => name(id, 'nl'));
  await expect(frame.getByRole('table', { name: nl.comparison.table(names) })).toBeVisible();
  await expect(frame.getByRole('banner').getByRole('navigation').getByRole('link').and(frame.locator(':visible'))).toHaveCount(0);
});

test('what comes out alone shows the effects that the site names, in its order', async ({ page, visit }) => {
  await visit.page(element('class="antipsychotics" lang="nl" screens="overview" weighing="off" effects="headache,sleepiness,weight_change,nausea"'));
  const frame = frameOf(page);
  const wanted = ['headache', 'sleepiness', 'weight_change', 'nausea'].map((id) => data.effect(id).text.nl.name);
  await expect(frame.getByRole('heading', { level: 3 }).and(frame.locator('[id^="line-"]'))).toHaveText(wanted);
});

test('other figures than the site was made with are told', async ({ page, visit }) => {
  await visit.page(element(`${small} version="2020.1.1"`));
  await expect(notes(frameOf(page), nl)).toContainText(nl.frame.version('2020.1.1', data.about.version));
});

test('a colour that can be read is used where it can be', async ({ page, visit }) => {
  await visit.page(element(`${small} accent="#7a1f5c"`));
  const link = frameOf(page).getByRole('link', { name: nl.frame.open });
  await expect(link).toHaveCSS('color', 'rgb(122, 31, 92)');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(link).toHaveCSS('color', 'rgb(134, 205, 209)');
});

test('a colour that is hard to read is refused, and the site is told', async ({ page, visit }) => {
  await visit.page(element(small));
  await keepEvents(page);
  const link = frameOf(page).getByRole('link', { name: nl.frame.open });
  await expect(link).toHaveCSS('color', 'rgb(20, 97, 106)');
  await set(page, 'accent', '#7a7a7a');
  await expect.poll(async () => (await told(page, 'ready')).at(-1)?.accent).toBe('refused');
  await expect(link).toHaveCSS('color', 'rgb(20, 97, 106)');
});

test('only a site that asks is told what is shown, and never the wishes', { tag: '@firefox' }, async ({ page, visit }) => {
  await visit.page(element('class="antipsychotics" lang="nl"'));
  await keepEvents(page);
  const frame = frameOf(page);
  await menuLink(frame, nl, nl.overview).click();
  for (const id of ['olanzapine', 'quetiapine']) await frame.getByRole('button', { name: nl.choose(name(id, 'nl')), exact: true }).click();
  expect(await told(page, 'state')).toEqual([]);
  await set(page, 'state', '');
  await expect(notes(frame, nl)).toContainText(nl.frame.watched);
  await frame.getByRole('link', { name: nl.embed.compareThese(2) }).click();
  const compared = { weegwijzer: 1, type: 'state', lang: 'nl', class: 'antipsychotics', screen: 'compare', medicines: ['olanzapine', 'quetiapine'] };
  await expect.poll(async () => (await told(page, 'state')).at(-1)).toEqual(compared);
  expect((await told(page, 'state')).map(({ screen }) => screen)).toEqual(['overview', 'compare']);
});

test('messages of other windows are not heard, on neither side', async ({ page, visit }) => {
  await visit.page(`${element(small)}<iframe id="other" srcdoc="<p>other</p>" title="other"></iframe>`);
  await keepEvents(page);
  const frame = frameOf(page);
  await expect(overview(frame, nl)).toBeVisible();
  await expectFollowing(page);
  const height = await heightOf(page);
  const other = await (await page.locator('#other').elementHandle()).contentFrame();
  // Of the right shape, to the frame and to the page, from a window that is neither.
  await other.evaluate(() => {
    const hello = { weegwijzer: 1, type: 'hello', to: 'en/antipsychotics/overview?', follows: false, state: true };
    parent.document.querySelector('weeg-wijzer iframe').contentWindow.postMessage(hello, '*');
    parent.postMessage({ weegwijzer: 1, type: 'height', height: 77 }, '*');
    parent.postMessage({ weegwijzer: 1, type: 'state', screen: 'matters' }, '*');
  });
  // Of the wrong shape, from the right window.
  await page.evaluate(() => {
    const target = document.querySelector('weeg-wijzer iframe').contentWindow;
    const round = {};
    round.self = round;
    for (const message of [null, 7, 'hello', [], round, { weegwijzer: 2, type: 'hello', to: 'en', follows: true, state: true }, { weegwijzer: 1, type: 'hello', to: 7 }]) target.postMessage(message, '*');
    dispatchEvent(new MessageEvent('message', { data: { weegwijzer: 1, type: 'height', height: 77 } }));
  });
  // What comes after them is heard.
  await set(page, 'effects', 'sleepiness');
  await expect(notes(frame, nl)).toContainText(nl.frame.selection(2, data.medicines.length, 1, data.effects.length));
  await expect(overview(frame, nl)).toBeVisible();
  expect((await told(page, 'height')).map(({ height }) => height)).not.toContain(77);
  expect(await told(page, 'state')).toEqual([]);
  expect(height).toBeGreaterThan(77);
  await expectFollowing(page);
});

test('the keyboard goes in and comes out', { tag: '@firefox' }, async ({ page, visit }) => {
  await visit.page(element(small));
  const frame = frameOf(page);
  await expect(overview(frame, nl)).toBeVisible();
  await page.getByRole('button', { name: 'before' }).focus();
  await page.keyboard.press('Tab');
  await expect(frame.getByRole('link', { name: nl.skip })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('button', { name: 'before' })).toBeFocused();
  await page.getByRole('button', { name: 'after' }).focus();
  await page.keyboard.press('Shift+Tab');
  await expect(frame.getByRole('contentinfo').getByRole('link').last()).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'after' })).toBeFocused();
});

test('a new screen is brought into view, and one in view moves nothing', { tag: '@firefox' }, async ({ page, visit }) => {
  await visit.page(`<p style="height:300px">.</p>${element('class="antipsychotics" lang="nl" weighing="off"')}`, '<style>p { margin: 0 }</style>');
  const frame = frameOf(page);
  await expect(overview(frame, nl)).toBeVisible();
  await expectFollowing(page);
  // The test runner itself moves the page to what it is going to press.
  await frame.getByRole('banner').locator('summary').filter({ hasText: nl.menu }).click();
  await menuLink(frame, nl, nl.compare).hover();
  const before = await page.evaluate(() => scrollY);
  await menuLink(frame, nl, nl.compare).click();
  await expect(frame.getByRole('heading', { level: 1, name: nl.compareTitle })).toBeFocused();
  await expectFollowing(page);
  expect(await page.evaluate(() => scrollY)).toBe(before);
  await menuLink(frame, nl, nl.overview).click();
  await expectFollowing(page);
  const link = frame.getByRole('contentinfo').getByRole('link', { name: nl.pages.glossary });
  await link.scrollIntoViewIfNeeded();
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(500);
  await link.click();
  await expect(frame.getByRole('heading', { level: 1, name: nl.pages.glossary })).toBeFocused();
  await expect.poll(async () => (await frame.getByRole('heading', { level: 1 }).boundingBox()).y).toBeLessThan(400);
  expect((await frame.getByRole('heading', { level: 1 }).boundingBox()).y).toBeGreaterThanOrEqual(0);
});

test('a dialog opens in the part of the frame that the person sees', { tag: '@firefox' }, async ({ page, visit }) => {
  await visit.page(element('class="antipsychotics" lang="nl" screens="overview"'));
  const frame = frameOf(page);
  await expect(overview(frame, nl)).toBeVisible();
  await expectFollowing(page);
  const head = frame.getByRole('contentinfo');
  await head.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  await (await inside(page)).evaluate(() => (location.hash = '#nl/antipsychotics/overview/source/olanzapine/weight_change'));
  const dialog = frame.getByRole('dialog');
  await expect(dialog).toBeVisible();
  const { y, height } = await dialog.boundingBox();
  expect(y).toBeGreaterThanOrEqual(0);
  expect(y + height).toBeLessThanOrEqual(page.viewportSize().height);
  expect(Math.abs((await page.evaluate(() => scrollY)) - before)).toBeLessThan(5);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

for (const sandbox of ['allow-scripts allow-popups', 'allow-scripts allow-popups allow-same-origin']) {
  test(`a sandbox with ${sandbox} shows the frame`, { tag: '@firefox' }, async ({ page, problems, visit }) => {
    // Without an origin of its own the frame needs a site that lets everybody read its files, as docs/embed.md says.
    const open = await serve(dist, { headers: { 'Access-Control-Allow-Origin': '*' } });
    try {
      problems.allow(new RegExp(`^request outside the own origin: ${new URL(open.url).origin}`));
      await visit.page(element(`${small} sandbox="${sandbox}"`), '', open.url);
      const frame = frameOf(page);
      await expect(rows(frame, nl)).toHaveCount(2);
      await expectFollowing(page);
      await menuLink(frame, nl, nl.compare).click();
      await expect(frame.getByRole('heading', { level: 1, name: nl.compareTitle })).toBeFocused();
      await set(page, 'lang', 'en');
      await expect(frame.getByRole('heading', { level: 1, name: en.compareTitle })).toBeVisible();
    } finally {
      await open.close();
    }
  });
}

test('a frame has no accessibility violation and never scrolls sideways on a phone', async ({ page, visit }) => {
  await page.setViewportSize({ width: 336, height: 700 });
  await visit.page(element(`${small} version="1" state accent="#7a1f5c"`));
  const frame = frameOf(page);
  await expect(rows(frame, nl)).toHaveCount(2);
  await expect(notes(frame, nl)).toBeVisible();
  await expectFollowing(page);
  // The page around the frame is the test's own.
  await axe(page, { within: [['weeg-wijzer iframe', 'body']], without: ['landmark-one-main', 'region'] });
  expect(await (await inside(page)).evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
});

test('oEmbed tells of a frame, at the address that the site is published at', async () => {
  const folder = await mkdtemp(join(fileURLToPath(new URL('../../target/browser/', import.meta.url)), 'oembed-'));
  const before = await readFile(join(dist, 'index.html'), 'utf8');
  await writeFile(join(folder, 'index.html'), before);
  const script = fileURLToPath(new URL('../../scripts/oembed.mjs', import.meta.url));
  const address = 'https://weegwijzer.example/a/';
  for (let run = 0; run < 2; run++) execFileSync(process.execPath, [script, address, folder]);
  const html = await readFile(join(folder, 'index.html'), 'utf8');
  expect(html.match(/application\/json\+oembed" href="[^"]*"/g)).toEqual([`application/json+oembed" href="${address}oembed.json"`]);
  const answer = JSON.parse(await readFile(join(folder, 'oembed.json'), 'utf8'));
  expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 800, height: 900 });
  expect(answer.html).toContain(`src="${address}#?"`);
  expect(() => execFileSync(process.execPath, [script, 'not an address', folder], { stdio: 'pipe' })).toThrow();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page shows the link', async ({ page, visit }) => {
    await visit.example('plain.html');
    const link = page.getByRole('link', { name: 'Antipsychotica in de Weegwijzer' });
    await expect(link).toHaveAttribute('href', /#nl\/antipsychotics\/overview$/);
    await expect(page.locator('iframe')).toHaveCount(0);
  });
});

for (const language of languages) {
  const t = words[language];
  test.describe(`the screen for editors (${language})`, () => {
    const code = (page, label) => page.getByRole('textbox', { name: label });

    test('makes code of what is chosen, and shows it', async ({ page }) => {
      await page.goto(`#${language}/antipsychotics/about`);
      await page.getByRole('contentinfo').getByRole('link', { name: t.embed.link }).click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText(t.embed.title);
      const [withScript, plain] = [code(page, t.embed.withScript), code(page, t.embed.plain)];
      await expect(withScript).toHaveValue(new RegExp(`^<weeg-wijzer class="antipsychotics" lang="${language}">`));
      // One touch chooses a comparison alone, without wishes.
      await page.getByRole('radio', { name: t.embed.onlyCompare }).check();
      await expect(page.getByRole('group', { name: t.embed.parts }).getByRole('checkbox', { name: t.embed.compare, exact: true })).toBeChecked();
      // Without the screen that asks for wishes there is nothing to switch.
      await expect(page.getByRole('checkbox', { name: t.embed.weighing })).toHaveCount(0);
      await page.getByText(t.embed.medicines).click();
      const medicines = page.getByRole('group', { name: t.embed.medicineGroup, exact: true });
      for (const id of ['olanzapine', 'quetiapine']) await medicines.getByRole('checkbox', { name: name(id, language), exact: true }).check();
      await page.getByRole('textbox', { name: t.embed.colour }).fill('#335C67');
      await expect(page.getByText(t.embed.readable)).toBeVisible();
      await page.getByRole('spinbutton', { name: t.embed.height }).fill('700');
      await page.getByRole('checkbox', { name: t.embed.pinned }).check();
      const version = data.about.version;
      await expect(withScript).toHaveValue(
        new RegExp(`^<weeg-wijzer class="antipsychotics" lang="${language}" screens="compare" weighing="off" medicines="olanzapine,quetiapine" accent="#335c67" version="${version}" height="700">`),
      );
      await expect(plain).toHaveValue(new RegExp(`#${language}/antipsychotics\\?screens=compare&amp;weighing=off&amp;medicines=olanzapine\\+quetiapine&amp;accent=335c67&amp;version=${version}"`));
      await axe(page);
      await page.getByRole('heading', { level: 2, name: t.embed.preview }).click();
      const preview = page.frameLocator(`iframe[title="${t.embed.preview}"]`);
      await expect(preview.getByRole('heading', { level: 1, name: t.compareTitle })).toBeVisible();
      await expect(preview.getByRole('table', { name: t.comparison.table(['olanzapine', 'quetiapine'].map((id) => name(id, language))) })).toBeVisible();
    });

    test('is of the class that was looked at, from every screen', async ({ page }) => {
      await page.goto(`#${language}/antidepressants/about`);
      await expect(page.getByRole('heading', { level: 1 })).toContainText(t.about);
      await page.getByRole('banner').getByRole('link', { name: t.toStart }).click();
      await page.getByRole('contentinfo').getByRole('link', { name: t.embed.link }).click();
      await expect(code(page, t.embed.withScript)).toHaveValue(new RegExp('^<weeg-wijzer class="antidepressants"'));
    });

    test('says what becomes of a colour', async ({ page }) => {
      await page.goto(`#${language}/antipsychotics/embed`);
      const colour = page.getByRole('textbox', { name: t.embed.colour });
      await colour.fill('#7a7a7a');
      await expect(page.getByText(t.embed.refused)).toBeVisible();
      await colour.fill('blue');
      await expect(page.getByText(t.embed.noColour)).toBeVisible();
    });

    test('copies the code, or selects it', async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.goto(`#${language}/antipsychotics/embed`);
      const copy = page.getByRole('button', { name: `${t.embed.copy}: ${t.embed.plain}` });
      await copy.click();
      await expect(page.getByText(t.embed.copied)).toBeVisible();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await code(page, t.embed.plain).inputValue());
      await page.evaluate(() => (navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'))));
      await copy.click();
      await expect(page.getByText(t.embed.notCopied)).toBeVisible();
      const selected = await code(page, t.embed.plain).evaluate((area) => area.value.slice(area.selectionStart, area.selectionEnd));
      expect(selected).toContain('<iframe');
    });
  });
}
