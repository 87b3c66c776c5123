// How Firefox is started: Debian's or the one that is installed, over WebDriver BiDi, as Playwright's own build of
// Firefox cannot be had everywhere.
import { accessSync, constants } from 'node:fs';

const places = [process.env.FIREFOX, '/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];

const isProgram = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The path of a Firefox, or nothing. */
export const firefoxPath = places.find((path) => path && isProgram(path));
