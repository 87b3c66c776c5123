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
  // Words of the tables and of the beginning of the start; the tables are wider than 320 px.
  "without.spec.mjs": [
    "every number of the table follows from the data",
    "the page does not scroll sideways at 320 px",
    "until the program has started",
    "axe finds nothing in the page without JavaScript",
  ],
};
