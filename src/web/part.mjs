// Fetches a part of the program, for the loader that wasm-split-cli wrote (scripts/finish.mjs puts the two together).

/** How long an answer may take to begin, as in src/web/fetch.rs, and the whole to arrive, in milliseconds. */
const TO_BEGIN = 20_000;
const TO_ARRIVE = 300_000;

// A page that somebody leaves breaks off what is on its way, which is no fault; broken off by us, the browser says nothing.
let isLeft = false;
addEventListener('pagehide', () => (isLeft = true));
addEventListener('pageshow', () => (isLeft = false));

/** Tells the console why a part did not arrive. */
export const report = (reason) => isLeft || console.error(reason);

/**
 * It ends, also when the site never answers.
 * @param {{ name: string, integrity: string }} part
 */
export async function fetchPart({ name, integrity }) {
  const limit = new AbortController();
  const toBegin = setTimeout(() => limit.abort(), TO_BEGIN);
  setTimeout(() => limit.abort(), TO_ARRIVE);
  addEventListener('pagehide', () => limit.abort(), { once: true });
  const response = await fetch(new URL(name, import.meta.url), { integrity, signal: limit.signal });
  clearTimeout(toBegin);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  // Whatever the host calls it; a browser compiles on the way only what has this name.
  return new Response(response.body, { headers: { 'content-type': 'application/wasm' } });
}
