// After one visit the site works without a connection; a newer version is offered and never forced.
import { copyFileSync, cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seal } from '../../scripts/seal.mjs';
import { axe, dist, expect, test as base } from './support.mjs';
import { authored, classes, effectName } from './expected.mjs';
import { serve } from './server.mjs';
import { overviewTable, wishFor, words } from './steps.mjs';

/** A copy of the site on a server of its own, which a test may change and close: `own.url`, `own.folder`, `own.asked`, and `own.wait` to wait for. */
const test = base.extend({
  own: async ({ problems }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'weegwijzer-offline-'));
    cpSync(dist, folder, { recursive: true });
    const asked = [];
    const own = { folder, asked, wait: () => {} };
    const site = await serve(folder, {
      onRequest: (path) => {
        asked.push(path);
        return own.wait(path);
      },
    });
    problems.allow(new RegExp(`^request outside the own origin: http://127\\.0\\.0\\.1:${new URL(site.url).port}/`));
    await use(Object.assign(own, site));
    await site.close().catch(() => {});
    rmSync(folder, { recursive: true, force: true });
  },
});
test.use({ serviceWorkers: 'allow', locale: 'en' });

/** Waits until everything is on the device and answers this page. */
const kept = (page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }));
  });

const t = words.en;
const overviewOf = (page, id) => overviewTable(page, t, authored(id));

test('after one visit everything works without the site', async ({ page, own }) => {
  await page.goto(`${own.url}#en`);
  await kept(page);
  await own.close();
  for (const language of ['en', 'nl']) {
    for (const id of classes) {
      // A visit of its own, not a step inside the page.
      await page.goto('about:blank');
      await page.goto(`${own.url}#${language}/${id}/overview`);
      await expect(overviewTable(page, words[language], authored(id))).toBeVisible();
    }
    const data = authored('antipsychotics');
    await page.goto(`${own.url}#${language}/antipsychotics/overview/source/clozapine/symptom_change`);
    await expect(page.getByRole('dialog')).toContainText('leaguetableEFF.csv row Clozapine');
    await page.goto(`${own.url}#${language}/guide/method`);
    await expect(page.getByRole('img', { name: words[language].people20 })).toBeVisible();
    await page.goto(`${own.url}#${language}/antipsychotics/medicine/clozapine`);
    await expect(page.getByRole('main')).toContainText(data.firstFact('clozapine', language));
    await page.goto(`${own.url}#${language}/antipsychotics/about`);
    await expect(page).toHaveTitle(new RegExp(words[language].about));
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: /CSV/ }).click();
    const table = readFileSync(await (await download).path(), 'utf8');
    expect(table.split('\n').length).toBeGreaterThan(data.estimates.length);
  }
});

test('the sheet can be printed without the site', async ({ page, own }) => {
  await page.goto(`${own.url}#en`);
  await kept(page);
  await own.close();
  await page.goto('about:blank');
  await page.goto(`${own.url}#en/antipsychotics/take`);
  await expect(page.getByRole('heading', { level: 1, name: t.take })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('main')).toContainText(authored('antipsychotics').about.version);
  expect((await page.pdf()).length).toBeGreaterThan(10_000);
});

test('once everything is on the device, only page and figures are asked for', async ({ page, own }) => {
  await page.goto(`${own.url}#en`);
  await kept(page);
  own.asked.length = 0;
  for (const id of classes) {
    await page.goto(`${own.url}#en/${id}/overview`);
    await expect(overviewOf(page, id)).toBeVisible();
  }
  await page.goto(`${own.url}#nl/guide/glossary`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(own.asked.filter((path) => path !== '/' && !path.startsWith('/data/') && path !== '/sw.js')).toEqual([]);
});

test('a file that is not the one of this version is never kept', async ({ page, own }) => {
  await page.goto('about:blank');
  const file = join(own.folder, 'data', `${classes[0]}.csv`);
  writeFileSync(file, `${readFileSync(file, 'utf8')}\n`);
  await page.goto(`${own.url}#en`);
  const state = await page.evaluate(async () => {
    while (!(await navigator.serviceWorker.getRegistration())) await new Promise((resolve) => requestIdleCallback(resolve));
    const { installing } = await navigator.serviceWorker.getRegistration();
    if (!installing) return 'redundant';
    return new Promise((resolve) => installing.addEventListener('statechange', () => resolve(installing.state)));
  });
  expect(state).toBe('redundant');
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
});

/** Makes another version of a site: the page says 2, and the long English texts have another name. */
async function nextVersion(folder) {
  const page = join(folder, 'index.html');
  const html = readFileSync(page, 'utf8');
  const [, guide] = /data-guide-en="\.\/(text\/guide\.en-[0-9a-f]{12}\.json)"/.exec(html);
  const renamed = guide.replace(/[0-9a-f]{12}/, '0123456789ab');
  renameSync(join(folder, guide), join(folder, renamed));
  writeFileSync(page, html.replace(guide, renamed).replace('<title>', '<meta name="version" content="2"><title>'));
  await seal(folder, { isRelease: false });
}

/** Asks for a newer version now; browsers do so after a visit, some time later. */
const look = (page) => page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update().then(() => {}));
const version = (page) => page.evaluate(() => document.querySelector('meta[name=version]')?.content ?? '1');
const cacheNames = (page) => page.evaluate(() => caches.keys());
const use = (page) => page.getByRole('button', { name: t.newer.use });

