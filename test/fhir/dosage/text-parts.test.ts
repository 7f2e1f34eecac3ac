/** What a dosage text and a structure say of amounts and frequency, before the two are compared (MED-32). */
import { describe, expect, it } from 'vitest';
import { amountClaims, amountOf, maximumOf } from '../../../packages/fhir/src/dosage/text-amounts.js';
import {
  dosageClaims,
  disagreements,
  needsStructure,
} from '../../../packages/fhir/src/dosage/text-and-structure.js';
import { frequencyClaims, frequencyOf } from '../../../packages/fhir/src/dosage/text-frequency.js';
import {
  numbersOf,
  plainText,
  sameText,
  spansOf,
  type Span,
} from '../../../packages/fhir/src/dosage/text-numbers.js';
import type { Amount } from '../../../packages/fhir/src/dosage/text-amounts.js';

const UCUM = 'http://unitsofmeasure.org';
type Json = Record<string, unknown>;

const round = (value: number): number => Number(value.toPrecision(4));
/** `2`, or `1-2`. */
const span = ({ low, high }: Span): string =>
  low === high ? String(round(low)) : `${round(low)}-${round(high)}`;
/** `mg 500`; without a family the number alone. */
const amount = ({ family, spans }: Amount): string => `${family} ${spans.map(span).join('|')}`.trim();
const ucum = (value: number, code: string): Json => ({ value, unit: code, system: UCUM, code });

describe('the amount of a quantity', () => {
  it.each<[unknown, unknown, string | undefined]>([
    [ucum(2, 'g'), undefined, 'mg 2000'],
    [ucum(500, 'ug'), undefined, 'mg 0.5'],
    [ucum(0.2, 'L'), undefined, 'ml 200'],
    [ucum(2, 'kg'), undefined, 'mg 2000000'],
    [ucum(2, '[iU]'), undefined, 'unit 2'],
    [{ value: 2, unit: 'Tablett' }, undefined, 'piece 2'],
    [{ value: 2, unit: 'stikkpille' }, undefined, 'piece 2'],
    [{ value: 2, unit: 'Sug' }, undefined, 'puff 2'],
    [{ value: 2, unit: 'dråber' }, undefined, 'drop 2'],
    [{ value: 2, unit: 'enheder' }, undefined, 'unit 2'],
    [{ value: 2, unit: 'klatter' }, undefined, undefined],
    // Pieces, or whatever the text counts.
    [{ value: 2 }, undefined, '2'],
    [{ value: 2, system: UCUM, code: '1' }, undefined, '2'],
    [{ value: 2, unit: '', code: '1' }, undefined, '2'],
    [{ value: 2, system: UCUM, code: 'mm[Hg]' }, undefined, undefined],
    [{ value: 2, system: 'urn:x', code: '17' }, undefined, undefined],
    // Nothing that can be compared.
    [{ unit: 'mg' }, undefined, undefined],
    [{ ...ucum(2, 'mg'), comparator: '<' }, undefined, undefined],
    [undefined, undefined, undefined],
    // Ranges.
    [ucum(1, 'mg'), ucum(2, 'mg'), 'mg 1-2'],
    [ucum(500, 'mg'), ucum(1, 'g'), undefined],
    [ucum(1, 'mg'), ucum(2, 'g'), 'mg 1-2000'],
    [ucum(1, 'mg'), ucum(2, 'mL'), undefined],
    [ucum(2, 'mg'), ucum(1, 'mg'), undefined],
    [ucum(1, 'mg'), { unit: 'mg' }, undefined],
    [ucum(1, 'mg'), { ...ucum(2, 'mg'), comparator: '<' }, undefined],
    [ucum(1, 'mg'), { value: 2, unit: 'klatter' }, undefined],
    [{ value: 1, unit: 'klatter' }, ucum(2, 'mg'), undefined],
    [ucum(1, 'mg'), {}, undefined],
  ])('MED-32 %j to %j: %s', (low, high, expected) => {
    const found = high === undefined ? amountOf(low) : amountOf(low, high);
    expect(found && amount(found)).toBe(expected);
  });

  it.each<[Json, string | undefined]>([
    [{ numerator: ucum(4, 'g'), denominator: ucum(1, 'd') }, 'mg 4000'],
    [{ numerator: ucum(4, 'g'), denominator: ucum(2, 'd') }, 'mg 2000'],
    [{ numerator: ucum(70, 'mg'), denominator: ucum(1, 'wk') }, 'mg 10'],
    [{ numerator: ucum(10, 'mg'), denominator: ucum(12, 'h') }, 'mg 20'],
    [{ numerator: ucum(10, 'mg'), denominator: { unit: 'd', system: UCUM, code: 'd' } }, 'mg 10'],
    [{ numerator: ucum(10, 'mg'), denominator: ucum(0, 'd') }, undefined],
    [{ numerator: ucum(10, 'mg'), denominator: ucum(1, 'mo') }, undefined],
    [{ numerator: ucum(10, 'mg') }, undefined],
    [{ denominator: ucum(1, 'd') }, undefined],
    [{ numerator: { value: 10, unit: 'klatter' }, denominator: ucum(1, 'd') }, undefined],
  ])('MED-32 a maximum %j: %s a day', (ratio, expected) => {
    const found = maximumOf(ratio);
    expect(found && amount(found)).toBe(expected);
  });
});

