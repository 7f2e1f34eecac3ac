import { describe, expect, it } from 'vitest';
import { makeEntry } from '@care-timeline/fhir';

const CTX = { sourceId: 'a', lang: 'en' } as const;

describe('what a note is', () => {
  it.each<[string, object, string | undefined]>([
    ['a conclusion', { resourceType: 'DiagnosticReport', conclusion: 'No bleeding' }, 'conclusion'],
    ['a note of a report', { resourceType: 'DiagnosticReport', note: [{ text: 'Call' }] }, undefined],
    ['a description', { resourceType: 'DocumentReference', description: 'Letter' }, 'description'],
    ['what happened', { resourceType: 'AdverseEvent', description: 'Fell' }, 'description'],
    ['a note of an observation', { resourceType: 'Observation', note: [{ text: 'x' }] }, undefined],
  ])('GEN-08 %s', (_, resource, element) => {
    const entry = makeEntry(resource, CTX);
    expect(entry.note).toHaveLength(1);
    expect(entry.noteElement).toBe(element);
  });
});
