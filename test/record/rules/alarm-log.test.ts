/** Alarms from welfare technology: events with an outcome, beside flags and clinical issues. */
import { describe, expect, it } from 'vitest';
import { alarmLog, isUnanswered, PatientRecord } from '@care-timeline/record';
import { bundle, patient, SUBJECT, type Resource } from '../support/resources.js';

const VKP = 'http://ehelse.no/fhir/CodeSystem/vkp';
const went = (id: string, more: Record<string, unknown> = {}): Resource => ({
  resourceType: 'DetectedIssue',
  id,
  status: 'final',
  patient: SUBJECT,
  code: { coding: [{ system: `${VKP}-alert-code-v090`, code: '7' }], text: 'Trygghetsalarm' },
  identifiedDateTime: '2024-07-03T08:35:32Z',
  ...more,
});
const event = (code: string, at: string, who?: string) => ({
  code: [{ coding: [{ system: `${VKP}-composition-event-v090`, code }], ...(who && { text: who }) }],
  period: { start: `2024-07-03T08:${at}Z` },
});
const report = (id: string, more: Record<string, unknown> = {}): Resource => ({
  resourceType: 'Composition',
  id,
  status: 'final',
  subject: SUBJECT,
  type: { coding: [{ system: `${VKP}-alert-code-v090`, code: '7' }], text: 'Trygghetsalarm' },
  date: '2024-07-03T08:36:37Z',
  title: 'Alarm id: B65B',
  event: [event('0', '35:32'), event('3', '36:23', 'vakt@kommune'), event('1', '35:39', 'vakt@kommune')],
  section: [{ entry: [{ reference: `DetectedIssue/${id}` }] }],
  ...more,
});
function recordOf(...resources: Resource[]): PatientRecord {
  const record = new PatientRecord({ timeZone: 'Europe/Oslo', now: () => Date.UTC(2026, 10, 23) });
  record.add(bundle(patient(), ...resources));
  return record;
}
const one = (resource: Resource) =>
  recordOf(resource)
    .entries({ includeInError: true })
    .find(({ resourceType }) => resourceType === resource.resourceType)!;

