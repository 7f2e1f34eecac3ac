import { lenientText, lenientTexts, listOf, member } from '../json.js';
import { conceptText } from './concept-text.js';
import { quantityOf } from './quantity-json.js';
import { PART_WORDS, saysAsNeeded, UNSURE_PART } from './text-frequency.js';
import { NUMBER, numbersOf } from './text-numbers.js';

/** When, for how long, where and what for: each is compared only if both name it and it can mean one thing only. */
export type ScheduleAspect = 'time' | 'duration' | 'site' | 'reason';

/** @param plain - text in lower case */
export function scheduleDisagreements(plain: string, dosage: unknown): readonly ScheduleAspect[] {
  const repeat = member(member(dosage, 'timing'), 'repeat');
  const found: ScheduleAspect[] = [];
  if (otherWeekdays(plain, repeat) || otherTime(plain, repeat)) found.push('time');
  if (otherLength(plain, repeat)) found.push('duration');
  if (otherSide(plain, conceptText(member(dosage, 'site'), 'nb').toLowerCase())) found.push('site');
  if (otherReason(plain, dosage)) found.push('reason');
  return found;
}

const WEEKDAYS: readonly (readonly [code: string, words: RegExp])[] = [
  ['mon', /(?<!\p{L})(?:man|mån|mon)da(?:g|y)/u],
  ['tue', /(?<!\p{L})(?:tirs|tys|tis|tues)da(?:g|y)/u],
  ['wed', /(?<!\p{L})(?:ons|wednes)da(?:g|y)/u],
  ['thu', /(?<!\p{L})(?:tors|thurs)da(?:g|y)/u],
  ['fri', /(?<!\p{L})(?:fre|fri)da(?:g|y)/u],
  ['sat', /(?<!\p{L})(?:lør|laur|lör|satur)da(?:g|y)/u],
  ['sun', /(?<!\p{L})(?:søn|sun|sön)da(?:g|y)/u],
];
/** "Monday to Friday", "starts on a Monday". */
const NOT_LISTED =
  /(?<!\p{L})(?:til|to|tom|fra|frå|from|start\p{L}*|oppstart|kontroll\p{L}*|byt\p{L}*|skift\p{L}*|change\p{L}*)(?!\p{L})|da(?:g|y)\p{L}*\s*[-–]/u;

function otherWeekdays(plain: string, repeat: unknown): boolean {
  const days = lenientTexts(member(repeat, 'dayOfWeek'));
  const said = WEEKDAYS.filter(([, words]) => words.test(plain)).map(([code]) => code);
  if (days.length === 0 || said.length === 0 || NOT_LISTED.test(plain)) return false;
  return said.length !== new Set(days).size || said.some((day) => !days.includes(day));
}

/** Parts of the day in their order, as `PART_WORDS` has them. */
const WHEN: Readonly<Record<string, number>> = {
  MORN: 0,
  'MORN.early': 0,
  'MORN.late': 0,
  WAKE: 0,
  ACM: 0,
  CM: 0,
  PCM: 0,
  NOON: 2,
  ACD: 2,
  CD: 2,
  PCD: 2,
  AFT: 3,
  'AFT.early': 3,
  'AFT.late': 3,
  EVE: 4,
  'EVE.early': 4,
  'EVE.late': 4,
  NIGHT: 5,
  HS: 5,
};
const CLOCKS =
  /(?<!\p{L})(?:kl|klokka|klokken|at)\.?\s*(\d{1,2}(?:[:.]\d{2})?(?:\s*(?:,|og|and|\+)\s*(?:kl\.?\s*)?\d{1,2}(?:[:.]\d{2})?)*)(?![\d:.]*\s*(?:[-–]|am|pm|\p{L}*da[gy]))/gu;

function otherTime(plain: string, repeat: unknown): boolean {
  if (saysAsNeeded(plain) || UNSURE_PART.test(plain)) return false;
  const when = lenientTexts(member(repeat, 'when'));
  const clock = lenientTexts(member(repeat, 'timeOfDay')).map(minutesOf);
  const said = [...plain.matchAll(CLOCKS)]
    .map(([, list]) => list!.match(/\d{1,2}(?:[:.]\d{2})?/g)!)
    .flat()
    .map(minutesOf);
  if (said.length > 0 && clock.length > 0 && when.length === 0)
    return said.length !== clock.length || said.some((time) => !clock.includes(time));
  const parts = [...when.map((code) => WHEN[code] ?? NaN), ...clock.map(partOf)];
  // "Middag" is noon or dinner.
  const named = PART_WORDS.flatMap((words, part) =>
    words.test(plain) ? (part === 2 && /middag(?!\p{L})/u.test(plain) ? [2, 4] : [part]) : [],
  );
  const told = named.length > 0 ? named : said.map(partOf);
  if (told.length === 0 || parts.length === 0 || parts.some(Number.isNaN)) return false;
  // Neighbouring parts have no sharp limit.
  const near = (part: number, others: readonly number[]): boolean =>
    others.some((other) => Math.abs(part - other) < 2);
  return !told.some((part) => near(part, parts)) || parts.some((part) => !near(part, told));
}

