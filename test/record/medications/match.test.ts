import { describe, expect, it } from 'vitest';
import { makeEntry } from '@care-timeline/fhir';
import {
  differentSubstance,
  medicineDifferences,
  medicineTraits,
  sameSubstance,
  type MedicineTraits,
} from '../../../packages/record/src/medications/match.js';
import { medicationRequest } from '../support/resources.js';

const ATC = 'http://www.whocc.no/atc';
const FEST = 'http://ehelse.no/fhir/CodeSystem/FEST';

type Coding = readonly [system: string | undefined, code: string | undefined];
const concept = (text: string | undefined, ...codings: Coding[]) => ({
  ...(text !== undefined && { text }),
  coding: codings.map(([system, code]) => ({ ...(system && { system }), ...(code && { code }) })),
});
const traits = (more: Record<string, unknown> = {}): MedicineTraits =>
  medicineTraits(makeEntry(medicationRequest('m', more), { sourceId: 's', lang: 'nb' }), 'nb');
const named = (text: string | undefined, ...codings: Coding[]): MedicineTraits =>
  traits({ medicationCodeableConcept: concept(text, ...codings) });

describe('the substance', () => {
  const rows: [rule: string, a: MedicineTraits, b: MedicineTraits, same: boolean, different: boolean][] = [
    ['one ATC code', named('A', [ATC, 'C07AB02']), named('B', [ATC, 'C07AB02']), true, false],
    ['two ATC codes', named('A', [ATC, 'C07AB02']), named('B', [ATC, 'C07AB03']), false, true],
    ['an ATC code and none', named('A', [ATC, 'C07AB02']), named('B'), false, false],
    ['no ATC code and one', named('A'), named('B', [ATC, 'C07AB02']), false, false],
    ['one name', named('Selo-Zok'), named(' SELO-ZOK '), true, false],
    ['two names', named('Selo-Zok'), named('Metoprolol'), false, false],
    ['one name and two ATC codes', named('A', [ATC, 'C07AB02']), named('A', [ATC, 'C07AB03']), true, false],
    ['one product code', named('A', [FEST, '1']), named('B', [FEST, '1']), true, false],
    ['two product codes', named('A', [FEST, '1']), named('B', [FEST, '2']), false, false],
    ['neither name nor code', named(undefined), named(undefined), false, false],
  ];
  it.each(rows)('MED-27 MED-28 %s', (_, a, b, same, different) => {
    expect(sameSubstance(a, b)).toBe(same);
    expect(sameSubstance(b, a)).toBe(same);
    expect(differentSubstance(a, b)).toBe(different);
    expect(differentSubstance(b, a)).toBe(different);
  });
});

