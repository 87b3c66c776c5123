// Saved on this device: nothing before somebody asks for it, nothing lost, and a reason where it cannot be done.
import { readFile } from 'node:fs/promises';
import { axe, expect, inFirefox, languages, requestsFromNow, test } from './support.mjs';
import { authored, effectName } from './expected.mjs';
import { fixtures } from './links.mjs';
import { goToSaved, menuLink, mine, save, wishFor, words } from './steps.mjs';

const data = authored('antipsychotics');
const effect = (language) => effectName(data.effect('sleepiness'), language);
const key = 'weegwijzer';
const kept = (page) => page.evaluate((key) => localStorage.getItem(key), key);
const keep = (page, text) => page.evaluate(([key, text]) => localStorage.setItem(key, text), [key, text]);
const list = (page) => page.getByRole('main').getByRole('list');
const entry = (page, name) => list(page).getByRole('heading', { level: 3, name, exact: true });
const status = (page) => page.getByRole('main').getByRole('status');

/** Wishes for something, so that there is something to save. */
async function choose(page, language) {
  await page.goto(`#${language}/antipsychotics/matters`);
  await wishFor(page, [effect(language)]);
}

/** What a download holds. */
async function downloaded(page, press) {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

const file = (text) => ({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) });

for (const language of languages) {
  const t = words[language];
  const s = t.saved;

  test(`saved, named, opened, deleted and wiped, only when asked to (${language})`, inFirefox(language), async ({ page }) => {
    await choose(page, language);
    const requests = await requestsFromNow(page);
    await goToSaved(page, t);
    await expect(page.getByRole('main')).toContainText(s.none);
    await expect(page.getByRole('main')).toContainText(s.week);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);

    await page.getByRole('textbox', { name: s.name }).fill('  Voor dinsdag ');
    await page.keyboard.press('Enter');
    await expect(status(page)).toHaveText(s.done);
    await expect(entry(page, 'Voor dinsdag')).toBeVisible();
    const { schema, version, entries } = JSON.parse(await kept(page));
    expect([schema, version, entries.length]).toEqual(['weegwijzer-saved', 1, 1]);
    const moment = await page.evaluate(
      ([iso, language]) => new Date(iso).toLocaleString({ nl: 'nl-NL', en: 'en-GB' }[language], { dateStyle: 'long', timeStyle: 'short' }),
      [entries[0].saved_at, language],
    );
    await expect(list(page)).toContainText(`${t.className.antipsychotics} · ${moment}`);
    expect(requests).toEqual([]);

    // A fresh start: the list is there, the choices are not.
    await page.reload();
    await expect(entry(page, 'Voor dinsdag')).toBeVisible();
    await expect(page.getByRole('main')).toContainText(s.nothingNow);
    await expect(list(page)).toContainText(t.className.antipsychotics);
    await expect(page.getByRole('link', { name: s.open('Voor dinsdag'), exact: true })).toHaveAttribute('href', entries[0].link);

    await list(page).locator('summary').click();
    await expect(list(page).locator('summary')).toHaveAccessibleName(s.rename('Voor dinsdag'));
    await page.getByRole('textbox', { name: s.newName }).fill('Voor woensdag');
    await page.getByRole('button', { name: s.renameButton }).click();
    await expect(status(page)).toHaveText(s.renamed);
    await expect(entry(page, 'Voor woensdag')).toBeVisible();
    expect(JSON.parse(await kept(page)).entries).toEqual([{ ...entries[0], name: 'Voor woensdag' }]);

    await page.getByRole('button', { name: s.remove('Voor woensdag') }).click();
    await expect(status(page)).toHaveText(s.removed('Voor woensdag'));
    await expect(page.getByRole('button', { name: s.undo })).toBeFocused();
    expect(JSON.parse(await kept(page)).entries ?? []).toEqual([]);
    await page.keyboard.press('Enter');
    await expect(entry(page, 'Voor woensdag')).toBeVisible();
    expect(JSON.parse(await kept(page)).entries).toEqual([{ ...entries[0], name: 'Voor woensdag' }]);

    // Asked for twice.
    await page.getByText(s.wipe, { exact: true }).click();
    expect(await kept(page)).not.toBeNull();
    await page.getByRole('button', { name: s.wipeYes }).click();
    await expect(status(page)).toHaveText(s.wiped);
    await expect(page.getByRole('main')).toContainText(s.none);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  test(`what was saved goes to another device as a file (${language})`, async ({ page }) => {
    await choose(page, language);
    await save(page, t, 'Thuis');
    await expect(entry(page, 'Thuis')).toBeVisible();
    const all = await downloaded(page, () => page.getByRole('button', { name: s.export }).click());
    expect(all.name).toMatch(/^weegwijzer-\d{4}-\d\d-\d\d\.json$/);
    expect(all.text).toBe(await kept(page));

    await page.evaluate(() => localStorage.clear());
    await page.reload();
    await expect(page.getByRole('main')).toContainText(s.none);
    await page.getByLabel(s.import).setInputFiles(file(all.text));
    await expect(status(page)).toHaveText(s.added(1));
    await expect(entry(page, 'Thuis')).toBeVisible();
    expect(await kept(page)).toBe(all.text);
    await page.getByLabel(s.import).setInputFiles(file(all.text));
    await expect(status(page)).toHaveText(s.addedNone);

    const good = JSON.parse(all.text);
    const damaged = { ...good, entries: [{ ...good.entries[0], link: good.entries[0].link.slice(0, -1) }] };
    for (const [text, why] of [
      ['', s.wrong.json],
      [all.text.slice(0, -9), s.wrong.json],
      ['{"format": 1}', s.wrong.other],
      [JSON.stringify({ ...good, version: 7 }), s.wrong.newer(7)],
      [JSON.stringify(damaged), s.wrong.place('entries/0/link')],
      [' '.repeat(5 << 20), s.wrong.long],
    ]) {
      await page.getByLabel(s.import).setInputFiles(file(text));
      await expect(status(page)).toContainText(`${s.importFailed} ${why}`);
      expect(await kept(page)).toBe(all.text);
    }
    await expect(entry(page, 'Thuis')).toBeVisible();
  });

  test(`something unreadable is explained and never overwritten (${language})`, async ({ page }) => {
    for (const [text, why] of [
      ['{"schema":"weegwijzer-saved","vers', s.wrong.json],
      [JSON.stringify({ schema: 'weegwijzer-saved', version: 2, all: [] }), s.wrong.newer(2)],
    ]) {
      await page.goto(`#${language}/antipsychotics/matters`);
      await keep(page, text);
      await page.reload();
      await wishFor(page, [effect(language)]);
      await save(page, t, 'Thuis');
      await expect(page.getByRole('heading', { name: s.unreadable })).toBeVisible();
      await expect(page.getByRole('main')).toContainText(why);
      await expect(status(page)).toHaveText(s.unreadable);
      expect(await kept(page)).toBe(text);
      await axe(page);
      // It can be taken along before it can be wiped.
      await expect(page.getByText(s.unreadableWipe, { exact: true })).toBeHidden();
      const taken = await downloaded(page, () => page.getByRole('button', { name: s.unreadableDownload }).click());
      expect(taken.text).toBe(text);
      await page.getByText(s.unreadableWipe, { exact: true }).click();
      await page.getByRole('button', { name: s.wipeYes }).click();
      await expect(status(page)).toHaveText(s.wiped);
      await page.getByRole('button', { name: s.save, exact: true }).click();
      await expect(status(page)).toHaveText(s.done);
      expect(JSON.parse(await kept(page)).entries).toHaveLength(1);
      await page.goto('about:blank');
    }
  });

  test(`where storage is denied the page says so, and everything else works (${language})`, async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await choose(page, language);
    await goToSaved(page, t);
    await expect(page.getByRole('main')).toContainText(s.denied);
    await axe(page);
    await page.getByRole('textbox', { name: s.name }).fill('Thuis');
    await page.getByRole('button', { name: s.save, exact: true }).click();
    await expect(status(page)).toContainText(s.onlyHere);
    await expect(entry(page, 'Thuis')).toBeVisible();
    const all = await downloaded(page, () => page.getByRole('button', { name: s.export }).click());
    expect(JSON.parse(all.text).entries[0].name).toBe('Thuis');
    await page.goBack();
    await expect(mine(page, t)).toContainText(effect(language));
    await menuLink(page, t, t.overview).click();
    await goToSaved(page, t);
    await expect(entry(page, 'Thuis')).toBeVisible();
  });

  test(`where storage is full the page says so, and what stood there stays (${language})`, async ({ page }) => {
    await choose(page, language);
    await save(page, t, 'Thuis');
    await expect(status(page)).toHaveText(s.done);
    const before = await kept(page);
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await page.getByRole('button', { name: s.save, exact: true }).click();
    await expect(status(page)).toContainText(s.full);
    await expect(list(page).getByRole('heading', { level: 3 })).toHaveCount(1);
    expect(await kept(page)).toBe(before);
    const alone = await downloaded(page, () => page.getByRole('button', { name: s.asFile }).click());
    expect(JSON.parse(alone.text).entries).toHaveLength(1);
  });

  test(`two tabs show and keep what the other one saved (${language})`, inFirefox(language), async ({ page, context }) => {
    await choose(page, language);
    await goToSaved(page, t);
    const other = await context.newPage();
    await choose(other, language);
    await save(other, t, 'Uit de andere');
    await expect(other.getByRole('main').getByRole('heading', { level: 3, name: 'Uit de andere' })).toBeVisible();
    await expect(status(page)).toContainText(s.otherTab);
    await expect(entry(page, 'Uit de andere')).toBeVisible();

    // Also when a tab has not heard of it yet.
    const deaf = await context.newPage();
    await deaf.addInitScript(() => window.addEventListener('storage', (event) => event.stopImmediatePropagation(), true));
    await choose(deaf, language);
    await goToSaved(deaf, t);
    await other.getByRole('textbox', { name: s.name }).fill('Daarna');
    await other.getByRole('button', { name: s.save, exact: true }).click();
    await expect(entry(other, 'Daarna')).toBeVisible();
    await expect(entry(deaf, 'Daarna')).toHaveCount(0);
    await deaf.getByRole('textbox', { name: s.name }).fill('Ook nog');
    await deaf.getByRole('button', { name: s.save, exact: true }).click();
    for (const name of ['Uit de andere', 'Daarna', 'Ook nog']) await expect(entry(deaf, name)).toBeVisible();
    expect(JSON.parse(await kept(page)).entries.map((e) => e.name).sort()).toEqual(['Daarna', 'Ook nog', 'Uit de andere']);
  });
}