test('a newer version is offered, waits until somebody wants it, and keeps what was chosen', async ({ page, context, own }) => {
  await page.goto(`${own.url}#en`);
  await kept(page);
  await page.evaluate(() => caches.open('of another page of this site'));
  const other = await context.newPage();
  await other.goto(`${own.url}#en`);
  await other.evaluate(() => (window.isUntouched = true));
  const [first] = (await cacheNames(page)).filter((name) => name.startsWith('weegwijzer'));
  await nextVersion(own.folder);
  await look(page);
  const offer = page.getByRole('region', { name: t.newer.said });
  await expect(offer).toBeVisible();
  await axe(page, { within: ['[aria-live]'] });

  await page.getByRole('button', { name: t.newer.notNow }).click();
  await expect(use(page)).toHaveCount(0);
  expect(await version(page)).toBe('1');
  await page.evaluate(() => dispatchEvent(new Event('newerversion')));
  await expect(offer).not.toContainText(t.newer.figures);
  const data = authored('antipsychotics');
  const wish = effectName(data.effect('weight_change'), 'en');
  const lost = authored('antidepressants');
  await page.goto(`${own.url}#en/antidepressants/matters`);
  await wishFor(page, [effectName(lost.effect('nausea'), 'en')]);
  await page.goto(`${own.url}#en/antipsychotics/matters`);
  await wishFor(page, [wish]);
  await expect(offer).toContainText(t.newer.keeps(t.className.antipsychotics));
  await expect(offer).toContainText(t.newer.loses(t.className.antidepressants));
  await use(page).click();
  await expect(page.getByRole('heading', { level: 1, name: t.linkTitle })).toBeVisible();
  expect(await version(page)).toBe('2');
  await page.getByRole('button', { name: t.useLink, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: t.overview })).toBeVisible();
  await expect(page.getByRole('table')).toContainText(t.groupFirst);
  await expect(page.getByRole('columnheader', { name: wish })).toBeVisible();
  await expect(use(page)).toHaveCount(0);

  // The other tab goes on as it was, with files that the site no longer has.
  expect(await other.evaluate(() => window.isUntouched)).toBe(true);
  await other.goto(`${own.url}#en/guide/method`);
  await expect(other.getByRole('img', { name: t.people20 })).toBeVisible();
  expect(await cacheNames(page)).toContain(first);

  // Once it is closed, nothing of the version before stays, and what others keep does.
  await other.close();
  await page.reload();
  await expect.poll(() => cacheNames(page)).not.toContain(first);
  expect(await cacheNames(page)).toContain('of another page of this site');
  expect((await cacheNames(page)).filter((name) => name.startsWith('weegwijzer'))).toHaveLength(1);
});

test('without anything chosen the newer version shows the same page', async ({ page, own }) => {
  await page.goto(`${own.url}#en/antidepressants/overview`);
  await kept(page);
  await nextVersion(own.folder);
  await look(page);
  await use(page).click();
  await expect(page.locator('meta[name=version]')).toHaveAttribute('content', '2');
  await expect(overviewOf(page, 'antidepressants')).toBeVisible();
  expect(new URL(page.url()).hash).toBe('#en/antidepressants/overview');
});

test('who is online sees the newer version at the next visit, and is offered nothing', async ({ page, own }) => {
  await page.goto(`${own.url}#en/antidepressants/overview`);
  await kept(page);
  const [first] = await cacheNames(page);
  await nextVersion(own.folder);
  await page.reload();
  expect(await version(page)).toBe('2');
  await expect(overviewOf(page, 'antidepressants')).toBeVisible();
  // It takes the place of the one before without another word.
  await expect.poll(() => page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration()).waiting))).toBe(false);
  await expect.poll(async () => (await cacheNames(page)).filter((name) => name !== first).length).toBe(1);
  await expect(use(page)).toHaveCount(0);
  await page.reload();
  await expect.poll(() => cacheNames(page)).not.toContain(first);
  await own.close();
  await page.reload();
  expect(await version(page)).toBe('2');
});

/** Another version of the figures: the name of a medicine is another one. */
async function nextFigures(folder, name) {
  const change = (file, change) => {
    const path = join(folder, 'data', file);
    const json = JSON.parse(readFileSync(path, 'utf8'));
    change(json);
    writeFileSync(path, JSON.stringify(json));
  };
  change('index.json', (classes) => (classes.find(({ id }) => id === 'antidepressants').version += '.2'));
  change('antidepressants.json', (dataset) => (dataset.medicines[0].name_en = name));
  await seal(folder, { isRelease: false });
}

