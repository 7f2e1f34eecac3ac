import { member } from '../json.js';
import { quantityOf } from './quantity-json.js';
import { NUMBER, numbersOf, SPAN, spansOf, times, type Span } from './text-numbers.js';
import { knownUnit } from './unit-text.js';

/** Amounts can be compared within one family: `500 mg` is no contradiction of `1 tablet`. */
export interface Amount {
  readonly family: string;
  /** In the family's base unit; more than one if the number can be read in more than one way. */
  readonly spans: readonly Span[];
}

export interface AmountClaims {
  /** Amounts of one dose, or of a day. */
  readonly doses: readonly Amount[];
  /** Multiples of a strength: "2 tablets 500 mg" is also 1000 mg. */
  readonly products: readonly Amount[];
  /** What one piece contains. */
  readonly strengths: readonly Amount[];
  /** Stated maximum a day. */
  readonly maxima: readonly Amount[];
  /** The text says how much, in a way that can be compared or not. */
  readonly saysDose: boolean;
  /** How often, in a notation such as `1x2` or `1+0+1`; in the first, only if the other number is the dose. */
  readonly times: readonly { readonly often: Span; readonly beside?: Span }[];
  /** The text without what was read as an amount. */
  readonly rest: string;
}

/** Base unit by code, and how many of it one is. Everything that is counted in pieces is one family. */
const FAMILIES: readonly (readonly [family: string, codes: Readonly<Record<string, number>>])[] = [
  ['mg', { kg: 1e6, g: 1e3, mg: 1, ug: 1e-3, ng: 1e-6 }],
  ['ml', { L: 1e3, dL: 100, mL: 1, uL: 1e-3 }],
  ['unit', { '[iU]': 1, 'k[iU]': 1e3, 'M[iU]': 1e6 }],
  ['piece', { TAB: 1, CAP: 1, SUPP: 1, PATCH: 1, '{sachet}': 1, '{ampule}': 1, '{vial}': 1, '{ea}': 1 }],
  ['puff', { '{inhalation}': 1, '{puff}': 1, '{spray}': 1 }],
  ['drop', { '[drp]': 1 }],
  ['dose', { '{dose}': 1 }],
  ['application', { '{application}': 1 }],
  ['syringe', { '{syringe}': 1 }],
  ['spoon', { '[tsp_us]': 5, '[tbs_us]': 15 }],
];

const PIECE = /(?:tablet\p{L}*|tabl?|kaps(?:el|l)\p{L}*|capsules?|pills?|piller?|plaster|stikkpiller?)\.?$/u;
/** Written in Swedish or Danish, where the word differs from the Norwegian one. */
const NEIGHBOURS: Readonly<Record<string, string>> = {
  droppar: '[drp]',
  droppe: '[drp]',
  dråber: '[drp]',
  dråbe: '[drp]',
  enheder: '[iU]',
  puffar: '{puff}',
  pust: '{puff}',
  sug: '{puff}',
};

function familyOf(code: string): readonly [family: string, factor: number] | undefined {
  for (const [family, codes] of FAMILIES) {
    if (Object.hasOwn(codes, code)) return [family, codes[code]!];
  }
  return undefined;
}

function unitOf(written: string): readonly [family: string, factor: number] | undefined {
  const bare = written.replace(/\.$/, '');
  const code =
    knownUnit({ unit: written }) ??
    knownUnit({ unit: bare }) ??
    (Object.hasOwn(NEIGHBOURS, bare) ? NEIGHBOURS[bare] : undefined);
  return (code === undefined ? undefined : familyOf(code)) ?? (PIECE.test(bare) ? ['piece', 1] : undefined);
}

/** The amount of a Quantity or Range; undefined if it is not a plain one in a unit that is known. */
export function amountOf(low: unknown, high: unknown = low): Amount | undefined {
  const [from, to] = [quantityOf(low), quantityOf(high)];
  if (from?.value === undefined || to?.value === undefined || from.comparator || to.comparator)
    return undefined;
  const [a, b] = [from, to].map((quantity) => {
    const code = knownUnit(quantity);
    const bare = !quantity.unit && (quantity.code === undefined || quantity.code === '1');
    return bare
      ? (['', 1] as const)
      : code === undefined
        ? unitOf((quantity.unit ?? '').toLowerCase())
        : familyOf(code);
  });
  if (a === undefined || b === undefined || a[0] !== b[0] || !(from.value <= to.value)) return undefined;
  return { family: a[0], spans: [{ low: from.value * a[1], high: to.value * b[1] }] };
}