test('two tabs that save at the same time lose nothing', async ({ page, context }) => {
  const s = words.en.saved;
  const other = await context.newPage();
  for (const tab of [page, other]) {
    await choose(tab, 'en');
    await goToSaved(tab, words.en);
    await expect(tab.getByRole('button', { name: s.save, exact: true })).toBeVisible();
  }
  // Each presses fifteen times, as fast as the page takes it.
  const press = (tab, name) =>
    tab.evaluate(
      async ([label, field, name]) => {
        const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === label);
        const input = [...document.querySelectorAll('label')].find(({ textContent }) => textContent.startsWith(field)).querySelector('input');
        for (let i = 0; i < 15; i++) {
          input.value = `${name} ${i}`;
          input.dispatchEvent(new Event('input', { bubbles: true }));
          button.click();
          await new Promise((resolve) => setTimeout(resolve, 30));
        }
      },
      [s.save, s.name, name],
    );
  await Promise.all([press(page, 'one'), press(other, 'two')]);
  const names = ['one', 'two'].flatMap((name) => Array.from({ length: 15 }, (_, i) => `${name} ${i}`)).sort();
  await expect.poll(async () => JSON.parse(await kept(page)).entries.map((e) => e.name).sort(), { timeout: 30_000 }).toEqual(names);
  for (const tab of [page, other]) await expect(list(tab).getByRole('heading', { level: 3 })).toHaveCount(30);
});

