import { describe, expect, it } from 'vitest';
import { makeEntry } from '@care-timeline/fhir';

const CTX = { sourceId: 'a', lang: 'en' } as const;
const SYSTEM = 'http://example.org/flags';

describe('an address is no name', () => {
  it.each<[string, object, string]>([
    ['a code that is an address', { system: SYSTEM, code: `${SYSTEM}/violent` }, 'violent (flags)'],
    ['with a fragment', { code: 'https://example.org/x#fall-risk' }, 'fall-risk'],
    ['with a slash at the end', { code: 'https://example.org/x/fall/' }, 'fall'],
    ['nothing but an address', { code: 'https://' }, 'https://'],
    ['a code', { system: SYSTEM, code: 'a/b' }, 'a/b (flags)'],
    ['a display beside it', { system: SYSTEM, code: `${SYSTEM}/violent`, display: 'Violent' }, 'Violent'],
    ['no code', { system: SYSTEM }, 'Flag'],
  ])('GEN-11 %s', (_, coding, name) => {
    for (const resourceType of ['Flag', 'Condition', 'Observation', 'Procedure']) {
      const entry = makeEntry({ resourceType, status: 'active', code: { coding: [coding] } }, CTX);
      if (name !== 'Flag' || resourceType === 'Flag') expect(entry.name, resourceType).toBe(name);
      expect(entry.code?.codings, resourceType).toHaveLength(1);
    }
  });

  it('GEN-11 a system without a code is told as that, not as a name', () => {
    const entry = makeEntry({ resourceType: 'Flag', category: [{ coding: [{ system: SYSTEM }] }] }, CTX);
    expect(entry.category.map(({ label }) => label)).toEqual(['? (flags)']);
    const known = makeEntry(
      { resourceType: 'Flag', code: { coding: [{ system: 'http://snomed.info/sct' }] } },
      CTX,
    );
    expect(known.code?.label).toBe('? (SNOMED CT)');
  });
});