describe('the amounts of a text', () => {
  it.each<
    [text: string, doses: string[], more?: Partial<Record<'strengths' | 'maxima' | 'products', string[]>>]
  >([
    ['2 tabletter daglig', ['piece 2']],
    ['2 tabl. daglig', ['piece 2']],
    ['2 pills daily', ['piece 2']],
    ['1 dråpe', ['drop 1']],
    ['3 g daglig', ['mg 3000']],
    // Notations.
    ['1+0+2', ['1', '2']],
    ['1 + 0 + 2', ['1', '2']],
    ['1-0-1', ['1', '1']],
    ['1-2-3', []],
    ['1x2', ['1|2']],
    ['2 x 500 mg', ['mg 500', 'mg 1000']],
    ['1 x 3 tabletter', ['piece 3', 'piece 3']],
    ['1 x 3 klatter', ['1|3']],
    // What one piece contains.
    ['tablett 500 mg', [], { strengths: ['mg 500'] }],
    ['tablett, 500 mg', [], { strengths: ['mg 500'] }],
    ['tablett à 500 mg', [], { strengths: ['mg 500'] }],
    ['500 mg tabletter', [], { strengths: ['mg 500'] }],
    ['500 mg) tabletter', [], { strengths: ['mg 500'] }],
    ['500 mg om kvelden, tabletter', ['mg 500'], { products: [] }],
    ['styrke 500 mg', [], { strengths: ['mg 500'] }],
    ['styrke (500 mg', [], { strengths: ['mg 500'] }],
    ['paracet à 500 mg', [], { strengths: ['mg 500'] }],
    ['paracet (500 mg)', [], { strengths: ['mg 500'] }],
    ['paracet ( 500 mg)', [], { strengths: ['mg 500'] }],
    ['styrke ukjent, gi 500 mg', ['mg 500']],
    ['(se kort) gi 500 mg', ['mg 500']],
    ['styrke à 1 tablett', ['piece 1']],
    ['2 tabletter à 500 mg', ['piece 2'], { strengths: ['mg 500'], products: ['mg 1000'] }],
    ['2 tabletter à 100 ie', ['piece 2'], { strengths: ['unit 100'], products: ['unit 200'] }],
    ['2 tabletter, 500 mg', ['piece 2'], { strengths: ['mg 500'], products: ['mg 1000'] }],
    ['2 tabletter morgen, 500 mg', ['piece 2', 'mg 500'], { products: ['mg 1000'] }],
    ['2 tabletter morgen, 100 ie', ['piece 2', 'unit 100'], { products: ['unit 200'] }],
    ['2 tabletter morgen, 5 ml', ['piece 2', 'ml 5'], { products: [] }],
    ['1x2, så 500 mg', ['1|2', 'mg 500'], { products: ['mg 500|1000'] }],
    ['5 mg og 3 dråper', ['mg 5', 'drop 3'], { products: [] }],
    // At most.
    ['maks 4 g per døgn', [], { maxima: ['mg 4000'] }],
    ['maks 4 g', [], {}],
    ['1-2 tabletter, maks 3 daglig', ['piece 1-2'], { maxima: ['3', '3-6'] }],
    ['1-2 tabletter, maks 3', ['piece 1-2'], { maxima: [] }],
    ['5 mg, maks 3 daglig', ['mg 5'], { maxima: ['3'] }],
    // Not the dose.
    ['2 ml i 100 ml vann', ['ml 2']],
    ['2 ml, 100 ml vann', ['ml 2']],
    ['2 ml i 100 ml', ['ml 2']],
    ['5 mg/ml', []],
    ['5 mg per kg', []],
    ['ring 113', []],
  ])('MED-32 %s', (text, doses, more = {}) => {
    const claims = amountClaims(plainText(text));
    expect(claims.doses.map(amount)).toEqual(doses);
    for (const name of ['strengths', 'maxima', 'products'] as const)
      if (more[name] || name !== 'products')
        expect([name, claims[name].map(amount)]).toEqual([name, more[name] ?? []]);
  });

  it.each([
    ['1+0+1', true],
    ['1x2', true],
    ['2 ml', true],
    ['5 mg/ml', false],
    ['5 mg/h', true],
    ['5 mg per time', true],
    ['5 mg pr. kg', true],
    ['5 mg/ 2 kg', true],
    ['5 mg per tablett', false],
    ['5 mg/hetteglass', false],
    ['5 mg per minutt', true],
    ['maks 4 g', true],
    ['i maks 4 g', true],
    ['maks 4 g per døgn', false],
    ['tablett 500 mg', false],
    ['løses i 100 ml', false],
    ['som før', false],
  ])('MED-32 whether it says how much: %s, %s', (text, says) => {
    expect(amountClaims(plainText(text)).saysDose).toBe(says);
  });

  it.each([
    ['5 mg om kvelden', '; om kvelden'],
    ['1+0+1 med mat', '; med mat'],
    ['1 x 2 ganger', '; ganger'],
    ['1 x 2 daglig', '; daglig'],
    ['2 x 500 mg daglig', '; daglig'],
    ['3 klatter daglig', '3 klatter daglig'],
    ['100 ml vann daglig', '; vann daglig'],
  ])('MED-32 what is left for the frequency: %s, "%s"', (text, rest) => {
    expect(amountClaims(plainText(text)).rest.replace(/\s+/g, ' ').trim()).toBe(rest);
  });

  it.each<[string, string[]]>([
    ['1+0+2', ['2']],
    ['1x2', ['1 beside 2', '2 beside 1']],
    ['3 g daglig', ['3']],
    ['3 mg daglig', []],
    ['2 x 500 mg', []],
  ])('MED-32 how often by a notation: %s', (text, times) => {
    const found = amountClaims(plainText(text)).times;
    expect(
      found.map(({ often, beside }) => (beside ? `${span(often)} beside ${span(beside)}` : span(often))),
    ).toEqual(times);
  });
});

