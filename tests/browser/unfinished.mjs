// Tests of screens that were redesigned and are not finished: each waits for the screen or for the test to be mended, by
// file and beginning of its title. They are reported as skipped. Take a line out when its test holds; add none to make a
// change pass.
export const unfinished = {
  // Large letters at 320 px, and what axe finds in the lines and in comparison.
  "access.spec.mjs": [
    "at 320 px, also with text twice as large, the page does not scroll sideways: compare (en)",
    "at 320 px, also with text twice as large, the page does not scroll sideways: compare (nl)",
    "at 320 px, also with text twice as large, the page does not scroll sideways: compare, beside what is taken (en)",
    "at 320 px, also with text twice as large, the page does not scroll sideways: compare, beside what is taken (nl)",
    "at 320 px, also with text twice as large, the page does not scroll sideways: compare, for prescribers (en)",
    "at 320 px, also with text twice as large, the page does not scroll sideways: compare, for prescribers (nl)",
    "at 320 px, also with text twice as large, the page does not scroll sideways: medicine, for prescribers (en)",
    "at 320 px, also with text twice as large, the page does not scroll sideways: medicine, for prescribers (nl)",
    "at 320 px, also with text twice as large, the page does not scroll sideways: source (en)",
    "at 320 px, also with text twice as large, the page does not scroll sideways: source (nl)",
    "axe in light, dark and forced colours: compare (en)",
    "axe in light, dark and forced colours: compare (nl)",
    "axe in light, dark and forced colours: medicine, for prescribers (en)",
    "axe in light, dark and forced colours: medicine, for prescribers (nl)",
    "axe in light, dark and forced colours: what matters, with what is taken (en)",
  ],
  // Wider spacing and large targets in comparison; forced colours of bars are now those of the lines.
  "adapt.spec.mjs": [
    "bars and people still show their value: active, en",
    "bars and people still show their value: active, nl",
    "bars and people still show their value: dark, en",
    "bars and people still show their value: dark, nl",
    "everything that can be pressed is large enough for a thumb: compare",
    "everything that can be pressed is large enough for a thumb: compare, beside what is taken",
    "everything that can be pressed is large enough for a thumb: medicine, for prescribers",
    "more room between letters, words and lines cuts nothing off: compare",
    "more room between letters, words and lines cuts nothing off: compare, beside what is taken",
    "more room between letters, words and lines cuts nothing off: compare, for prescribers",
    "more room between letters, words and lines cuts nothing off: medicine, for prescribers",
  ],
  // Visits every screen by way of the others.
  "audience.spec.mjs": [
    "nothing about overdose: medicine, for prescribers",
    "nothing about overdose: why",
    "on paper there is nothing of it either",
    "nothing about overdose: medicine, for prescribers (nl)",
  ],
  // Two links of the start name a class now.
  "deploy.spec.mjs": [
    "the whole way works, and the site is kept for later",
  ],
  // Two links of the start name a class now; the order leads to a source in another way.
  "failures.spec.mjs": [
    "a list of classes that cannot be loaded is explained (en)",
    "a list of classes that cannot be loaded is explained (nl)",
    "sources that cannot be loaded leave the number standing (en)",
    "sources that cannot be loaded leave the number standing (nl)",
  ],
  // The way to an order of an invented class.
  "large.spec.mjs": [
    "hundreds of medicines are ordered, found and shown in parts (en)",
    "hundreds of medicines are ordered, found and shown in parts (nl)",
  ],
  // Counts of what a link changes under the new order.
  "link.spec.mjs": [
    "a limit between the steps that are offered is kept until another one is chosen (en)",
    "a limit between the steps that are offered is kept until another one is chosen (nl)",
    "a link of somebody else stands beside what a person has (en)",
    "a link of somebody else stands beside what a person has (nl)",
    "a link says what it carries and what cannot be taken over, and then restores it (en)",
    "a link says what it carries and what cannot be taken over, and then restores it (nl)",
  ],
  // The way through the new screens.
  "navigation.spec.mjs": [
    "a link compares its four medicines, in its order",
    "a link opens every screen, also after a reload, en",
    "a link opens every screen, also after a reload, nl",
    "an unknown medicine or effect says so and leads on, en",
    "back and forward lead through every screen, and keep what was chosen",
  ],
  // A frame of another origin.
  "offline.spec.mjs": [
    "nothing is kept for a page in a frame of another origin",
  ],
  // Two tabs.
  "saved.spec.mjs": [
    "two tabs that save at the same time lose nothing",
  ],
  // The four steps on every device.
  "shell.spec.mjs": [
    "the four steps are in reach on every device, and say where one is, en",
  ],
  // Landmarks of one name.
  "markup.spec.mjs": [
    "valid markup: what matters",
    "valid markup: compare",
    "valid markup: medicine, for prescribers",
    "valid markup: source",
    "valid markup: take along",
  ],
  // Pages of the sheet on paper, and its empty state.
  "take.spec.mjs": [
    "on paper the whole sheet and nothing else",
    "8 wishes and three medicines fit on one page",
    "without wishes and medicines the sheet says so",
    "\"offered escitalopram or mirtazapine\"",
    "on a phone the sheet and its table fit",
  ],
  // What is taken, on the new screen.
  "taking.spec.mjs": [
    "what is taken is written down and never changes the order",
  ],
  // Words of the tables and of the beginning of the start; the tables are wider than 320 px.
  "without.spec.mjs": [
    "every number of the table follows from the data",
    "the page does not scroll sideways at 320 px",
    "until the program has started",
    "axe finds nothing in the page without JavaScript",
  ],
};
