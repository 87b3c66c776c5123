// In pictures: one card per screen, told and read aloud in the same words, ending in what to show the doctor.
import { authored, effectName, medicineName, placeboValue, reliableValue } from './expected.mjs';
import { wishFor, words } from './steps.mjs';
import { axe, expect, inEveryLook, inFirefox, languages, test } from './support.mjs';

const data = authored('antipsychotics');
const names = (ids, language) => ids.map((id) => medicineName(data.medicine(id), language));
const heading = (page) => page.getByRole('main').getByRole('heading', { level: 2 });
const deck = (page, t) => page.getByRole('region', { name: t.cards.title });
const next = (page, t) => page.getByRole('button', { name: t.next, exact: true });
const previous = (page, t) => page.getByRole('button', { name: t.previous, exact: true });
const play = (page, t) => page.getByRole('button', { name: t.cards.play });

/** Chooses two medicines by the address of their comparison, and goes to the cards. */
async function withTwo(page, language, ids = ['olanzapine', 'aripiprazole']) {
  const t = words[language];
  await page.goto(`#${language}/antipsychotics/compare/${ids.join('+')}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/\S/);
  await expect(page.getByRole('main').getByRole('table').first()).toBeVisible();
  await page.goto(`#${language}/antipsychotics/cards`);
  await expect(deck(page, t)).toBeVisible();
}

/** A device with these voices, which keeps what it is asked to say. */
const withVoices = (page, voices, late = false) =>
  page.addInitScript(
    ([voices, late]) => {
      window.said = [];
      let known = late ? [] : voices;
      window.SpeechSynthesisUtterance = class {
        constructor(text) {
          this.text = text;
        }
      };
      const speaker = {
        getVoices: () => known,
        speak: (words) => window.said.push(words),
        cancel: () => window.said.at(-1)?.onend?.(),
        onvoiceschanged: null,
      };
      Object.defineProperty(window, 'speechSynthesis', { value: speaker });
      window.findVoices = () => {
        known = voices;
        speaker.onvoiceschanged?.();
      };
    },
    [voices, late],
  );
const own = [{ name: 'Ellen', lang: 'nl-NL', localService: true }, { name: 'Daniel', lang: 'en_GB', localService: true }];
const lastSaid = (page) => page.evaluate(() => ({ text: window.said.at(-1)?.text, voice: window.said.at(-1)?.voice.name, count: window.said.length }));

for (const language of languages) {
  const t = words[language];

  test(`every card of two medicines and what is asked first, ending with the doctor (${language})`, async ({ page }) => {
    await withTwo(page, language);
    // People who clearly improve, instead of how many are better than the average on placebo, of whom half are.
    const improved = data.effects.find((e) => e.valence === 'benefit' && e.kind === 'frequency').id;
    const first = [...new Set(data.about.first_asked.map((id) => (data.effect(id).measure === 'SMD' ? improved : id)))];
    expect(first[0]).toBe(improved);
    const all = first.length * 2 + 2;
    for (let i = 1; i <= all; i++) {
      await expect(deck(page, t)).toContainText(t.cards.of(i, all));
      const effect = data.effect(first[Math.floor((i - 1) / 2)]);
      if (i <= first.length * 2) {
        const medicine = data.medicine(['olanzapine', 'aripiprazole'][(i - 1) % 2]);
        await expect(heading(page)).toHaveText(effectName(effect, language));
        await expect(deck(page, t)).toContainText(medicineName(medicine, language));
        const value = reliableValue(data, medicine, effect);
        if (value !== null && effect.kind === 'frequency' && placeboValue(effect) !== null) {
          // The number on the medicine, and on placebo in the same sentence.
          await expect(deck(page, t)).toContainText(t.cards.people(medicineName(medicine, language), Math.round(value), Math.round(placeboValue(effect))));
          await expect(deck(page, t).getByRole('img')).toHaveCount(2);
        }
      }
      if (i < all) await next(page, t).click();
    }
    await expect(heading(page)).toHaveText(t.cards.doctor);
    await expect(deck(page, t)).toContainText(t.cards.talk(names(['olanzapine', 'aripiprazole'], language)));
    await expect(next(page, t)).toHaveAttribute('aria-disabled', 'true');
    await next(page, t).click({ force: true });
    await expect(heading(page)).toHaveText(t.cards.doctor);
    expect(await page.getByRole('main').innerText()).not.toMatch(t.forbidden);
    await page.getByRole('link', { name: t.cards.sheet }).click();
    await expect(page.getByRole('heading', { level: 1, name: t.takeTitle })).toBeVisible();
  });

  test(`what a medicine brings comes before its harms, and an order of experts is told as one, with its source (${language})`, async ({ page }) => {
    const data = authored('antidepressants');
    const first = data.about.first_asked;
    expect(data.effect(first[0]).valence).toBe('benefit');
    await page.goto(`#${language}/antidepressants/cards`);
    const name = medicineName(data.medicine('sertraline'), language);
    await page.getByRole('combobox', { name: t.cards.choose }).selectOption({ label: name });
    for (const [i, id] of first.entries()) {
      await expect(deck(page, t)).toContainText(t.cards.of(i + 1, first.length + 2));
      await expect(heading(page)).toHaveText(effectName(data.effect(id), language));
      if (data.effect(id).kind === 'grade') {
        const ends = data.effect(id).scale_levels.map((level) => level.name[language]);
        await expect(deck(page, t)).toContainText(t.cards.order(t.rising(ends[0], ends.at(-1))));
        await page.getByRole('link', { name: t.openSource, exact: true }).click();
        // The numbers of which the card says that they stand there.
        await expect(page.getByRole('dialog')).toContainText(t.cards.printed(31, 17));
        await page.keyboard.press('Escape');
      }
      await next(page, t).click();
    }
  });

  test(`what was named leads to its cards from the first screen (${language})`, async ({ page }) => {
    await page.goto(`#${language}`);
    await page.getByRole('main').getByRole('combobox').fill('olanz');
    await page.keyboard.press('Enter');
    await page.getByRole('main').getByRole('link', { name: t.cards.title, exact: true }).click();
    await expect(deck(page, t)).toContainText('olanzapine');
  });

  test(`what is taken and what was wished make the cards, and whoever has neither chooses first (${language})`, async ({ page }) => {
    await page.goto(`#${language}/antipsychotics/cards`);
    const [name] = names(['quetiapine'], language);
    await page.getByRole('combobox', { name: t.cards.choose }).selectOption({ label: name });
    await expect(heading(page)).toBeFocused();
    await expect(deck(page, t)).toContainText(name);
    await page.goto(`#${language}/antipsychotics/matters`);
    const wished = effectName(data.effect('restlessness'), language);
    await wishFor(page, [wished]);
    await page.goto(`#${language}/antipsychotics/cards`);
    await expect(deck(page, t)).toContainText(t.cards.of(1, 3));
    await expect(heading(page)).toHaveText(wished);
  });

  test(`a voice of the device reads what stands there, and the next card when it goes on (${language})`, inFirefox(language), async ({ page }) => {
    await withVoices(page, own);
    await withTwo(page, language);
    await play(page, t).click();
    await expect(play(page, t)).toHaveAttribute('aria-pressed', 'true');
    const written = async () => (await page.locator('.one-card').innerText()).replace(/\s+/g, ' ');
    const expectSaid = async (count) => {
      await expect.poll(async () => (await lastSaid(page)).count).toBe(count);
      const { text, voice } = await lastSaid(page);
      expect(voice).toBe(own[language === 'nl' ? 0 : 1].name);
      const seen = await written();
      for (const sentence of text.split(/(?<=[.?!]) /)) expect(seen).toContain(sentence.replace(/\.$/, ''));
    };
    await expectSaid(1);
    await next(page, t).click();
    await expectSaid(2);
    await play(page, t).click();
    await expect(play(page, t)).toHaveAttribute('aria-pressed', 'false');
    await next(page, t).click();
    await expectSaid(2).catch(() => {});
    expect((await lastSaid(page)).count).toBe(2);
  });
}

test('without a voice of the device itself there is no button', async ({ page }) => {
  const t = words.nl;
  await withVoices(page, [{ name: 'far', lang: 'nl-NL', localService: false }, { name: 'English', lang: 'en-GB', localService: true }]);
  await withTwo(page, 'nl');
  await expect(next(page, t)).toBeVisible();
  await expect(play(page, t)).toHaveCount(0);
});

test('a device that cannot speak at all shows the cards', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'speechSynthesis', { value: undefined }));
  await withTwo(page, 'en');
  await expect(next(page, words.en)).toBeVisible();
  await expect(play(page, words.en)).toHaveCount(0);
});

