// Engines that Playwright drives: Chromium and Firefox.

/** A session of its own, with nothing kept, in a window of a size. */
export async function openPlaywright(browser, { width, height, language }) {
  const context = await browser.newContext({ viewport: { width, height }, locale: language, serviceWorkers: 'allow' });
  const page = await context.newPage();
  let at = page;
  // As a text: the policy of the page forbids making functions inside it.
  const call = (body, args) => `(function () { ${body}\n }).apply(null, ${JSON.stringify(args)})`;
  const element = async (body, args) => {
    const found = (await at.evaluateHandle(call(body, args))).asElement();
    if (!found) throw new Error('not there');
    return found;
  };
  return {
    run: (body, ...args) => at.evaluate(call(body, args)),
    go: (url) => page.goto(url),
    reload: () => page.reload(),
    back: () => page.goBack(),
    forward: () => page.goForward(),
    press: async (body, ...args) => (await element(body, args)).click({ timeout: 5000 }),
    type: async (body, text, ...args) => (await element(body, args)).fill(text, { timeout: 5000 }),
    async frame(css) {
      at = await (await page.$(css)).contentFrame();
      if (!at) throw new Error('not there');
    },
    top: async () => (at = page),
    // With the edges that a browser leaves where the page names none.
    pdf: browser.browserType().name() === 'chromium' ? () => page.pdf({ preferCSSPageSize: true, margin: { top: '10mm', right: '10mm', bottom: '10mm', left: '10mm' } }) : undefined,
    picture: () => page.screenshot(),
    close: () => context.close(),
  };
}
