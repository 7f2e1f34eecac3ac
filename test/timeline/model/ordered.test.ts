import { describe, expect, it } from 'vitest';
import { PatientRecord } from '@care-timeline/record';
import { makeScale } from '../../../packages/timeline/src/layout/scale.js';
import { COMFORTABLE, layoutLane, stackLanes } from '../../../packages/timeline/src/layout/lane-layout.js';
import { buildLanes } from '../../../packages/timeline/src/model/lanes.js';
import { DERIVED_START, settledColumns } from '../../../packages/timeline/src/model/settled-columns.js';
import { buildScene } from '../../../packages/timeline/src/scene/build-scene.js';
import { Mark, Scene } from '../../../packages/timeline/src/scene/scene.js';

const NOW = Date.UTC(2026, 5, 1);

function columnsWith(more: object): ReturnType<typeof settledColumns> {
  const record = new PatientRecord({ now: () => NOW, timeZone: 'Europe/Oslo' });
  const subject = { reference: 'Patient/p' };
  record.add({
    resourceType: 'Bundle',
    type: 'collection',
    entry: [
      { resource: { resourceType: 'Patient', id: 'p' } },
      {
        resource: {
          resourceType: 'MedicationRequest',
          id: 'm',
          status: 'active',
          intent: 'order',
          subject,
          medicationCodeableConcept: { text: 'Metoprolol 50 mg' },
          authoredOn: '2025-03-01',
          ...more,
        },
      },
    ],
  });
  return settledColumns(record, NOW);
}

const isDrawnOn = (more: object): boolean => {
  const { end, flags, dated } = columnsWith(more);
  return dated === 1 && end[0] === Infinity && (flags[0]! & DERIVED_START) !== 0;
};

describe('a medicine of which it is only known when it was ordered', () => {
  it.each([
    ['in use', {}],
    ['on hold', { status: 'on-hold' }],
    ['in use, with a dosage', { dosageInstruction: [{ text: '1 tablett daglig' }] }],
  ])('TLN-17 %s is drawn as in use from then on', (_, more) => {
    expect(isDrawnOn(more)).toBe(true);
  });

  it.each([
    ['ended', { status: 'completed' }],
    ['cancelled', { status: 'cancelled' }],
    ['in error', { status: 'entered-in-error' }],
    ['proposed', { intent: 'proposal' }],
    ['draft', { status: 'draft' }],
    ['not to be given', { doNotPerform: true }],
    [
      'with a period of its own',
      { dosageInstruction: [{ timing: { repeat: { boundsPeriod: { start: '2025-04-01' } } } }] },
    ],
  ])('TLN-17 %s is not', (_, more) => {
    expect(isDrawnOn(more)).toBe(false);
  });

  it('TLN-17 MED-30 ends where its course was over', () => {
    const { end } = columnsWith({
      dosageInstruction: [{ timing: { repeat: { count: 3, frequency: 1, period: 1, periodUnit: 'd' } } }],
    });
    expect(end[0]).toBeLessThan(Date.UTC(2025, 3, 1));
  });

  it('TLN-17 has an edge that says so, and none where its start is out of view', () => {
    const columns = columnsWith({});
    const { lanes } = buildLanes(columns, { showInError: false });
    const layout = stackLanes(lanes.map((lane) => layoutLane(lane, 'expanded', COMFORTABLE)));
    const words = { title: () => 'Metoprolol', given: () => '', width: () => 60 };
    const edge = (start: number): number => {
      const scale = makeScale({ start, end: NOW }, 1000);
      const scene = buildScene(new Scene(), layout, columns, scale, { top: 0, bottom: 500 }, words);
      expect(scene.type[0]).toBe(Mark.Bar);
      return scene.softStart[0]!;
    };
    expect(edge(Date.UTC(2025, 0, 1))).toBeGreaterThan(20);
    expect(edge(Date.UTC(2026, 0, 1))).toBe(0);
  });
});
