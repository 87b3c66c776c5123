// About the data: what is missing, what can be downloaded, and the ways on.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dist, expect, languages, test } from './support.mjs';
import { authored, canWeigh, classes, effectName, medicineName, reliableValue } from './expected.mjs';
import { expectReview, fact, overviewTable, reviewSaid, words } from './steps.mjs';

/** The rows of comma separated values, with quoted fields. */
function rows(csv) {
  const rows = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1).push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '' && csv.endsWith('\n')) break;
    if (end !== ',') rows.push([]);
  }
  return rows.filter((row) => row.length > 1);
}

for (const id of classes) {
  for (const language of languages) {
    test(`what it is, what is missing and where to go on: ${id}, ${language}`, async ({ page }) => {
      const t = words[language];
      const data = authored(id);
      await page.goto(`#${language}/${id}/about`);
      const main = page.getByRole('main');
      // Every class with its version and review.
      for (const other of classes) {
        const row = fact(main, t.className[other]);
        await expect(row).toContainText(t.version(authored(other).about));
        await expect(row).toContainText(reviewSaid(t, authored(other).about));
      }
      for (const text of [data.about.population[language], data.about.time_frame[language]]) await expect(main).toContainText(text);

      // Levels of all figures; by the rule of today none is high.
      const counts = /(\d+) \S+, (\d+) \S+, (\d+) \S+ (?:en|and) (\d+)/.exec(await main.getByText(t.levelCounts({ high: 0, moderate: '', low: '', veryLow: '' }).split(',')[0]).innerText());
      const [high, moderate, low, veryLow] = counts.slice(1).map(Number);
      await expect(main).toContainText(t.levelCounts({ high, moderate, low, veryLow }));
      expect(high + moderate + low + veryLow).toBe(data.estimates.length);

      const few = data.effects.filter((effect) => !canWeigh(data, effect)).map((effect) => effectName(effect, language));
      if (few.length) await expect(main.getByText(t.fewFigures)).toContainText(`: ${few.join(', ')}.`);
      const without = data.medicines.filter((m) => data.effects.every((e) => reliableValue(data, m, e) === null)).map((m) => medicineName(m, language));
      if (without.length) await expect(main.getByText(t.noFigures)).toContainText(`: ${without.join(', ')}.`);

      await main.getByText(t.effects(data.effects.length)).click();
      for (const effect of data.effects) await expect(fact(main, effectName(effect, language))).toContainText(effect.text[language].measured);

      const [change] = data.about.changes;
      expect(change.version).toBe(data.about.version);
      await expect(fact(main, t.version(change))).toHaveText(change.what[language]);

      await main.getByRole('link', { name: t.makers }).click();
      await expect(page.getByRole('heading', { name: t.makers })).toBeFocused();
    });
  }

  test(`everything can be downloaded: ${id}`, async ({ page }) => {
    const t = words.en;
    const data = authored(id);
    await page.goto(`#en/${id}/about`);
    const download = async (name) => {
      const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('main').getByRole('link', { name, exact: true }).click()]);
      return [file.suggestedFilename(), readFileSync(await file.path(), 'utf8')];
    };
    const [json, csv, provenance] = [await download(t.downloads[0]), await download(t.downloads[1]), await download(t.downloads[2])];
    expect([json[0], csv[0], provenance[0]]).toEqual([`${id}.json`, `${id}.csv`, `${id}.provenance.json`]);
    expect(json[1]).toBe(readFileSync(join(dist, 'data', `${id}.json`), 'utf8'));
    expect(JSON.parse(json[1]).estimates).toHaveLength(data.estimates.length);
    expect(Object.keys(JSON.parse(provenance[1]).sources)).toHaveLength(Object.keys(data.sources).length);
    const [heads, ...figures] = rows(csv[1]);
    const column = (name) => heads.indexOf(name);
    const key = (medicine, effect) => `${medicine}/${effect}`;
    expect(figures.map((row) => key(row[column('medicine')], row[column('effect')])).sort()).toEqual(data.estimates.map((x) => key(x.medicine, x.effect)).sort());
    for (const row of figures) expect(row).toHaveLength(heads.length);
  });
}

for (const language of languages) {
  test(`a class that somebody checked says who and when, and no longer warns (${language})`, async ({ page }) => {
    const t = words[language];
    const review = { status: 'reviewed', by: 'A. Clinician', date: '2026-12-01' };
    const checked = (change) => async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: change(await response.json()) });
    };
    await page.route('**/data/index.json', checked((index) => index.map((one) => (one.id === 'antipsychotics' ? { ...one, review } : one))));
    await page.route('**/data/antipsychotics.json', checked((data) => ({ ...data, review })));
    await page.goto(`#${language}/antipsychotics/about`);
    await expect(fact(page.getByRole('main'), t.className.antipsychotics)).toContainText(t.reviewed(review.by, review.date));
    await expectReview(page, t, { review });
    await page.goto(`#${language}/antipsychotics/overview`);
    await expect(overviewTable(page, t, authored('antipsychotics'))).toBeVisible();
    await expectReview(page, t, { review });
    // The other class was not checked.
    await page.goto(`#${language}/antidepressants/overview`);
    await expectReview(page, t, authored('antidepressants').about);
  });
}
