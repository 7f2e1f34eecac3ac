import { describe, expect, it } from 'vitest';
import { makeEntry, type ClinicalEntry } from '@care-timeline/fhir';
import { terms } from '@care-timeline/ui';
import { marksOf } from '../../../packages/timeline/src/templates/entry-text.js';

describe('marks of an entry', () => {
  it('GEN-08 one of two versions that nothing tells apart says so', () => {
    const words = { terms: terms.in('en'), format: undefined as never, at: 0 };
    expect(marksOf({ safe: true, contested: true } as ClinicalEntry, words)).toEqual([
      'Two different versions',
    ]);
    expect(marksOf({ safe: true } as ClinicalEntry, words)).toEqual([]);
  });

  it.each(['__proto__', 'constructor', 'sannsynlig'])(
    'GEN-03 an unknown certainty is shown as it was written: %s',
    (certainty) => {
      const words = { terms: terms.in('nb'), format: undefined as never, at: 0 };
      expect(marksOf({ safe: true, certainty } as ClinicalEntry, words)).toEqual([certainty]);
    },
  );

  it('GEN-05 a subpotent vaccine does not count as a full dose, and says why; an ordinary one says nothing', () => {
    const marks = (isSubpotent: unknown, lang: 'nb' | 'nn' | 'en'): string[] =>
      marksOf(
        makeEntry(
          {
            resourceType: 'Immunization',
            id: 'i',
            status: 'completed',
            vaccineCode: { text: 'MMR' },
            patient: { reference: 'Patient/p' },
            isSubpotent,
            ...(isSubpotent === true && { subpotentReason: [{ text: 'cold chain' }] }),
          },
          { sourceId: 's', lang },
        ),
        { terms: terms.in(lang), format: undefined as never, at: 0 },
      );
    expect(marks(true, 'en')).toEqual(['Subpotent, does not count as a full dose (cold chain)']);
    expect(marks(true, 'nb')).toEqual(['Subpotent, teller ikke som full dose (cold chain)']);
    expect(marks(true, 'nn')).toEqual(['Subpotent, tel ikkje som full dose (cold chain)']);
    expect(marks(false, 'en')).toEqual([]);
    expect(marks(undefined, 'en')).toEqual([]);
  });
});
