import { SYSTEM } from '../codes/known-systems.js';
import type { InEveryLanguage } from '../codes/language.js';

const same = (nb: string, nn: string, en: string): InEveryLanguage => ({ nb, nn, en });

/** FHIR event-timing, including the meal and sleep codes of v3 TimingEvent. */
export const WHEN: Readonly<Record<string, InEveryLanguage>> = {
  MORN: same('om morgenen', 'om morgonen', 'in the morning'),
  'MORN.early': same('tidlig om morgenen', 'tidleg om morgonen', 'early in the morning'),
  'MORN.late': same('sent på morgenen', 'seint på morgonen', 'late in the morning'),
  NOON: same('midt på dagen', 'midt på dagen', 'at midday'),
  AFT: same('om ettermiddagen', 'om ettermiddagen', 'in the afternoon'),
  'AFT.early': same('tidlig om ettermiddagen', 'tidleg om ettermiddagen', 'early in the afternoon'),
  'AFT.late': same('sent på ettermiddagen', 'seint på ettermiddagen', 'late in the afternoon'),
  EVE: same('om kvelden', 'om kvelden', 'in the evening'),
  'EVE.early': same('tidlig på kvelden', 'tidleg på kvelden', 'early in the evening'),
  'EVE.late': same('sent på kvelden', 'seint på kvelden', 'late in the evening'),
  NIGHT: same('om natten', 'om natta', 'at night'),
  PHS: same('etter innsovning', 'etter innsovning', 'after falling asleep'),
  IMD: same('straks', 'straks', 'immediately'),
  HS: same('ved leggetid', 'ved leggetid', 'at bedtime'),
  WAKE: same('ved oppvåkning', 'ved oppvakning', 'on waking'),
  C: same('til måltid', 'til måltid', 'with a meal'),
  CM: same('til frokost', 'til frukost', 'with breakfast'),
  CD: same('til lunsj', 'til lunsj', 'with lunch'),
  CV: same('til middag', 'til middag', 'with dinner'),
  AC: same('før måltid', 'før måltid', 'before a meal'),
  ACM: same('før frokost', 'før frukost', 'before breakfast'),
  ACD: same('før lunsj', 'før lunsj', 'before lunch'),
  ACV: same('før middag', 'før middag', 'before dinner'),
  PC: same('etter måltid', 'etter måltid', 'after a meal'),
  PCM: same('etter frokost', 'etter frukost', 'after breakfast'),
  PCD: same('etter lunsj', 'etter lunsj', 'after lunch'),
  PCV: same('etter middag', 'etter middag', 'after dinner'),
  IC: same('mellom måltider', 'mellom måltid', 'between meals'),
  ICM: same('mellom frokost og lunsj', 'mellom frukost og lunsj', 'between breakfast and lunch'),
  ICD: same('mellom lunsj og middag', 'mellom lunsj og middag', 'between lunch and dinner'),
  ICV: same('mellom middag og leggetid', 'mellom middag og leggetid', 'between dinner and bedtime'),
};

/** Events an offset can be relative to, for those whose word in `WHEN` does not already start with before or after. */
export const OFFSET_FROM: Readonly<Record<string, InEveryLanguage>> = {
  HS: same('før leggetid', 'før leggetid', 'before bedtime'),
  WAKE: same('etter oppvåkning', 'etter oppvakning', 'after waking'),
};

export const WEEKDAYS: Readonly<Record<string, InEveryLanguage>> = {
  mon: same('mandager', 'måndagar', 'Mondays'),
  tue: same('tirsdager', 'tysdagar', 'Tuesdays'),
  wed: same('onsdager', 'onsdagar', 'Wednesdays'),
  thu: same('torsdager', 'torsdagar', 'Thursdays'),
  fri: same('fredager', 'fredagar', 'Fridays'),
  sat: same('lørdager', 'laurdagar', 'Saturdays'),
  sun: same('søndager', 'søndagar', 'Sundays'),
};

const times = (n: number): InEveryLanguage =>
  n === 1
    ? same('1\u00A0gang daglig', '1\u00A0gong dagleg', 'once daily')
    : same(
        `${n}\u00A0ganger daglig`,
        `${n}\u00A0gonger dagleg`,
        n === 2 ? 'twice daily' : `${n}\u00A0times daily`,
      );
const hours = (n: number): InEveryLanguage =>
  n === 1
    ? same('hver time', 'kvar time', 'every hour')
    : same(`hver ${n}.\u00A0time`, `kvar ${n}.\u00A0time`, `every ${n}\u00A0hours`);

/** GTSAbbreviation, as used in `Timing.code`. Written out, because the abbreviations are easily misread. */
const ABBREVIATIONS: Readonly<Record<string, InEveryLanguage>> = {
  QD: times(1),
  BID: times(2),
  TID: times(3),
  QID: times(4),
  QOD: same('hver 2.\u00A0dag', 'kvar 2.\u00A0dag', 'every 2\u00A0days'),
  AM: same('hver morgen', 'kvar morgon', 'every morning'),
  PM: same('hver ettermiddag', 'kvar ettermiddag', 'every afternoon'),
  BED: same('ved leggetid', 'ved leggetid', 'at bedtime'),
  WK: same('hver uke', 'kvar veke', 'every week'),
  MO: same('hver måned', 'kvar månad', 'every month'),
  JB: same('på virkedager', 'på verkedagar', 'on business days'),
  JE: same('i helger', 'i helger', 'on weekends'),
  JH: same('på helligdager', 'på heilagdagar', 'on holidays'),
  ...Object.fromEntries([1, 2, 3, 4, 6, 8, 12].map((n) => [`Q${n}H`, hours(n)])),
};

/** Administration time of day, Volven 8325. */
const TIMES_OF_DAY: Readonly<Record<string, InEveryLanguage>> = {
  1: same('om morgenen', 'om morgonen', 'in the morning'),
  2: same('om formiddagen', 'om føremiddagen', 'in the forenoon'),
  3: same('midt på dagen', 'midt på dagen', 'at midday'),
  4: same('om ettermiddagen', 'om ettermiddagen', 'in the afternoon'),
  5: same('om kvelden', 'om kvelden', 'in the evening'),
};

/** Words for a `Timing.code` value; undefined for a code not known in its system. */
export function timingCodeWords(system: string | undefined, code: string): InEveryLanguage | undefined {
  if (system === SYSTEM.TIME_OF_DAY)
    return Object.hasOwn(TIMES_OF_DAY, code) ? TIMES_OF_DAY[code] : undefined;
  if (system !== undefined && system !== SYSTEM.TIMING_ABBREVIATION) return undefined;
  return Object.hasOwn(ABBREVIATIONS, code) ? ABBREVIATIONS[code] : undefined;
}
