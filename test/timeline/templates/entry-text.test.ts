import { describe, expect, it } from 'vitest';
import type { ClinicalEntry } from '@care-timeline/fhir';
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
});
