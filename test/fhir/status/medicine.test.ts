import { describe, expect, it } from 'vitest';
import { FLAG, indexFacts, makeEntry, type ClinicalEntry } from '@care-timeline/fhir';
import { order, type Json } from '../adversarial/support.js';

const unknownModifier = { modifierExtension: [{ url: 'http://example.org/turns-round' }] };
const medicine = (own: Json = {}): Json => ({
  resourceType: 'Medication',
  id: 'med',
  code: { text: 'Warfarin' },
  ...own,
});
const naming = (reference: string, own: Json = {}): Json =>
  order({ medicationCodeableConcept: undefined, medicationReference: { reference }, ...own });
const paths = (entry: ClinicalEntry): string[] => entry.problems.map(({ code, path }) => `${code} ${path}`);

/** With the Medication beside the order, or inside it. */
const beside = (medication: Json): ClinicalEntry =>
  makeEntry(naming('Medication/med'), { sourceId: 's', lang: 'nb', resolve: () => medication });
const inside = (medication: Json, contained: unknown = [medication]): Json => naming('#med', { contained });

describe('the Medication that an order names', () => {
  it('GEN-01 GEN-04 in error: the order cannot be interpreted safely', () => {
    for (const status of ['entered-in-error', 'Entered in Error']) {
      for (const entry of [
        beside(medicine({ status })),
        makeEntry(inside(medicine({ status })), { sourceId: 's', lang: 'nb' }),
      ]) {
        expect(entry.safe).toBe(false);
        expect(entry.modifiers).toContainEqual({
          path: 'medication.status',
          value: status,
          understood: false,
        });
        expect(paths(entry)).toEqual(['unknown-modifier medication.status']);
      }
    }
    for (const status of ['active', 'inactive', undefined])
      expect(beside(medicine({ status })), String(status)).toMatchObject({ safe: true, problems: [] });
  });

  it('GEN-04 a modifier of its own that is not understood makes the order unsafe, and is told once', () => {
    const entry = beside(medicine(unknownModifier));
    expect(entry.safe).toBe(false);
    expect(paths(entry)).toEqual(['unknown-modifier medication.modifierExtension']);
    expect(entry.modifiers.filter(({ understood }) => !understood).map(({ path }) => path)).toEqual([
      'medication.modifierExtension',
    ]);
    const within = makeEntry(inside(medicine(unknownModifier)), { sourceId: 's', lang: 'nb' });
    expect(paths(within)).toEqual(['unknown-modifier contained[0].modifierExtension']);
    const single = medicine(unknownModifier);
    expect(paths(makeEntry(inside(single, single), { sourceId: 's', lang: 'nb' }))).toEqual([
      'unknown-modifier contained.modifierExtension',
    ]);
  });

  it('GEN-04 a comparator of its strength is understood, and changes nothing', () => {
    const strength = { amount: { numerator: { value: 5, comparator: '<' } } };
    const entry = beside(medicine(strength));
    expect(entry).toMatchObject({ safe: true, problems: [] });
    expect(entry.modifiers.some(({ path }) => path.startsWith('medication'))).toBe(false);
  });

  it('GEN-01 GEN-04 the index sees the one inside, and leaves the one beside to the entry', () => {
    const unsafe = (resource: Json, resolve?: () => Json): boolean =>
      (indexFacts(resource, { sourceId: 's', lang: 'nb', ...(resolve && { resolve }) })!.flags &
        FLAG.UNSAFE) !==
      0;
    expect(unsafe(inside(medicine({ status: 'entered-in-error' })))).toBe(true);
    expect(unsafe(inside(medicine({ status: 'active' })))).toBe(false);
    expect(unsafe(naming('Medication/med'), () => medicine({ status: 'entered-in-error' }))).toBe(false);
  });

  it('GEN-04 one that cannot be found changes nothing', () => {
    expect(makeEntry(naming('Medication/med'), { sourceId: 's', lang: 'nb' }).safe).toBe(true);
    expect(makeEntry(naming('#other', { contained: [medicine()] }), { sourceId: 's', lang: 'nb' }).safe).toBe(
      true,
    );
  });
});