test('a corrected figure reaches a person at the next visit, and an open page says that figures changed', async ({ page, own }) => {
  await page.goto(`${own.url}#en/antidepressants/overview`);
  await kept(page);
  await nextFigures(own.folder, 'corrected one');
  await look(page);
  const offer = page.getByRole('region', { name: t.newer.said });
  await expect(offer).toContainText(t.newer.figures);
  await page.reload();
  await expect(page.getByRole('table').getByText('corrected one')).toBeVisible();
  await expect(offer).toHaveCount(0);
  // Once more, by the offer.
  await expect.poll(() => page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration()).waiting))).toBe(false);
  await nextFigures(own.folder, 'corrected two');
  await look(page);
  await expect(offer).toContainText(t.newer.figures);
  await use(page).click();
  await expect(page.getByRole('table').getByText('corrected two')).toBeVisible();
});

test('a site that is slow, half copied or behind a page to log in does not keep a person from what is on the device', async ({ page, own }) => {
  await page.goto(`${own.url}#en/antidepressants/overview`);
  await kept(page);
  const again = async () => {
    await page.goto('about:blank');
    await page.goto(`${own.url}#en/antidepressants/overview`);
    await expect(overviewOf(page, 'antidepressants')).toBeVisible();
    expect(await version(page)).toBe('1');
  };
  // Slow: nothing within three seconds.
  own.wait = (path) => path !== '/sw.js' && new Promise((resolve) => setTimeout(resolve, 20_000));
  await again();
  own.wait = () => {};
  // Half copied: the page is there, and a file that it names is not.
  const index = join(own.folder, 'index.html');
  const html = readFileSync(index, 'utf8');
  writeFileSync(index, html.replace(/weegwijzer-[0-9a-f]{12}\.js/g, 'weegwijzer-0123456789ab.js').replace('<title>', '<meta name="version" content="2"><title>'));
  await again();
  // A page to log in, in place of everything.
  writeFileSync(index, '<!doctype html><title>Log in to the wifi</title><meta name="version" content="wifi">');
  for (const id of [...classes, 'index']) writeFileSync(join(own.folder, 'data', `${id}.json`), readFileSync(index));
  await again();
});

test('a site that was taken away is forgotten, and nothing else', async ({ page, own, problems }) => {
  problems.allow(/Failed to load resource.*404/);
  await page.goto(`${own.url}#en`);
  await kept(page);
  await page.evaluate(() => caches.open('of another page of this site'));
  await nextVersion(own.folder);
  await look(page);
  await expect(use(page)).toBeVisible();
  expect((await cacheNames(page)).length).toBe(3);
  copyFileSync(new URL('../../docs/deploy/sw.js', import.meta.url), join(own.folder, 'sw.js'));
  // The next visit.
  await page.goto('about:blank');
  await page.goto(`${own.url}data/index.json`);
  await look(page);
  await page.goto('about:blank');
  await page.goto(`${own.url}data/index.json`);
  await expect.poll(() => cacheNames(page), { timeout: 30_000 }).toEqual(['of another page of this site']);
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

test('nothing is kept for a page in a frame of another origin', async ({ page, own, problems }) => {
  const host = mkdtempSync(join(tmpdir(), 'weegwijzer-host-'));
  writeFileSync(join(host, 'index.html'), `<!doctype html><title>Host</title><iframe title="Weegwijzer" src="${own.url}#en"></iframe>`);
  const site = await serve(host);
  // Another port of the same site: there the browser itself would allow it.
  problems.allow(new RegExp(`^request outside the own origin: ${site.url}`));
  problems.allow(/favicon|Failed to load resource/);
  const registered = (frame) =>
    frame.evaluate(async () => {
      if (document.readyState !== 'complete') await new Promise((resolve) => addEventListener('load', resolve));
      // What the page does when it has nothing else to do is asked for before this.
      for (let i = 0; i < 5; i++) await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 }));
      return (await navigator.serviceWorker.getRegistrations()).length;
    });
  try {
    await page.goto(site.url);
    const frame = page.frames().find((frame) => frame.url().startsWith(own.url));
    await expect(page.frameLocator('iframe').getByRole('link', { name: new RegExp(`^${t.className.antipsychotics}`) })).toBeVisible();
    expect(await registered(frame)).toBe(0);
    // The same wait is enough where it is kept.
    await page.goto(`${own.url}#en`);
    await expect(page.getByRole('link', { name: new RegExp(`^${t.className.antipsychotics}`) })).toBeVisible();
    expect(await registered(page)).toBe(1);
  } finally {
    await site.close();
    rmSync(host, { recursive: true, force: true });
  }
});
