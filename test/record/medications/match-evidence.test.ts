/** What is read from an order to compare it with another one, and what is no evidence either way. */
import { describe, expect, it } from 'vitest';
import { makeEntry, parsePartialDate, type ClinicalEntry, type MedicationFacts } from '@care-timeline/fhir';
import {
  isSameMedicine,
  medicineDifferences,
  medicineTraits,
  sameSubstance,
  type MedicineTraits,
} from '../../../packages/record/src/medications/match.js';
import { rowDifferences, type OpenRow } from '../../../packages/record/src/medications/open-row.js';
import { medicationRequest } from '../support/resources.js';

const FEST = 'http://ehelse.no/fhir/CodeSystem/FEST';
const concept = (label: string) => ({ label, codings: [], labelFrom: 'text' as const });
const date = (text: string) => parsePartialDate(text)!;
const period = (start: string | undefined, end?: string) => ({
  shape: 'interval' as const,
  ongoing: end === undefined,
  element: 'effectivePeriod',
  ...(start !== undefined && { start: date(start) }),
  ...(end !== undefined && { end: date(end) }),
});

const BARE: MedicationFacts = {
  role: 'request',
  doNotPerform: false,
  codings: [],
  ingredients: [],
  use: 'unknown',
  dosages: [],
  indication: [],
  multidose: false,
  chain: [],
  groupIdentifiers: [],
};

/** Traits of an order of which only this is known. */
function traits(facts: Partial<MedicationFacts> = {}, entry: Partial<ClinicalEntry> = {}): MedicineTraits {
  const bare = makeEntry(medicationRequest('m'), { sourceId: 's', lang: 'nb' });
  const { time: _, ...timeless } = bare;
  return medicineTraits({ ...timeless, name: 'x', medication: { ...BARE, ...facts }, ...entry }, 'nb');
}

function expectDifferences(a: MedicineTraits, b: MedicineTraits, differences: readonly string[]): void {
  expect(medicineDifferences(a, b)).toEqual(differences);
  expect(medicineDifferences(b, a)).toEqual(differences);
}

it('MED-31 an order whose details could not be read has its name, and nothing to compare', () => {
  const { medication: _, ...unread } = makeEntry(medicationRequest('m'), { sourceId: 's', lang: 'nb' });
  const { time: __, ...undated } = unread;
  const bare = traits({}, { name: unread.name });
  expectDifferences(medicineTraits(undated, 'nb'), bare, []);
  expect(sameSubstance(medicineTraits(undated, 'nb'), bare)).toBe(true);
  // It may be older than it looks.
  expectDifferences(medicineTraits({ ...undated, time: period('2024-01-10') }, 'nb'), bare, ['start']);
});

describe('names as evidence', () => {
  type Named = [name: string, generic?: string | undefined, entry?: Partial<ClinicalEntry>];
  const named = (...[name, generic, entry = {}]: Named) =>
    traits(generic === undefined ? {} : { generic }, { name, ...entry });
  const rows: [rule: string, a: Named, b: Named, same: boolean][] = [
    ['one name', ['Paracet'], ['PARACET'], true],
    ['two names', ['Paracet'], ['Ibux'], false],
    ['two brands of one generic name', ['Paracet', 'paracetamol'], ['Panodil', 'Paracetamol'], true],
    ['two generic names', ['A', 'paracetamol'], ['B', 'ibuprofen'], false],
    ['a generic name, and an order that is named by it', ['A', 'paracetamol'], ['Paracetamol'], true],
    [
      'what no one named',
      ['Uten navn', undefined, { nameFrom: 'none' }],
      ['Uten navn', undefined, { nameFrom: 'none' }],
      false,
    ],
    [
      'a medicine that is not loaded',
      ['Medisin', undefined, { nameFrom: 'reference', nameNotLoaded: true }],
      ['Medisin', undefined, { nameFrom: 'reference', nameNotLoaded: true }],
      false,
    ],
    [
      'a name taken from what the medicine is',
      ['Paracet', undefined, { nameFrom: 'derived' }],
      ['Paracet'],
      true,
    ],
  ];
  it.each(rows)('MED-31 GEN-06 %s', (_, a, b, same) => {
    expect(sameSubstance(named(...a), named(...b))).toBe(same);
    expect(sameSubstance(named(...b), named(...a))).toBe(same);
  });
});

describe('products as evidence', () => {
  it('MED-31 a coding without a code is no product', () => {
    const one = traits({ codings: [{ system: FEST, code: '1' }] });
    expectDifferences(one, traits({ codings: [{ system: FEST }] }), []);
    expectDifferences(one, traits({ codings: [{ system: FEST, code: '2' }] }), ['product']);
  });
});

