// What matters: one effect at a time, nothing chosen until it is said, limits that matter, search, and taking it back.
import { expect, languages, test } from './support.mjs';
import { authored, canWeigh, effectName, reliableValue } from './expected.mjs';
import { ask, card, chooser, menuLink, mine, openWish, pick, radio, say, suggestions, wishFor, words } from './steps.mjs';

const data = authored('antipsychotics');
const effect = (id, language = 'en') => effectName(data.effect(id), language);
const first = data.about.first_asked;
const matters = (language, id = 'antipsychotics') => `#${language}/${id}/matters`;
const none = (page, t, name) => Promise.all(t.importance.map((answer) => expect(radio(card(page, name), t.howMuch, answer)).not.toBeChecked()));

for (const language of languages) {
  const t = words[language];
  const name = (id) => effect(id, language);

  test(`one effect after another, and none is chosen until it is said, ${language}`, async ({ page }) => {
    await page.goto(matters(language));
    const next = page.getByRole('button', { name: t.next, exact: true });
    const previous = page.getByRole('button', { name: t.previous, exact: true });
    await expect(previous).toBeDisabled();
    for (const [i, id] of first.entries()) {
      const shown = card(page, name(id));
      await expect(shown.getByRole('heading', { level: 2 })).toHaveText(name(id));
      await expect(shown).toContainText(data.effect(id).text[language].like);
      await expect(page.getByText(t.progress(i + 1, first.length), { exact: true })).toBeVisible();
      await none(page, t, name(id));
      if (i + 1 < first.length) {
        await next.click();
        await expect(card(page, name(first[i + 1])).getByRole('heading', { level: 2 })).toBeFocused();
      }
    }
    await expect(mine(page, t).getByRole('listitem')).toHaveCount(0);
    // Back, and the end of the row leads on.
    await expect(next).toHaveCount(0);
    await previous.click();
    await expect(card(page, name(first.at(-2)))).toBeVisible();
    await next.click();
    await page.getByRole('link', { name: t.end, exact: true }).click();
    expect(new URL(page.url()).hash).toBe(`#${language}/antipsychotics/overview`);
  });

  test(`one effect fits one screen of a phone, with the next one in reach, ${language}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(matters(language));
    for (const id of first) {
      await expect(card(page, name(id))).toBeVisible();
      await expect(page.getByRole('heading', { level: 2, name: name(id) })).toBeInViewport({ ratio: 1 });
      await expect(radio(card(page, name(id)), t.howMuch, t.importance[3])).toBeInViewport({ ratio: 1 });
      const steps = page.getByRole('navigation', { name: t.steps });
      const on = page.getByRole('button', { name: t.next, exact: true }).or(page.getByRole('link', { name: t.end, exact: true }));
      await expect(on).toBeInViewport({ ratio: 1 });
      // What somebody answers is covered by nothing.
      const box = await card(page, name(id)).getByRole('group', { name: t.howMuch }).boundingBox();
      expect(box.y + box.height).toBeLessThanOrEqual((await on.boundingBox()).y);
      expect((await on.boundingBox()).y + (await on.boundingBox()).height).toBeLessThanOrEqual((await steps.boundingBox()).y);
      if (id !== first.at(-1)) await on.click();
    }
  });

  test(`the numbers of a line say what they are, for how long, and what its signs mean, ${language}`, async ({ page }) => {
    await page.goto(matters(language));
    for (const [id, scale] of [['sleepiness', t.of100], ['weight_change', 'kg'], ['symptom_change', t.page.better], ['seizures', t.rising('0', '+++')]]) {
      await ask(page, name(id));
      const duration = data.phrases[data.effect(id).duration][language];
      // In one line, as it stands above the line.
      await expect(card(page, name(id)).getByText(scale).filter({ hasText: duration })).toBeVisible();
    }
    for (const sign of t.lineSigns) await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: sign }).first()).toBeVisible();
  });

  test(`"it does not matter" is an answer, and not the same as not chosen, ${language}`, async ({ page }) => {
    await page.goto(matters(language));
    await ask(page, name('sleepiness'));
    await say(page, name('sleepiness'), 0);
    await expect(pick(page, name('sleepiness'))).toContainText(t.importance[0]);
    await expect(pick(page, name('weight_change'))).toContainText(t.notChosen);
    await expect(mine(page, t).getByRole('listitem')).toContainText(t.importance[0]);
    await expect(mine(page, t).getByRole('status')).toHaveText(t.chosen(0));
  });

  test(`which way is asked only where people differ, in the effect's own words, ${language}`, async ({ page }) => {
    await page.goto(matters(language));
    const [avoid, welcome] = data.effect('weight_change').text[language].directions;
    await ask(page, name('weight_change'));
    await radio(card(page, name('weight_change')), t.direction, welcome).check();
    // Whoever says which way wants it a lot until they say otherwise.
    await expect(radio(card(page, name('weight_change')), t.howMuch, t.importance[2])).toBeChecked();
    await expect(mine(page, t).getByRole('listitem')).toContainText(welcome);
    // A limit on what somebody wants more of would make no sense.
    await expect(card(page, name('weight_change')).getByText(t.limitFold)).toBeHidden();
    await radio(card(page, name('weight_change')), t.direction, avoid).check();
    await expect(card(page, name('weight_change')).getByText(t.limitFold)).toBeVisible();
    for (const id of ['restlessness', 'stiffness_trembling', 'symptom_change', 'stop_any_reason']) {
      await ask(page, name(id));
      await expect(card(page, name(id)).getByRole('group', { name: t.direction })).toHaveCount(0);
    }
  });

  test(`a limit is one of a few round numbers that matter, and says how many it sets apart, ${language}`, async ({ page }) => {
    await page.goto(matters(language));
    for (const id of ['sleepiness', 'restlessness', 'weight_gain_7pct', 'prolactin', 'stop_any_reason']) {
      const about = data.effect(id);
      await ask(page, name(id));
      const options = async () => card(page, name(id)).getByRole('combobox', { name: t.ceiling }).getByRole('option').allInnerTexts();
      await card(page, name(id)).getByText(t.limitFold).click();
      const [no, ...steps] = await options();
      expect(no).toBe(t.noLimit);
      expect(steps.length).toBeGreaterThan(0);
      expect(steps.length).toBeLessThanOrEqual(4);
      const numbers = steps.map((step) => Number(step.match(/[+−]?\d+(?:[.,]\d+)?/)[0].replace(',', '.').replace('−', '-').replace('+', '')));
      for (const [i, number] of numbers.entries()) {
        if (i > 0) expect(number - numbers[i - 1]).toBeGreaterThanOrEqual(about.relevant_difference.value);
        // Round numbers: whole people, half kilos at the finest.
        expect((number * 10) % (about.kind === 'frequency' ? 10 : 1)).toBe(0);
        const shown = (x) => (about.kind === 'frequency' ? Math.round(x) : Math.round(x * 10) / 10);
        const above = data.medicines.filter((m) => {
          const value = reliableValue(data, m, about);
          return value !== null && shown(value) > number;
        }).length;
        // Imprecise figures and labels add to the reliable ones.
        expect(Number(steps[i].match(/(\d+)\D*$/)[1])).toBeGreaterThanOrEqual(above);
        expect(above + 1).toBeGreaterThan(0);
      }
      if (about.kind === 'change') await expect(card(page, name(id))).toContainText(t.average);
      else await expect(card(page, name(id))).not.toContainText(t.average);
    }
    // Chosen, told in the list, and undone.
    const select = card(page, name('stop_any_reason')).getByRole('combobox', { name: t.ceiling });
    await select.selectOption({ index: 1 });
    const said = (await select.locator('option:checked').innerText()).match(/\d+/)[0];
    await expect(mine(page, t).getByRole('listitem')).toContainText(t.notMore(`${said} ${t.of100}`));
    await page.getByRole('button', { name: t.undo, exact: true }).click();
    await expect(mine(page, t).getByRole('listitem')).toHaveCount(0);
    // A benefit has none.
    await ask(page, name('symptom_change'));
    await expect(card(page, name('symptom_change')).getByText(t.limitFold)).toHaveCount(0);
  });

  test(`a limit is on people where they are counted, not on the average, ${language}`, async ({ page }) => {
    await page.goto(matters(language));
    await ask(page, name('weight_change'));
    const average = card(page, name('weight_change'));
    await average.getByText(t.limitFold).click();
    await expect(average).toContainText(t.average);
    await expect(average.getByRole('combobox', { name: t.ceiling })).toHaveCount(0);
    await average.getByRole('button', { name: name('weight_gain_7pct'), exact: true }).click();
    const people = card(page, name('weight_gain_7pct'));
    await expect(people.getByRole('heading', { level: 2 })).toBeFocused();
    await people.getByText(t.limitFold).click();
    await people.getByRole('combobox', { name: t.ceiling }).selectOption({ index: 1 });
    await expect(mine(page, t).getByRole('listitem')).toContainText(t.of100);
  });

  test(`everything can be cleared, and that can be undone, ${language}`, async ({ page }) => {
    await page.goto(matters(language));
    await wishFor(page, [name('weight_change'), name('sleepiness')]);
    await openWish(page, name('sleepiness'));
    await say(page, name('sleepiness'), 1);
    await page.getByRole('button', { name: t.reset }).click();
    await expect(mine(page, t).getByRole('status')).toHaveText(t.chosen(0));
    await expect(mine(page, t).getByRole('heading', { level: 2 })).toBeFocused();
    // The card that was open is still there, and nothing is chosen on it.
    await none(page, t, name('sleepiness'));
    await page.getByRole('button', { name: t.undo, exact: true }).click();
    await expect(mine(page, t).getByRole('status')).toHaveText(t.chosen(2));
    await expect(radio(card(page, name('sleepiness')), t.howMuch, t.importance[1])).toBeChecked();
    await mine(page, t).getByRole('button', { name: t.remove(name('weight_change')) }).click();
    await expect(mine(page, t).getByRole('listitem')).toHaveCount(1);
    // Undone one after another, until there is nothing left to undo.
    const undo = page.getByRole('button', { name: t.undo, exact: true });
    while (await undo.isVisible()) await undo.click();
    await expect(mine(page, t).getByRole('heading', { level: 2 })).toBeFocused();
    await expect(mine(page, t).getByRole('listitem')).toHaveCount(0);
  });

  test(`the wishes stand with the most important first, ${language}`, async ({ page }) => {
    await page.goto(matters(language));
    const [weight, sleepiness, benefit] = ['weight_change', 'sleepiness', 'symptom_change'].map(name);
    await wishFor(page, [weight, sleepiness, benefit]);
    await openWish(page, weight);
    await expect(card(page, weight).getByRole('heading', { level: 2 })).toBeFocused();
    await say(page, weight, 1);
    const rows = mine(page, t).getByRole('listitem');
    for (const [i, [name, importance]] of [[sleepiness, 2], [benefit, 2], [weight, 1]].entries()) {
      await expect(rows.nth(i)).toContainText(name);
      await expect(rows.nth(i)).toContainText(t.importance[importance]);
    }
    await expect(rows.nth(2)).toContainText(data.effect('weight_change').text[language].directions[0]);
  });

  test(`search knows other words and typos, and opens the card, ${language}`, async ({ page }) => {
    await page.goto(matters(language));
    const field = page.getByRole('combobox', { name: t.find });
    const found = async (typed, ...ids) => {
      await field.fill(typed);
      await expect(suggestions(page).locator('strong')).toHaveText(ids.map(name));
    };
    await found({ nl: 'obstpatie', en: 'constpation' }[language], 'constipation');
    // Somebody's own word, in either language.
    await found({ nl: 'zombie', en: 'zombie' }[language], 'sleepiness');
    await field.press('Enter');
    await expect(card(page, name('sleepiness')).getByRole('heading', { level: 2 })).toBeFocused();
    await expect(field).toHaveValue('');
    await field.fill('xyzxyzxyz');
    await expect(page.getByRole('search')).toContainText(t.ask.nothing);
    await field.press('Escape');
    await expect(field).toHaveValue('');
    // Words of despair show help here too.
    await field.fill({ nl: 'zelfmoord', en: 'suicide' }[language]);
    await expect(page.getByRole('alert')).toContainText(t.ask.crisis);
    await expect(suggestions(page)).toHaveCount(0);
  });

  test(`what cannot order can be talked about, ${language}`, async ({ page }) => {
    const cannot = data.effects.filter((e) => !canWeigh(data, e) || e.weighable === false);
    expect(cannot.length).toBeGreaterThan(0);
    await page.goto(matters(language));
    for (const about of cannot) {
      const its = effectName(about, language);
      await ask(page, its);
      await expect(card(page, its).getByRole('radio')).toHaveCount(0);
      await card(page, its).getByRole('checkbox', { name: t.talk }).check();
      await expect(mine(page, t).getByRole('listitem').filter({ hasText: its })).toContainText(t.toTalk);
      await expect(pick(page, its)).toContainText(t.toTalk);
    }
  });

  test(`movement effects are explained, ${language}`, async ({ page }) => {
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(matters(language));
    for (const id of ['restlessness', 'stiffness_trembling', 'tardive_dyskinesia']) {
      await ask(page, name(id));
      if (id === 'restlessness') expect(asked.filter((url) => url.includes('provenance'))).toEqual([]);
      const { like, when, ask: questions } = data.effect(id).text[language].explained;
      await card(page, name(id)).getByText(t.explanation).click();
      for (const text of [like, when, ...questions]) await expect(card(page, name(id)).getByText(text, { exact: true })).toBeVisible();
    }
    await ask(page, name('sleepiness'));
    await expect(card(page, name('sleepiness')).getByText(t.explanation)).toHaveCount(0);
  });
}

test('all effects are in the list, and own words stay', async ({ page }) => {
  const t = words.en;
  await page.goto(matters('en'));
  await chooser(page).getByText(t.allEffects, { exact: true }).click();
  await expect(chooser(page).getByRole('button').locator('strong')).toHaveText(data.effects.map((e) => effectName(e, 'en')));
  await page.getByText('In my own words (not required)').first().click();
  await page.getByRole('textbox', { name: 'In my own words (not required)' }).fill('I want to be able to drive');
  await menuLink(page, t, t.firstStep).click();
  await menuLink(page, t, t.matters).click();
  await expect(page.getByRole('textbox', { name: 'In my own words (not required)' })).toHaveValue('I want to be able to drive');
});
