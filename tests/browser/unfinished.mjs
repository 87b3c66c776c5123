// Tests of screens that were redesigned and are not finished: each waits for the screen or for the test to be mended, by
// file and beginning of its title. They are reported as skipped. Take a line out when its test holds; add none to make a
// change pass.
export const unfinished = {
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
};
