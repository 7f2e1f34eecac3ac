/** What a list, such as one of changes at discharge, says about a medicine (MED-29), and which lists say nothing. */
import { describe, expect, it } from 'vitest';
import type { ClinicalEntry, ClinicalState } from '@care-timeline/fhir';
import { PatientRecord } from '@care-timeline/record';
import { bundle, medicationRequest, patient, SUBJECT } from '../support/resources.js';
import { remarksOf } from '../../../packages/record/src/rules/list-remarks.js';

const list = (key: string, clinicalState: ClinicalState, items?: readonly string[]): ClinicalEntry =>
  ({
    key,
    clinicalState,
    ...(items && { listRemarks: items.map((to) => ({ item: { to }, flag: `by ${key}` })) }),
  }) as unknown as ClinicalEntry;
/** Keys of what is remarked on, with the lists that say so. */
function said(...lists: ClinicalEntry[]): Record<string, string> {
  const keyOf = (_: unknown, { to }: { to?: unknown }): string | undefined =>
    to === 'not loaded' ? undefined : String(to);
  const remarks = remarksOf(lists, keyOf as Parameters<typeof remarksOf>[1]);
  return Object.fromEntries(
    Array.from(remarks, ([key, found]) => [key, found.map((one) => one.list.key).join()]),
  );
}

describe('remarks of lists', () => {
  it.each<[ClinicalState, boolean]>([
    ['current', true],
    ['unknown', true],
    ['past', false],
    ['planned', false],
    ['in-error', false],
    ['not-done', false],
  ])('GEN-01 GEN-03 of a list that is %s: %s', (state, counts) => {
    expect(said(list('a', state, ['m']))).toEqual(counts ? { m: 'a' } : {});
  });

  it('are by medicine, in the order of the lists’ keys, whichever came first', () => {
    const a = list('a', 'current', ['m', 'n']);
    const b = list('b', 'current', ['m', 'not loaded', 'm']);
    for (const lists of [
      [a, b],
      [b, a],
    ])
      expect(said(...lists)).toEqual({ m: 'a,b,b', n: 'a' });
  });

  it('a list that says nothing of its items has no remark', () => {
    expect(said(list('a', 'current'))).toEqual({});
  });
});

describe('remarks in the medication list', () => {
  const discharge = {
    resourceType: 'List',
    id: 'l',
    status: 'current',
    mode: 'changes',
    subject: SUBJECT,
    date: '2024-05-01',
    entry: [{ flag: { text: 'Ny' }, item: { reference: 'MedicationRequest/m' } }],
  };

  it('stand at the medicine from the day of the list', () => {
    const record = new PatientRecord({ timeZone: 'Europe/Oslo', now: () => Date.UTC(2024, 5, 1) });
    record.add(
      bundle(
        patient(),
        medicationRequest('m'),
        medicationRequest('n', { medicationCodeableConcept: { text: 'Paracet' } }),
        discharge,
      ),
    );
    const remarks = (asOf: string): string[] =>
      [...record.medications({ asOf }).groups.values()]
        .flat()
        .map((item) => `${item.remarks.length}`)
        .sort();
    expect(remarks('2024-05-02')).toEqual(['0', '1']);
    expect(remarks('2024-04-01')).toEqual(['0', '0']);
  });
});
