// What the pages must show, worked out from the authored files in data/ and from nothing of the program.
import { existsSync, readFileSync, readdirSync } from 'node:fs';

const data = new URL('../../data/', import.meta.url);
const read = (path) => JSON.parse(readFileSync(new URL(path, data), 'utf8'));

/** The ids of all classes, in the order in which the start page has them. */
export const classes = readdirSync(data).filter((id) => existsSync(new URL(`${id}/dataset.json`, data))).sort();

/** The names of all classes by id. */
export const classNames = (language) => Object.fromEntries(classes.map((id) => [id, read(`${id}/dataset.json`).name[language]]));

/** The authored files of a class, with ways to find things in them. */
export function authored(id) {
  const [about, effects, medicines, estimates, sources, { phrases, forms, groups, fact_groups: factGroups }] = ['dataset', 'effects', 'medicines', 'estimates', 'sources', 'phrases'].map(
    (file) => read(`${id}/${file}.json`),
  );
  return {
    id,
    about,
    effects,
    medicines,
    estimates,
    sources,
    phrases,
    factGroups,
    effect: (id) => effects.find((effect) => effect.id === id),
    medicine: (id) => medicines.find((medicine) => medicine.id === id),
    source: (id) => sources[id],
    /** A form, a group or a generation as people read it. */
    form: (id, language) => forms[id][language],
    group: (id, language) => groups[id][language],
    /** What the first fact about a medicine says. */
    firstFact: (id, language) => phrases[medicines.find((medicine) => medicine.id === id).facts[0].value][language],
    estimate: (medicine, effect) => estimates.find((x) => x.medicine === medicine && x.effect === effect),
  };
}

export const effectName = (effect, language) => effect.text[language].name;
export const medicineName = (medicine, language) => (language === 'nl' ? (medicine.name_nl ?? medicine.inn) : medicine.name_en);

/** Medicines from A to Z. */
export const byName = (medicines, language) =>
  medicines.map((medicine) => medicineName(medicine, language)).sort((a, b) => (a < b ? -1 : 1));

/** The standard normal distribution function, by Simpson's rule: nothing like what the program does. */
export function normalCdf(x) {
  const steps = 2000;
  const density = (t) => Math.exp((-t * t) / 2) / Math.sqrt(2 * Math.PI);
  let sum = density(0) + density(x);
  for (let i = 1; i < steps; i++) sum += (i % 2 ? 4 : 2) * density((i * x) / steps);
  return 0.5 + (sum * x) / steps / 3;
}

/** A figure of an estimate on the axis of its effect. */
export function onAxis(effect, estimate, x) {
  if (x === undefined || x === null) return null;
  const placebo = effect.baseline?.per100;
  switch (estimate.measure) {
    case 'OR': {
      const odds = (x * placebo) / (100 - placebo);
      return (100 * odds) / (1 + odds);
    }
    case 'RR':
      return Math.min(100, x * placebo);
    case 'incidence':
      return Math.max(0, x);
    default:
      return x;
  }
}

/** What placebo does on the axis of an effect; null where there was none. */
export function placeboValue(effect) {
  if (effect.kind === 'change') return 0;
  return effect.kind === 'frequency' && ['OR', 'RR'].includes(effect.measure) ? effect.baseline.per100 : null;
}

/** Half up on the decimal digits as they stand: 1.45 becomes 1.5, whatever its binary digits are. */
const oneDecimal = (x) => {
  const [digits, exponent = '0'] = String(Math.abs(x)).split('e');
  return Number(`${Math.round(Number(`${digits}e${Number(exponent) + 1}`))}e-1`).toFixed(1);
};

/** A value as it stands in a cell. */
export function number(effect, value, language) {
  // A sign of the source, or the name that we gave a word.
  if (effect.kind === 'grade') return effect.scale_levels[value].name?.[language] ?? effect.scale_levels[value].code;
  if (effect.kind === 'change' && effect.measure !== 'SMD') {
    const digits = oneDecimal(value);
    const sign = Number(digits) === 0 ? '' : value < 0 ? '\u2212' : '+';
    return sign + (language === 'nl' ? digits.replace('.', ',') : digits);
  }
  const per100 = effect.measure === 'SMD' ? 100 * normalCdf(value) : value;
  if (per100 === 0) return '0';
  return per100 < 0.5 ? '<1' : String(Math.round(per100));
}

/** The reliable value of a medicine and an effect, or null. */
export function reliableValue(data, medicine, effect) {
  const estimate = data.estimate(medicine.id, effect.id);
  return estimate?.reliable ? onAxis(effect, estimate, estimate.value) : null;
}

