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
    /** What stands beside the figures. */
    get timeCourse() {
      return read(`${id}/time_course.json`);
    },
    get search() {
      return read(`${id}/search.json`);
    },
    get doseRelation() {
      return read(`${id}/dose_relation.json`);
    },
    get warnings() {
      return read(`${id}/warnings.json`);
    },
    get conditions() {
      return read(`${id}/conditions.json`);
    },
    get relatives() {
      return read(`${id}/relatives.json`).groups;
    },
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

/** Whether an estimate may stand in an order: reliable or only imprecise, and telling how wide it is. */
export function weighs(effect, estimate) {
  if (!estimate || (estimate.value ?? null) === null) return false;
  if (!estimate.reliable && estimate.unreliable_code !== 'imprecise') return false;
  const isRatio = (measure) => ['OR', 'RR'].includes(measure);
  if (estimate.measure !== effect.measure && !(isRatio(estimate.measure) && isRatio(effect.measure))) return false;
  const isCounted = estimate.measure === 'incidence' && estimate.participants && estimate.events !== undefined && estimate.events !== null;
  return effect.kind === 'grade' || hasInterval(estimate) || Boolean(isCounted);
}

/** The reliable value of a medicine and an effect, or null. */
export function reliableValue(data, medicine, effect) {
  const estimate = data.estimate(medicine.id, effect.id);
  return estimate?.reliable && weighs(effect, estimate) ? onAxis(effect, estimate, estimate.value) : null;
}

/**
 * Lowest and highest reliable value of an effect over the medicines; placebo is shown, not counted. A study of fewer than
 * 100 people sets no end as long as three others can.
 */
export function range(data, effect) {
  const reliable = data.medicines.map((medicine) => data.estimate(medicine.id, effect.id)).filter((x) => x?.reliable && weighs(effect, x));
  const large = reliable.filter((x) => (x.participants ?? Infinity) >= 100);
  const values = (large.length >= 3 ? large : reliable).map((x) => onAxis(effect, x, x.value));
  return [Math.min(...values), Math.max(...values)];
}

/**
 * What a cell must show: `kind` is 'known', 'likePlacebo', 'tooLittle', 'band', 'noMoreThanPlacebo' or 'notMeasured';
 * `value`, `low` and `high` are as written, where there are figures that weigh.
 */
export function cell(data, medicine, effect, language) {
  const estimate = data.estimate(medicine.id, effect.id);
  if (!estimate) return { kind: 'notMeasured' };
  if (estimate.measure === 'band') return { kind: 'band' };
  if (estimate.measure === 'no_more_than_placebo') return { kind: 'noMoreThanPlacebo' };
  if (!weighs(effect, estimate)) return { kind: 'tooLittle' };
  const [value, low, high] = [estimate.value, estimate.low, estimate.high].map((x) => onAxis(effect, estimate, x));
  const placebo = placeboValue(effect);
  const [least, most] = range(data, effect);
  const isLike =
    placebo !== null && low !== null && high !== null && low <= placebo && placebo <= high && Math.abs(value - placebo) <= (most - least) / 20;
  // Experts who all name one category give no range.
  const isOneCategory = effect.kind === 'grade' && low === high;
  const written = (x) => (x === null ? null : number(effect, x, language));
  const kind = !estimate.reliable ? 'tooLittle' : isLike ? 'likePlacebo' : 'known';
  return { kind, value: written(value), low: isOneCategory ? null : written(low), high: isOneCategory ? null : written(high) };
}

/** The error of a reliable estimate on the scale of its measure: the part that its network shares, and its own. */
function error(effect, estimate) {
  const scaled = ['OR', 'RR'].includes(estimate.measure) ? Math.log : (x) => x;
  const sd = (scaled(estimate.high) - scaled(estimate.low)) / 3.92;
  const shared = estimate.source === effect.source ? (effect.shared_sd ?? 0) : 0;
  return { value: scaled(estimate.value), sd, shared, own: Math.sqrt(Math.max(sd ** 2 - shared ** 2, 0)) };
}

