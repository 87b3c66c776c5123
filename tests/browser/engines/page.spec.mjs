// What engines do each in their own way with fields, frames and files of the page.
import { PNG } from 'pngjs';
import { authored, medicineName } from '../expected.mjs';
import { serve } from '../server.mjs';
import { dist, expect } from '../support.mjs';
import { words } from '../steps.mjs';
import { sizes, test } from './support.mjs';

const t = words.nl;
const id = 'antipsychotics';
const data = authored(id);
const main = { role: 'main' };
const engines = { tag: '@firefox' };

test('nl: each file of the page is asked for once, of a host that says how long it may be kept', engines, async ({ engine, open }) => {
  test.skip(engine === 'wpe', 'it keeps nothing here');
  /** What a first visit asked for more than once. */
  const twice = async () => {
    const d = await open({ ...sizes.phone, language: 'nl' });
    const asked = [];
    const site = await serve(dist, { headers: { 'Cache-Control': 'max-age=31536000' }, onRequest: (path) => void asked.push(path) });
    try {
      await d.go(`${site.url}#nl/${id}/matters`);
      await d.see('title', t.mattersTitle);
      // From then on everything is asked for again, to be kept for later.
      await expect.poll(() => asked.includes('/sw.js')).toBe(true);
      const ofPage = asked.slice(0, asked.indexOf('/sw.js'));
      expect(ofPage.length).toBeGreaterThan(5);
      return ofPage.filter((path, i) => ofPage.indexOf(path) !== i);
    } finally {
      await site.close();
    }
  };
  // Of about forty visits WebKit asks in one for the program again while the first answer is still on its way; not in two
  // that follow each other.
  if ((await twice()).length > 0) expect(await twice()).toEqual([]);
});

test('nl: the questions on the sheet show all their lines', engines, async ({ own, open }) => {
  for (const width of [320, 390]) {
    const d = await open({ width, height: 844, language: 'nl' });
    await d.go(`${own.url}#nl/${id}/compare/olanzapine+aripiprazole+clozapine+quetiapine`);
    await d.see('title', t.compareTitle);
    await d.press('link', t.take, { within: { role: 'navigation', name: t.steps } });
    await d.see('title', t.takeTitle);
    await d.holds('questions', 'document.querySelectorAll("main textarea").length > 2');
    const hidden = await d.run('return [...document.querySelectorAll("main textarea")].filter((field) => field.scrollHeight > field.clientHeight + 1).map((field) => field.value)');
    expect(hidden).toEqual([]);
  }
});

/** How well two colours can be told apart (WCAG 2.2, contrast ratio). */
function contrast(a, b) {
  const light = (colour) => {
    const [r, g, b] = colour.map((x) => (x / 255 <= 0.04045 ? x / 255 / 12.92 : ((x / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [low, high] = [light(a), light(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

test('nl: a field to search in has an edge that is seen', engines, async ({ own, open }) => {
  const d = await open({ ...sizes.laptop, language: 'nl' });
  await d.go(`${own.url}#nl/${id}/figures`);
  await d.see('table', undefined, { within: main });
  await d.press('button', { begins: t.filters(0) });
  await d.see('searchbox');
  const seen = async () => {
    const { left, middle, scale } = await d.run(
      'const field = document.querySelector("input[type=search]"); field.scrollIntoView({ block: "center" }); const { left, top, height } = field.getBoundingClientRect(); return { left, middle: top + height / 2, scale: innerWidth }',
    );
    const picture = PNG.sync.read(await d.picture());
    const zoom = picture.width / scale;
    const at = (x) => [...picture.data.subarray(4 * (Math.round(middle * zoom) * picture.width + x)).subarray(0, 3)];
    const around = at(Math.round((left - 4) * zoom));
    const edge = Array.from({ length: 5 }, (_, i) => at(Math.round((left - 1) * zoom) + i));
    return Math.max(...edge.map((colour) => contrast(colour, around)));
  };
  // A picture may be of the moment before the field was there.
  await expect.poll(seen).toBeGreaterThan(3);
});

test('nl: closing a source in a frame gives the focus back to its number, and leaves the page around it alone', engines, async ({ own, open }) => {
  const d = await open({ ...sizes.laptop, language: 'nl' });
  const name = medicineName(data.medicine('olanzapine'), 'nl');
  await d.go(own.host);
  await d.run('window.isUntouched = true');
  await d.inside('iframe', async () => {
    await d.see('region', t.comesOut.all, { within: main });
    // A frame that nobody has touched may not take the focus.
    for (let i = 0; i < 2; i++) await d.press('button', t.menu);
    await d.holds('its number', 'document.querySelector("main td a[href*=\\"/source/olanzapine/\\"]") !== null');
    // Pressed from inside, as a finger does, which leaves the focus nowhere: drivers of WebKit miss what lies far down in a frame.
    await d.run(`document.activeElement.blur(); document.querySelector('main td a[href*="/source/olanzapine/"]').click()`);
    await d.see('dialog', { begins: name });
    await d.holds('the focus on its heading', 'document.activeElement === document.querySelector("dialog h2")');
    await d.run("document.querySelector('dialog button').click()");
    await d.gone('dialog');
    await d.holds('the focus on the number again', '/\\/source\\/olanzapine\\//.test(document.activeElement.getAttribute("href"))');
  });
  await d.holds('the page around the frame as it was', 'window.isUntouched === true');
});
