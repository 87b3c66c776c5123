// The markup that the program makes, as a browser has it in the end, is valid HTML.
import { HtmlValidate } from 'html-validate';
import { expect, test } from './support.mjs';
import { screens } from './screens.mjs';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // How a browser writes down what it holds, not what the program made.
    'attr-quotes': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    // Lengths of bars are set as properties, which a strict policy allows; serialised they look like attributes.
    'no-inline-style': 'off',
    // Longer than a search engine shows; people read all of it.
    'long-title': 'off',
    // Searching happens as somebody types: there is nothing to submit.
    'wcag/h32': 'off',
    // Phones show rows as cards, and a table that is not displayed as one loses its meaning unless roles keep it.
    'no-redundant-role': 'off',
    // The list of suggestions follows the combobox pattern of the ARIA guide; a list keeps its role where marks take its look.
    'prefer-native-element': 'off',
    // The browser writes down the marks that Leptos leaves between texts as they are, also inside a field.
    'no-raw-characters': 'off',
    // Names of people and telephone numbers are not all links.
    'tel-non-breaking': 'off',
  },
});

for (const [screen, open] of Object.entries(screens)) {
  test(`valid markup: ${screen}`, async ({ page }) => {
    await open(page, 'nl');
    const html = await page.evaluate(() => {
      return `<!doctype html>\n${document.documentElement.outerHTML}`;
    });
    const { results } = await validator.validateString(html);
    const told = results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} at ${selector}`),
    );
    // The same fault in a thousand cells is one fault.
    expect([...new Set(told.map((line) => line.replaceAll(/nth-child\(\d+\)/g, 'nth-child')))].slice(0, 12)).toEqual([]);
  });
}
