// What comes out: the lines against the data, what touching a medicine does, and the order against the command line tool.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { axe, expect, inEveryLook, languages, test } from './support.mjs';
import { authored, byName, classes, effectName, medicineName, normalCdf, number, onAxis, placeboValue, weighs } from './expected.mjs';
import { comesOut, lineOf, orderOf, readSections, sourceDialog, tabTo, words } from './steps.mjs';

const antidepressants = authored('antidepressants');
const three = { sexual_problems: 3, weight_change: 2, sleepiness: 2 };
const phone = { width: 390, height: 844 };
const laptop = { width: 1366, height: 768 };

/** The dots of a line: names, what is heard of them, and where they stand; and where the numbers of the axis stand. */
const readLine = (line) =>
  line.evaluate((element) => {
    const middle = (e, pseudo) => {
      const { left, width, top, height } = e.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    };
    const plot = element.querySelector('.plot').getBoundingClientRect();
    const number = (text) => Number(text.replace('\u2212', '-').replace(',', '.').replace('+', ''));
    return {
      dots: [...element.querySelectorAll('.dots button')].map((button) => ({
        said: button.getAttribute('aria-label'),
        isHollow: button.classList.contains('hollow'),
        who: [...button.classList].find((name) => name.startsWith('who-')),
        ...middle(button),
      })),
      // Ends are moved inwards, so the place is that of the style.
      ticks: [...element.querySelectorAll('.ticks span')].map((tick) => ({
        text: tick.textContent,
        value: number(tick.textContent),
        x: plot.left + (plot.width * parseFloat(tick.style.left)) / 100,
      })),
      placebo: element.querySelector('.at.placebo')?.getBoundingClientRect().left ?? null,
      plot: { left: plot.left, right: plot.right, bottom: plot.bottom },
    };
  });

/** A value on the scale of a line. */
const onLine = (effect, value) => (effect.measure === 'SMD' ? 100 * normalCdf(value) : value);

/** The medicines that can stand on the line of an effect, with their value, the lowest first. */
function expectedDots(data, effect) {
  return data.medicines
    .map((medicine) => ({ medicine, estimate: data.estimate(medicine.id, effect.id) }))
    .filter(({ estimate }) => weighs(effect, estimate))
    .map(({ medicine, estimate }) => ({ medicine, isHollow: !estimate.reliable, value: onAxis(effect, estimate, estimate.value) }))
    .toSorted((a, b) => a.value - b.value);
}

for (const id of classes) {
  for (const language of languages) {
    test(`every medicine stands on every line where its number is: ${id}, ${language}`, async ({ page }) => {
      const data = authored(id);
      const t = words[language];
      await page.emulateMedia({ reducedMotion: 'reduce' });
      const wishes = Object.fromEntries(data.effects.filter((e) => expectedDots(data, e).length > 2 && e.weighable !== false).map((e) => [e.id, 1]));
      await comesOut(page, language, data, { wishes });
      const wrong = [];
      for (const effectId of Object.keys(wishes)) {
        const effect = data.effect(effectId);
        const expected = expectedDots(data, effect);
        const line = lineOf(page, effectName(effect, language));
        const { dots, ticks, placebo, plot } = await readLine(line);
        const told = (what) => wrong.push({ effect: effect.id, what });
        if (dots.length !== expected.length) told(`${dots.length} dots instead of ${expected.length}`);
        const isGrade = effect.kind === 'grade';
        const [first, last] = isGrade ? [{ value: 0, x: ticks[0].x }, { value: ticks.length - 1, x: ticks.at(-1).x }] : [ticks[0], ticks.at(-1)];
        const at = (value) => first.x + ((value - first.value) / (last.value - first.value)) * (last.x - first.x);
        for (const { medicine, value, isHollow } of expected) {
          const name = medicineName(medicine, language);
          const dot = dots.find(({ said }) => said.startsWith(`${name}: `));
          if (!dot) {
            told(`no ${name}`);
            continue;
          }
          if (dot.isHollow !== isHollow) told(`${name} is ${dot.isHollow ? '' : 'not '}hollow`);
          const shown = number(effect, value, language);
          if (!dot.said.includes(shown === '<1' ? t.fewer : shown)) told(`${name}: ${dot.said} instead of ${shown}`);
          const off = Math.abs(dot.x - at(onLine(effect, value)));
          // Dots of one category stand beside each other around it.
          if (off > (isGrade ? (last.x - first.x) / (ticks.length - 1) / 2 : 1.5)) told(`${name} is ${off} px off`);
        }
        const reference = placeboValue(effect);
        if ((reference === null) !== (placebo === null)) told('placebo');
        else if (reference !== null && Math.abs(placebo - at(onLine(effect, reference))) > 1.5) told('placebo stands elsewhere');
        // None covers another, and none leaves the line.
        for (const [i, a] of dots.entries()) {
          if (a.x < plot.left - 1 || a.x > plot.right + 1 || a.y > plot.bottom) told(`${a.said} is off the line`);
          for (const b of dots.slice(0, i)) if (Math.hypot(a.x - b.x, a.y - b.y) < 8) told(`${a.said} covers ${b.said}`);
        }
        const apart = data.medicines.length - expected.length;
        if (apart > 0) await expect(line.getByRole('button', { name: `${t.comesOut.tray(apart, data.medicines.length)}: ${effectName(effect, language)}`, exact: true })).toBeVisible();
      }
      expect(wrong).toEqual([]);
    });
  }
}

