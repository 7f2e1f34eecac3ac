import { describe, expect, it } from 'vitest';
import { PatientRecord } from '@care-timeline/record';
import { REFERENCE_NOW, lifetime, sampleBundle, samplePatients } from '@care-timeline/samples';
import { HOSTILE } from './support.js';

const newRecord = () => new PatientRecord({ timeZone: 'Europe/Oslo', now: () => Date.parse(REFERENCE_NOW) });

describe('the samples in a record', () => {
  it.each(samplePatients.filter(({ id }) => id !== HOSTILE))(
    'GEN-07 $id is understood whole, from all systems, and belongs to one person',
    ({ sources }) => {
      const record = newRecord();
      for (const { id, label, bundle } of sources) {
        const { problems, ...counts } = record.add(bundle(), { source: { id, label } });
        expect(problems).toEqual([]);
        expect(counts.refused + counts.notUnderstood).toBe(0);
        expect(counts.received).toBe(bundle().entry?.length);
        expect(counts.received).toBe(counts.read + counts.inError + counts.undated);
      }
      const entries = record.entries({ includeInError: true });
      expect(entries.length).toBeGreaterThan(3);
      expect(entries.filter(({ safe }) => !safe)).toEqual([]);
      expect(
        entries.filter(({ clinicalState }) => clinicalState === 'unknown').map(({ key }) => key),
      ).toEqual([]);
      // A title that is only a code would be a sample that forgot its Norwegian words (GEN-11).
      expect(entries.filter(({ nameFrom }) => nameFrom === 'code' || nameFrom === 'none')).toEqual([]);
    },
  );

  it('a patient told as one bundle counts as much as told by system', () => {
    const [apart, whole] = [newRecord(), newRecord()];
    for (const { id, label, bundle } of samplePatients[0]?.sources ?? []) {
      apart.add(bundle(), { source: { id, label } });
    }
    whole.add(sampleBundle('solveig'));
    expect(whole.columns.count).toBe(apart.columns.count);
  });

  it('GEN-13 the hostile one adds up, and what is about somebody else is refused', () => {
    const record = newRecord();
    const bundle = sampleBundle(HOSTILE);
    const report = record.add(bundle);
    expect(report.received).toBe(bundle.entry?.length);
    expect(report.received).toBe(
      report.read + report.inError + report.undated + report.notUnderstood + report.refused,
    );
    expect(report.refused).toBe(2);
    expect(JSON.stringify(record.entries({ includeInError: true }).map(({ title }) => title))).not.toContain(
      'Tilhører en annen pasient',
    );
    expect(record.entries().some(({ safe }) => !safe)).toBe(true);
  });

  it('a lifetime is understood whole', () => {
    const report = newRecord().add(lifetime(2000, { seed: 3 }));
    expect(report).toMatchObject({ received: 2000, read: 2000, notUnderstood: 0, refused: 0, problems: [] });
  });
});
