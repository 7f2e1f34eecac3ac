import { describe, expect, it } from 'vitest';
import { FLAG, indexFacts, parsePartialDate } from '@care-timeline/fhir';
import { baseResource } from '../fixtures/resources.js';
import { entryOf, when, type Json } from './support.js';

const of = (resourceType: string, members: Json): string => when(entryOf({ resourceType, ...members }));
const period = { start: '2024-01-01', end: '2024-02-01' };

describe('which element an entry takes its time from, in order', () => {
  it.each<[string, Json, string]>([
    ['Encounter', { status: 'finished', period }, '2024-01-01 – 2024-02-01 (period)'],
    [
      'Encounter',
      { status: 'in-progress', period: { start: '2024-01-01' } },
      '2024-01-01 – ongoing (period)',
    ],
    ['Encounter', { status: 'finished', period: { start: '2024-01-01' } }, '2024-01-01 – ? (period)'],
    ['Encounter', { status: 'finished', period: { end: '2024-01-01' } }, '… – 2024-01-01 (period)'],
    ['Encounter', { status: 'completed', actualPeriod: period }, '2024-01-01 – 2024-02-01 (actualPeriod)'],
    ['Encounter', { status: 'planned', plannedStartDate: '2024-05' }, '2024-05 – ? (plannedStartDate)'],
    [
      'Encounter',
      {
        status: 'finished',
        statusHistory: [
          { period: { start: '2024-01-01', end: '2024-01-02' } },
          { period: { start: '2024-01-02', end: '2024-01-03' } },
        ],
      },
      '2024-01-01 – 2024-01-03 (statusHistory.period) timing',
    ],
    [
      'Encounter',
      { status: 'finished', location: [{ period }] },
      '2024-01-01 – 2024-02-01 (location.period)',
    ],
    ['EpisodeOfCare', { status: 'active', period: { start: '2020' } }, '2020 – ongoing (period)'],
    [
      'Condition',
      { clinicalStatus: { text: 'active' }, onsetDateTime: '2019-03' },
      '2019-03 – ongoing (onsetDateTime)',
    ],
    [
      'Condition',
      { clinicalStatus: { text: 'resolved' }, onsetDateTime: '2019', abatementDateTime: '2020' },
      '2019 – 2020 (onsetDateTime)',
    ],
    [
      'Condition',
      { clinicalStatus: { text: 'resolved' }, onsetDateTime: '2019' },
      '2019 – ? (onsetDateTime)',
    ],
    [
      'Condition',
      { clinicalStatus: { text: 'active' }, onsetPeriod: { start: '2018', end: '2019' } },
      '2018 – ongoing (onsetPeriod)',
    ],
    [
      'Condition',
      { clinicalStatus: { text: 'active' }, recordedDate: '2021-01-01' },
      '2021-01-01 – ongoing (recordedDate)',
    ],
    ['Condition', { clinicalStatus: { text: 'active' }, onsetString: 'i ungdommen' }, 'undated: i ungdommen'],
    [
      'Condition',
      { clinicalStatus: { text: 'active' }, onsetAge: { value: 40, unit: 'år' } },
      'undated: fra 40\u00a0års alder',
    ],
    [
      'Condition',
      { onsetDateTime: '2019', verificationStatus: { coding: [{ code: 'refuted' }] } },
      '2019 (onsetDateTime)',
    ],
    [
      'AllergyIntolerance',
      { clinicalStatus: { text: 'active' }, onsetDateTime: '2001' },
      '2001 – ongoing (onsetDateTime)',
    ],
    [
      'AllergyIntolerance',
      { clinicalStatus: { text: 'active' }, lastOccurrence: '2002' },
      '2002 (lastOccurrence)',
    ],
    ['AllergyIntolerance', { reaction: [{}, { onset: '2003-04' }] }, '2003-04 (reaction.onset)'],
    ['Flag', { status: 'active', period: { start: '2024' } }, '2024 – ongoing (period)'],
    [
      'Observation',
      { status: 'final', effectiveDateTime: '2024-01-01', issued: '2024-01-02T00:00:00Z' },
      '2024-01-01 (effectiveDateTime)',
    ],
    [
      'Observation',
      { status: 'final', effectiveInstant: '2024-01-01T00:00:00Z' },
      '2024-01-01T00:00:00Z (effectiveInstant)',
    ],
    [
      'Observation',
      { status: 'final', effectiveTiming: { event: ['2024-01-03', '2024-01-01'] } },
      '2024-01-01 – 2024-01-03 (effectiveTiming.event) timing',
    ],
    [
      'Observation',
      { status: 'final', effectiveTiming: { event: ['2024-01-03'] } },
      '2024-01-03 (effectiveTiming.event)',
    ],
    [
      'Observation',
      { status: 'final', effectiveTiming: { repeat: { boundsPeriod: period } } },
      '2024-01-01 – 2024-02-01 (effectiveTiming.repeat.boundsPeriod)',
    ],
    ['Observation', { status: 'final', effectiveTiming: { code: { text: 'morgen' } } }, 'undated: morgen'],
    ['Observation', { status: 'final', issued: '2024-01-02T00:00:00Z' }, '2024-01-02T00:00:00Z (issued)'],
    [
      'DiagnosticReport',
      { status: 'final', effectivePeriod: period },
      '2024-01-01 – 2024-02-01 (effectivePeriod)',
    ],
    ['Procedure', { status: 'completed', performedString: 'som barn' }, 'undated: som barn'],
    ['Procedure', { status: 'completed', occurrenceDateTime: '2020' }, '2020 (occurrenceDateTime)'],
    ['Procedure', { status: 'completed', recorded: '2020' }, '2020 (recorded)'],
    [
      'Immunization',
      { status: 'completed', occurrenceString: 'i fjor høst', recorded: '2024' },
      '2024 (recorded)',
    ],
    [
      'MedicationRequest',
      {
        status: 'active',
        intent: 'order',
        authoredOn: '2024-01-05',
        dosageInstruction: [{ timing: { repeat: { boundsPeriod: period } } }],
      },
      '2024-01-01 – 2024-02-01 (dosageInstruction.timing.repeat.boundsPeriod)',
    ],
    [
      'MedicationRequest',
      {
        status: 'active',
        intent: 'order',
        dosageInstruction: [
          { timing: { repeat: { boundsPeriod: period } } },
          { timing: { repeat: { boundsPeriod: { start: '2024-02-01' } } } },
        ],
      },
      '2024-01-01 – ongoing (dosageInstruction.timing.repeat.boundsPeriod) timing',
    ],
    [
      'MedicationRequest',
      { status: 'active', intent: 'order', effectiveDosePeriod: period },
      '2024-01-01 – 2024-02-01 (effectiveDosePeriod)',
    ],
    [
      'MedicationRequest',
      { status: 'active', intent: 'order', authoredOn: '2024', dispenseRequest: { validityPeriod: period } },
      '2024-01-01 – 2024-02-01 (dispenseRequest.validityPeriod)',
    ],
    // Over, and until when it was used is not told by the last day of the prescription (MED-22).
    [
      'MedicationRequest',
      {
        status: 'completed',
        intent: 'order',
        authoredOn: '2023-12',
        dispenseRequest: { validityPeriod: period },
      },
      '2023-12 – ? (authoredOn)',
    ],
    [
      'MedicationRequest',
      { status: 'stopped', intent: 'order', dispenseRequest: { validityPeriod: period } },
      '2024-01-01 – ? (dispenseRequest.validityPeriod)',
    ],
    [
      'MedicationRequest',
      { status: 'stopped', intent: 'order', dispenseRequest: { validityPeriod: { end: '2024-02-01' } } },
      '… – 2024-02-01 (dispenseRequest.validityPeriod)',
    ],
    ['MedicationRequest', { status: 'active', intent: 'order', authoredOn: '2024' }, '2024 (authoredOn)'],
    [
      'MedicationStatement',
      { status: 'active', effectivePeriod: { start: '2024' } },
      '2024 – ongoing (effectivePeriod)',
    ],
    ['MedicationStatement', { status: 'active', dateAsserted: '2024' }, '2024 (dateAsserted)'],
    [
      'MedicationAdministration',
      { status: 'completed', effectiveDateTime: '2024' },
      '2024 (effectiveDateTime)',
    ],
    [
      'MedicationAdministration',
      { status: 'completed', occurenceDateTime: '2024' },
      '2024 (occurenceDateTime)',
    ],
    [
      'MedicationAdministration',
      { status: 'completed', occurrenceDateTime: '2024' },
      '2024 (occurrenceDateTime)',
    ],
    [
      'MedicationDispense',
      { status: 'completed', whenPrepared: '2023', whenHandedOver: '2024' },
      '2024 (whenHandedOver)',
    ],
    ['CarePlan', { status: 'active', intent: 'plan', created: '2024' }, '2024 (created)'],
    [
      'CarePlan',
      {
        status: 'active',
        intent: 'plan',
        activity: [
          { detail: { status: 'scheduled', scheduledPeriod: period } },
          { detail: { status: 'scheduled', scheduledTiming: { event: ['2024-03-01'] } } },
        ],
      },
      // The times of its activities are not its period.
      'undated',
    ],
    [
      'Goal',
      { lifecycleStatus: 'active', startDate: '2024', statusDate: '2024-05-01' },
      '2024 – ongoing (startDate)',
    ],
    [
      'Goal',
      { lifecycleStatus: 'completed', startDate: '2024', statusDate: '2024-05-01' },
      '2024 – 2024-05-01 (startDate)',
    ],
    [
      'Goal',
      { lifecycleStatus: 'active', startCodeableConcept: { text: 'ved innleggelse' } },
      'undated: ved innleggelse',
    ],
    ['Goal', { lifecycleStatus: 'active', target: [{ dueDate: '2025' }] }, '2025 (target.dueDate)'],
    [
      'ServiceRequest',
      { status: 'active', intent: 'order', occurrencePeriod: period },
      '2024-01-01 – 2024-02-01 (occurrencePeriod)',
    ],
    ['Task', { status: 'requested', executionPeriod: period }, '2024-01-01 – 2024-02-01 (executionPeriod)'],
    ['Task', { status: 'requested', requestedPeriod: period }, '2024-01-01 – 2024-02-01 (requestedPeriod)'],
    [
      'Task',
      { status: 'requested', restriction: { period: { end: '2024' } } },
      '… – 2024 (restriction.period)',
    ],
    [
      'Appointment',
      { status: 'booked', start: '2024-01-01T10:00:00Z', end: '2024-01-01T11:00:00Z' },
      '2024-01-01T10:00:00Z – 2024-01-01T11:00:00Z (start)',
    ],
    [
      'Appointment',
      { status: 'booked', start: '2024-01-01T10:00:00+01:00', minutesDuration: 20 },
      '2024-01-01T10:00:00+01:00 – 2024-01-01T09:20:00.000Z (start) duration',
    ],
    [
      'Appointment',
      { status: 'proposed', requestedPeriod: [period] },
      '2024-01-01 – 2024-02-01 (requestedPeriod)',
    ],
    [
      'DocumentReference',
      { status: 'current', context: { period } },
      '2024-01-01 – 2024-02-01 (context.period)',
    ],
    ['DocumentReference', { status: 'current', period }, '2024-01-01 – 2024-02-01 (period)'],
    ['Composition', { status: 'final', event: [{ period }] }, '2024-01-01 – 2024-02-01 (event.period)'],
    ['Communication', { status: 'completed', received: '2024' }, '2024 (received)'],
    ['DeviceUseStatement', { status: 'active', timingDateTime: '2024' }, '2024 (timingDateTime)'],
    ['DeviceUsage', { status: 'active', dateAsserted: '2024' }, '2024 (dateAsserted)'],
    ['ImagingStudy', { status: 'available', series: [{}, { started: '2024' }] }, '2024 (series.started)'],
    [
      'DetectedIssue',
      { status: 'final', identifiedPeriod: period },
      '2024-01-01 – 2024-02-01 (identifiedPeriod)',
    ],
    [
      'Consent',
      { status: 'active', dateTime: '2023', provision: { period } },
      '2024-01-01 – 2024-02-01 (provision.period)',
    ],
    ['Consent', { status: 'active', date: '2023', period }, '2024-01-01 – 2024-02-01 (period)'],
    ['Consent', { status: 'active', provision: { period } }, '2024-01-01 – 2024-02-01 (provision.period)'],
    [
      'RiskAssessment',
      { status: 'final', occurrencePeriod: period },
      '2024-01-01 – 2024-02-01 (occurrencePeriod)',
    ],
    ['AdverseEvent', { actuality: 'actual', recordedDate: '2024' }, '2024 (recordedDate)'],
    [
      'Specimen',
      { collection: { collectedPeriod: period } },
      '2024-01-01 – 2024-02-01 (collection.collectedPeriod)',
    ],
    ['Provenance', { occurredDateTime: '2024' }, '2024 (occurredDateTime)'],
  ])('TLN-10 %s %j', (type, members, expected) => {
    expect(of(type, members)).toBe(expected);
  });
});