/** A maximum dose per period as amount per day. */
export function maximumOf(ratio: unknown): Amount | undefined {
  const above = amountOf(member(ratio, 'numerator'));
  const below = quantityOf(member(ratio, 'denominator'));
  const days = { d: 1, h: 1 / 24, wk: 7 }[(below && knownUnit(below)) ?? ''];
  const count = below?.value ?? 1;
  if (above === undefined || days === undefined || !(count > 0)) return undefined;
  const perDay = 1 / (count * days);
  return { ...above, spans: above.spans.map((span) => times(span, { low: perDay, high: perDay })) };
}

const SLOTS =
  /(?<![\d.,/+-])\d{1,2}(?:[.,]\d)?(?:\s*\+\s*\d{1,2}(?:[.,]\d)?){1,5}(?![\d.,/+-])|(?<![\d.,/+-])\d(?:\s*-\s*\d){2,3}(?![\d.,/+-])/g;
const CROSS = new RegExp(
  String.raw`(?<![\p{L}\d.,/])(${NUMBER})\s*[x×*]\s*(${NUMBER})(?!\s*\/)(\s*[\p{L}%µμ]+)?`,
  'gu',
);
const AMOUNT = new RegExp(
  String.raw`${SPAN}\s*(?:(?:hel|hele|heile|stor|store|liten|små|whole|large|small)\s+)?([\p{L}%µμ]+\.?)`,
  'gu',
);
const MAXIMUM =
  /(?:maks\w*|max\w*|høy?g?st|høgst|högst|no more than|not more than|ikk?j?e mei?r enn|(?:not |do not )?exceed(?:ing)?|inntil|opptil|opp til|up to)\.?:?\s*$/;
