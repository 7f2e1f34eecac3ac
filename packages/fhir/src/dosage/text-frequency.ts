import { lenientNumber, lenientText, lenientTexts, listOf, member } from '../json.js';
import { codingsOf } from './concept-text.js';
import { RANGE, SPAN, spansOf, type Span } from './text-numbers.js';

/** Times a day. "Daily" without a number is once or more, "weekly" less than once. */
export interface FrequencyClaims {
  readonly spans: readonly Span[];
  /** Only a number of times, of which the period is taken for granted: `x 3`. */
  readonly bare: readonly Span[];
  /** The highest number of times a day that the text names as such. */
  readonly most?: number;
  /** The text says when or how often, in a way that can be compared or not. */
  readonly saysWhen: boolean;
}

const DAY = String.raw`(?:daglig|dagleg|dagligen|daily|døgnet|døgn|dygn|dagen|dag|day|dgl|d)`;
const WEEK = String.raw`(?:ukentlig|vekentleg|ugentlig|weekly|uken|uka|uke|veka|veke|vecka|veckan|ugen|uge|week|wk)`;
const MONTH = String.raw`(?:månedlig|månadleg|monthly|måneden|måned|månaden|månad|month|mnd)`;
const PER = String.raw`\s*(?:om|i|per|pr\.?|a|à|\/|each|every|in a|hver|kvar)?\s*`;
const PERIOD = String.raw`(?:${PER}(?:(${DAY})|(${WEEK})|(${MONTH}))(?!\p{L}))?`;
const EVERY = String.raw`(?:hver|kvar|hvert|kvart|every|each|var|vart|varje|q)`;
const HOUR = String.raw`(?:timer|timar|timmar|timme|time|hours?|hrs?|h|t)`;

/** `x 3 days` is how long, `3 times in total` how many. */
const NO_COURSE = String.raw`(?!\s*(?:days?|dager|dagar|dage|uker|veker|weeks?|cycles|kurer|doser|in total|totalt|i alt))`;

const TIMES = new RegExp(
  String.raw`${SPAN}\s*(?:ganger|gang|gonger|gong|gånger|gång|gange|ggr|times?|g\.?|x)(?!\p{L})\.?${NO_COURSE}${PERIOD}`,
  'gu',
);
const CROSS = new RegExp(
  String.raw`(?<![\p{L}\d])[x×]\s*(\d{1,2})(?:\s*-\s*(\d{1,2}))?(?![\d.,])${NO_COURSE}${PERIOD}`,
  'gu',
);
const ADVERB = new RegExp(String.raw`(?<!\p{L})(once|twice|thrice)(?!\p{L})${PERIOD}`, 'gu');
const INTERVAL = new RegExp(
  String.raw`(?<!\p{L})${EVERY}\s*${RANGE}(?:\s*(?:\.|:?[ea]|th|nd|rd)(?!\p{L}))?\s*(?:(${HOUR})|(${DAY}|dager|dagar|days)|(${WEEK}|uker|veker|weeks|veckor))(?!\p{L})`,
  'gu',
);
const OTHER = new RegExp(
  String.raw`(?<!\p{L})(?:annenhver|annankvar|${EVERY} (?:annen|anna|annan|andre|andra|other|second)|varannan|hveranden)\s+(?:(${DAY})|(${WEEK}))(?!\p{L})`,
  'gu',
);
const LATIN: Readonly<Record<string, number>> = {
  qd: 1,
  od: 1,
  bid: 2,
  bd: 2,
  tid: 3,
  tds: 3,
  qid: 4,
  qds: 4,
};
const LATIN_WORD = /(?<![\p{L}.])(qd|od|bid|bd|tid|tds|qid|qds)(?![\p{L}.])/gu;
/** `tid` and `od` are Norwegian words too. */
const ENGLISH = /\b(?:take|tablets?|capsules?|by mouth|units?|daily|needed|puffs?)\b/;
const DAILY = new RegExp(
  String.raw`(?<!\p{L})(?:${EVERY} (?:dag|day|døgn|morgen|morgon|kveld|natt|morning|evening|night)|daglig|dagleg|dagligen|daily|dgl|nightly|(?:per|pr\.?|i|om) (?:dag(?:en)?|døgn(?:et)?|dygn)|(?:per|a) day|\/ ?(?:day|dag|døgn|dygn|d|24 ?h))(?!\p{L})`,
  'u',
);
const WEEKLY = new RegExp(
  String.raw`(?<!\p{L})(?:${EVERY} (?:uke|veke|week|vecka|uge)|ukentlig|vekentleg|ugentlig|weekly|(?:per|pr\.?|i) (?:uken?|uka|veka?|vecka|ugen?|week)|a week)(?!\p{L})`,
  'u',
);
const MONTHLY = new RegExp(
  String.raw`(?<!\p{L})(?:${EVERY} (?:måned|månad|month|mnd)|månedlig|månadleg|monthly|(?:per|pr\.?|i|a) (?:måneden?|månaden?|month|mnd))(?!\p{L})`,
  'u',
);
/** `hver tredje dag`. */
const ORDINALS = 'tredje tridje third|fjerde fourth|femte fifth|sjette sixth|sjuende syvende seventh'.split(
  '|',
);
const ORDINAL = new RegExp(
  String.raw`(?<!\p{L})(${EVERY}) (${ORDINALS.join(' ').replaceAll(' ', '|')})(?= \p{L})`,
  'gu',
);
const WEEKDAY =
  /(?<!\p{L})(?:man|tirs|tys|ons|tors|fre|lør|laur|søn|sun|mån|tis|lör|sön)da(?:g|ger|gar|gen|j)(?!\p{L})|(?<!\p{L})(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?!\p{L})|hverdag|kvardag|virkedag|ukedag|weekday|helg|weekend|\b(?:ma|ti|on|to|fr|lø|sø)\b\.?[,/]/u;