function minutesOf(written: string): number {
  const [hours, minutes = '0'] = written.split(/[:.]/);
  return Number(hours) * 60 + Number(minutes);
}

function partOf(minutes: number): number {
  const at = [300, 600, 720, 840, 1020, 1290].findIndex((limit) => minutes < limit);
  return at === -1 || at === 0 ? 5 : at - 1;
}

const DAYS: readonly (readonly [days: number, unit: RegExp])[] = [
  [1, /^d/],
  [7, /^(?:u|v|w)/],
  [30, /^m/],
];
const LENGTH = new RegExp(
  String.raw`(?<!\p{L})(?:i|for|in)\s+(${NUMBER})\s*(dager|dagar|dage|døgn|days?|uker|veker|weeks?|måneder|månader|months?)(?!\p{L})(?!\s*(?:siden|sidan|ago))`,
  'gu',
);
const BREAK =
  /pause|opphold|opphald|fri(?!\p{L})|(?<!\p{L})off(?!\p{L})|break|minst|at least|inntil|opptil|up to|max|maks|eller|(?<!\p{L})or(?!\p{L})/u;

function otherLength(plain: string, repeat: unknown): boolean {
  const bounds = quantityOf(member(repeat, 'boundsDuration'));
  const said = [...plain.matchAll(LENGTH)];
  const days = DAYS.find(([, unit]) => unit.test(bounds?.code ?? bounds?.unit ?? ''))?.[0];
  if (bounds?.value === undefined || bounds.comparator || days === undefined || said.length !== 1)
    return false;
  const [, count, unit] = said[0]!;
  const factor = DAYS.find(([, words]) => words.test(unit!))![0];
  return !BREAK.test(plain) && numbersOf(count!).every((value) => value * factor !== bounds.value! * days);
}

const SIDES: readonly RegExp[] = [
  /(?<!\p{L})(?:høyre|høgre|right|höger|højre)(?!\p{L})/u,
  /(?<!\p{L})(?:venstre|left|vänster)(?!\p{L})/u,
];

function otherSide(plain: string, site: string): boolean {
  const [said, stated] = [plain, site].map((text) => SIDES.map((side) => side.test(text)));
  const one = (sides: readonly boolean[]): boolean => sides[0] !== sides[1];
  return one(said!) && one(stated!) && said![0] !== stated![0];
}

/** Reasons that exclude each other; a text names one after "for" or "if". */
const REASONS: readonly RegExp[] = [
  /smert|vondt|hodepine|hovudpine|angina|(?<!\p{L})pain|headache|migren|migraine/u,
  /kvalm|brekning|oppkast|nausea|vomit/u,
  /(?<!\p{L})uro(?!\p{L})|angst|engst|anxi|agitat|restless/u,
  /søvn|insomni|sleep/u,
  /feber|fever/u,
  /kløe|itch|prurit/u,
  /obstip|forstopp|treg mage|constip/u,
  /tung ?pust|dyspn|åndenød|andenaud|breath|astma|asthma|wheez/u,
  /diar/u,
  /kramp|anfall|seizure|convuls/u,
  /hoste|cough/u,
  /sure oppstøt|halsbrann|heartburn|reflux|refluks/u,
];
const FOR = /(?<!\p{L})(?:ved|mot|for|against|hvis|if|når|when)\s+((?:\p{L}+[ ,/]+){0,3}\p{L}+)/gu;

function otherReason(plain: string, dosage: unknown): boolean {
  const stated = [
    ...listOf(member(dosage, 'asNeededCodeableConcept')),
    ...listOf(member(dosage, 'asNeededFor')),
  ].map((reason) => (lenientText(reason) ?? conceptText(reason, 'en')).toLowerCase());
  const said = [...plain.matchAll(FOR)].map(([, words]) => words!);
  const named = (texts: readonly string[]): readonly RegExp[] =>
    REASONS.filter((reason) => texts.some((text) => reason.test(text)));
  const [one, other] = [named(said), named(stated)];
  return one.length > 0 && other.length > 0 && !one.some((reason) => other.includes(reason));
}
