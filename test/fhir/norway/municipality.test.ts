import { describe, expect, it } from 'vitest';
import { municipalitiesOf } from '@care-timeline/fhir';

const SYSTEM = 'https://register.geonorge.no/sosi-kodelister/inndelinger/inndelingsbase/kommunenummer';

describe('municipalitiesOf', () => {
  it('GEN-08 reads the municipality a resource is tagged with', () => {
    const tag = [
      { system: 'urn:local:tags', code: '0301' },
      { system: SYSTEM, code: '0301', display: 'Oslo' },
      { system: `${SYSTEM}/`, code: '4601' },
    ];
    expect(municipalitiesOf({ resourceType: 'Observation', meta: { tag } })).toEqual([
      { number: '0301', name: 'Oslo' },
      { number: '4601' },
    ]);
  });

  it('finds none where there is none, whatever the shape', () => {
    for (const nothing of [
      undefined,
      {},
      { meta: null },
      { meta: { tag: 'x' } },
      { meta: { tag: [{ system: SYSTEM }] } },
    ]) {
      expect(municipalitiesOf(nothing)).toEqual([]);
    }
  });
});