for (const language of languages) {
  const t = words[language];
  const data = antidepressants;
  const nameOf = (id) => medicineName(data.medicine(id), language);
  const lineNamed = (page, id) => lineOf(page, effectName(data.effect(id), language));
  const dot = (page, effect, medicine) => lineNamed(page, effect).getByRole('list').first().getByRole('button', { name: new RegExp(`^${nameOf(medicine)}: `) });

  test(`three wishes fit one phone screen, ${language}`, async ({ page }) => {
    await page.setViewportSize(phone);
    await comesOut(page, language, data, { wishes: three, compared: ['escitalopram', 'mirtazapine'] });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(new RegExp(t.comesOut.or('escitalopram', 'mirtazapine'), 'i'));
    const bottom = await lineNamed(page, Object.keys(three).at(-1)).evaluate((e) => e.querySelector('.who-lines').getBoundingClientRect().bottom);
    const steps = await page.getByRole('navigation').first().boundingBox();
    expect(bottom).toBeLessThanOrEqual(steps.y > 400 ? steps.y : phone.height);
  });

  test(`the first group is in view beside the lines on a laptop, ${language}`, async ({ page }) => {
    await page.setViewportSize(laptop);
    await comesOut(page, language, data, { wishes: three });
    const group = orderOf(page, t).locator('.group').first();
    const box = await group.boundingBox();
    expect(box.y + Math.min(box.height, 120)).toBeLessThan(laptop.height);
    const line = await lineNamed(page, 'sexual_problems').boundingBox();
    expect(line.x + line.width).toBeLessThanOrEqual(box.x);
    expect(line.y).toBeLessThan(laptop.height / 2);
  });

  test(`a medicine is lit on all lines, by keyboard and by mouse, ${language}`, async ({ page }) => {
    await comesOut(page, language, data, { wishes: three });
    const list = lineNamed(page, 'sleepiness').getByRole('list').first();
    const buttons = list.getByRole('button');
    // One stop of the Tab key, then arrows from the lowest number to the highest.
    await expect(buttons.and(page.locator('[tabindex="0"]'))).toHaveCount(1);
    await tabTo(page, buttons.first());
    const names = await buttons.evaluateAll((all) => all.map((button) => button.getAttribute('aria-label')));
    await page.keyboard.press('ArrowRight');
    await expect(buttons.nth(1)).toBeFocused();
    await page.keyboard.press('End');
    await expect(buttons.last()).toBeFocused();
    await page.keyboard.press('Home');
    await expect(buttons.first()).toBeFocused();
    const first = names[0].split(':')[0];
    const lit = page.locator('.above .lit');
    await expect(lit).toHaveCount(Object.keys(three).length);
    for (const text of await lit.allTextContents()) expect(text).toContain(first);
    await expect(page.locator('[aria-live="polite"]').filter({ hasText: first })).toContainText(effectName(data.effect('sexual_problems'), language));
    await page.keyboard.press('Escape');
    await expect(lit).toHaveCount(0);
    // Pointing between dots means the nearest.
    await dot(page, 'sleepiness', 'venlafaxine').scrollIntoViewIfNeeded();
    const place = await dot(page, 'sleepiness', 'venlafaxine').boundingBox();
    await page.mouse.move(place.x + place.width / 2 + 2, place.y + place.height / 2 + 1);
    await expect(lit.first()).toContainText(nameOf('venlafaxine'));
    // What is lit can be added to what is compared, and leads to its page.
    await expect(page.getByRole('link', { name: nameOf('venlafaxine'), exact: true }).last()).toBeVisible();
    await page.getByRole('button', { name: t.choose(nameOf('venlafaxine')), exact: true }).last().click();
    await expect(dot(page, 'sleepiness', 'venlafaxine')).toHaveClass(/who-1/);
  });

  test(`what is said of a lit medicine stands whole above every line, also on a small phone, ${language}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 740 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await comesOut(page, language, authored('antipsychotics'), { wishes: { sleepiness: 3, weight_change: 2, restlessness: 2 } });
    const { lit, cut } = await page.evaluate(async () => {
      const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const cut = new Set();
      let lit = 0;
      for (const dot of document.querySelectorAll('.dots button')) {
        dot.focus();
        await drawn();
        for (const line of document.querySelectorAll('.effect-line')) {
          const label = line.querySelector('.above .lit');
          if (!label) continue;
          lit += 1;
          const { left, right, top } = label.getBoundingClientRect();
          const isInside = left >= 0 && right <= innerWidth && label.scrollWidth <= label.clientWidth && label.scrollHeight <= label.clientHeight;
          // It may reach over what the numbers are, and never over the name of the effect.
          if (!isInside || top < line.querySelector('h3').getBoundingClientRect().bottom) cut.add(label.textContent);
        }
      }
      return { lit, cut: [...cut] };
    });
    expect(cut).toEqual([]);
    expect(lit).toBeGreaterThan(60);
  });

  test(`each named dot stands on its own range, also beside medicines of which words are told, ${language}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 740 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const compared = ['levomepromazine', 'zuclopenthixol', 'chlorpromazine', 'olanzapine'];
    await comesOut(page, language, authored('antipsychotics'), { wishes: { sleepiness: 3, weight_change: 2, restlessness: 2 }, compared });
    const apart = await page.evaluate(() => {
      const middle = (element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return (top + bottom) / 2;
      };
      return [...document.querySelectorAll('.effect-line')].flatMap((line) =>
        [1, 2, 3, 4].flatMap((who) => {
          const dot = line.querySelector(`.dots .who-${who}`);
          const range = line.querySelector(`.who-line.who-${who} .whisker`);
          return dot && range ? [Math.abs(middle(dot) - middle(range))] : [];
        }),
      );
    });
    expect(apart.length).toBeGreaterThan(5);
    expect(Math.max(...apart)).toBeLessThan(3);
  });

  test(`a line is a list from low to high for those who hear it, ${language}`, async ({ page }) => {
    await comesOut(page, language, data, { wishes: three });
    const effect = data.effect('sleepiness');
    const list = lineNamed(page, 'sleepiness').getByRole('list', { name: new RegExp(`^${t.comesOut.line(effectName(effect, language), t.of100)}`) });
    const expected = expectedDots(data, effect);
    await expect(list.getByRole('listitem')).toHaveCount(expected.length);
    const values = await list.getByRole('button').evaluateAll((all) => all.map((button) => Number(/: \D*(\d+)/.exec(button.getAttribute('aria-label'))[1])));
    expect(values).toEqual(values.toSorted((a, b) => a - b));
  });

  test(`those without a figure are a press away, with what the label says, ${language}`, async ({ page }) => {
    await comesOut(page, language, data, { wishes: { sleepiness: 3 } });
    const effect = data.effect('sleepiness');
    const apart = data.medicines.filter((m) => !weighs(effect, data.estimate(m.id, effect.id)));
    const line = lineNamed(page, 'sleepiness');
    const opener = line.getByRole('button', { name: new RegExp(`^${t.comesOut.tray(apart.length, data.medicines.length)}`) });
    await expect(opener).toHaveAttribute('aria-expanded', 'false');
    await opener.click();
    await expect(opener).toHaveAttribute('aria-expanded', 'true');
    const tray = line.locator('.apart');
    for (const name of byName(apart, language)) await expect(tray).toContainText(name);
    const band = apart.find((m) => data.estimate(m.id, effect.id)?.measure === 'band');
    await expect(tray.getByRole('listitem').filter({ hasText: medicineName(band, language) })).toContainText(t.bandStart);

    // And so is a table with every number, of which the source is named.
    await line.getByRole('button', { name: new RegExp(`^${t.comesOut.asTable}`) }).click();
    const table = line.getByRole('table');
    await expect(table.getByRole('row')).toHaveCount(data.medicines.length + 2);
    await line.getByRole('link', { name: new RegExp(`^${t.openSource}`) }).click();
    await expect(sourceDialog(page, 'Placebo', effectName(effect, language))).toBeVisible();
  });

  test(`from what I take now every line has its zero in the middle, ${language}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await comesOut(page, language, data, { wishes: { sexual_problems: 3, sleepiness: 2 }, taken: ['escitalopram'] });
    const name = nameOf('escitalopram');
    await page.getByRole('switch', { name: t.comesOut.from(name), exact: true }).check();
    for (const id of ['sexual_problems', 'sleepiness']) {
      const { dots, ticks, plot } = await readLine(lineNamed(page, id));
      const zero = ticks.find(({ value }) => value === 0);
      expect(Math.abs(zero.x - (plot.left + plot.right) / 2)).toBeLessThan(1);
      const own = dots.find(({ said }) => said.startsWith(`${name}: `));
      expect(Math.abs(own.x - zero.x)).toBeLessThan(1.5);
      expect(own.who).toBe('who-1');
      const effect = data.effect(id);
      const value = (medicine) => onAxis(effect, data.estimate(medicine, id), data.estimate(medicine, id).value);
      const other = dots.find(({ said }) => said.startsWith(`${nameOf('bupropion')}: `));
      const last = ticks.at(-1);
      const expected = zero.x + ((value('bupropion') - value('escitalopram')) / last.value) * (last.x - zero.x);
      expect(Math.abs(other.x - expected)).toBeLessThan(1.5);
      await expect(lineNamed(page, id).locator('.above')).toContainText(t.comesOut.less);
    }
    await expect(orderOf(page, t).getByRole('heading', { name: t.comesOut.staying(name) })).toBeVisible();
  });

  test(`two medicines are told in a sentence that prefers none, ${language}`, async ({ page }) => {
    await comesOut(page, language, data, { wishes: three, compared: ['escitalopram', 'mirtazapine'] });
    const said = page.locator('.in-a-sentence');
    const small = (id) => effectName(data.effect(id), language).replace(/^./, (letter) => letter.toLowerCase());
    // Few people were measured on mirtazapine.
    await expect(said).toContainText(t.comesOut.moreOften(nameOf('escitalopram'), `${small('sexual_problems')} ${t.comesOut.little}`));
    await expect(said).toContainText(t.comesOut.moreOften(nameOf('mirtazapine'), small('sleepiness')));
    await expect(said).not.toHaveText(t.forbidden);
  });

  test(`without wishes everything is there, unscored, and lines can be picked, ${language}`, async ({ page }) => {
    await page.goto(`#${language}/antidepressants/overview`);
    const order = orderOf(page, t);
    await expect(order.getByRole('heading', { level: 2 })).toHaveText(t.comesOut.all);
    const first = data.about.first_asked.map((id) => effectName(data.effect(id), language));
    const picks = page.getByRole('group', { name: t.comesOut.picks });
    await expect(picks.getByRole('button')).toHaveText(first);
    await expect(picks.getByRole('button', { pressed: true })).toHaveText(first.slice(0, 3));
    await picks.getByRole('button', { name: first[3], exact: true }).click();
    await expect(lineOf(page, first[3])).toBeVisible();
    await picks.getByRole('button', { name: first[0], exact: true }).click();
    await expect(lineOf(page, first[0])).toHaveCount(0);
    const names = await order.locator('table').first().locator('tbody th a').allTextContents();
    expect(names).toEqual(names.toSorted());
    expect(names.length).toBeGreaterThan(20);
    await expect(order).not.toContainText(t.place);
  });

  test(`what is chosen leads to the comparison, four at most, ${language}`, async ({ page }) => {
    await comesOut(page, language, data, { wishes: three });
    const order = orderOf(page, t);
    const [, second] = await readSections(order);
    const add = (name) => order.getByRole('button', { name: t.choose(name), exact: true });
    const names = second.rows.map(({ name }) => name).slice(0, 5);
    await add(names[0]).click();
    await expect(page.getByRole('status').filter({ hasText: t.chosenToCompare(1) })).toBeVisible();
    for (const name of names.slice(1, 4)) await add(name).click();
    await expect(add(names[4])).toBeDisabled();
    const link = page.getByRole('link', { name: t.comesOut.compare(4), exact: true });
    const height = (await link.boundingBox()).height;
    expect(height).toBeGreaterThanOrEqual(44);
    for (const name of names.slice(0, 4)) await add(name).click();
    await expect(link).toHaveCount(0);
    await add(names[0]).click();
    await add(names[1]).click();
    await page.getByRole('link', { name: t.comesOut.compare(2), exact: true }).click();
    await expect(page).toHaveURL(/compare\/\w+\+\w+$/);
  });
}

