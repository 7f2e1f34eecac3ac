import { describe, expect, it } from 'vitest';
import { makeEntry, type EntryReference } from '@care-timeline/fhir';
import { detailStrings } from '../../../packages/ui/src/elements/detail/detail.strings.js';
import { referenceText, type DetailContext } from '../../../packages/ui/src/elements/detail/context.js';

const entry = makeEntry({ resourceType: 'MedicationRequest' }, { sourceId: 's', lang: 'nb' });
const context = { entry, view: { lang: 'nb' }, strings: detailStrings.in('nb') } as unknown as DetailContext;
const told = (reference: Partial<EntryReference>): string =>
  referenceText(context, { path: 'requester', role: 'author', ...reference });

describe('a reference that leads nowhere', () => {
  it.each<[Partial<EntryReference>, string]>([
    [{ reference: '#nope' }, 'Peker til noe som ikke er mottatt'],
    [{ reference: '#dr', display: 'Kari Lege' }, 'Kari Lege'],
    [{ reference: 'Practitioner/1', target: 'Practitioner/1' }, 'Helsepersonell (ikke hentet)'],
    [{ reference: 'https://a.example/fhir/Condition/7' }, 'Tilstand (ikke hentet)'],
    [{ reference: 'urn:uuid:1', type: 'Organization' }, 'Virksomhet (ikke hentet)'],
    [{ reference: 'urn:uuid:1' }, 'Noe (ikke hentet)'],
  ])('GEN-08 %j', (reference, expected) => {
    expect(told(reference)).toBe(expected);
  });
});
