// About the data: what is missing, what can be downloaded, and the ways on.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { axe, dist, expect, languages, test } from './support.mjs';
import { authored, canWeigh, classes, effectName, medicineName, reliableValue } from './expected.mjs';
import { expectReview, fact, reviewSaid, words } from './steps.mjs';

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

      // Levels of all figures.
      const number = '(\\d+)';
      const levels = new RegExp(t.levelCounts({ moderate: number, low: number, veryLow: number }));
      const [moderate, low, veryLow] = levels.exec(await main.getByText(levels).innerText()).slice(1).map(Number);
      expect(moderate + low + veryLow).toBe(data.estimates.length);

      const few = data.effects.filter((effect) => !canWeigh(data, effect)).map((effect) => effectName(effect, language));
      if (few.length) await expect(main.getByText(t.fewFigures)).toContainText(`: ${few.join(', ')}.`);
      const without = data.medicines.filter((m) => data.effects.every((e) => reliableValue(data, m, e) === null)).map((m) => medicineName(m, language));
      if (without.length) await expect(main.getByText(t.noFigures)).toContainText(`: ${without.join(', ')}.`);

      await main.getByText(t.effects(data.effects.length)).click();
      for (const effect of data.effects) await expect(fact(main, effectName(effect, language))).toContainText(effect.text[language].measured);

      const [change] = data.about.changes;
      expect(change.version).toBe(data.about.version);
      await expect(fact(main, t.version(change))).toHaveText(change.what[language]);

      // Every figure of the class was looked at, or not, and the page says how to cite the whole.
      const marked = data.estimates.filter((estimate) => estimate.reviewed).length;
      await expect(main).toContainText(t.whose.checked(marked, data.estimates.length));
      await expect(main).toContainText(t.whose.cite(t.className[id], data.about));

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
    const [json, csv, provenance, described] = [await download(t.downloads[0]), await download(t.downloads[1]), await download(t.downloads[2]), await download(t.downloads[3])];
    expect([json[0], csv[0], provenance[0], described[0]]).toEqual([`${id}.json`, `${id}.csv`, `${id}.provenance.json`, 'datapackage.json']);
    expect(JSON.parse(described[1]).resources.map(({ path }) => path)).toContain(`${id}.csv`);
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
    await expect(page.getByRole('table', { name: t.embed.all })).toBeVisible();
    await expectReview(page, t, { review });
    // The other class was not checked.
    await page.goto(`#${language}/antidepressants/overview`);
    await expectReview(page, t, authored('antidepressants').about);
  });
}

/** Serves another `site.json`. */
const withSite = (page, change) =>
  page.route('**/data/site.json', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: change(await response.json()) });
  });

for (const language of languages) {
  const t = words[language];
  const { fields, empty, unread } = t.whose;

  test(`what nobody filled in about this copy is said to be so (${language})`, async ({ page }) => {
    const nobody = { nl: '', en: '' };
    const none = { email: '', url: '' };
    await withSite(page, (site) => ({ ...site, made_by: nobody, funded_by: nobody, interests: nobody, answers: { name: '', role: nobody }, next_review: '', report_figures: none, report_program: none }));
    await page.goto(`#${language}/antipsychotics/about`);
    for (const field of fields) await expect(fact(page.getByRole('main'), field)).toHaveText(empty);
    await axe(page);
  });

  test(`who makes, pays and answers, and where errors are told, as it was filled in (${language})`, async ({ page }) => {
    const both = (nl, en) => ({ nl, en });
    await withSite(page, (site) => ({
      ...site,
      made_by: both('Stichting Voorbeeld', 'Example Foundation'),
      funded_by: both('Niemand', 'Nobody'),
      interests: both('geen', 'none'),
      answers: { name: 'A. Voorbeeld', role: both('psychiater', 'psychiatrist') },
      next_review: '2027-03-01',
      report_figures: { email: 'cijfers@example.org', url: 'https://example.org/fout' },
      report_program: { email: '', url: 'javascript:alert(1)' },
    }));
    await page.goto(`#${language}/antipsychotics/about`);
    const main = page.getByRole('main');
    const said = language === 'nl' ? ['Stichting Voorbeeld', 'Niemand', 'geen', 'A. Voorbeeld, psychiater', '2027-03-01'] : ['Example Foundation', 'Nobody', 'none', 'A. Voorbeeld, psychiatrist', '2027-03-01'];
    for (const [i, text] of said.entries()) await expect(fact(main, fields[i])).toHaveText(text);
    await expect(fact(main, fields[5]).getByRole('link').first()).toHaveAttribute('href', 'https://example.org/fout');
    await expect(fact(main, fields[5]).getByRole('link').last()).toHaveAttribute('href', 'mailto:cijfers@example.org');
    await expect(fact(main, fields[6])).toHaveText(empty);
    await expect(page.getByRole('contentinfo')).toContainText(said[3]);
  });

  test(`that the file of this copy did not arrive is not told as nothing filled in (${language})`, async ({ page, problems }) => {
    problems.allow(/Failed to load resource|net::ERR/);
    await page.route('**/data/site.json', (route) => route.fulfill({ status: 500 }));
    await page.goto(`#${language}/antipsychotics/about`);
    await expect(page.getByRole('main').getByText(unread).first()).toBeVisible();
    await expect(page.getByRole('main')).not.toContainText(empty);
    // The numbers that always hold are there all the same.
    await expect(page.getByRole('contentinfo')).toContainText(t.emergency);
  });

  test(`help is offered by country, with numbers to be called (${language})`, async ({ page }) => {
    await page.goto(`#${language}`);
    const foot = page.getByRole('contentinfo');
    // In the sentence that is always in reach.
    for (const number of ['112', '113', '0800-0113']) await expect(foot.getByRole('link', { name: number, exact: true }).first()).toHaveAttribute('href', `tel:${number.replace('-', '')}`);
    await foot.getByText(t.whose.help, { exact: true }).click();
    const country = foot.getByRole('combobox', { name: t.whose.country });
    await expect(country).toHaveValue('NL');
    await expect(foot.getByRole('link', { name: t.whose.call('113') })).toHaveAttribute('href', 'tel:113');
    await country.selectOption('BE');
    await expect(foot.getByRole('link', { name: t.whose.call('1813') })).toHaveAttribute('href', 'tel:1813');
    await expect(foot.getByRole('link', { name: t.whose.call('113') })).toHaveCount(0);
    await country.selectOption('');
    await expect(foot.getByRole('link', { name: /Find A Helpline/ })).toHaveAttribute('href', 'https://findahelpline.com');
    await axe(page);
  });
}
