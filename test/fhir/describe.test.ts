import { describe, expect, it } from 'vitest';
import { makeEntry, type Fact } from '@care-timeline/fhir';
import { RICH_RESOURCES } from './fixtures/rich.js';

type Json = Record<string, unknown>;
const facts = (resource: Json): Fact[] => makeEntry(resource, { sourceId: 's', lang: 'nb' }).describe();
const rich = (id: string): Json => RICH_RESOURCES.find((resource) => resource['id'] === id) as Json;

/** Every line of text in a description. */
function lines(list: readonly Fact[]): string[] {
  return list.flatMap(({ label, text, children }) => [`${label}: ${text}`, ...lines(children ?? [])]);
}
/** Every string and number of a resource. */
function leaves(value: unknown, name = ''): [string, string][] {
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, member]) =>
      leaves(member, Array.isArray(value) ? name : key),
    );
  return [[name, String(value)]];
}

describe('describe', () => {
  it('stands in document order, with the paths of FHIR', () => {
    const labels = facts(rich('bp')).map(({ label }) => label);
    expect(labels).toEqual([
      'meta',
      'contained',
      'method',
      'basedOn',
      'status',
      'category',
      'code',
      'subject',
      'encounter',
      'effectivePeriod',
      'performer',
      'performer',
      'interpretation',
      'referenceRange',
      'hasMember',
      'component',
      'component',
      'component',
      'note',
    ]);
    expect(facts(rich('bp')).find(({ label }) => label === 'subject')).toEqual({
      path: 'subject',
      label: 'subject',
      text: 'Kari Nordmann',
      target: 'Patient/p1',
    });
  });
  it.each([
    ['Patient/p1', undefined, undefined],
    ['https://a.example/fhir/Patient/p1', undefined, { reference: 'https://a.example/fhir/Patient/p1' }],
    ['Patient/p1', '//a.example/fhir', { reference: 'Patient/p1', base: '//a.example/fhir' }],
  ])('GEN-15 what it takes to follow a reference: %s on %s', (reference, base, followed) => {
    const resource = { resourceType: 'Basic', id: 'b', subject: { reference } };
    const ctx = { sourceId: 'a', lang: 'nb' as const, baseOf: () => base };
    const [fact] = makeEntry(resource, ctx).describe();
    expect(fact!.target).toBe('Patient/p1');
    expect(fact!.followed).toEqual(followed);
  });
  it('known datatypes are one line', () => {
    const said = lines(facts(rich('bp')));
    expect(said).toContain('valueQuantity: > 151 mmHg');
    expect(said).toContain('effectivePeriod: 2024-02-03T10:00:00+01:00 – 2024-02-03T10:05:00+01:00');
    expect(said).toContain('note: Urolig (Ida, 2024-02-03)');
    expect(said).toContain('valueCodeableConcept: venstre');
    expect(said).toContain('method: sittende');
  });
  it('GEN-14 a national number is masked, GEN-05 and an old identifier says that it is old', () => {
    const said = lines(facts(rich('p1')));
    expect(said.join('\n')).not.toContain('13116900216');
    expect(said).toContain('identifier: Fødselsnummer: 131169 *****');
    expect(said).toContain('identifier: 1, (old)');
  });
  it('loses nothing that people can read', () => {
    const skipped = new Set([
      'resourceType',
      'id',
      'div',
      'system',
      'code',
      'reference',
      'url',
      'type',
      'use',
      'userSelected',
      'display',
      'text',
      'given',
      'family',
      'value',
      'unit',
      'start',
      'end',
      'authorString',
      'time',
      'line',
      'city',
      'postalCode',
    ]);
    for (const resource of RICH_RESOURCES) {
      const said = lines(facts(resource)).join('\n');
      const { text: _narrative, ...rest } = resource;
      for (const [name, leaf] of leaves(rest)) if (!skipped.has(name)) expect(said).toContain(leaf);
    }
  });
  it('extensions of a primitive stand under its name, and struck lines of a list say so', () => {
    const said = lines(facts(rich('p1')));
    expect(said).toContain('patient-birthTime: 1940-05-06T02:00:00+01:00');
    expect(
      lines(facts({ resourceType: 'List', entry: [{ item: { display: 'X' }, deleted: true }] })),
    ).toContain('deleted: true');
  });
  it('is bounded in depth and number, and says where it stops', () => {
    let deep: unknown = 'bottom';
    for (let i = 0; i < 500; i++) deep = { next: deep };
    expect(JSON.stringify(facts({ resourceType: 'Basic', deep }))).toContain('…');
    const wide = facts({
      resourceType: 'Basic',
      many: Array.from({ length: 100_000 }, (_, i) => ({ a: i, b: i })),
    });
    expect(lines(wide).length).toBeLessThan(5000);
    expect(lines(wide).at(-1)).toContain('…');
  });
});