describe('what is an alarm', () => {
  it.each([
    ['by its code system', went('a')],
    [
      'by its profile',
      went('a', {
        code: { text: 'Fall' },
        meta: { profile: ['http://ehelse.no/fhir/StructureDefinition/vkp-DetectedIssue-v090'] },
      }),
    ],
    ['by its name', went('a', { code: { text: 'Fallalarm' } })],
    ['by its English name', went('a', { code: { coding: [{ display: 'Bed exit alarm' }] } })],
    ['by its category', went('a', { code: { text: 'Fall' }, category: [{ text: 'Alarm' }] })],
    ['a report', report('a')],
    ['a report, by its events alone', report('a', { type: { text: 'Trygghet' } })],
  ])('ALG-03 %s: an event that is over', (_, resource) => {
    expect(one(resource)).toMatchObject({ kind: 'alarm', clinicalState: 'past' });
  });

  it.each([
    [
      'an active flag that an alarm is carried',
      {
        resourceType: 'Flag',
        id: 'f',
        status: 'active',
        subject: SUBJECT,
        code: { text: 'Bærer fallalarm' },
      },
      'alert',
      'current',
    ],
    [
      'an interaction',
      went('a', { code: { coding: [{ code: 'DRG' }], text: 'Interaksjon' } }),
      'alert',
      'current',
    ],
    ['an alarming result', went('a', { code: { text: 'Alarmerende kalium' } }), 'alert', 'current'],
    [
      'a document on alarms',
      report('a', { type: { text: 'Rutine' }, title: 'Alarmrutine', event: undefined }),
      'document',
      'past',
    ],
  ] as [string, Resource, string, string][])('ALG-03 not %s', (_, resource, kind, clinicalState) => {
    expect(one(resource)).toMatchObject({ kind, clinicalState });
    expect(one(resource).alarm).toBeUndefined();
  });

  it.each([
    ['entered-in-error', 'in-error'],
    ['cancelled', 'not-done'],
    ['whatever', 'unknown'],
  ])('GEN-01 GEN-02 ALG-03 its own status stays: %s', (status, clinicalState) => {
    expect(one(went('a', { status })).clinicalState).toBe(clinicalState);
  });

  const flag = (more: Record<string, unknown> = {}): Resource => ({
    resourceType: 'Flag',
    id: 'f',
    status: 'active',
    subject: SUBJECT,
    code: { coding: [{ system: `${VKP}-alert-code-v090`, code: '7' }], text: 'Sengealarm' },
    period: { start: '2024-07-03T08:35:32Z' },
    ...more,
  });

  it('ALG-03 a flag with an alarm code is an alarm; one with only the word is a warning', () => {
    expect(one(flag())).toMatchObject({ kind: 'alarm', clinicalState: 'current' });
    expect(one(flag({ code: { text: 'Sengealarm' } })).kind).toBe('alert');
  });

  it.each([
    ['active', flag(), true],
    ['with an end', flag({ period: { start: '2024-07-03T08:35:32Z', end: '2024-07-03T08:40:00Z' } }), false],
    ['inactive', flag({ status: 'inactive' }), false],
    ['an issue', went('a'), true],
    [
      'an issue that lasted a while',
      went('a', {
        identifiedDateTime: undefined,
        identifiedPeriod: { start: '2024-07-03T08:35:32Z', end: '2024-07-03T08:40:00Z' },
      }),
      false,
    ],
    ['a report that says nothing more', report('a', { event: [event('0', '35:32')] }), true],
    ['a report that somebody came', report('a'), false],
  ])('ALG-03 whether it is unanswered: %s', (_, resource, expected) => {
    const [steps] = [...alarmLog(recordOf(resource)).values()];
    expect(isUnanswered(steps!)).toBe(expected);
  });

  it('ALG-03 a report is named after its alarm and is of the time it went off', () => {
    expect(one(report('a'))).toMatchObject({
      name: 'Trygghetsalarm',
      time: { start: { text: '2024-07-03T08:35:32Z' } },
    });
  });
});