describe('the frequency of a text', () => {
  it.each<[text: string, spans: string[], bare?: string[], most?: number]>([
    ['3 ganger daglig', ['3']],
    ['2-3 ganger daglig', ['2-3']],
    ['3 ganger per uke', ['0.4286']],
    ['3 ganger per måned', ['0.1']],
    ['3 ganger', [], ['3']],
    ['x 3', [], ['3']],
    ['x 3 daglig', ['3']],
    ['x 3 per uke', ['0.4286']],
    ['x 3 dager', []],
    ['once a day', ['1']],
    ['twice a day', ['2']],
    ['thrice a week', ['0.4286']],
    ['twice', [], ['2']],
    ['take bid', ['2']],
    ['til rett tid', []],
    ['annenhver dag', ['0.5']],
    ['annenhver uke', ['0.07143']],
    ['hver 8. time', ['3']],
    ['hver 4-6 time', ['4-6']],
    ['hver tredje dag', ['0.3333']],
    ['hver 2. uke', ['0.07143']],
    ['inntil 3 ganger daglig', ['0-3'], [], 3],
    ['3 ganger daglig ved behov', ['0-3']],
    ['inntil 3 ganger daglig eller maks 2 ganger daglig', ['0-3', '0-2'], [], 3],
    ['daglig', ['1-Infinity']],
    ['daglig ved behov', ['0-Infinity']],
    ['hver uke', ['0-0.8571']],
    ['hver måned', ['0-0.07143']],
    ['morgen', ['1']],
    ['morgen og kveld', ['1-2']],
    ['morgen, formiddag og kveld', ['2-3']],
    ['morgen ved behov', []],
    ['morgen eller kveld', []],
    ['3 ganger daglig, morgen og kveld', ['3']],
    ['x 3 morgen', [], ['3']],
    ['daglig unntatt mandag', []],
    ['3 ganger daglig hver uke', []],
    ['1 gang daglig hver uke', []],
    ['1 gang per uke, mandag', ['0.1429']],
    ['som før', []],
  ])('MED-32 %s', (text, spans, bare = [], most = undefined) => {
    const found = frequencyClaims(plainText(text));
    expect([found.spans.map(span), found.bare.map(span), found.most]).toEqual([spans, bare, most]);
    expect('most' in found).toBe(most !== undefined);
  });

  it.each([
    ['3 ganger daglig', true],
    ['x 3', true],
    ['daglig', true],
    ['hver uke', true],
    ['morgen', true],
    ['kl 08', true],
    ['til måltid', true],
    ['with meals', true],
    ['med mat', true],
    ['til dinner', true],
    ['mellom måltidene', true],
    ['matchende plaster', false],
    ['på format', false],
    ['som avtalt', false],
  ])('MED-32 whether it says when: %s, %s', (text, says) => {
    expect(frequencyClaims(plainText(text)).saysWhen).toBe(says);
  });
});

