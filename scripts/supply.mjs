// Looks at what others wrote: licences and origins of all crates, and known flaws of crates and Node packages.
// SECURITY.md has the policy. Licences and origins need no network; what needs it says so when it is out of reach.
import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import satisfies from 'spdx-satisfies';

/** Terms under which code may be part of the program or the tools. */
const allowed = ['0BSD', 'Apache-2.0', 'Apache-2.0 WITH LLVM-exception', 'BSD-2-Clause', 'BSD-3-Clause', 'BSL-1.0', 'CC0-1.0', 'ISC', 'MIT', 'MIT-0', 'Unicode-3.0', 'Unlicense', 'Zlib'];
const findings = [];

/** Whether an SPDX expression leaves a choice of allowed terms; one that cannot be read does not. */
export function isAllowed(expression) {
  try {
    // Older crates write "A/B" for "A OR B".
    return satisfies(expression.replaceAll('/', ' OR '), allowed);
  } catch {
    return false;
  }
}

function crates() {
  const host = /^host: (.*)$/m.exec(execFileSync('rustc', ['-vV'], { encoding: 'utf8' }))[1];
  const packages = new Map();
  const origins = new Set();
  for (const target of [host, 'wasm32-unknown-unknown']) {
    const options = ['metadata', '--locked', '--format-version', '1', '--filter-platform', target];
    const metadata = JSON.parse(execFileSync('cargo', options, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'inherit'] }));
    const used = new Set(metadata.resolve.nodes.map(({ id }) => id));
    for (const crate of metadata.packages) if (used.has(crate.id)) packages.set(crate.id, crate);
  }
  for (const { name, version, license, source } of packages.values()) {
    if (!license || !isAllowed(license)) findings.push(`crate ${name} ${version}: licence ${license ?? 'not named'}`);
    if (source?.startsWith('registry+')) origins.add(source);
    // Without a source it is this crate itself.
    else if (source !== null || name !== 'weegwijzer') findings.push(`crate ${name} ${version}: comes from ${source ?? 'a folder'} instead of the registry`);
  }
  if (origins.size > 1) findings.push(`crates come from ${origins.size} registries`);
  console.log(`supply: licences and origins of ${packages.size} crates`);
}

/** Known flaws of crates, where the tool is installed: compiling it takes longer than everything else together. */
function crateFlaws() {
  const tools = [['deny', ['check', 'advisories']], ['audit', []]];
  const tool = tools.find(([name]) => spawnSync('cargo', [name, '--version']).status === 0);
  if (!tool) return console.log('supply: known flaws of crates not looked up: neither cargo-deny nor cargo-audit is installed');
  const { status, stderr } = spawnSync('cargo', [tool[0], ...tool[1]], { encoding: 'utf8', stdio: ['ignore', 'inherit', 'pipe'] });
  if (status === 0) return console.log(`supply: no known flaws of crates (cargo ${tool[0]})`);
  if (/fetch|network|resolve host|timed? ?out/i.test(stderr) && !/vulnerabilit/i.test(stderr)) {
    return console.log('supply: known flaws of crates not looked up: the list is out of reach');
  }
  findings.push(`crates with known flaws, as cargo ${tool[0]} tells:\n${stderr}`);
}

/** Known flaws of the Node packages, as the registry of this machine tells. */
function packageFlaws() {
  const { stdout } = spawnSync('npm', ['audit', '--audit-level=high', '--json'], { encoding: 'utf8', timeout: 60_000, maxBuffer: 1 << 26 });
  let answer = {};
  try {
    answer = JSON.parse(stdout);
  } catch {
    // Told below.
  }
  const counts = answer.metadata?.vulnerabilities;
  if (!counts) return console.log('supply: known flaws of Node packages not looked up: the registry does not answer');
  if (counts.high + counts.critical > 0) {
    const names = Object.values(answer.vulnerabilities).filter(({ severity }) => ['high', 'critical'].includes(severity));
    findings.push(`Node packages with known serious flaws: ${names.map(({ name }) => name).join(', ')}; see npm audit`);
  }
  console.log('supply: known flaws of Node packages');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  crates();
  crateFlaws();
  packageFlaws();
  for (const finding of findings) console.error(`supply: ${finding}`);
  process.exitCode = findings.length > 0 ? 1 : 0;
}
