import { lenientNumber, listOf, member, objects } from '../json.js';
import { isAsNeeded } from './as-needed.js';
import { amountClaims, amountOf, maximumOf, type Amount, type AmountClaims } from './text-amounts.js';
import { frequencyClaims, frequencyOf, saysAsNeeded, type FrequencyClaims } from './text-frequency.js';
import { overlaps, plainText, times, type Span } from './text-numbers.js';
import { routeFamily, routesIn } from './route-words.js';
import { scheduleDisagreements, type ScheduleAspect } from './text-schedule.js';

/** What a dosage text and the structure beside it can be shown to disagree on. */
export type DosageAspect = 'dose' | 'frequency' | 'route' | 'asNeeded' | 'maximum' | ScheduleAspect;

/** What a dosage text says, as far as it can be told. */
export interface DosageClaims {
  /** False for a text so long that only its beginning was read. */
  readonly isWhole: boolean;
  readonly amounts: AmountClaims;
  readonly frequency: FrequencyClaims;
  readonly plain: string;
}

/** Longer texts are read by people only. */
const LONGEST = 1000;
/** Doses that change over time: the structure may hold any step of them. */
const CHANGES =
  /(?<!\p{L})(?:deretter|derefter|sedan|then|trapp\p{L}*|taper\p{L}*|øk\p{L}*|auk\p{L}*|increas\p{L}*|reduser\p{L}*|reduc\p{L}*|gradvis|gradually|etter hvert|etter kvart|ökas?|første|first|siste|last)(?!\p{L})/u;
const NEGATED = /(?<!\p{L})(?:ikk?j?e|inte|not|never|aldri|unntatt|except)(?!\p{L})/u;
const REGULARLY =
  /(?<!\p{L})(?:regelmessig|regelbundet|regularly|regelmæssigt|fast dosering|ikk?j?e ved behov|not as needed)(?!\p{L})/u;

/** What may stand for "as needed". */
const CHOICE =
  /(?<!\p{L})(?:ved|mot|for|against|hvis|dersom|om(?= (?:du|det|pas|nødv|naudsynt))|if|når|when|behov\p{L}*|need\p{L}*|prn|kan|may|can|evt|eventuelt|inntil|opptil|opp til|up to|ma[kx]s?\p{L}*|høy?g?st|eller|or|etter|after|efter)(?!\p{L})/u;

export function dosageClaims(text: string): DosageClaims {
  const plain = plainText(text.slice(0, LONGEST));
  const amounts = amountClaims(plain);
  const read = frequencyClaims(amounts.rest);
  const frequency = { ...read, saysWhen: read.saysWhen || amounts.times.length > 0 };
  return { isWhole: text.length <= LONGEST, plain, amounts, frequency };
}

const TIMES = ['frequency', 'code', 'days', 'clock', 'when', 'events'];
const REST = ['duration', 'route', 'site', 'method', 'bounds', 'count'];

/**
 * The text leaves out how much or how often, and the structure says it.
 *
 * @param parts - the structure in words
 */
export function needsStructure({ amounts, frequency }: DosageClaims, parts: object): boolean {
  const has = (names: readonly string[]): boolean => names.some((name) => Object.hasOwn(parts, name));
  if (!amounts.saysDose && has(['dose', 'rate'])) return true;
  if (!frequency.saysWhen && has(TIMES)) return true;
  return !amounts.saysDose && !frequency.saysWhen && has(REST);
}

/**
 * What the text and the structure say differently (MED-32). Only what is certain: a number that can be read in a way
 * that agrees is no contradiction, nor is what only one of them says.
 */
