import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  FLAG,
  RESOURCE_TYPES,
  entryName,
  indexFacts,
  makeEntry,
  readResources,
  unpack,
  type ReadContext,
} from '@care-timeline/fhir';
import { BASE_TYPES, baseResource } from './fixtures/resources.js';
import { RICH_RESOURCES } from './fixtures/rich.js';

type Json = Record<string, unknown>;

/** 10,000 cases where CI is set, fewer while working. */
const CASES = process.env['CI'] ? 10_000 : 1_000;
const ctx: ReadContext = { sourceId: 's', lang: 'nb' };

const BIDI = '\u202e\u2066\u200b\u0000\u0007\ufeff';
const deep = (levels: number): unknown => {
  let value: unknown = 'bottom';
  for (let i = 0; i < levels; i++) value = i % 2 ? [value] : { extension: value };
  return value;
};
const prototypeKeys = (): Json =>
  JSON.parse(
    '{"__proto__":{"status":"active"},"constructor":{"prototype":1},"toString":"x","hasOwnProperty":null}',
  ) as Json;

/** What a member may be replaced by. */
const poison: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    '',
    ' ',
    0,
    -0,
    NaN,
    Infinity,
    true,
    false,
    [],
    {},
    [null],
    [[]],
    'constructor',
    '__proto__',
    'toString',
    '2024-13-45',
    '9999999999',
    BIDI,
    `a${BIDI}b`,
    '<script>alert(1)</script>',
  ),
  fc.constantFrom<unknown>(
    'entered-in-error',
    'active',
    'not-done',
    'true',
    '#',
    '#x',
    'Patient/1',
    'urn:uuid:1',
    'http://',
    '2024-02-30',
  ),
  fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<unknown>,
  fc.constant(null).map(() => prototypeKeys()),
  fc.constant(null).map(() => deep(300)),
  fc.constant(null).map(() => Array.from({ length: 300 }, () => ({ coding: [{ code: 'x' }] }))),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

/** Every place in a value that can be changed. */
function places(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return path.length > 0 ? [path] : [];
  const found: (readonly (string | number)[])[] = path.length > 0 ? [path] : [];
  for (const [name, member] of Object.entries(value)) found.push(...places(member, [...path, name]));
  return found;
}

function replaceAt(root: Json, path: readonly (string | number)[], value: unknown, remove: boolean): void {
  let at: Record<string | number, unknown> = root;
  for (const step of path.slice(0, -1)) {
    const next = at[step];
    if (typeof next !== 'object' || next === null) return;
    at = next as Record<string | number, unknown>;
  }
  const last = path.at(-1)!;
  if (remove) delete at[last];
  else at[last] = value;
}

const bases: Json[] = [
  ...BASE_TYPES.flatMap((type) => [baseResource(type, 'R4'), baseResource(type, 'R5')]),
  ...RICH_RESOURCES,
];

/** A real-shaped resource with one to four members missing or changed. */
const mutated: fc.Arbitrary<Json> = fc
  .tuple(
    fc.constantFrom(...bases),
    fc.array(fc.tuple(fc.nat(), poison, fc.boolean()), { minLength: 1, maxLength: 4 }),
  )
  .map(([base, changes]) => {
    const resource = structuredClone(base);
    for (const [where, value, remove] of changes) {
      const all = places(resource).filter(([first]) => first !== 'resourceType');
      const path = all[where % Math.max(all.length, 1)];
      if (path !== undefined) replaceAt(resource, path, value, remove);
    }
    return resource;
  });