describe('the strength', () => {
  type Strengths = readonly (string | undefined)[];
  const made = (...strengths: Strengths) =>
    traits({
      ingredients: strengths.map((strength, at) => ({
        name: concept(`stoff ${at}`),
        ...(strength !== undefined && { strength }),
      })),
    });
  const rows: [rule: string, a: Strengths, b: Strengths, differences: string[]][] = [
    ['of one ingredient', ['5 mg'], ['5  MG'], []],
    ['two of one ingredient', ['5 mg'], ['10 mg'], ['strength']],
    ['of the second ingredient', ['5 mg', '10 mg'], ['5 mg', '20 mg'], ['strength']],
    ['ingredients without strengths', [undefined, undefined], [], []],
    ['an ingredient more, of unknown strength', ['5 mg'], ['5 mg', undefined], ['strength']],
    ['an ingredient more, that comes first', ['5 mg'], [undefined, '5 mg'], ['strength']],
  ];
  it('MED-31 of the one ingredient or of the other: two compositions, in whatever order they are listed', () => {
    const [first, second] = [made('5 mg', undefined), made(undefined, '5 mg')];
    expect(isSameMedicine(first, second)).toBe(false);
    expect(isSameMedicine(first, first)).toBe(true);
  });
  it.each(rows)('MED-27 MED-31 %s', (_, a, b, differences) => {
    expectDifferences(made(...a), made(...b), differences);
  });

  it('MED-27 the strength of the medicine goes before those of its ingredients', () => {
    const ingredients = [{ name: concept('stoff 0'), strength: '10 mg' }];
    expectDifferences(traits({ strength: '5 mg', ingredients }), made('5 mg'), []);
    expectDifferences(traits({ strength: '5 mg', ingredients }), made('10 mg'), ['strength']);
  });

  it('MED-27 a strength or form that the name of the other says is the same, and only as a word', () => {
    const said = (name: string) => traits({}, { name });
    const strength = traits({ strength: '5 mg' }, { name: 'Eliquis' });
    expectDifferences(strength, said('Eliquis 5 mg'), []);
    expectDifferences(strength, said('Eliquis 15 mg'), ['strength']);
    const form = traits({ form: concept('Tablett') }, { name: 'Eliquis' });
    expectDifferences(form, said('Eliquis tablett'), []);
    expectDifferences(form, said('Eliquis depottablett'), ['form']);
    expectDifferences(form, said('Eliquis'), ['form']);
    // What only ingredients tell has no words of its own to be found in a name.
    expectDifferences(made('5 mg'), said(''), ['strength']);
  });
});

describe('start, stop and use', () => {
  type Given = Parameters<typeof traits>;
  const day = '2024-01-10';
  const rows: [rule: string, a: Given, b: Given, differences: string[]][] = [
    ['use', [{ use: 'regular' }], [{ use: 'course' }], ['use']],
    ['use that nobody says', [{ use: 'unknown' }], [], []],
    [
      'the start of use goes before the day of writing',
      [{ usePeriod: period(day), authoredOn: date('2023-01-01') }],
      [{ usePeriod: period(day), authoredOn: date('2022-01-01') }],
      [],
    ],
    [
      'the day of writing, without a start of use',
      [{ authoredOn: date(day) }],
      [{ usePeriod: period(day) }],
      [],
    ],
    [
      'the day of writing, where the period has only an end',
      [{ usePeriod: period(undefined, '2024-02-01'), authoredOn: date(day) }],
      [{ usePeriod: period(day, '2024-02-01') }],
      [],
    ],
    [
      'the day of writing goes before the time of the entry',
      [{ authoredOn: date(day) }, { time: period('2020') }],
      [{ authoredOn: date(day) }, { time: period('2021') }],
      [],
    ],
    ['the time of the entry, without either', [{}, { time: period(day) }], [{ authoredOn: date(day) }], []],
    ['a month and a day of it', [{ authoredOn: date('2024-01') }], [{ authoredOn: date(day) }], ['start']],
    ['no start', [], [{ authoredOn: date(day) }], ['start']],
    [
      'a decided stop goes before the end of the period',
      [{ stop: { at: date(day) }, usePeriod: period('2020', '2025') }],
      [{ stop: { at: date(day) }, usePeriod: period('2020', '2026') }],
      [],
    ],
    [
      'the end of the period is a stop',
      [{ usePeriod: period('2020', day) }],
      [{ usePeriod: period('2020') }],
      ['stop'],
    ],
    [
      'a stop without a day: the end of the period',
      [{ stop: {}, usePeriod: period('2020', day) }],
      [{ usePeriod: period('2020', day) }],
      [],
    ],
  ];
  it.each(rows)('MED-27 %s', (_, a, b, differences) => {
    expectDifferences(traits(...a), traits(...b), differences);
  });
});

