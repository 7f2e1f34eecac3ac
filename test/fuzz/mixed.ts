import fc from 'fast-check';
import { FAMILIES, inputOf } from './inputs.js';

type Resource = Record<string, unknown>;

export interface Mixed {
  readonly input: unknown;
}

/** A value where another one is meant. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    0,
    -1,
    1e308,
    [],
    {},
    [[]],
    'Patient/1',
    '#',
    '2026-02-30',
    '\u202e',
    true,
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.double(),
  fc.jsonValue({ maxDepth: 3 }),
);

/** Changes some elements of a resource: another value, the same one many times, or another's. */
function changed(resource: Resource, changes: readonly (readonly [number, unknown, number])[]): Resource {
  const copy = { ...resource };
  for (const [at, value, times] of changes) {
    const names = Object.keys(copy).filter((name) => name !== 'resourceType');
    const name = names[at % names.length];
    if (name === undefined) continue;
    copy[name] = times > 1 ? Array.from({ length: times }, () => copy[name]) : value;
  }
  return copy;
}

/** Several kinds of long input in one bundle, with elements changed. */
export const mixedInput = (): fc.Arbitrary<Mixed> =>
  fc
    .array(
      fc.record({
        family: fc.constantFrom(...Object.keys(FAMILIES)),
        size: fc.oneof(
          { weight: 4, arbitrary: fc.integer({ min: 1, max: 40 }) },
          fc.integer({ min: 1, max: 600 }),
        ),
        changes: fc.array(fc.tuple(fc.nat(20), odd, fc.constantFrom(1, 1, 1, 30)), { maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((parts) => {
      const resources = parts.flatMap(({ family, size, changes }) => {
        const { entry } = inputOf(family, size).input as { entry: { resource: Resource }[] };
        return entry.map(({ resource }, at) => (at < 20 ? changed(resource, changes) : resource));
      });
      return {
        input: {
          resourceType: 'Bundle',
          type: 'collection',
          entry: resources.map((resource) => ({ resource })),
        },
      };
    });