/** What must hold of every resource of a known type, whatever is wrong with it. */
function check(resource: Json): void {
  const facts = indexFacts(resource, ctx);
  const entry = makeEntry(resource, ctx);
  const name = entryName(resource, ctx);
  expect(facts).toBeDefined();
  if (facts === undefined) return;

  expect(entry.problems.filter(({ code }) => code === 'reader-failed')).toEqual([]);
  // The index and the entry say the same.
  expect(entry.clinicalState).toBe(facts.clinicalState);
  expect(entry.kind).toBe(facts.kind);
  expect(entry.time).toEqual(facts.time);
  expect(entry.safe).toBe((facts.flags & FLAG.UNSAFE) === 0);
  expect(entry.planLike).toBe((facts.flags & FLAG.PLAN) !== 0);
  expect(name).toEqual({ name: entry.name, nameFrom: entry.nameFrom, title: entry.title });

  // Titles are text, and never empty.
  expect(typeof entry.title).toBe('string');
  expect(entry.title.replace(/[\p{Cc}\p{Cf}\s]/gu, '')).not.toBe('');
  expect(entry.title).not.toContain('[object');

  // A negation stands in the title; what is in error is never current.
  if (entry.negation !== undefined && entry.negation !== 'none-known')
    expect(entry.title).not.toBe(entry.name);
  // The scope of a consent stands beside its status, and is none.
  const isSaid = entry.statuses.some(
    ({ code, known, element }) => code === 'entered-in-error' && known && element !== 'scope',
  );
  if (isSaid) {
    if (!entry.statuses.some(({ element }) => element.startsWith('activity')))
      expect(entry.clinicalState).toBe('in-error');
  }
  if (
    (resource as { doNotPerform?: unknown }).doNotPerform === true &&
    'doNotPerform' in baseless(entry.resourceType)
  ) {
    expect(['not-done', 'in-error']).toContain(entry.clinicalState);
  }

  // Dates are never invented: every bound was written, unless it is said to be computed.
  const time = entry.time;
  if (time !== undefined) {
    for (const date of [time.start, time.end]) {
      if (date === undefined) continue;
      expect(date.earliest).toBeLessThan(date.latest);
      if (time.computed === undefined) expect(JSON.stringify(resource)).toContain(JSON.stringify(date.text));
    }
    if (time.end !== undefined) expect(time.ongoing).toBe(false);
  } else if (facts.kind !== 'supporting') expect(facts.flags & FLAG.UNDATED).toBeTruthy();

  // The detail view can always be made, and is text.
  const lines = JSON.stringify(entry.describe());
  expect(lines).not.toContain('[object');
  expect(({} as { status?: unknown }).status).toBeUndefined();
}

const PROHIBITABLE = new Set(['MedicationRequest', 'ServiceRequest', 'DeviceRequest', 'Task']);
const baseless = (type: string): object => (PROHIBITABLE.has(type) ? { doNotPerform: true } : {});

describe('whatever a resource holds', () => {
  it(`GEN-07 mutations of real-shaped resources: never thrown, always accounted for, index and entry agree`, () => {
    fc.assert(fc.property(mutated, check), { numRuns: CASES });
  });

  it('GEN-07 every known type with nothing in it', () => {
    for (const resourceType of RESOURCE_TYPES) check({ resourceType });
  });

  it('GEN-07 any input at all adds up', () => {
    const input = fc.oneof(
      fc.jsonValue({ maxDepth: 5 }) as fc.Arbitrary<unknown>,
      fc
        .array(mutated, { maxLength: 5 })
        .map((list) => ({ resourceType: 'Bundle', entry: list.map((resource) => ({ resource })) })),
      fc
        .array(mutated, { maxLength: 5 })
        .map((list) => list.map((resource) => JSON.stringify(resource)).join('\n')),
      fc.anything({
        withBigInt: true,
        withDate: true,
        withMap: true,
        withSparseArray: true,
        withTypedArray: true,
      }),
      fc.string(),
    );
    fc.assert(
      fc.property(input, (value) => {
        const { entries, report } = readResources(value);
        expect(report.read + report.inError + report.undated + report.notUnderstood + report.refused).toBe(
          report.received,
        );
        expect(report.received).toBe(unpack(value).resources.length);
        expect(entries).toHaveLength(report.received - report.notUnderstood);
      }),
      { numRuns: CASES / 2 },
    );
  });

  it('time is bounded: 1 MB strings, wide lists, deep nesting, live cycles', () => {
    const big = 'Ø'.repeat(1_000_000);
    const start = performance.now();
    for (const type of BASE_TYPES) {
      const base = baseResource(type);
      check({ ...base, code: { text: big }, note: [{ text: big }] });
      check({ ...base, status: big, clinicalStatus: { text: big }, lifecycleStatus: big, intent: big });
      check({
        ...base,
        category: Array.from({ length: 20_000 }, () => ({ coding: [{ code: 'x', display: 'y' }] })),
      });
    }
    const cyclic: Json = { ...baseResource('Condition') };
    cyclic['evidence'] = [cyclic, cyclic];
    expect(makeEntry(cyclic, ctx).safe).toBe(false);
    expect(indexFacts(cyclic, ctx)?.problems.map(({ code }) => code)).toContain('too-deep');
    expect(makeEntry({ ...baseResource('Condition'), evidence: deep(5000) }, ctx).safe).toBe(false);
    expect(performance.now() - start).toBeLessThan(30_000);
  });

  it('a live resource that throws is one that is not understood', () => {
    const trap = new Proxy({ resourceType: 'Observation' }, {
      get: () => { throw new Error('no'); },
      has: () => { throw new Error('no'); },
      ownKeys: () => { throw new Error('no'); },
    }); // prettier-ignore
    expect(indexFacts(trap, ctx)).toBeUndefined();
    expect(entryName(trap, ctx).title).toBe('?');
    expect(makeEntry(trap, ctx)).toMatchObject({ safe: false, problems: [{ code: 'reader-failed' }] });
    expect(readResources([trap]).report).toMatchObject({ received: 1, notUnderstood: 1 });
  });
});