/** Whether a figure stands on the axis of its effect, and so may set an end of it: it needs a width, or counts. */
function isOnScale(effect, estimate) {
  if (!isKnown(estimate)) return false;
  const isRatio = (measure) => ['OR', 'RR'].includes(measure);
  if (estimate.measure !== effect.measure && !(isRatio(estimate.measure) && isRatio(effect.measure))) return false;
  if (estimate.measure === 'grade' || hasInterval(estimate)) return true;
  return estimate.measure === 'incidence' && estimate.events !== undefined && estimate.participants > 0;
}

/**
 * Lowest and highest reliable value of an effect over the medicines; placebo is shown, not counted. A study of fewer than
 * 100 people sets no end as long as three others can.
 */
export function range(data, effect) {
  const reliable = data.medicines.map((medicine) => data.estimate(medicine.id, effect.id)).filter((x) => isOnScale(effect, x));
  const large = reliable.filter((x) => x.participants === undefined || x.participants >= 100);
  const values = (large.length >= 3 ? large : reliable).map((x) => onAxis(effect, x, x.value));
  return [Math.min(...values), Math.max(...values)];
}

/**
 * What a cell must show: `kind` is 'known', 'likePlacebo', 'tooLittle', 'band', 'noMoreThanPlacebo' or 'notMeasured';
 * `value`, `low` and `high` are as written, where there are figures.
 */
export function cell(data, medicine, effect, language) {
  const estimate = data.estimate(medicine.id, effect.id);
  if (!estimate) return { kind: 'notMeasured' };
  if (estimate.measure === 'band') return { kind: 'band' };
  if (estimate.measure === 'no_more_than_placebo') return { kind: 'noMoreThanPlacebo' };
  if (!estimate.reliable) return { kind: 'tooLittle' };
  const [value, low, high] = [estimate.value, estimate.low, estimate.high].map((x) => onAxis(effect, estimate, x));
  const placebo = placeboValue(effect);
  const [least, most] = range(data, effect);
  const isLike =
    placebo !== null && low !== null && high !== null && low <= placebo && placebo <= high && Math.abs(value - placebo) <= (most - least) / 20;
  const written = (x) => (x === null ? null : number(effect, x, language));
  return { kind: isLike ? 'likePlacebo' : 'known', value: written(value), low: written(low), high: written(high) };
}

/** The error of a reliable estimate on the scale of its measure: the part that its network shares, and its own. */
function error(effect, estimate) {
  const scaled = ['OR', 'RR'].includes(estimate.measure) ? Math.log : (x) => x;
  const sd = (scaled(estimate.high) - scaled(estimate.low)) / 3.92;
  const shared = estimate.source === effect.source ? (effect.shared_sd ?? 0) : 0;
  return { value: scaled(estimate.value), sd, shared, own: Math.sqrt(Math.max(sd ** 2 - shared ** 2, 0)) };
}

const isKnown = (estimate) => Boolean(estimate?.reliable) && estimate.value !== undefined && estimate.value !== null;
const hasInterval = (estimate) => ![estimate.low, estimate.high].some((x) => x === undefined || x === null);

/** The chance that one medicine has a higher number than another, in closed form; null where nothing can be said. */
export function chanceOfMore(data, effect, a, b) {
  const [x, y] = [a, b].map((medicine) => data.estimate(medicine, effect.id));
  if (!isKnown(x) || !isKnown(y)) return null;
  if (effect.kind === 'grade') return x.value > y.value ? 1 : x.value < y.value ? 0 : 0.5;
  if (!hasInterval(x) || !hasInterval(y)) return 0.5;
  const [p, q] = [x, y].map((estimate) => error(effect, estimate));
  // Only the errors that they do not share are left in the difference.
  return normalCdf((p.value - q.value) / Math.hypot(p.own, q.own, p.shared - q.shared));
}

/** The chance that a medicine has a higher number than placebo; null where nothing can be said. */
export function chanceOfMoreThanPlacebo(data, effect, medicine) {
  const estimate = data.estimate(medicine, effect.id);
  if (!isKnown(estimate) || placeboValue(effect) === null) return null;
  if (!hasInterval(estimate)) return 0.5;
  const { value, sd } = error(effect, estimate);
  return normalCdf(value / sd);
}

/** At least three reliable figures: an effect can be wished for. */
export const canWeigh = (data, effect) => data.medicines.filter((m) => reliableValue(data, m, effect) !== null).length >= 3;

/** The medicines of which at least half of the wishes (importance by effect id) is known. */
export function placeable(data, wishes) {
  const total = Object.values(wishes).reduce((sum, w) => sum + w, 0);
  const known = (medicine) =>
    Object.entries(wishes)
      .filter(([id]) => reliableValue(data, medicine, data.effect(id)) !== null)
      .reduce((sum, [, w]) => sum + w, 0);
  return data.medicines.filter((medicine) => known(medicine) >= total / 2);
}