export function disagreements(claims: DosageClaims, dosage: unknown): readonly DosageAspect[] {
  const { isWhole, plain, amounts, frequency } = claims;
  if (!isWhole) return [];
  const often = frequencyOf(member(dosage, 'timing'));
  const dose = doseOf(dosage);
  const changes = CHANGES.test(plain);
  const found: DosageAspect[] = [];
  if (!changes && !sameDose(amounts, frequency, dose, often)) found.push('dose');
  const most = lenientNumber(member(member(member(dosage, 'timing'), 'repeat'), 'frequencyMax'));
  const otherMost =
    frequency.most !== undefined &&
    most !== undefined &&
    often !== undefined &&
    often.high > frequency.most * 1.02;
  if (!changes && (otherMost || !sameFrequency(amounts, frequency, dose, often))) found.push('frequency');
  const route = routeFamily(member(dosage, 'route'));
  const said = routesIn(plain);
  if (route !== undefined && said.length === 1 && said[0] !== route && !NEGATED.test(plain))
    found.push('route');
  const never = [member(dosage, 'asNeededBoolean'), member(dosage, 'asNeeded')].includes(false);
  const needed = isAsNeeded(dosage);
  if (
    (needed && (REGULARLY.test(plain) || saysFixed(plain, frequency))) ||
    (!needed && never && saysAsNeeded(plain) && !NEGATED.test(plain))
  )
    found.push('asNeeded');
  if (!sameMaximum(amounts, listOf(member(dosage, 'maxDosePerPeriod')))) found.push('maximum');
  if (!changes && !NEGATED.test(plain)) found.push(...scheduleDisagreements(plain, dosage));
  return found;
}

/** Every day, and nothing that makes it a choice. */
function saysFixed(plain: string, { spans }: FrequencyClaims): boolean {
  return spans.length > 0 && spans.every(({ low }) => low > 0) && !CHOICE.test(plain);
}

/** The one dose that the structure states. */
function doseOf(dosage: unknown): Amount | undefined {
  const given = [...objects(member(dosage, 'doseAndRate')), dosage].flatMap((item) => [
    ...['doseQuantity', 'doseSimpleQuantity', 'dose']
      .flatMap((name) => listOf(member(item, name)))
      .map((dose) => amountOf(dose)),
    // With one end only, a range is "at least" or "at most".
    ...listOf(member(item, 'doseRange')).map((range) =>
      amountOf(member(range, 'low'), member(range, 'high') ?? null),
    ),
  ]);
  return given.length === 1 ? given[0] : undefined;
}

function sameDose(
  { doses, products, strengths }: AmountClaims,
  said: FrequencyClaims,
  dose: Amount | undefined,
  often: Span | undefined,
): boolean {
  if (dose === undefined) return true;
  const claims = doses.filter(({ family }) => comparable(family, dose.family));
  // A strength counts only together with a number of pieces.
  const multiples = products.filter(({ family }) => family === dose.family);
  const spans = [...claims, ...multiples].flatMap((claim) => claim.spans);
  if (spans.length === 0) return true;
  const sum = claims
    .map(({ spans: all }) => all[0]!)
    .reduce((a, b) => ({ low: a.low + b.low, high: a.high + b.high }), { low: 0, high: 0 });
  // "4 tablets daily" may be the amount of a day.
  const total = said.spans.length === 0 || said.spans.some(({ high }) => high === Infinity);
  const contained = strengths.filter(({ family }) => family === dose.family).flatMap((one) => one.spans);
  const read = [...spans, sum, ...contained];
  const meant = dose.spans.flatMap((span) =>
    often === undefined || !total ? [span] : [span, times(span, often)],
  );
  return read.some((span) => meant.some((other) => overlaps(span, other)));
}

/** Without a unit, a number counts pieces, puffs, drops or units, but no milligrams. */
function comparable(a: string, b: string): boolean {
  if (a === b) return true;
  const counted = (family: string): boolean => family !== 'mg' && family !== 'ml';
  return (a === '' && counted(b)) || (b === '' && counted(a));
}

function sameFrequency(
  { times: notations }: AmountClaims,
  { spans, bare }: FrequencyClaims,
  dose: Amount | undefined,
  often: Span | undefined,
): boolean {
  const noted = notations
    .filter(
      ({ beside }) => beside === undefined || (dose?.spans.some((span) => overlaps(span, beside)) ?? true),
    )
    .map((notation) => notation.often);
  const all = [...spans, ...bare, ...noted];
  // "x 1" on a medicine taken weekly is once a week.
  if (often === undefined || all.length === 0 || (all.length > spans.length && often.low < 0.9)) return true;
  return all.some((span) => overlaps(span, often));
}

function sameMaximum({ maxima }: AmountClaims, ratios: readonly unknown[]): boolean {
  const limits = ratios.map(maximumOf).filter((limit) => limit !== undefined);
  return limits.every((limit) => {
    const claims = maxima.filter(({ family }) => comparable(family, limit.family));
    return (
      claims.length === 0 ||
      claims.some(({ spans }) => spans.some((span) => limit.spans.some((other) => overlaps(span, other))))
    );
  });
}
