import { describe, expect, it } from 'vitest';
import { makeEntry } from '@care-timeline/fhir';

const CTX = { sourceId: 'a', lang: 'en' } as const;
const MEDCOM = 'http://medcomfhir.dk/ig/core/StructureDefinition/medcom-core-';

describe('what a note is', () => {
  it.each<[string, object, readonly string[]]>([
    ['a conclusion', { resourceType: 'DiagnosticReport', conclusion: 'No bleeding' }, ['conclusion']],
    ['a note of a report', { resourceType: 'DiagnosticReport', note: [{ text: 'Call' }] }, ['note']],
    ['a description', { resourceType: 'DocumentReference', description: 'Letter' }, ['description']],
    ['what happened', { resourceType: 'AdverseEvent', description: 'Fell' }, ['description']],
    ['what an issue is', { resourceType: 'DetectedIssue', detail: 'Two NSAIDs' }, ['detail']],
    ['what a plan is', { resourceType: 'CarePlan', description: 'Walk more' }, ['description']],
    ['what lowers a risk', { resourceType: 'RiskAssessment', mitigation: 'Rails' }, ['mitigation']],
    ['a message', { resourceType: 'Communication', payload: [{ contentString: 'Hello' }] }, ['payload']],
    [
      'an impression',
      {
        resourceType: 'ClinicalImpression',
        summary: 'Better',
        description: 'Seen at home',
        note: [{ text: 'x' }],
      },
      ['summary', 'description', 'note'],
    ],
    [
      'what is told of an appointment',
      {
        resourceType: 'Appointment',
        comment: 'Ring twice',
        patientInstruction: 'Fast',
        note: [{ text: 'x' }],
      },
      ['comment', 'note', 'patientInstruction'],
    ],
    ['a note of an observation', { resourceType: 'Observation', note: [{ text: 'x' }] }, ['note']],
  ])('GEN-08 %s', (_, resource, elements) => {
    const entry = makeEntry(resource, CTX);
    expect(entry.note).toHaveLength(elements.length);
    expect(entry.notes?.map(({ element }) => element)).toEqual(elements);
  });

  it('GEN-08 who wrote a note, and when', () => {
    const { notes } = makeEntry(
      {
        resourceType: 'Observation',
        note: [{ text: 'Fasting', time: '2026-02-03', authorString: 'Night nurse' }, { text: 'Unsigned' }],
      },
      CTX,
    );
    expect(notes?.[0]).toMatchObject({ at: { text: '2026-02-03' }, who: { display: 'Night nurse' } });
    expect(notes?.[1]).toEqual({ text: 'Unsigned', element: 'note' });
  });

  it('GEN-08 each part of a message has its own writer and time, and files their names', () => {
    const part = (at: string, who: string) => ({
      extension: [
        { url: `${MEDCOM}datetime-extension`, valueDateTime: at },
        { url: `${MEDCOM}practitioner-extension`, valueReference: { reference: `PractitionerRole/${who}` } },
      ],
    });
    const entry = makeEntry(
      {
        resourceType: 'Communication',
        payload: [
          { ...part('2026-02-03', 'a'), contentString: 'May we have the results?' },
          {
            ...part('2026-02-04', 'b'),
            contentAttachment: { contentType: 'application/pdf', title: 'Blood' },
          },
          { contentString: 'Thank you' },
        ],
      },
      CTX,
    );
    expect(entry.notes).toMatchObject([
      { element: 'payload', at: { text: '2026-02-03' }, who: { target: 'PractitionerRole/a' } },
      {
        element: 'attachment',
        text: 'Blood',
        at: { text: '2026-02-04' },
        who: { target: 'PractitionerRole/b' },
      },
      { element: 'payload', text: 'Thank you' },
    ]);
    expect(entry.notes?.[2]).not.toHaveProperty('who');
    expect(entry.note).toEqual(['May we have the results?', 'Thank you']);
  });
});