/** What the command line tool says of the same wishes: groups, and the lists beside them. */
function rank(id, wishes, limits, country) {
  const of = (flag, values) => Object.entries(values).flatMap(([effect, n]) => [flag, `${effect}=${n}`]);
  const args = ['run', '--quiet', '--locked', '--bin', 'dataset', '--', 'rank', '--json', '--class', id, '--country', country, ...of('--wish', wishes), ...of('--deal-breaker', limits)];
  return JSON.parse(execFileSync('cargo', args, { cwd: fileURLToPath(new URL('../..', import.meta.url)), encoding: 'utf8', maxBuffer: 1 << 26 }));
}

const cases = [
  { id: 'antidepressants', wishes: three, limits: {} },
  { id: 'antidepressants', wishes: { response: 3, sleepiness: 1 }, limits: { dry_mouth: 9.5 } },
  { id: 'antidepressants', wishes: { response: 2 }, limits: { weight_change: 0.55 } },
  { id: 'antipsychotics', wishes: { qtc: 2, symptom_change: 3, stop_any_reason: 2 }, limits: {} },
];

for (const { id, wishes, limits } of cases) {
  test(`the order is that of the command line tool: ${id} ${JSON.stringify({ ...wishes, ...limits })}`, async ({ page }) => {
    const data = authored(id);
    const t = words.nl;
    await comesOut(page, 'nl', data, { wishes, limits });
    const order = orderOf(page, t);
    const check = async (country) => {
      const ranked = rank(id, wishes, limits, country);
      const groups = [];
      for (const { medicine, group } of ranked.filter(({ list }) => list === 'placed')) (groups[group - 1] ??= []).push(data.medicine(medicine));
      const expected = groups.map((group, i) => [i === 0 ? '1. ' : t.groupNext(i + 1, groups.length), byName(group, 'nl')]);
      for (const [list, heading] of Object.entries(t.comesOut.lists)) {
        const medicines = ranked.filter((m) => m.list === list).map(({ medicine }) => data.medicine(medicine));
        if (medicines.length > 0) expected.push([heading, byName(medicines, 'nl')]);
      }
      const sections = await readSections(order);
      expect(sections.map(({ heading, rows }) => [/^\d+\. /.exec(heading)?.[0] ?? heading, rows.map(({ name }) => name)])).toEqual(expected);
      // Every medicine is somewhere, and every one without a place has a reason.
      expect(sections.flatMap(({ rows }) => rows).length).toBe(data.medicines.length);
      for (const { heading, rows } of sections.slice(groups.length)) {
        for (const { name, notes } of rows) expect(notes.join(' '), `${heading}: ${name}`).not.toBe('');
      }
      return { ranked, sections };
    };
    const { ranked, sections } = await check('NL');
    const missing = ranked.filter((m) => m.list === 'placed' && m.known_share < 1).length;
    if (missing > 0) await expect(order).toContainText(t.comesOut.missing(missing, ranked.filter((m) => m.list === 'placed').length));
    if ('response' in wishes || 'symptom_change' in wishes) await expect(order).not.toContainText(t.comesOut.lacksBenefit);
    else await expect(order).toContainText(t.comesOut.lacksBenefit);
    const isAnyMissing = ranked.some((m) => m.list.startsWith('unknown')) || missing > 0;
    if (isAnyMissing) await expect(order).not.toContainText(t.comesOut.nothingMissing);
    if ('weight_change' in limits) expect(sections.find(({ heading }) => heading === t.comesOut.lists.above_limit).rows[0].notes.join(' ')).toContain(t.comesOut.average);
    // Where somebody else lives other medicines cannot be had.
    await page.getByRole('combobox', { name: t.comesOut.country }).selectOption('US');
    await check('US');
  });
}