describe('dates that are missing or wrong', () => {
  it('TLN-11 a missing date is undated, never invented', () => {
    const facts = indexFacts(
      { resourceType: 'Procedure', status: 'completed' },
      { sourceId: 's', lang: 'nb' },
    );
    expect(facts?.flags && facts.flags & FLAG.UNDATED).toBeTruthy();
    expect(facts?.time).toBeUndefined();
  });
  it('TLN-11 an invalid date is kept as text, with a problem', () => {
    const entry = entryOf({ ...baseResource('Observation'), effectiveDateTime: '31.12.2023' });
    expect(when(entry)).toBe('undated: 31.12.2023');
    expect(entry.problems).toEqual([
      expect.objectContaining({ code: 'invalid-date', path: 'effectiveDateTime' }),
    ]);
  });
  it('TLN-11 an invalid end is no open end', () => {
    const entry = entryOf({ ...baseResource('Flag'), period: { start: '2024-01-01', end: 'snart' } });
    expect(entry.time).toMatchObject({ ongoing: false });
    expect(entry.time?.end).toBeUndefined();
    expect(entry.timeText).toBe('snart');
  });
  it('an interval with its bounds the wrong way round keeps both as text and believes the start', () => {
    const entry = entryOf({
      ...baseResource('Encounter'),
      period: { start: '2024-05-01', end: '2024-01-01' },
    });
    expect(when(entry)).toBe('2024-05-01 (period)');
    expect(entry.timeText).toBe('2024-05-01 – 2024-01-01');
    expect(entry.problems.map(({ code }) => code)).toEqual(['contradiction']);
  });
  it('a day and an instant on the same day are not the wrong way round', () => {
    const entry = entryOf({
      ...baseResource('Encounter'),
      period: { start: '2024-05-01T23:30:00-10:00', end: '2024-05-01' },
    });
    expect(entry.problems).toEqual([]);
  });
  it('GEN-10 an onset given as an age becomes a computed date only where the birth date is known', () => {
    const resource = {
      ...baseResource('Condition'),
      onsetDateTime: undefined,
      onsetAge: { value: 64, code: 'a', unit: 'år' },
    };
    const birthDate = parsePartialDate('1950-06-15')!;
    const entry = entryOf(resource, { birthDate });
    expect(entry.time).toMatchObject({ computed: 'age', start: { text: '2014', precision: 'year' } });
    expect(entry.timeText).toBe('fra 64\u00a0års alder');
    expect(
      indexFacts(resource, { sourceId: 's', lang: 'nb', birthDate })!.flags & FLAG.COMPUTED_TIME,
    ).toBeTruthy();
    expect(entryOf(resource).time).toBeUndefined();
    const range = {
      ...resource,
      onsetAge: undefined,
      onsetRange: { low: { value: 30, code: 'a' }, high: { value: 39, code: 'a' } },
    };
    const start = entryOf(range, { birthDate }).time?.start;
    expect(new Date(start!.earliest).getUTCFullYear()).toBe(1980);
    expect(new Date(start!.latest).getUTCFullYear()).toBe(1990);
    const younger = { ...resource, onsetAge: { value: 40, code: 'a', comparator: '<' } };
    expect(entryOf(younger, { birthDate }).time).toBeUndefined();
  });

  it.each<[object, string, string, string]>([
    [{ onsetAge: { value: 7, code: 'a' } }, 'fra 7 års alder', 'frå 7 års alder', 'from the age of 7'],
    [{ onsetAge: { value: 1, unit: 'year' } }, 'fra 1 års alder', 'frå 1 års alder', 'from the age of 1'],
    [
      { onsetAge: { value: 18, code: 'mo' } },
      'fra 18 måneders alder',
      'frå 18 månaders alder',
      'from the age of 18 months',
    ],
    [
      { onsetAge: { value: 40, code: 'a', comparator: '<' } },
      'før 40 års alder',
      'før 40 års alder',
      'before the age of 40',
    ],
    [
      { onsetRange: { low: { value: 5, code: 'a' }, high: { value: 7.5, code: 'a' } } },
      'fra 5–7,5 års alder',
      'frå 5–7,5 års alder',
      'from the age of 5–7.5',
    ],
    [
      {
        clinicalStatus: { text: 'resolved' },
        onsetAge: { value: 7, code: 'a' },
        abatementAge: { value: 12, code: 'a' },
      },
      'fra 7 års alder, til 12 års alder',
      'frå 7 års alder, til 12 års alder',
      'from the age of 7, until the age of 12',
    ],
    // Not understood, or no age: as written.
    [{ onsetAge: { value: 7, unit: 'semesters' } }, '7 semesters', '7 semesters', '7 semesters'],
    [{ onsetString: '7 years' }, '7 years', '7 years', '7 years'],
  ])('GEN-10 an age is a moment in words, and no duration: %j', (members, ...expected) => {
    const resource = { ...baseResource('Condition'), onsetDateTime: undefined, ...members };
    const told = (['nb', 'nn', 'en'] as const).map((lang) =>
      entryOf(resource, { lang }).timeText?.replaceAll('\u00a0', ' '),
    );
    expect(told).toEqual(expected);
  });
  it('TLN-10 when something was written down is not when it began', () => {
    const time = (members: object) =>
      entryOf({
        ...baseResource('Condition'),
        onsetDateTime: undefined,
        recordedDate: '2026-02-02',
        ...members,
      }).time;
    expect(time({})).toMatchObject({ element: 'recordedDate', start: { text: '2026-02-02' } });
    expect(time({ onsetDateTime: '2003' })).toMatchObject({
      element: 'onsetDateTime',
      start: { text: '2003' },
    });
    // Over for years when it was written down.
    const over = time({ clinicalStatus: { coding: [{ code: 'resolved' }] }, abatementDateTime: '1999' });
    expect(over).toMatchObject({ element: 'abatementDateTime', end: { text: '1999' } });
    expect(over?.start).toBeUndefined();
  });
});