/** The ends between which an expert's grade is drawn. */
function ends({ value, low, high }) {
  return [Math.min((low ?? value) - 0.5, value - 1), Math.max((high ?? value) + 0.5, value + 1)];
}

/** The chance that a value uniform on one stretch is higher than one on another, by Simpson's rule. */
function chanceOfHigher([a, b], [c, d]) {
  const steps = 20000;
  const below = (x) => Math.min(1, Math.max(0, (x - c) / (d - c)));
  let sum = below(a) + below(b);
  for (let i = 1; i < steps; i++) sum += (i % 2 ? 4 : 2) * below(a + ((b - a) * i) / steps);
  return sum / steps / 3;
}

/** The shapes of the Beta of an incidence: of its counts, or with its mean and the width of its interval. */
function shapes({ value, low, high, events, participants }) {
  if ((events ?? null) !== null && participants) return [events + 0.5, participants - events + 0.5];
  const [mean, sd] = [value / 100, (high - low) / 392];
  const people = (mean * (1 - mean)) / sd ** 2 - 1;
  return [mean * people, (1 - mean) * people];
}

/** The chance that one Beta is higher than another, by adding up densities. */
function chanceOfHigherBeta(...both) {
  const steps = 20000;
  const [p, q] = both.map(([a, b]) => {
    const logs = Array.from({ length: steps }, (_, i) => (a - 1) * Math.log((i + 0.5) / steps) + (b - 1) * Math.log(1 - (i + 0.5) / steps));
    const most = Math.max(...logs);
    const densities = logs.map((x) => Math.exp(x - most));
    const sum = densities.reduce((x, y) => x + y);
    return densities.map((x) => x / sum);
  });
  let [chance, below] = [0, 0];
  for (let i = 0; i < steps; i++) {
    chance += p[i] * (below + q[i] / 2);
    below += q[i];
  }
  return chance;
}

const hasInterval = (estimate) => ![estimate.low, estimate.high].some((x) => x === undefined || x === null);

/** The chance that one medicine has a higher number than another, in closed form; null where nothing can be said. */
export function chanceOfMore(data, effect, a, b) {
  const [x, y] = [a, b].map((medicine) => data.estimate(medicine, effect.id));
  if (!weighs(effect, x) || !weighs(effect, y)) return null;
  if (effect.kind === 'grade') return chanceOfHigher(ends(x), ends(y));
  if (effect.measure === 'incidence') return chanceOfHigherBeta(shapes(x), shapes(y));
  const [p, q] = [x, y].map((estimate) => error(effect, estimate));
  // Only the errors that they do not share are left in the difference.
  return normalCdf((p.value - q.value) / Math.hypot(p.own, q.own, p.shared - q.shared));
}

/** The chance that a medicine has a higher number than placebo; null where nothing can be said. */
export function chanceOfMoreThanPlacebo(data, effect, medicine) {
  const estimate = data.estimate(medicine, effect.id);
  if (!weighs(effect, estimate) || placeboValue(effect) === null) return null;
  const { value, sd } = error(effect, estimate);
  return normalCdf(value / sd);
}

/** At least three reliable figures and nothing said against it: an effect can order. */
export const canWeigh = (data, effect) =>
  effect.weighable !== false && data.medicines.filter((m) => reliableValue(data, m, effect) !== null).length >= 3;

/**
 * The medicines of which every wish (importance by effect id) of 2 or 3 is known, or half of the weight where all are 1;
 * whether they can be had and whom they are for is another matter.
 */
export function placeable(data, wishes) {
  const weighing = Object.entries(wishes).filter(([id]) => canWeigh(data, data.effect(id)));
  const isKnown = (medicine, id) => weighs(data.effect(id), data.estimate(medicine.id, id));
  if (weighing.some(([, w]) => w >= 2)) {
    return data.medicines.filter((medicine) => weighing.every(([id, w]) => w < 2 || isKnown(medicine, id)));
  }
  return data.medicines.filter((medicine) => 2 * weighing.filter(([id]) => isKnown(medicine, id)).length >= weighing.length);
}
