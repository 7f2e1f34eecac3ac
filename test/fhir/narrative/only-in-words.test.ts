import { describe, expect, it } from 'vitest';
import { entryName, entryTitle, makeEntry } from '@care-timeline/fhir';

const div = (inner: string): string => `<div xmlns="http://www.w3.org/1999/xhtml">${inner}</div>`;
const PENICILLIN = {
  status: 'additional',
  div: div('<h2>Allergier</h2><p>Penicillin: anafylaksi 2019</p><p>Mer</p>'),
};
const LANGUAGES = [
  ['nb', 'bare i fritekst'],
  ['nn', 'berre i fritekst'],
  ['en', 'only in words'],
] as const;

describe('a resource that says what it is in its text only', () => {
  it.each([
    'AllergyIntolerance',
    'Condition',
    'Procedure',
    'MedicationRequest',
    'Immunization',
    'CarePlan',
    'Flag',
    'Encounter',
  ])('GEN-06 %s: the first line is its name, and is marked as words', (resourceType) => {
    for (const [lang, mark] of LANGUAGES) {
      const resource = { resourceType, id: '1', text: PENICILLIN };
      const entry = makeEntry(resource, { sourceId: 'a', lang });
      const title = `Penicillin: anafylaksi 2019 (${mark})`;
      expect(entry).toMatchObject({ name: 'Penicillin: anafylaksi 2019', nameFrom: 'narrative', title });
      expect(entryName(resource, { sourceId: 'a', lang }).title).toBe(title);
      expect(entryTitle(entry, lang)).toBe(title);
    }
  });

  it('GEN-06 GEN-02 with the negation word', () => {
    const verificationStatus = { coding: [{ code: 'refuted' }] };
    const resource = { resourceType: 'AllergyIntolerance', verificationStatus, text: PENICILLIN };
    expect(makeEntry(resource, { sourceId: 'a', lang: 'en' }).title).toMatch(
      /^Refuted: Penicillin: anafylaksi 2019 \(only in words\)$/i,
    );
  });

  it.each<[string, object, string, string]>([
    ['a code beside it', { code: { text: 'Latex' }, text: PENICILLIN }, 'Latex', 'text'],
    ['no text', {}, 'Allergy or intolerance', 'none'],
    [
      'an empty text',
      { text: { status: 'empty', div: div('<p>Nothing</p>') } },
      'Allergy or intolerance',
      'none',
    ],
    ['blanks', { text: { status: 'additional', div: div(' <p> </p>') } }, 'Allergy or intolerance', 'none'],
    ['not a text', { text: { div: 7 } }, 'Allergy or intolerance', 'none'],
    [
      'the heading that generators write',
      { text: { status: 'generated', div: div('<p>Generated Narrative: AllergyIntolerance</p><p>Egg</p>') } },
      'Egg',
      'narrative',
    ],
  ])('GEN-06 %s', (_, more, name, nameFrom) => {
    const resource = { resourceType: 'AllergyIntolerance', ...more };
    expect(makeEntry(resource, { sourceId: 'a', lang: 'en' })).toMatchObject({ name, nameFrom });
  });

  it('GEN-12 is text: no markup, no script', () => {
    const text = { status: 'additional', div: div('<script>x()</script><p>A &lt;b&gt; <b>C</b></p>') };
    expect(makeEntry({ resourceType: 'Condition', text }, { sourceId: 'a', lang: 'en' }).name).toBe(
      'A <b> C',
    );
  });

  it('GEN-06 a person or a thing is not named by it', () => {
    const practitioner = { resourceType: 'Practitioner', text: PENICILLIN };
    expect(makeEntry(practitioner, { sourceId: 'a', lang: 'en' }).nameFrom).toBe('none');
  });
});
