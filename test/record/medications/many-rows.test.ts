import { describe, expect, it } from 'vitest';
import { PatientRecord } from '@care-timeline/record';
import { medicationRequest, patient, source, type Resource } from '../support/resources.js';

const NOW = Date.UTC(2026, 10, 28);

function recordOf(...bySource: readonly (readonly Resource[])[]): PatientRecord {
  const record = new PatientRecord({ now: () => NOW });
  bySource.forEach((resources, at) =>
    record.add([patient(), ...resources], { source: { ...source(`s${at}`), patientId: 'p1' } }),
  );
  return record;
}

const same = (id: string, text: string, more = {}): Resource =>
  medicationRequest(id, {
    medicationCodeableConcept: {
      text: 'Metoprolol 50 mg',
      coding: [{ system: 'http://www.whocc.no/atc', code: 'C07AB02' }],
    },
    dosageInstruction: [{ text }],
    ...more,
  });
const many = (count: number, text: (at: number) => string): Resource[] =>
  Array.from({ length: count }, (_, at) => same(`m${at}`, text(at)));

describe('very many rows of one substance', () => {
  it('MED-27 each has similar rows beside it, and the rest are counted', () => {
    const { items } = recordOf(many(300, (at) => `dose ${at}`)).medications();
    expect(items).toHaveLength(300);
    for (const { similar, moreSimilar } of items) {
      expect(similar.length).toBeGreaterThan(5);
      expect(similar.length + moreSimilar).toBe(299);
    }
  });

  it('MED-27 of few, each is compared with every other, and none is only counted', () => {
    const { items } = recordOf(many(10, (at) => `dose ${at}`)).medications();
    expect(items.map(({ similar, moreSimilar }) => [similar.length, moreSimilar])).toEqual(
      Array.from({ length: 10 }, () => [9, 0]),
    );
  });

  it('MED-27 each is joined with one of another source, and with no second one of its own', () => {
    const { items } = recordOf(
      many(300, () => 'the same'),
      many(300, () => 'the same'),
    ).medications();
    expect(items).toHaveLength(300);
    expect(items.every((item) => item.sources.length === 2 && item.same.length === 1)).toBe(true);
  });

  it('MED-27 is joined by its words, whatever order they come in', () => {
    const order = (at: number): number => (at * 7) % 300;
    const { items } = recordOf(
      many(300, (at) => `dose ${at}`),
      many(300, (at) => `dose ${order(at)}`),
    ).medications();
    expect(items).toHaveLength(300);
    for (const { entry, same: joined } of items)
      expect(joined[0]!.medication!.dosages[0]!.text).toBe(entry.medication!.dosages[0]!.text);
  });

  it('MED-29 administrations of one prescription are its history, newest first', () => {
    const given = Array.from({ length: 2000 }, (_, at): Resource => ({
      resourceType: 'MedicationAdministration',
      id: `a${at}`,
      status: 'completed',
      subject: { reference: 'Patient/p1' },
      medicationCodeableConcept: { text: 'Metoprolol 50 mg' },
      effectiveDateTime: new Date(Date.UTC(2026, 0, 1) + ((at * 7) % 2000) * 3_600_000).toISOString(),
      request: { reference: 'MedicationRequest/m0' },
    }));
    const [item] = recordOf([...many(1, () => 'the same'), ...given]).medications().items;
    const times = item!.administrations.map(({ time }) => time!.start!.earliest);
    expect(times).toHaveLength(2000);
    expect(times).toEqual([...times].sort((a, b) => b - a));
  });
});