inEveryLook('what comes out is accessible in every state', async ({ page, language }) => {
  const t = words[language];
  const data = antidepressants;
  await page.setViewportSize(phone);
  await page.goto(`#${language}/antidepressants/overview`);
  await expect(orderOf(page, t)).toBeVisible();
  await axe(page);
  await comesOut(page, language, data, { wishes: three, compared: ['escitalopram', 'mirtazapine'], taken: ['sertraline'] });
  await readSections(orderOf(page, t));
  const line = lineOf(page, effectName(data.effect('sleepiness'), language));
  await line.getByRole('button', { name: new RegExp(`^${t.comesOut.asTable}`) }).click();
  await line.getByRole('list').first().getByRole('button').first().focus();
  await expect(page.locator('.above .lit').first()).toBeVisible();
  await page.getByRole('switch', { name: t.comesOut.from('sertraline'), exact: true }).check();
  await axe(page);
});

test('nothing is wider than a small phone, also with large letters', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await comesOut(page, 'nl', antidepressants, { wishes: { ...three, response: 1, stop_side_effects: 1 }, compared: ['escitalopram', 'mirtazapine'], taken: ['amitriptyline'] });
  await readSections(orderOf(page, words.nl));
  const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
  await expect.poll(() => fits()).toBe(true);
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  await expect.poll(() => fits()).toBe(true);
});

