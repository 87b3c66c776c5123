// Links: those that are kept for ever, and new ones.
import { readFileSync } from 'node:fs';

/** Links of version 1, each with `#`; the file says what is in them. */
export const fixtures = readFileSync(new URL('../fixtures/links-v1.txt', import.meta.url), 'utf8')
  .split('\n')
  .map((line) => line.split('\t')[0]);

/**
 * A link as its format is described in src/domain/link.rs: wishes as [number of effect, importance + flags, then the number of a
 * limit if there is one], and the numbers of medicines: those to compare and those taken now.
 */
export function linkOf({ id, version }, wishes, compared, taken = []) {
  const number = (n) => (n < 0x80 ? [n] : [(n & 0x7f) | 0x80, ...number(n >> 7)]);
  const text = (text) => [...number(text.length), ...Buffer.from(text)];
  const marks = wishes.flatMap(([effect, flags, ...limit]) => [...number(effect * 16 + flags), ...limit.flatMap(number)]);
  const content = [...text(id), ...text(version), wishes.length, 0, ...marks, compared.length, ...compared.flatMap(number), taken.length, ...taken.flatMap((medicine) => number(medicine * 16))];
  let crc = 0xffff;
  for (const byte of content) {
    crc ^= byte << 8;
    for (let i = 0; i < 8; i++) crc = (crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff;
  }
  return `v1.${Buffer.from([...content, crc >> 8, crc & 0xff]).toString('base64url')}`;
}
