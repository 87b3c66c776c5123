// Tells scripts/setup.sh which engines are not on this machine, by name; nothing when all are there.
import { firefoxPath } from '../firefox.mjs';
import { engineNames, missingFor } from './webdriver.mjs';

const missing = engineNames.filter((engine) => missingFor(engine).length > 0);
if (!firefoxPath) missing.unshift('firefox');
console.log(missing.join(' '));