describe('the dose', () => {
  const HIDDEN = {
    extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'masked' }],
  };
  const mg = (value: number) => ({ doseAndRate: [{ doseQuantity: { value, unit: 'mg' } }] });
  type Dosed = readonly [text?: string | undefined, structured?: unknown];
  const dosed = (...[text, structured]: Dosed) =>
    traits({
      dosages: [{ ...(text !== undefined && { text }), structured, asNeeded: false, asNeededFor: [] }],
    });
  const rows: [rule: string, a: Dosed, b: Dosed, differences: string[]][] = [
    ['text, and no structure', ['1 tablett'], ['1 tablett', {}], []],
    ['structure, and no text', [undefined, mg(5)], [undefined, mg(5)], []],
    ['two structures, and no text', [undefined, mg(5)], [undefined, mg(10)], ['dose']],
    ['the words that the structure gives', ['5 mg'], [undefined, mg(5)], []],
    ['other words than the structure gives', ['10 mg'], [undefined, mg(5)], ['dose']],
    ['nothing at all in either', [undefined, {}], [undefined, {}], []],
    ['a text beside a withheld one', ['x', { _text: HIDDEN }], ['x'], []],
    ['two withheld texts', [undefined, { _text: HIDDEN }], [undefined, { _text: HIDDEN }], ['dose']],
  ];
  it.each(rows)('MED-27 GEN-06 %s', (_, a, b, differences) => {
    expectDifferences(dosed(...a), dosed(...b), differences);
  });

  it('MED-27 one instruction, and none', () => {
    expectDifferences(dosed('x'), traits(), ['dose']);
  });
});

describe('ingredients as evidence', () => {
  const FEVER = 'http://www.whocc.no/atc';
  const mixture = (...names: string[]): Partial<MedicationFacts> => ({
    ingredients: names.map((name) => ({ name: concept(name) })),
  });

  it('MED-30 the same ingredients in any order are one substance, other ones are not', () => {
    const named = (name: string) => ({ name });
    const one = traits(mixture('Kodein', 'Paracetamol'), named('x'));
    expect(one.substance).toContain('ingredients kodein + paracetamol');
    expect(sameSubstance(one, traits(mixture('Paracetamol', 'Kodein'), named('y')))).toBe(true);
    expect(sameSubstance(one, traits(mixture('Paracetamol'), named('y')))).toBe(false);
    expect(sameSubstance(traits({}, named('x')), traits({}, named('y')))).toBe(false);
  });

  it('MED-31 a composition is each ingredient with its strength, and the amount of the whole', () => {
    const of = (facts: Partial<MedicationFacts>): string => traits(facts).composition;
    expect(of({})).toBe('');
    expect(of({ amount: '100 ml' })).toBe('');
    const parts = [{ name: concept('B') }, { name: concept('A'), strength: '5 MG', active: false }];
    expect(of({ ingredients: parts })).toBe('a 5 mg false + b  true + ');
    expect(of({ ingredients: parts, amount: '100 ml' })).toBe('a 5 mg false + b  true + 100 ml');
  });

  it.each<[string, string[], string[], boolean]>([
    ['one code in common', ['A', 'B'], ['B', 'C'], true],
    ['the same code', ['A'], ['A'], true],
    ['other codes', ['A'], ['B'], false],
    ['a code, and none', ['A'], [], true],
    ['no code', [], [], true],
  ])('MED-31 equal names with %s', (_, one, other, same) => {
    const coded = (...codes: string[]) =>
      traits({ codings: codes.map((code) => ({ system: FEVER, code })) }, { name: 'Albyl-E' });
    expect(isSameMedicine(coded(...one), coded(...other))).toBe(same);
    expect(isSameMedicine(coded(...other), coded(...one))).toBe(same);
  });

  it('MED-31 of one substance, both have to state the same strength and form', () => {
    const stated = (name: string, strength?: string, form?: string) =>
      traits(
        {
          codings: [{ system: FEVER, code: 'B01AC06' }],
          ...(strength !== undefined && { strength }),
          ...(form !== undefined && { form: concept(form) }),
        },
        { name },
      );
    const one = stated('Albyl-E', '75 mg', 'tablett');
    expect(isSameMedicine(one, stated('Aspirin', '75 mg', 'tablett'))).toBe(true);
    expect(isSameMedicine(one, stated('Aspirin', '160 mg', 'tablett'))).toBe(false);
    expect(isSameMedicine(one, stated('Aspirin', '75 mg', 'kapsel'))).toBe(false);
    expect(
      isSameMedicine(stated('Albyl-E', undefined, 'tablett'), stated('Aspirin', undefined, 'tablett')),
    ).toBe(false);
    expect(isSameMedicine(stated('Albyl-E', '75 mg'), stated('Aspirin', '75 mg'))).toBe(false);
  });

  it('MED-31 names that say two strengths tell them apart once; a comma is a point', () => {
    const named = (name: string) => traits({ codings: [{ system: FEVER, code: 'N02BE01' }] }, { name });
    expectDifferences(named('Paracet 0,5 g'), named('Paracet 1 g'), ['strength']);
    expectDifferences(named('Paracet 0,5 g'), named('Paracet 0.5g'), []);
    expectDifferences(named('Paracet 0,5 g'), named('Paracet 05 g'), ['strength']);
    expectDifferences(named('Paracet 0,5 g'), named('Paracet'), []);
    const [one, other] = ['500 mg', '1 g'].map((strength) =>
      traits({ strength }, { name: `Paracet ${strength}` }),
    );
    expectDifferences(one!, other!, ['strength']);
  });

  it('MED-27 one text for all dosages stands for them, unless one has its own', () => {
    const dosage = (text?: string) => ({
      structured: { doseAndRate: [{ doseQuantity: { value: 2, unit: 'tablett' } }] },
      ...(text !== undefined && { text }),
      asNeeded: false,
      asNeededFor: [],
    });
    const doses = (facts: Partial<MedicationFacts>): string[] => traits(facts).dose.map(({ words }) => words);
    const structures = (facts: Partial<MedicationFacts>): string[] =>
      traits(facts).dose.map(({ structure }) => structure);
    const renderedDosage = 'Etter  AVTALE';
    expect(doses({ renderedDosage, dosages: [dosage(), dosage()] })).toEqual(['etter avtale']);
    expect(structures({ renderedDosage, dosages: [dosage(), dosage()] })).toEqual([
      '2 tabletter; 2 tabletter',
    ]);
    expect(doses({ renderedDosage, dosages: [dosage('To daglig'), dosage()] })).toEqual([
      'to daglig',
      '2 tabletter',
    ]);
    expect(doses({ dosages: [dosage(), dosage()] })).toEqual(['2 tabletter', '2 tabletter']);
  });
});