describe('what two rows differ in', () => {
  const rows: [
    rule: string,
    a: Record<string, unknown>,
    b: Record<string, unknown>,
    differences: string[],
  ][] = [
    ['nothing', {}, {}, []],
    ['the day it was written', {}, { authoredOn: '2024-01-11' }, ['start']],
    [
      'a time of day is no difference',
      { authoredOn: '2024-01-10T08:00:00Z' },
      { authoredOn: '2024-01-10T09:00:00Z' },
      [],
    ],
    [
      'the dose',
      { dosageInstruction: [{ text: '1 tablett' }] },
      { dosageInstruction: [{ text: '2 tabletter' }] },
      ['dose'],
    ],
    ['a dose that only one says', { dosageInstruction: [{ text: '1 tablett' }] }, {}, ['dose']],
    [
      'letters and blanks are no difference',
      { dosageInstruction: [{ text: '1  Tablett' }] },
      { dosageInstruction: [{ text: '1 tablett ' }] },
      [],
    ],
    [
      'one text and two structures',
      { dosageInstruction: [{ text: 'x', doseAndRate: [{ doseQuantity: { value: 1, unit: 'mg' } }] }] },
      { dosageInstruction: [{ text: 'x', doseAndRate: [{ doseQuantity: { value: 2, unit: 'mg' } }] }] },
      ['dose'],
    ],
    [
      'one text, and a structure that only one has',
      { dosageInstruction: [{ text: 'x', doseAndRate: [{ doseQuantity: { value: 1, unit: 'mg' } }] }] },
      { dosageInstruction: [{ text: 'x' }] },
      [],
    ],
    [
      'two products of one system',
      { medicationCodeableConcept: concept('A', [FEST, '1']) },
      { medicationCodeableConcept: concept('A', [FEST, '2']) },
      ['product'],
    ],
    [
      'products of two systems',
      { medicationCodeableConcept: concept('A', [FEST, '1']) },
      { medicationCodeableConcept: concept('A', ['http://own', '2']) },
      [],
    ],
    [
      'one of two products in common',
      { medicationCodeableConcept: concept('A', [FEST, '1'], [FEST, '3']) },
      { medicationCodeableConcept: concept('A', [FEST, '2'], [FEST, '3']) },
      [],
    ],
    [
      'two substances are not two products',
      { medicationCodeableConcept: concept('A', [ATC, 'C07AB02']) },
      { medicationCodeableConcept: concept('A', [ATC, 'C07AB03']) },
      [],
    ],
    [
      'codes without a system are no products',
      { medicationCodeableConcept: concept('A', [undefined, '1']) },
      { medicationCodeableConcept: concept('A', [undefined, '2']) },
      [],
    ],
    [
      'as needed or not',
      { dosageInstruction: [{ text: 'x', asNeededBoolean: true }] },
      { dosageInstruction: [{ text: 'x' }] },
      ['use'],
    ],
  ];
  it.each(rows)('MED-27 %s', (_, a, b, differences) => {
    expect(medicineDifferences(traits(a), traits(b))).toEqual(differences);
    expect(medicineDifferences(traits(b), traits(a))).toEqual(differences);
  });

  const base = traits();
  const silent = { ...base, strength: '', form: '' };
  const words = (name: string, more: object = {}) => ({ strength: '', form: '', name: ` ${name} `, ...more });
  const forms: [rule: string, a: MedicineTraits, b: MedicineTraits, differences: string[]][] = [
    ['two forms', { ...silent, form: 'a' }, { ...silent, form: 'b' }, ['form']],
    ['two strengths', { ...silent, strength: 'a' }, { ...silent, strength: 'b' }, ['strength']],
    ['a form that only one says', { ...silent, form: 'a' }, silent, ['form']],
    [
      'a form that the name of the other says',
      { ...silent, form: 'a', words: words('x', { form: 'tablett' }) },
      { ...silent, words: words('eliquis tablett 5 mg') },
      [],
    ],
    [
      'a form that is part of a word of the name',
      { ...silent, form: 'a', words: words('x', { form: 'tablett' }) },
      { ...silent, words: words('eliquis depottabletter') },
      ['form'],
    ],
    [
      'a strength that the name of the other says',
      { ...silent, strength: 'a', words: words('x', { strength: '5 mg' }) },
      { ...silent, words: words('eliquis 5 mg') },
      [],
    ],
    [
      'a form that only one says, of one product',
      { ...silent, form: 'a', product: new Map([['s', new Set(['1'])]]) },
      { ...silent, product: new Map([['s', new Set(['1'])]]) },
      [],
    ],
    [
      'two forms of one product',
      { ...silent, form: 'a', product: new Map([['s', new Set(['1'])]]) },
      { ...silent, form: 'b', product: new Map([['s', new Set(['1'])]]) },
      ['form'],
    ],
    ['two stops', { ...base, stop: '2024-01-01' }, { ...base, stop: '2024-01-02' }, ['stop']],
  ];
  it.each(forms)('MED-27 %s', (_, a, b, differences) => {
    expect(medicineDifferences(a, b)).toEqual(differences);
    expect(medicineDifferences(b, a)).toEqual(differences);
  });

  it('GEN-06 MED-27 a dose that one source withholds may be another', () => {
    const dose = { words: 'x', structure: 'x', isHidden: false };
    const of = (isHidden: boolean): MedicineTraits => ({ ...base, dose: [{ ...dose, isHidden }] });
    expect(medicineDifferences(of(false), of(false))).toEqual([]);
    expect(medicineDifferences(of(true), of(false))).toEqual(['dose']);
    expect(medicineDifferences(of(false), of(true))).toEqual(['dose']);
    expect(medicineDifferences(of(true), of(true))).toEqual(['dose']);
  });
});