describe('the log of alarms', () => {
  const logOf = (id: string, ...resources: Resource[]) =>
    Array.from(alarmLog(recordOf(...resources)), ([key, steps]) => [key, steps] as const)
      .filter(([key]) => key.endsWith(id))
      .map(([, steps]) =>
        steps.map(({ what, at, by }) => [what, at?.text.slice(14, 19), by].filter(Boolean).join(' ')),
      );

  it('ALG-03 an alarm and its report have the steps of both, each once, in order', () => {
    const steps = ['reported 35:32', 'handled 35:39 vakt@kommune', 'acknowledged 36:23 vakt@kommune'];
    expect(logOf('/a', went('a'), report('a'))).toEqual([steps, steps]);
  });

  it('ALG-03 only its own report counts', () => {
    expect(logOf('/b', went('a'), report('a'), went('b'))).toEqual([['reported 35:32']]);
    expect(logOf('DetectedIssue/a', went('a'), report('a', { status: 'entered-in-error' }))).toEqual([
      ['reported 35:32'],
    ]);
  });

  it('ALG-03 what was done to an issue is a step of it; an unknown event stays as written', () => {
    expect(
      logOf(
        '/a',
        went('a', {
          mitigation: [
            { action: { text: 'Hjemmebesøk' }, date: '2024-07-03T08:50:00Z', author: { display: 'Kari' } },
          ],
        }),
      ),
    ).toEqual([['reported 35:32', 'Hjemmebesøk 50:00 Kari']]);
    expect(logOf('/a', report('a', { event: [event('0', '35:32'), event('9', '36:00')] }))).toEqual([
      ['reported 35:32', '9 36:00'],
    ]);
  });

  it('follows the record: a report that comes later is in the log', () => {
    const record = recordOf(went('a'));
    expect([...alarmLog(record).values()][0]).toHaveLength(1);
    record.add(bundle(report('a')));
    expect([...alarmLog(record).values()].map((steps) => steps.length)).toEqual([3, 3]);
  });

  const step = (what: string, at?: string, by?: string) => ({
    what,
    ...(at !== undefined && {
      at: { earliest: Date.UTC(2024, 6, 3, 8, Number(at)), text: `2024-07-03T08:${at}` },
    }),
    ...(by !== undefined && { by }),
  });
  const alarm = (key: string, steps: unknown, references: string[] = [], more = {}) => ({
    key,
    kind: 'alarm',
    clinicalState: 'past',
    references: references.map((to) => ({ to })),
    ...(steps !== undefined && { alarm: { steps } }),
    ...more,
  });
  /** The log of a host's own record, which follows references to a key. */
  const stepsOf = (
    entries: { key: string }[],
    follows: object = {
      follow: (_: unknown, { to }: { to: string }) => entries.find(({ key }) => key === to),
    },
  ) => {
    const record = {
      revision: 0,
      entries: () => entries,
      ...follows,
    };
    const log = alarmLog(record as unknown as Parameters<typeof alarmLog>[0]);
    return Object.fromEntries(
      Array.from(log, ([key, steps]) => [
        key,
        steps.map(({ what, by }) => (by ? `${what} ${by}` : what)).join(),
      ]),
    );
  };

  it('ALG-03 steps without a time come last, in the order given, and those of one time keep theirs', () => {
    expect(
      stepsOf([
        alarm('a', [
          step('none'),
          step('late', '30'),
          step('early', '10'),
          step('also late', '30'),
          step('nor this'),
        ]),
      ]),
    ).toEqual({ a: 'early,late,also late,none,nor this' });
  });

  it('ALG-03 one step from two resources is told once, with who took it if either says so', () => {
    const one = alarm('a', [step('handled', '10'), step('closed')]);
    expect(stepsOf([one, alarm('b', [step('handled', '10', 'Kari'), step('closed')], ['a'])])).toEqual({
      a: 'handled Kari,closed',
      b: 'handled Kari,closed',
    });
    expect(stepsOf([one, alarm('b', [step('handled', '11', 'Kari')], ['a'])])['a']).toBe(
      'handled,handled Kari,closed',
    );
    const two = [step('handled', '10', 'Kari'), step('handled', '10', 'Ola'), step('handled', '10')];
    expect(stepsOf([alarm('c', two)])).toEqual({ c: 'handled Kari' });
  });

  it('ALG-03 what is no alarm, in error, itself or not to be found adds nothing', () => {
    const own = [step('reported', '10')];
    const other = [step('handled', '20')];
    const both = (about: { key: string }) => stepsOf([alarm('a', own, ['b', 'a', 'none']), about])['a'];
    expect(both(alarm('b', other))).toBe('reported,handled');
    expect(both(alarm('b', other, [], { kind: 'alert' }))).toBe('reported');
    expect(both(alarm('b', other, [], { clinicalState: 'in-error' }))).toBe('reported');
    expect(both(alarm('b', undefined))).toBe('reported');
    expect(stepsOf([alarm('a', undefined, ['b']), alarm('b', other)])).toEqual({
      a: 'handled',
      b: 'handled',
    });
    const outside = { follow: () => alarm('elsewhere', other) };
    expect(stepsOf([alarm('a', own, ['b'])], outside)).toEqual({ a: 'reported,handled' });
    expect(stepsOf([alarm('a', own, ['b']), alarm('b', other)], {})).toEqual({
      a: 'reported',
      b: 'handled',
    });
  });

  it('GEN-01 an alarm in error has its own steps; of other kinds there is no log', () => {
    const record = recordOf(went('a', { status: 'entered-in-error' }), {
      resourceType: 'Flag',
      id: 'f',
      status: 'active',
      subject: SUBJECT,
      code: { text: 'Fallfare' },
    });
    expect([...alarmLog(record).keys()].map((key) => key.split('|')[1])).toEqual(['DetectedIssue/a']);
    expect([...alarmLog(record).values()][0]).toHaveLength(1);
    expect(alarmLog(record)).toBe(alarmLog(record));
  });
});
