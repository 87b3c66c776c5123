// The page around the program: it starts anywhere, under its own strict policy, and is never blank when it cannot.
import { dist, expect, inFirefox, languages, test } from './support.mjs';
import { words } from './steps.mjs';
import { serve } from './server.mjs';

/** Text that only the program writes: everything in body that is not there for when it cannot start. */
const written = (page) =>
  page.evaluate(() => {
    const body = document.body.cloneNode(true);
    body.querySelectorAll('#without-program').forEach((element) => element.remove());
    return body.textContent.trim();
  });

test('the program starts under the policy of the page', { tag: '@firefox' }, async ({ page }) => {
  await page.goto('');
  await expect.poll(() => written(page)).not.toBe('');
  await expect(page.getByRole('banner')).toHaveCount(1);
});

for (const address of ['', '#en/antipsychotics/matters']) {
  test(`script, both parts of the program and style are fetched once each: ${address || 'start'}`, async ({ page }) => {
    const asked = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(address);
    await expect.poll(() => written(page)).not.toBe('');
    await page.waitForLoadState('networkidle');
    for (const file of [/early-.*\.js$/, /weegwijzer-.*\.js$/, /weegwijzer-.*\.wasm$/, /later-.*\.wasm$/, /\.css$/, /\.woff2$/]) {
      expect(asked.filter((path) => file.test(path)), String(file)).toHaveLength(1);
    }
  });
}

test('the site works in any folder', async ({ page, problems, site }) => {
  const elsewhere = await serve(dist, { base: '/a/folder of/mine/' });
  try {
    problems.allow(new RegExp(`^request outside the own origin: ${new URL(elsewhere.url).origin}`));
    await page.goto(elsewhere.url);
    expect(new URL(page.url()).origin).not.toBe(new URL(site.url).origin);
    await expect.poll(() => written(page)).not.toBe('');
  } finally {
    await elsewhere.close();
  }
});

test('a program that was tampered with does not run', async ({ page, problems }) => {
  problems.allow(/integrity|Failed to (fetch|load)/i);
  await page.route('**/*.wasm', async (route) => {
    const response = await route.fetch();
    const bytes = Buffer.concat([await response.body(), Buffer.from([0, 1, 0])]);
    await route.fulfill({ response, body: bytes });
  });
  await page.goto('');
  await expect(page.getByRole('alert')).toContainText('The page could not start');
  await expect(page.getByText('Never change medication without talking to your prescriber')).toBeVisible();
});

for (const language of languages) {
  const t = words[language];
  const steps = (page) => page.getByRole('navigation', { name: t.steps }).getByRole('link');

  test(`the four steps are in reach on every device, and say where one is, ${language}`, inFirefox(language), async ({ page }) => {
    const names = [t.firstStep, t.matters, t.overview, t.take];
    for (const [width, height] of [[390, 844], [844, 390], [768, 1024], [1366, 768]]) {
      await page.setViewportSize({ width, height });
      await page.goto(`#${language}/antidepressants/matters`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(steps(page)).toHaveText(names);
      await page.evaluate(() => scrollTo(0, 400));
      for (const [i, name] of names.entries()) {
        await expect(steps(page).nth(i), name).toBeInViewport({ ratio: 1 });
        const box = await steps(page).nth(i).boundingBox();
        expect(box.height).toBeGreaterThanOrEqual(width === 844 ? 38 : 44);
      }
      await expect(steps(page).nth(1)).toHaveAttribute('aria-current', 'step');
      expect(await page.locator('[aria-current=step]').count()).toBe(1);
      // One line at the top.
      expect((await page.getByRole('banner').boundingBox()).height).toBeLessThanOrEqual(60);
      // Nothing at the end of the page lies under the bar.
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      const last = await page.getByRole('contentinfo').boundingBox();
      const bar = await page.getByRole('navigation', { name: t.steps }).boundingBox();
      if (bar.y > height / 2) expect(last.y + last.height).toBeLessThanOrEqual(bar.y + 1);
    }
  });

  test(`steps wait until it is known what they are about, ${language}`, async ({ page }) => {
    await page.goto(`#${language}`);
    await expect(page.getByRole('main').getByRole('combobox')).toBeEnabled();
    await expect(steps(page).nth(0)).toHaveAttribute('aria-current', 'step');
    for (const i of [1, 2, 3]) await expect(steps(page).nth(i)).toHaveAttribute('aria-disabled', 'true');
    await page.getByRole('main').getByRole('combobox').fill('mirtaz');
    await page.keyboard.press('Enter');
    for (const [i, view] of ['matters', 'overview', 'take'].entries()) {
      await expect(steps(page).nth(i + 1)).toHaveAttribute('href', `#${language}/antidepressants/${view}`);
      await expect(steps(page).nth(i + 1)).not.toHaveAttribute('aria-disabled');
    }
  });

  test(`that nobody checked the figures is one line that opens, ${language}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`#${language}/antidepressants/matters`);
    const note = page.getByRole('note');
    expect((await note.boundingBox()).height).toBeLessThan(40);
    await expect(note.getByText(t.unreviewed)).toBeHidden();
    await note.locator('summary').click();
    await expect(note.getByText(t.unreviewed)).toBeVisible();
    // Also where no figures stand.
    for (const fragment of ['guide/method', 'saved']) {
      await page.goto(`#${language}/${fragment}`);
      await expect(note).toBeVisible();
    }
  });
}