describe('the frequency of a structure', () => {
  const repeat = (more: Json): Json => ({ repeat: more });
  const every = (frequency: number, period: number, periodUnit: string, more: Json = {}): Json =>
    repeat({ frequency, period, periodUnit, ...more });

  it.each<[unknown, string | undefined]>([
    [every(3, 1, 'd'), '3'],
    [every(1, 8, 'h'), '3'],
    [every(1, 2, 'wk'), '0.07143'],
    [every(1, 1, 'd', { frequencyMax: 3 }), '1-3'],
    [every(1, 4, 'h', { periodMax: 6 }), '4-6'],
    [repeat({ periodUnit: 'd' }), '1'],
    [repeat({ frequency: 3, period: 1, periodUnits: 'd' }), '3'],
    [every(3, 1, 'fortnight'), undefined],
    [every(0, 1, 'd'), undefined],
    [every(1, 0, 'd'), undefined],
    // Slots and weekdays.
    [every(1, 1, 'd', { when: ['MORN', 'EVE'] }), '1-2'],
    [every(1, 2, 'd', { when: ['MORN', 'EVE'] }), '0.5-1'],
    [every(1, 1, 'd', { timeOfDay: ['08:00', '14:00', '20:00'] }), '1-3'],
    [repeat({ when: ['MORN', 'EVE'] }), '2'],
    [repeat({ when: ['MORN', 'EVE'], dayOfWeek: ['mon'] }), '0.2857'],
    [repeat({ timeOfDay: ['08:00'] }), '1'],
    [repeat({ dayOfWeek: ['mon', 'thu'] }), '0.2857'],
    [repeat({ dayOfWeek: ['mon', 'mon'] }), '0.1429'],
    [repeat({ dayOfWeek: ['mon'], frequency: 2 }), '0.1429-0.2857'],
    [every(1, 1, 'd', { dayOfWeek: ['mon', 'thu'] }), '0.2857'],
    [every(1, 1, 'wk', { dayOfWeek: ['mon', 'thu'] }), '0.1429-0.2857'],
    [every(1, 2, 'wk', { dayOfWeek: ['mon', 'thu'] }), '0.07143'],
    [every(1, 1, 'wk', { dayOfWeek: ['mon'], when: ['MORN', 'EVE'] }), '0.1429-0.2857'],
    [every(1, 1, 'wk'), '0.1429'],
    [every(1, 1, 'd', { dayOfWeek: ['mon'], when: ['MORN', 'EVE'] }), '0.1429-0.2857'],
    // Codes.
    [{ code: { coding: [{ code: 'BID' }] } }, '2'],
    [{ code: { coding: [{ code: 'Q8H' }] } }, '3'],
    [{ code: { coding: [{ code: 'toString' }] } }, undefined],
    [{ code: { coding: [{ code: 'whatever' }] } }, undefined],
    [{ code: { coding: [{ display: 'twice' }] } }, undefined],
    [{ code: { coding: [{ code: 'whatever' }, { code: 'BID' }] } }, undefined],
    [{ ...every(1, 1, 'd'), code: { coding: [{ code: 'BID' }] } }, '1-2'],
    [{ ...every(1, 1, 'd'), code: { coding: [{ code: 'whatever' }] } }, '1'],
    // Single times.
    [{ ...every(1, 1, 'd'), event: ['2026-01-01'] }, undefined],
    [{}, undefined],
    [undefined, undefined],
  ])('MED-32 %j: %s a day', (timing, expected) => {
    const found = frequencyOf(timing);
    expect(found && span(found)).toBe(expected);
  });
});