/** From morning to night. */
export const PART_WORDS: readonly RegExp[] = [
  /(?<!\p{L})(?:morgen|morgon|morning|morron|frokost|frukost|breakfast|mane)/u,
  /formiddag|føremiddag|forenoon/,
  /(?<!\p{L})(?:middag|midt på dagen|noon|midday|lunsj|lunch)/u,
  /ettermiddag|afternoon|eftermiddag/,
  /(?<!\p{L})(?:kveld|evening|kväll|aften|vesp)/u,
  /(?<!\p{L})(?:natt|night|nocte|nat(?!\p{L})|leggetid|sengetid|bedtime|sänggående)/u,
];
export const UNSURE_PART =
  /i morgen|i morgon|tomorrow|måltid|meal|mat(?!\p{L})|(?<!\p{L})(?:kan|may|evt|eventuelt|eller|or|ev|helst|ikk?j?e|not|before|after|før|etter|innan|före)(?!\p{L})/u;
const CLOCK = /(?<!\p{L})(?:kl|at)\.?\s*\d|\d{1,2}[:.]\d{2}(?!\d)|\d\s*(?:am|pm)(?!\p{L})/u;
const UP_TO =
  /(?:inntil|opptil|opp til|up to|maks\w*|max\w*|høy?g?st|høgst|no more than|ikk?j?e mei?r enn)\.?:?\s*$/;
const AS_NEEDED =
  /ved behov|etter behov|vid behov|efter behov|as needed|when needed|if needed|as required|\bprn\b|\bp\.r\.n\b|\bv\.?b\b/;

/** A match and its groups. */
type Match = readonly (string | undefined)[];

export function saysAsNeeded(plain: string): boolean {
  return AS_NEEDED.test(plain);
}