for (const language of languages) {
  test(`with large letters names keep their numbers, words of a scale stand apart, and what is lit leaves the lines in view, ${language}`, async ({ page }) => {
    const t = words[language];
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize(phone);
    await comesOut(page, language, antidepressants, { wishes: { withdrawal_symptoms: 3, ...three }, compared: ['escitalopram', 'mirtazapine'] });
    for (const [width, size] of [[320, '100%'], [360, '130%'], [390, '200%']]) {
      await page.setViewportSize({ width, height: 844 });
      await page.evaluate((size) => (document.documentElement.style.fontSize = size), size);
      const outside = () =>
        page.evaluate(() => {
          const cut = [...document.querySelectorAll('.who-name')].filter((name) => {
            const { left, right } = name.getBoundingClientRect();
            return left < 0 || right > innerWidth || name.scrollWidth > name.clientWidth + 1;
          });
          // Apart by a pixel at least, or they read as one word.
          const touching = [...document.querySelectorAll('.ticks span + span')].filter((word) => word.getBoundingClientRect().left < word.previousElementSibling.getBoundingClientRect().right + 1);
          return [...cut, ...touching].map((element) => element.textContent);
        });
      await expect.poll(outside, `${width} px, ${size}`).toEqual([]);
    }
    await lineOf(page, effectName(antidepressants.effect('sleepiness'), language)).getByRole('list').first().getByRole('button').first().focus();
    const card = page.locator('.lit-medicine');
    await expect(card).toBeVisible();
    expect((await card.boundingBox()).height).toBeLessThan(844 / 2);
    for (const button of await card.getByRole('button').all()) await expect(button).toBeInViewport({ ratio: 1 });
  });

  test(`on paper each number stands below the name of its effect or beside it, and dots and ranges have their colour, ${language}`, async ({ page }) => {
    const t = words[language];
    const all = ['sexual_problems', 'weight_change', 'sleepiness', 'nausea', 'insomnia', 'dizziness', 'dry_mouth'];
    for (const many of [2, 3, 6, 7]) {
      await page.emulateMedia({ media: 'screen' });
      await page.setViewportSize(laptop);
      await comesOut(page, language, antidepressants, { wishes: Object.fromEntries(all.slice(0, many).map((id) => [id, 2])), compared: ['escitalopram', 'mirtazapine'] });
      await page.emulateMedia({ media: 'print' });
      // As wide as an A4 between its margins.
      await page.setViewportSize({ width: 718, height: 1000 });
      const { astray, numbers } = await orderOf(page, t).evaluate((order) => {
        const table = order.querySelector('table');
        const heads = [...table.tHead.rows[0].cells];
        const isHeadSeen = getComputedStyle(table.tHead).clipPath === 'none';
        const cells = [...table.tBodies].flatMap((body) => [...body.rows]).flatMap((row) => [...row.cells].map((cell, i) => ({ cell, head: heads[i] })));
        const numbers = cells.filter(({ cell }) => cell.dataset.label);
        const isAstray = ({ cell, head }) => {
          const [a, b] = [cell, head].map((element) => element.getBoundingClientRect());
          return isHeadSeen ? Math.abs(a.left - b.left) > 1 || Math.abs(a.right - b.right) > 1 : !getComputedStyle(cell, '::before').content.includes(cell.dataset.label);
        };
        return { astray: numbers.filter(isAstray).map(({ cell }) => cell.dataset.label), numbers: numbers.length };
      });
      expect(astray, `${many} wishes`).toEqual([]);
      expect(numbers).toBeGreaterThanOrEqual(many);
    }
    const pale = () => [...document.querySelectorAll('.dot, .whisker, .sign')].filter((sign) => getComputedStyle(sign, sign.matches('.dot') ? '::before' : null).printColorAdjust !== 'exact').length;
    expect(await page.evaluate(pale)).toBe(0);
  });
}
