/** Which prescriptions, doses given and packages are drawn as one medicine: each pair beside the nearest that is two. */
import { describe, expect, it } from 'vitest';
import type { ClinicalEntry } from '@care-timeline/fhir';
import { medicineGroupName } from '@care-timeline/record';

type Medication = Partial<NonNullable<ClinicalEntry['medication']>>;
const name = (text: string, medication?: Medication): string =>
  medicineGroupName({ name: text, medication } as unknown as ClinicalEntry);
const code = (value: string, system = 'urn:a') => ({ system, code: value });
const form = (label: string) => ({ label, codings: [] }) as unknown as NonNullable<Medication['form']>;

describe('one medicine or two', () => {
  const coded = { codings: [code('X')] };
  it.each<[string, string, boolean]>([
    ['Metoprolol depottablett 50 mg', 'Metoprolol depottablett 100 mg', true],
    ['Morfin injeksjonsvæske 20 mg/ml', 'Morfin tablett 10 mg', false],
    ['Dolcontin depottablett 30 mg', 'Morfin injeksjonsvæske 20 mg/ml', false],
    ['24 HR Metformin hydrochloride 500 MG Oral Tablet', 'Metformin hydrochloride 1000 MG Oral Tablet', true],
    ['Vitamin B12 tablett 1 mg', 'Vitamin B6 tablett 40 mg', false],
    ['Vitamin D3 dråper', 'Vitamin D2 dråper', false],
    ['Amoxicillin 125 MG/5ML Oral Suspension', 'Amoxicillin 250 MG/5ML Oral Suspension', true],
    ['Seretide inhalasjonspulver 50/250', 'Seretide inhalasjonspulver (50/500)', true],
    ['Fragmin 5000 IE', 'Fragmin', true],
    ['Fragmin 5000 E/ml', 'Fragmin', true],
    ['Heparin 25 000 iu', 'Heparin', true],
    ['Levaxin 50 µg', 'Levaxin 75 mcg', true],
    ['Digoxin 62,5 ug', 'Digoxin 0,25 mg', true],
    ['Natriumklorid 9 mg/ml 1 l', 'Natriumklorid 9 mg/ml 5 dl', true],
    ['Kaliumklorid 40 mmol', 'Kaliumklorid 20 mmol/l', true],
    ['Kaliumklorid 40 mmol,', 'Kaliumklorid', true],
    ['Ventolin 100 MCG/ACTUAT', 'Ventolin', true],
    ['Ventolin 100 mcg / dose', 'Ventolin dose', true],
    ['Sobril  tablett', 'Sobril tablett', true],
    ['SOBRIL Tablett', 'Sobril tablett', true],
    ['Insulin Lantus', 'Insulin Levemir', false],
    ['Nor flex', 'Norflex', false],
    ['Elidel krem', 'Krem', false],
    ['Gel mg-fri', 'Gel', false],
    ['Calcium egg', 'Calcium', false],
  ])('MED-25 TLN-07 %s, %s', (a, b, same) => {
    expect(name(a, coded) === name(b, coded)).toBe(same);
    expect(name(a) === name(b)).toBe(same);
  });

  it('one code of two systems is two medicines, and one of one system is one', () => {
    const of = (system: string): string => name('Tablett', { codings: [code('17', system)] });
    expect(of('urn:a')).not.toBe(of('urn:b'));
    expect(of('urn:a')).toBe(of('urn:a'));
    expect(of('urn:a')).not.toBe(name('Tablett', { codings: [code('18')] }));
  });

  type Named = Parameters<typeof name>;
  const rows: [rule: string, a: Named, b: Named, same: boolean][] = [
    [
      'the generic name goes before codes',
      ['x', { generic: 'metoprolol', codings: [code('1')] }],
      ['x', { generic: 'Metoprolol', codings: [code('2')] }],
      true,
    ],
    [
      'two generic names',
      ['x', { generic: 'metoprolol', codings: [code('1')] }],
      ['x', { generic: 'bisoprolol', codings: [code('1')] }],
      false,
    ],
    [
      'a coding without a code is passed over',
      ['x', { codings: [{ system: 'urn:a' }, code('1')] }],
      ['x', { codings: [code('1')] }],
      true,
    ],
    [
      'a form that is coded goes before the name: another brand of the same',
      ['Dolcontin', { codings: [code('1')], form: form('Depottablett') }],
      ['Morfin depot', { codings: [code('1')], form: form('depottablett') }],
      true,
    ],
    [
      'two forms',
      ['Morfin', { codings: [code('1')], form: form('Tablett') }],
      ['Morfin', { codings: [code('1')], form: form('Injeksjonsvæske') }],
      false,
    ],
    [
      'a form without a substance does not make two names one',
      ['Dolcontin', { codings: [], form: form('Tablett') }],
      ['Furix', { codings: [], form: form('Tablett') }],
      false,
    ],
    ['neither code nor form: the name', ['Dolcontin'], ['Dolcontin', { codings: [] }], true],
  ];
  it.each(rows)('%s', (_, a, b, same) => {
    expect(name(...a) === name(...b)).toBe(same);
  });
});

it('MED-31 a mixture goes by its whole name alone, another medicine by its substance and form', () => {
  const entry = (compounded: boolean) =>
    ({
      name: 'Salve 5 %',
      medication: { compounded, generic: 'Hydrokortison', codings: [], form: { label: 'salve' } },
    }) as unknown as Parameters<typeof medicineGroupName>[0];
  expect(medicineGroupName(entry(true))).toBe('salve 5 %');
  expect(medicineGroupName(entry(false))).toBe('hydrokortison salve');
});
