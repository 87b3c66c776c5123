// A dataset larger than any class: the packed one, repeated under other names. Its figures are those of the class, so
// that every kind of cell is there in its proportion; they stand for nothing.
import { readFileSync } from 'node:fs';

/**
 * @param {string} path of a packed dataset, such as dist/data/antipsychotics.json
 * @param {number} medicines how many it should have
 * @param {number} effects how many it should have
 * @returns {string} the dataset as JSON
 */
export function enlarge(path, medicines, effects) {
  const dataset = JSON.parse(readFileSync(path, 'utf8'));
  const again = (list, length, copy) =>
    Array.from({ length }, (_, i) => {
      const original = list[i % list.length];
      const round = Math.floor(i / list.length);
      return { original, copy: { ...structuredClone(original), number: i + 1, ...(round > 0 && copy(original, round)) } };
    });
  const named = (id, round) => `${id}_${round}`;
  const manyMedicines = again(dataset.medicines, medicines, (m, round) => ({
    id: named(m.id, round),
    name_nl: `${m.name_nl} ${round}`,
    name_en: `${m.name_en} ${round}`,
  }));
  const manyEffects = again(dataset.effects, effects, (e, round) => ({
    id: named(e.id, round),
    text: Object.fromEntries(Object.entries(e.text).map(([language, text]) => [language, { ...text, name: `${text.name} ${round}` }])),
  }));
  const figures = new Map(dataset.estimates.map((x) => [`${x.medicine} ${x.effect}`, x]));
  const estimates = [];
  for (const m of manyMedicines) {
    for (const e of manyEffects) {
      const figure = figures.get(`${m.original.id} ${e.original.id}`);
      if (figure) estimates.push({ ...figure, medicine: m.copy.id, effect: e.copy.id });
    }
  }
  return JSON.stringify({
    ...dataset,
    medicines: manyMedicines.map(({ copy }) => copy),
    effects: manyEffects.map(({ copy }) => copy),
    estimates,
  });
}
