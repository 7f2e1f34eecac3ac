import { describe, expect, it } from 'vitest';
import { PatientRecord } from '@care-timeline/record';
import { COMFORTABLE, layoutLane, stackLanes } from '../../../packages/timeline/src/layout/lane-layout.js';
import { makeScale } from '../../../packages/timeline/src/layout/scale.js';
import { givenOf } from '../../../packages/timeline/src/model/given.js';
import { groupsOf } from '../../../packages/timeline/src/model/groups.js';
import { buildLanes } from '../../../packages/timeline/src/model/lanes.js';
import { buildScene } from '../../../packages/timeline/src/scene/build-scene.js';
import { entriesDrawn, Mark, Scene } from '../../../packages/timeline/src/scene/scene.js';

const subject = { reference: 'Patient/p' };
const MORPHINE = { system: 'http://www.whocc.no/atc', code: 'N02AA01', display: 'Morfin' };
const drug = (text: string) => ({ medicationCodeableConcept: { text, coding: [MORPHINE] } });
const request = (id: string, text: string, start: string, end?: string) => ({
  resourceType: 'MedicationRequest',
  id,
  subject,
  status: end ? 'completed' : 'active',
  intent: 'order',
  authoredOn: start,
  ...drug(text),
  dosageInstruction: [{ text: '1 om dagen', timing: { repeat: { boundsPeriod: { start, end } } } }],
});
const administration = (id: string, when: string, more: object) => ({
  resourceType: 'MedicationAdministration',
  id,
  subject,
  status: 'completed',
  effectiveDateTime: when,
  ...more,
});
const injection = 'Morfin injeksjonsvæske 20 mg/ml';

function read(...resources: object[]) {
  const record = new PatientRecord({ timeZone: 'Europe/Oslo', now: () => Date.UTC(2026, 10, 23) });
  record.add(resources);
  const { lanes } = buildLanes(record.columns, { showInError: false });
  const lane = lanes.find(({ kind }) => kind === 'medication')!;
  const groups = groupsOf(lane, record)!;
  const given = givenOf(lane, groups, record, lanes);
  const layout = stackLanes(
    lanes.map((one) =>
      layoutLane(one, 'expanded', COMFORTABLE, one === lane ? { groups, given, gives: true } : {}),
    ),
  );
  const ids = (rows: Iterable<number>): string[] => Array.from(rows, (row) => record.entryAt(row).id);
  const strips = layout.lanes.flatMap(({ bands }) =>
    bands.flatMap((band, i) => {
      const above = bands[i - 1];
      if (band.type !== 'given' || above?.type !== 'track') return [];
      return [{ medicine: ids(above.track.row), given: ids(band.given.row), kinds: band.given.kinds }];
    }),
  );
  return { record, layout, strips, groups };
}

describe('what was given of a medicine', () => {
  const resources = [
    request('tablet', 'Dolcontin depottablett 30 mg', '2026-08-14', '2026-10-12'),
    request('injection', injection, '2026-11-10'),
    administration('referred', '2026-11-11T08:00:00+01:00', {
      ...drug(injection),
      request: { reference: 'MedicationRequest/injection' },
    }),
    administration('named', '2026-11-12T08:00:00+01:00', drug(injection)),
    administration('other', '2026-11-12T09:00:00+01:00', {
      medicationCodeableConcept: { text: 'Paracet tablett 500 mg' },
    }),
    {
      resourceType: 'MedicationDispense',
      id: 'handed-out',
      subject,
      status: 'completed',
      whenHandedOver: '2026-11-09T08:00:00+01:00',
      ...drug(injection),
      authorizingPrescription: [{ reference: 'MedicationRequest/injection' }],
    },
  ];

  it('MED-29 stands under the medicine it refers to or is named as, in marks of its own, and under no other', () => {
    const { strips } = read(...resources);
    expect(strips).toEqual([
      {
        medicine: ['injection'],
        given: ['handed-out', 'referred', 'named'],
        kinds: ['administration', 'dispense'],
      },
    ]);
  });

  it('MED-29 what an administration refers to is its medicine, whatever it is called', () => {
    const strip = (more: object) =>
      read(
        request('tablet', 'Dolcontin depottablett 30 mg', '2026-08-14'),
        request('injection', injection, '2026-08-15'),
        administration('given', '2026-11-11T08:00:00+01:00', { ...drug(injection), ...more }),
      ).strips.map(({ medicine }) => medicine);
    expect(strip({})).toEqual([['injection']]);
    expect(strip({ request: { reference: 'MedicationRequest/tablet' } })).toEqual([['tablet']]);
    // One that is not in the record refers to nothing.
    expect(strip({ request: { reference: 'MedicationRequest/gone' } })).toEqual([['injection']]);
  });

  it('TLN-07 is counted once, in its own lane', () => {
    const { record, layout } = read(...resources);
    const scene = new Scene();
    buildScene(
      scene,
      layout,
      record.columns,
      makeScale({ start: Date.UTC(2026, 10, 1), end: Date.UTC(2026, 11, 1) }, 1000),
      { top: 0, bottom: Infinity },
      { title: (row) => record.titleAt(row), given: () => 'gitt', width: (text) => text.length * 6 },
    );
    const drawn = entriesDrawn(scene);
    const counts = Object.fromEntries(layout.lanes.map(({ kind }, i) => [kind, drawn[i]]));
    expect(counts).toEqual({ medication: 1, administration: 3, dispense: 1 });
    const marks = Array.from({ length: scene.count }, (_, i) => i).filter(
      (i) => scene.type[i] === Mark.Given,
    );
    expect(marks.map((i) => record.entryAt(scene.row[i]!).id)).toEqual(['handed-out', 'referred', 'named']);
    expect(scene.labels.filter(({ small }) => small).map(({ text }) => text)).toEqual(['gitt']);
  });

  it('doses of one medicine stand in rows next to each other when all rows are shown', () => {
    const { layout, record } = read(
      request('first', 'Metoprolol depottablett 50 mg', '2026-01-01', '2026-03-10'),
      request('other', 'Furosemid tablett 40 mg', '2026-01-02', '2026-06-01'),
      request('second', 'Metoprolol depottablett 100 mg', '2026-03-01', '2026-06-01'),
    );
    const tracks = layout.lanes[0]!.bands.flatMap((band) =>
      band.type === 'track' ? [Array.from(band.track.row, (row) => record.entryAt(row).id)] : [],
    );
    expect(tracks).toEqual([['first'], ['second'], ['other']]);
  });
});