describe('numbers in a text', () => {
  it.each<[string, number[]]>([
    ['2', [2]],
    ['1,5', [1.5]],
    ['to', [2]],
    ['en halv', [0.5]],
    ['en og en halv', [1.5]],
    ['2 og halv', [2.5]],
    ['1/2', [0.5]],
    ['1 1/2', [1.5]],
    ['10 1/2', [10.5]],
    ['1 000', [1000]],
    ['10.000', [10, 10000]],
    ['1,250', [1.25, 1250]],
    ['1000.000', [1000]],
    ['10.0000', [10]],
  ])('MED-32 %s', (written, numbers) => {
    expect(numbersOf(written)).toEqual(numbers);
  });

  it.each<[string, string | undefined, string]>([
    ['2', undefined, '2'],
    ['2', '3', '2-3'],
    ['3', '2', '2-3'],
    ['0.07', undefined, '0.065-0.075'],
    ['1,5', '2', '1.45-2.05'],
    ['10.000', '20.000', '9.999-20|10000-20000'],
    ['10.000', '20', '9.999-20|20-10000'],
  ])('MED-32 %s to %s', (low, high, expected) => {
    expect(spansOf(low, high).map(span).join('|')).toBe(expected);
  });

  it('MED-32 case, spaces and fractions make no difference', () => {
    expect(plainText('  Ta\n½\u00A0 TABLETT ')).toBe('ta 1/2 tablett');
    expect(plainText('1½ og 2¼ ¾')).toBe('1 1/2 og 2 1/4 3/4');
    expect(sameText('  Ta  1\n TABLETT ')).toBe('ta 1 tablett');
  });
});

describe('what a text leaves out', () => {
  it.each<[string, string[], boolean]>([
    ['2 tabletter daglig', ['dose', 'frequency', 'route', 'duration'], false],
    ['2 tabletter', ['frequency'], true],
    ['2 tabletter', ['when'], true],
    ['2 tabletter', ['dose', 'route'], false],
    ['daglig', ['dose'], true],
    ['daglig', ['rate'], true],
    ['daglig', ['frequency', 'route', 'bounds'], false],
    ['som avtalt', ['route'], true],
    ['som avtalt', ['bounds'], true],
    ['som avtalt', ['text'], false],
    ['1x2', ['frequency'], false],
  ])('MED-32 %s, beside %j: the structure is needed %s', (text, names, needed) => {
    expect(needsStructure(dosageClaims(text), Object.fromEntries(names.map((name) => [name, ''])))).toBe(
      needed,
    );
  });

  it('MED-32 a text too long to be read disagrees with nothing', () => {
    const dosage = { doseAndRate: [{ doseQuantity: { value: 1, unit: 'tablett' } }] };
    const text = '2 tabletter daglig. ';
    expect(disagreements(dosageClaims(text.padEnd(1000, 'x')), dosage)).toEqual(['dose']);
    expect(disagreements(dosageClaims(text.padEnd(1001, 'x')), dosage)).toEqual([]);
    expect(dosageClaims(text.padEnd(1001, 'x')).plain).toHaveLength(1000);
  });
});
