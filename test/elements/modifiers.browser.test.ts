/** Every modifier of the inventory on the page: what a reader sees, not what the model holds. */
import { expect } from '@open-wc/testing';
import { makeEntry, type ClinicalEntry } from '@care-timeline/fhir';
import { CareEntryDetail, formattersFor, terms } from '@care-timeline/ui';
import { textOf } from '@care-timeline/ui/testing.js';
import { entrySentence } from '../../packages/timeline/src/templates/entry-text.js';
import rowsJson from '../fhir/fixtures/modifiers.json';
import { BASE_TYPES, baseResource } from '../fhir/fixtures/resources.js';
import { withModifier, type ModifierRow } from '../fhir/fixtures/with-modifier.js';

type Json = Record<string, unknown>;

CareEntryDetail.define();

const rows = rowsJson as unknown as readonly ModifierRow[];
const words = {
  terms: terms.in('nb'),
  format: formattersFor('nb', 'Europe/Oslo'),
  at: Date.UTC(2024, 5, 1),
};

const entryOf = (resource: Json, release: ModifierRow['release'] = 'R4'): ClinicalEntry =>
  makeEntry(resource, { sourceId: 's', lang: 'nb', release });

const detail = Object.assign(document.createElement('care-entry-detail'), { timeZone: 'Europe/Oslo' });

/** The detail of an entry with all that folds folded: what is in view without a further action. */
async function detailText(entry: ClinicalEntry): Promise<string> {
  if (!detail.isConnected) {
    document.body.lang = 'nb';
    document.body.append(detail);
  }
  detail.entry = entry;
  await detail.updateComplete;
  return textOf(detail);
}

const tables = new Map<string, ModifierRow[]>();
for (const row of rows) {
  const name = `${row.type} ${row.release} ${row.element}`;
  tables.set(name, [...(tables.get(name) ?? []), row]);
}

/** What decides how an entry looks in a list. */
const looks = ({ clinicalState, negation, certainty, flags = [] }: ModifierRow): string =>
  JSON.stringify([clinicalState, negation, certainty, flags]);

describe('modifiers as rendered', () => {
  after(() => detail.remove());

  for (const [name, codes] of tables) {
    it(`GEN-05 ${name} changes what the detail says, and the line of a list where it changes what is so`, async () => {
      const [{ type, release } = codes[0]!] = codes;
      const bare = { ...baseResource(type, release) };
      const seen = new Map<string, string>();
      const lines = new Map<string, string>();
      for (const row of codes) {
        const entry = entryOf(withModifier(row, baseResource(type, release)), release);
        const text = await detailText(entry);
        expect(text, `${row.code} in words`).not.to.contain(`${words.terms.unknownCode}:`);
        expect([...seen.keys()], `${row.code} looks like ${seen.get(text)}`).not.to.include(text);
        seen.set(text, row.code);
        // An activity of a plan has no line of its own.
        if (row.element.startsWith('activity.')) continue;
        const line = entrySentence(entry, words);
        const before = lines.get(line);
        if (before !== undefined) expect(before, `${row.code} in a list`).to.equal(looks(row));
        lines.set(line, looks(row));
      }
      // One code alone, such as a date of death, is compared with the resource without it.
      if (codes.length === 1) {
        delete bare[codes[0]!.element];
        expect([...seen.keys()]).not.to.include(await detailText(entryOf(bare, release)));
      }
    });
  }

  for (const type of BASE_TYPES) {
    it(`GEN-04 ${type}: an unknown modifier, at the root or deep inside, is told in list and detail`, async () => {
      const release = type === 'DeviceUsage' ? 'R5' : 'R4';
      const unknown = { modifierExtension: [{ url: 'http://example.org/not-really', valueBoolean: true }] };
      for (const more of [
        unknown,
        { contact: [unknown] },
        { participant: [unknown] },
        { implicitRules: 'http://example.org/rules' },
      ]) {
        const entry = entryOf({ ...baseResource(type, release), ...more }, release);
        expect(await detailText(entry))
          .to.contain(words.terms.unsafe)
          .and.contain('example.org');
        expect(entrySentence(entry, words)).to.contain(words.terms.unsafe);
      }
    });
  }

  it('GEN-05 what a list has removed stands apart from what it holds', async () => {
    const item = (id: string, more: Json = {}): Json => ({
      item: { reference: `AllergyIntolerance/${id}`, display: id },
      ...more,
    });
    const list = {
      ...baseResource('List'),
      entry: [item('egg'), item('latex', { deleted: true }), item('nuts', { deleted: false })],
    };
    const text = await detailText(entryOf(list));
    expect(text).to.match(/Medlem egg nuts/);
    expect(text).to.match(/Fjernet fra listen latex/);
  });
});
