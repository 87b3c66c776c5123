// The page around the program: it starts anywhere, under its own strict policy, and is never blank when it cannot.
import { dist, expect, test } from './support.mjs';
import { serve } from './server.mjs';

/** Text that only the program writes: everything in body that is not there for when it cannot start. */
const written = (page) =>
  page.evaluate(() => {
    const body = document.body.cloneNode(true);
    body.querySelectorAll('#without-program').forEach((element) => element.remove());
    return body.textContent.trim();
  });

test('the program starts under the policy of the page', async ({ page }) => {
  await page.goto('');
  await expect.poll(() => written(page)).not.toBe('');
  await expect(page.getByRole('banner')).toHaveCount(1);
});

test('script, program and style are fetched once each', async ({ page }) => {
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('');
  await expect.poll(() => written(page)).not.toBe('');
  for (const file of [/early-.*\.js$/, /weegwijzer-.*\.js$/, /weegwijzer-.*\.wasm$/, /\.css$/]) {
    expect(asked.filter((path) => file.test(path)), String(file)).toHaveLength(1);
  }
});

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