for (const [where, bring] of [
  ['a file', (page, text) => page.getByLabel(words.en.saved.import).setInputFiles(file(text))],
  ['the storage', async (page, text) => (await keep(page, text), page.reload())],
]) {
  test(`${where} that leads elsewhere leads to this page`, { tag: '@firefox' }, async ({ page, site }) => {
    await page.goto('#en/saved');
    await expect(page.getByRole('main')).toContainText(words.en.saved.none);
    const link = fixtures[0];
    const entries = ['https://elsewhere.example/', '//elsewhere.example/', 'javascript:alert(1)//', 'data:text/html,x'].map((elsewhere, i) => ({
      name: `entry ${i}`,
      saved_at: `2026-11-2${i}T10:00:00.000Z`,
      class: 'antipsychotics',
      link: elsewhere + link,
    }));
    await bring(page, JSON.stringify({ schema: 'weegwijzer-saved', version: 1, entries }));
    await expect(list(page).getByRole('heading', { level: 3 })).toHaveCount(entries.length);
    for (const { name } of entries) {
      const open = page.getByRole('link', { name: words.en.saved.open(name), exact: true });
      expect(await open.evaluate((a) => a.href)).toBe(`${site.url}${link}`);
    }
  });
}

test('in a frame without an origin the page works and says that nothing can be saved', { tag: '@firefox' }, async ({ page, site, problems }) => {
  // The test runner itself, which keeps service workers away.
  problems.allow(/Failed to read the 'serviceWorker' property/);
  const s = words.en.saved;
  // Such a frame may load its scripts only from a host that allows it.
  await page.route('**/*', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'access-control-allow-origin': '*' } });
  });
  await page.route('**/frame.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<title>x</title><iframe title="x" width="800" height="600" sandbox="allow-scripts" src="${site.url}#en/antipsychotics/matters"></iframe>` }),
  );
  await page.goto('frame.html');
  const frame = page.frameLocator('iframe');
  // The first answer is a wish.
  await frame.getByRole('group', { name: words.en.howMuch, exact: true }).getByRole('radio', { name: words.en.importance[3], exact: true }).check();
  await frame.getByRole('contentinfo').getByRole('link', { name: s.title }).click();
  await expect(frame.getByRole('main')).toContainText(s.denied);
  await frame.getByRole('button', { name: s.save, exact: true }).click();
  await expect(frame.getByRole('main').getByRole('status')).toContainText(s.onlyHere);
});