/** A maximum without a unit: of what is counted. */
const BARE_MAXIMUM = new RegExp(
  String.raw`(?<!\p{L})(?:maks\w*|max\w*|høy?g?st|høgst|högst|no more than|not more than|ikk?j?e mei?r enn)\.?:?\s*(${NUMBER})(?=(.{0,20}))`,
  'gu',
);
/** What is not the dose: mixed into, stepped up to, measured against. */
const ASIDE =
  /(?:^|[\s(])(?:i|in|med|with|over|etter|efter|after|før|before|under|below|av|of|per|pr|til|to|ved|at|hvis|if|when|når|>|<)\.?\s*$|\/\s*$/;
const PER_DAY =
  /^\s*(?:\/|per|pr\.?|i|om|a|in|in a|i løpet av et?|daglig|dagleg|daily|dagligen)?\s*(?:døgn\w*|dag\w*|dygn\w*|day|daily|24 ?(?:t\b|timer|timar|timmar|hours?|h\b)|d\b)/;
/** `5 mg/ml`, `10 mg per kg`: a concentration, not an amount. */
const CONCENTRATION =
  /^\s*(?:\/|per|pr\.?)\s*(?:\d\s*)?(?:ml|l|kg|g|m2|m²|h|t|time|hour|min|minutt|dose|puff|tabl\w*|tablet\w*|kapsel|capsule|stk|hetteglass)(?![\p{L}])/u;
/** `5 mg/h`, `10 mg per kg`: how much is given, unlike `5 mg per tablett`. */
const RATE = /^\s*(?:\/|per|pr\.?)\s*(?:\d\s*)?(?:h|t|time|hour|min|minutt|kg|m2|m²)(?!\p{L})/u;
const WATER =
  /^\s*(?:\p{L}+\s)?(?:vann|vatn|vatten|vand|water|nacl|saltvann|saline|glukose|glucose|juice|væske)/u;

/** The amounts a text states; whatever could mean something else is left out. */
export function amountClaims(plain: string): AmountClaims {
  const doses: Amount[] = [];
  const strengths: Amount[] = [];
  const maxima: Amount[] = [];
  const often: { often: Span; beside?: Span }[] = [];
  let saysDose = false;
  let rest = plain.replace(SLOTS, (written) => {
    const split = written.split(/[+-]/).map((slot) => numbersOf(slot.trim())[0]!);
    // "1-2-3" without an empty slot may be a range or a date.
    if (written.includes('-') && !split.includes(0)) return written;
    const taken = split.filter((slot) => slot > 0);
    for (const slot of taken) doses.push({ family: '', spans: [{ low: slot, high: slot }] });
    often.push({ often: { low: taken.length, high: taken.length } });
    saysDose = true;
    return ' ; ';
  });
  rest = rest.replace(CROSS, (_, a: string, b: string, word: string | undefined) => {
    const unit = word === undefined ? undefined : unitOf(word.trim());
    saysDose = true;
    const [left, right] = [spansOf(a, undefined), spansOf(b, undefined)];
    if (unit !== undefined) {
      // "2 x 500 mg": twice, or two of them.
      const amount = scaled(unit, right);
      doses.push(amount, multiple(amount, left));
      return ' ; ';
    }
    doses.push({ family: '', spans: [...left, ...right] });
    for (const [one, other] of [
      [left, right],
      [right, left],
    ])
      often.push({ often: one![0]!, beside: other![0]! });
    return ` ; ${word ?? ''}`;
  });
  rest = rest.replace(
    AMOUNT,
    (whole: string, from: string, to: string | undefined, word: string, at: number) => {
      const unit = unitOf(word);
      if (unit === undefined) return whole;
      const before = rest.slice(Math.max(0, at - 30), at);
      const after = rest.slice(at + whole.length);
      const amount = scaled(unit, spansOf(from, to));
      if (MAXIMUM.test(before)) {
        if (PER_DAY.test(after)) maxima.push(amount);
        else saysDose ||= !ASIDE.test(before);
      } else if (CONCENTRATION.test(after)) saysDose ||= RATE.test(after);
      else if (WATER.test(after) || ASIDE.test(before)) return ' ; ';
      else if (unit[0] !== 'piece' && isStrength(before, after)) strengths.push(amount);
      else {
        doses.push(amount);
        saysDose = true;
        // "3 g daglig" is three grams, or three times.
        if (word === 'g') often.push({ often: spansOf(from, to)[0]! });
      }
      return ' ; ';
    },
  );
  const counts = doses.filter(({ family }) => family === 'piece' || family === '');
  for (const [, many, after] of rest.matchAll(BARE_MAXIMUM)) {
    if (!PER_DAY.test(after!)) continue;
    // "1-2 tablets, at most 3 a day" is three tablets, or three times.
    const most = spansOf(many!, undefined);
    maxima.push(
      { family: '', spans: most },
      ...counts.map(({ spans }) => multiple({ family: '', spans }, most)),
    );
  }
  const masses = [...strengths, ...doses.filter(({ family }) => family === 'mg' || family === 'unit')];
  const products = counts.flatMap((count) => masses.map((mass) => multiple(mass, count.spans)));
  return {
    doses,
    products,
    strengths,
    maxima,
    saysDose,
    times: often,
    rest,
  };
}

/** `tablett 500 mg`, `500 mg tabletter`, `(500 mg)`: what a piece contains. */
function isStrength(before: string, after: string): boolean {
  const last = /(\S+?)[\s,:]*(?:à|á|a|på|of|styrke|strength)?\s*\(?\s*$/.exec(before)?.[1] ?? '';
  const next = /^\s*\)?\s*(\p{L}+)/u.exec(after)?.[1] ?? '';
  return PIECE.test(last) || PIECE.test(next) || /(?:à|á|styrke|strength)\s*\(?\s*$|\(\s*$/.test(before);
}

function scaled([family, factor]: readonly [string, number], spans: readonly Span[]): Amount {
  return { family, spans: spans.map((span) => times(span, { low: factor, high: factor })) };
}

function multiple(amount: Amount, by: readonly Span[]): Amount {
  return { ...amount, spans: amount.spans.flatMap((span) => by.map((each) => times(span, each))) };
}
