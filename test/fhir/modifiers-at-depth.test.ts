/** A modifier is found wherever it stands, and only a modifier is (GEN-04). */
import { describe, expect, it } from 'vitest';
import { FLAG, indexFacts, makeEntry, type ReadContext } from '@care-timeline/fhir';
import { baseResource } from './fixtures/resources.js';

type Json = Record<string, unknown>;
const ctx: ReadContext = { sourceId: 's', lang: 'nb' };
const base = baseResource('Observation');
const stranger = [{ url: 'http://example.org/x' }];

/** The modifiers that are not understood, by their paths; the detail and the index agree on whether there are any. */
function unknownIn(own: Json, type = base): string[] {
  const resource = { ...type, ...own };
  const { modifiers, safe, problems } = makeEntry(resource, ctx);
  const paths = modifiers.filter(({ understood }) => !understood).map(({ path }) => path);
  expect(safe).toBe(paths.length === 0);
  expect((indexFacts(resource, ctx)!.flags & FLAG.UNSAFE) === 0).toBe(safe);
  // Each is told, and nothing else is.
  expect(problems.map(({ path }) => path)).toEqual(paths);
  return paths;
}

describe('a modifier extension', () => {
  const modified = { modifierExtension: stranger };
  it.each<[rule: string, own: Json, paths: string[]]>([
    ['in the second item of a list', { component: [{}, modified] }, ['component[1].modifierExtension']],
    ['in a later element', { method: {}, device: modified }, ['device.modifierExtension']],
    ['in an item after texts and nothing', { a: ['x', null, modified] }, ['a[2].modifierExtension']],
    ['in a list in a list', { a: [[modified]] }, ['a[0][0].modifierExtension']],
    ['in an item beside a list in a list', { a: [[{}], modified] }, ['a[1].modifierExtension']],
    [
      'that is nothing, beside one that is something',
      { modifierExtension: null, a: modified },
      ['a.modifierExtension'],
    ],
    [
      'that is not there, beside one that is',
      { modifierExtension: undefined, a: modified },
      ['a.modifierExtension'],
    ],
    ['in none of many items', { a: [{}, 'x', null, [{}], [null], { b: [] }] }, []],
    ['as a text', { a: 'modifierExtension' }, []],
  ])('GEN-04 %s', (_, own, paths) => {
    expect(unknownIn(own)).toEqual(paths);
  });

  it.each<[rule: string, own: Json, paths: string[]]>([
    ['no rules, beside such an extension', { implicitRules: null, a: modified }, ['a.modifierExtension']],
    ['empty rules, beside it', { implicitRules: '', a: modified }, ['a.modifierExtension']],
    ['rules, beside it', { implicitRules: 'r', a: modified }, ['implicitRules', 'a.modifierExtension']],
    ['no rules', { contained: [{ implicitRules: null }] }, []],
  ])('GEN-04 %s', (_, own, paths) => {
    expect(unknownIn(own)).toEqual(paths);
  });

  it.each<[what: string, nest: (inner: unknown, level: number) => unknown]>([
    ['objects', (inner) => ({ a: inner })],
    ['lists', (inner) => [inner]],
    ['both', (inner, level) => (level % 2 === 0 ? { a: inner } : [inner])],
  ])('GEN-04 before %s nested without end is told, and nothing else fails by it', (_, nest) => {
    let deep: unknown = {};
    for (let level = 0; level < 20_000; level++) deep = nest(deep, level);
    const entry = makeEntry({ ...base, modifierExtension: stranger, deep }, ctx);
    expect(entry.safe).toBe(false);
    expect(entry.problems.map(({ code, path }) => [code, path])).toEqual([
      ['unknown-modifier', 'modifierExtension'],
    ]);
  });
});

it('MED-10 GEN-04 a prohibition that is understood is a modifier, and no problem', () => {
  const url = 'http://hl7.org/fhir/StructureDefinition/request-doNotPerform';
  const prohibited = { modifierExtension: [{ url, valueBoolean: true }] };
  const order = baseResource('ServiceRequest');
  expect(unknownIn(prohibited, order)).toEqual([]);
  expect(makeEntry({ ...order, ...prohibited }, ctx).modifiers).toContainEqual({
    path: 'modifierExtension',
    value: url,
    understood: true,
  });
  expect(unknownIn({ modifierExtension: [{ url, valueBoolean: true }, ...stranger] }, order)).toEqual([
    'modifierExtension',
  ]);
});