test('voices that become known later bring the button', async ({ page }) => {
  await withVoices(page, own, true);
  await withTwo(page, 'en');
  await expect(play(page, words.en)).toHaveCount(0);
  await page.evaluate(() => window.findVoices());
  await expect(play(page, words.en)).toBeVisible();
});

test('the keyboard goes from card to card', { tag: '@firefox' }, async ({ page }) => {
  const t = words.en;
  await withTwo(page, 'en');
  await next(page, t).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(deck(page, t)).toContainText(t.cards.of(3, data.about.first_asked.length * 2 + 2));
  await expect(next(page, t)).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(deck(page, t)).toContainText(t.cards.of(2, data.about.first_asked.length * 2 + 2));
  await page.keyboard.press('ArrowRight');
  await expect(deck(page, t)).toContainText(t.cards.of(3, data.about.first_asked.length * 2 + 2));
  await expect(previous(page, t)).toBeVisible();
});

test('a card with its buttons fits a phone', async ({ page }) => {
  const t = words.nl;
  await page.setViewportSize({ width: 390, height: 844 });
  await withTwo(page, 'nl');
  await next(page, t).click();
  const [button, note] = [await next(page, t).boundingBox(), await page.locator('.one-card p').last().boundingBox()];
  expect(button.height).toBeGreaterThanOrEqual(44);
  expect(button.y + button.height).toBeLessThanOrEqual(844);
  expect(note.y + note.height).toBeLessThanOrEqual(button.y + 1);
});

inEveryLook('the cards have no accessibility violation', async ({ page, language }) => {
  const t = words[language];
  await withVoices(page, own);
  await withTwo(page, language);
  await axe(page);
  for (let i = 0; i < data.about.first_asked.length * 2 + 1; i++) await next(page, t).click();
  await expect(heading(page)).toHaveText(t.cards.doctor);
  await axe(page);
});