describe('what differs between two rows', () => {
  const row = (own: MedicineTraits, clinicalState = 'current', group = 'regular'): OpenRow =>
    ({ head: { traits: own, entry: { clinicalState } }, state: { group } }) as unknown as OpenRow;
  const made = (ingredient: string, form: string) =>
    traits({ ingredients: [{ name: concept(ingredient) }], form: concept(form) }, { name: 'Paracet' });
  const code = (value: string) =>
    traits({ codings: [{ system: FEST, code: value }] }, { name: `Paracet ${value}` });

  it.each<[string, OpenRow, OpenRow, string[]]>([
    ['nothing', row(made('A', 'tablett')), row(made('A', 'tablett')), []],
    ['what it is made of', row(made('A', 'tablett')), row(made('B', 'tablett')), ['product']],
    [
      'the form, which says by itself that they are two',
      row(made('A', 'tablett')),
      row(made('B', 'kapsel')),
      ['form'],
    ],
    ['the product code, told once', row(code('1')), row(code('2')), ['product']],
    ['the group', row(made('A', 'tablett')), row(made('A', 'tablett'), 'current', 'paused'), ['status']],
    ['the status', row(made('A', 'tablett')), row(made('A', 'tablett'), 'past'), ['status']],
  ])('MED-27 MED-31 %s', (_, a, b, differences) => {
    expect(rowDifferences(a, b)).toEqual(differences);
    expect(rowDifferences(b, a)).toEqual(differences);
  });
});

describe('what is no evidence', () => {
  it('MED-31 a name that is only a code, a code without its text, a product code as a substance', () => {
    const named = traits({}, { name: 'x', nameFrom: 'text' });
    const coded = traits({}, { name: 'x', nameFrom: 'code' });
    expect(isSameMedicine(named, named)).toBe(true);
    expect([isSameMedicine(named, coded), isSameMedicine(coded, named)]).toEqual([false, false]);
    expect(traits({}, { name: 'x', nameFrom: 'none' }).named).toBe(false);
    expect(traits({ codings: [{ system: FEST }] }).product.size).toBe(0);
    expect(traits({ codings: [{ system: FEST, code: '1' }] }).atc).toEqual([]);
  });

  it('MED-27 one text for all dosages is the same dose as the same text', () => {
    const rendered = (renderedDosage: string) => traits({ renderedDosage });
    expectDifferences(rendered('Etter avtale'), rendered('etter avtale'), []);
    expectDifferences(rendered('Etter avtale'), rendered('Ved behov'), ['dose']);
  });
});
