import { describe, expect, it } from 'vitest';
import { changesOf } from '../../../packages/medication-list/src/model/changes.js';
import { recordOf, request, type Json } from '../support/medicines.js';

const SINCE = '2026-11-01';

const period = (start: string, end?: string) => ({ boundsPeriod: { start, ...(end && { end }) } });
const dosed = (value: number, start: string, end?: string) => ({
  timing: { repeat: { when: ['MORN'], frequency: 1, period: 1, periodUnit: 'd', ...period(start, end) } },
  doseAndRate: [{ doseQuantity: { value, unit: 'tablett' } }],
});
/** In use since January, and renewed with another dose in November. */
const renewed = (before: Json, after: Json) => [
  request({ id: 'old', status: 'completed', authoredOn: '2026-01-02', dosageInstruction: [before] }),
  request({
    id: 'new',
    authoredOn: '2026-11-10',
    priorPrescription: { reference: 'MedicationRequest/old' },
    dosageInstruction: [after],
  }),
];

function kinds(...resources: Json[]): Record<string, string> {
  const changes = changesOf(recordOf({ epj: resources }).medicationChanges(SINCE), Date.parse(SINCE));
  return Object.fromEntries(Array.from(changes, ([key, { kind }]) => [key.split('/')[1]!, kind]));
}

describe('changed since', () => {
  it('tells new and stopped, and nothing of what is as it was', () => {
    expect(
      kinds(
        request({ id: 'same', authoredOn: '2026-01-02' }),
        request({ id: 'new', authoredOn: '2026-11-10', medicationCodeableConcept: { text: 'Ny' } }),
        request({
          id: 'gone',
          status: 'stopped',
          authoredOn: '2026-01-02',
          medicationCodeableConcept: { text: 'Borte' },
          dosageInstruction: [{ text: '1', timing: { repeat: period('2026-01-02', '2026-11-12') } }],
        }),
      ),
    ).toEqual({ new: 'new', gone: 'stopped' });
  });

  it('does not call a treatment new that was only written down lately', () => {
    const old = { text: '1 tablett', timing: { repeat: period('2016-11-10') } };
    expect(kinds(request({ id: 'late', authoredOn: '2026-11-10', dosageInstruction: [old] }))).toEqual({
      late: 'recorded',
    });
  });

  it('tells a dose that went up or down, through a renewal', () => {
    const to = (value: number) =>
      kinds(...renewed(dosed(1, '2026-01-02', '2026-11-09'), dosed(value, '2026-11-10')))['new'];
    expect([to(2), to(0.5)]).toEqual(['dose-up', 'dose-down']);
  });

  it('MED-21 tells paused and resumed, through a renewal', () => {
    const [old, next] = renewed(dosed(1, '2026-01-02', '2026-11-09'), dosed(1, '2026-11-10'));
    expect(kinds(old!, { ...next!, status: 'on-hold' })['new']).toBe('paused');
    expect(kinds({ ...old!, status: 'on-hold' }, next!)['new']).toBe('resumed');
  });

  it('adds up the day where the times differ too', () => {
    const twice = dosed(1, '2026-11-10');
    twice.timing.repeat.when = ['MORN', 'EVE'];
    twice.timing.repeat.frequency = 2;
    expect(kinds(...renewed(dosed(1, '2026-01-02', '2026-11-09'), twice))['new']).toBe('dose-up');
  });

  it('says "changed" where it is only written otherwise', () => {
    const text = (words: string, start: string) => ({ text: words, timing: { repeat: period(start) } });
    expect(
      kinds(...renewed(text('1 tablett morgen', '2026-01-02'), text('2 tabletter morgen', '2026-11-10')))[
        'new'
      ],
    ).toBe('dose-changed');
  });

  it('does not call tablets of another strength a smaller dose', () => {
    const strength = (value: number) => ({
      medicationCodeableConcept: { text: `Furosemid ${value} mg` },
    });
    const [old, now] = renewed(dosed(2, '2026-01-02', '2026-11-09'), dosed(1, '2026-11-10')) as [Json, Json];
    const kind = kinds({ ...old, ...strength(20) }, { ...now, ...strength(40) })['new'];
    expect(['dose-changed', 'changed']).toContain(kind);
  });
});