/** How often, according to a text in which amounts have been taken out. */
export function frequencyClaims(plain: string): FrequencyClaims {
  const spans: Span[] = [];
  const bare: Span[] = [];
  const optional = saysAsNeeded(plain);
  let most: number | undefined;
  let rest = plain.replace(
    ORDINAL,
    (_, every: string, word: string) =>
      `${every} ${ORDINALS.findIndex((words) => words.split(' ').includes(word)) + 3}.`,
  );
  const take = (
    pattern: RegExp,
    read: (match: Match) => readonly Span[],
    days: (match: Match) => number | undefined,
  ): void => {
    rest = rest.replace(pattern, (...args: unknown[]) => {
      // The match and its groups, then where it stands.
      const at = args.findIndex((arg) => typeof arg === 'number');
      const match = args.slice(0, at) as Match;
      const per = days(match);
      const upTo = UP_TO.test(rest.slice(Math.max(0, Number(args[at]) - 20), Number(args[at])));
      const atMost = optional || upTo;
      for (const { low, high } of read(match)) {
        const span = { low: atMost ? 0 : low / (per ?? 1), high: high / (per ?? 1) };
        (per === undefined ? bare : spans).push(span);
        if (upTo) most = Math.max(most ?? 0, span.high);
      }
      return ' ; ';
    });
  };
  const period = (match: Match, from: number): number | undefined =>
    match[from] ? 1 : match[from + 1] ? 7 : match[from + 2] ? 30 : undefined;
  take(
    OTHER,
    () => [{ low: 1, high: 1 }],
    (match) => (match[1] ? 2 : 14),
  );
  take(
    INTERVAL,
    (match) => spansOf(match[1]!, match[2]).map(({ low, high }) => ({ low: 1 / high, high: 1 / low })),
    (match) => (match[3] ? 1 / 24 : match[4] ? 1 : 7),
  );
  take(
    TIMES,
    (match) => spansOf(match[1]!, match[2]),
    (match) => period(match, 3),
  );
  take(
    CROSS,
    (match) => spansOf(match[1]!, match[2]),
    (match) => period(match, 3),
  );
  take(
    ADVERB,
    (match) => spansOf(String(['once', 'twice', 'thrice'].indexOf(match[1]!) + 1), undefined),
    (match) => period(match, 2),
  );
  if (ENGLISH.test(plain))
    take(
      LATIN_WORD,
      (match) => spansOf(String(LATIN[match[1]!]), undefined),
      () => 1,
    );

  const daily = DAILY.test(rest);
  const monthly = MONTHLY.test(rest);
  const weekly = monthly || WEEKLY.test(rest) || WEEKDAY.test(plain);
  const parts = PART_WORDS.filter((part) => part.test(rest)).length;
  const saysWhen =
    spans.length > 0 ||
    bare.length > 0 ||
    daily ||
    weekly ||
    parts > 0 ||
    CLOCK.test(plain) ||
    /måltid|meal|dinner|supper|(?<!\p{L})mat(?!\p{L})|mellom/u.test(plain);
  // "Daily except Mondays" and the like are left to the reader.
  if (weekly && (daily || spans.some(({ high }) => high >= 1))) return { spans: [], bare: [], saysWhen };
  if (spans.length === 0 && bare.length === 0) {
    if (parts > 0 && !optional && !weekly && !UNSURE_PART.test(plain))
      spans.push({ low: Math.max(1, parts === 1 ? 1 : parts - 1), high: parts });
    else if (daily) spans.push({ low: optional ? 0 : 1, high: Infinity });
    else if (weekly) spans.push({ low: 0, high: monthly ? 1 / 14 : 6 / 7 });
  }
  return { spans, bare, ...(most !== undefined && { most }), saysWhen };
}

const DAYS: Readonly<Record<string, number>> = {
  s: 1 / 86_400,
  min: 1 / 1440,
  h: 1 / 24,
  d: 1,
  wk: 7,
  mo: 30.4,
  a: 365,
};
const CODES: Readonly<Record<string, number>> = {
  QD: 1,
  BID: 2,
  TID: 3,
  QID: 4,
  AM: 1,
  PM: 1,
  BED: 1,
  QOD: 0.5,
  WK: 1 / 7,
  MO: 1 / 30.4,
  Q1H: 24,
  Q2H: 12,
  Q3H: 8,
  Q4H: 6,
  Q6H: 4,
  Q8H: 3,
  Q12H: 2,
};

/** Times a day according to a Timing, as wide as it can be read; undefined if it does not say. */
export function frequencyOf(timing: unknown): Span | undefined {
  const repeat = member(timing, 'repeat');
  const value = (name: string): number | undefined => lenientNumber(member(repeat, name));
  const slots = Math.max(
    lenientTexts(member(repeat, 'when')).length,
    lenientTexts(member(repeat, 'timeOfDay')).length,
  );
  const weekdays = new Set(lenientTexts(member(repeat, 'dayOfWeek'))).size;
  const share = weekdays === 0 ? 1 : Math.min(7, weekdays) / 7;
  const unit = lenientText(member(repeat, 'periodUnit')) ?? lenientText(member(repeat, 'periodUnits'));
  const days = unit === undefined ? undefined : DAYS[unit];
  const rates: number[] = [];
  if (listOf(member(timing, 'event')).length > 0) return undefined;
  if (unit !== undefined) {
    if (days === undefined) return undefined;
    const [often, period] = [value('frequency') ?? 1, value('period') ?? 1];
    const most = Math.max(often, value('frequencyMax') ?? often);
    const longest = Math.max(period, value('periodMax') ?? period) * days;
    if (!(period > 0) || !(often > 0)) return undefined;
    const part = days === 1 ? share : 1;
    rates.push((often / longest) * part, (most / (period * days)) * part);
    // "Once a week" on several weekdays, or at several times, is often meant for each of them.
    if (weekdays > 0 && days === 7 && period === 1) rates.push(most * share, Math.max(1, slots) * share);
    if (slots > 0) rates.push((slots / (period * days)) * part);
  } else if (slots > 0) rates.push(slots * share);
  else if (weekdays > 0) rates.push(share, (value('frequency') ?? 1) * share);
  for (const { code } of codingsOf(member(timing, 'code'))) {
    const rate = code === undefined || !Object.hasOwn(CODES, code) ? undefined : CODES[code]!;
    if (rate !== undefined) rates.push(rate);
    else if (rates.length === 0) return undefined;
  }
  return rates.length === 0 ? undefined : { low: Math.min(...rates), high: Math.max(...rates) };
}
