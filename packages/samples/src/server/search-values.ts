import { evalFhirPathTyped, toTypedValue } from '@medplum/core';
import type { Resource } from '@medplum/fhirtypes';
import { rangeOfElement, type DateRange } from './date-range.js';
import { searchParameter } from './definitions.js';

/**
 * Values that a search parameter finds in resources, cached per resource: evaluating a path costs tens of
 * microseconds.
 */
export class SearchValues {
  readonly #values = new WeakMap<Resource, Map<string, unknown[]>>();
  readonly #ranges = new WeakMap<Resource, Map<string, readonly DateRange[]>>();

  /** The elements that the parameter selects, as stored in the resource. */
  of(resource: Resource, code: string): unknown[] {
    return cached(this.#values, resource, code, () => {
      const expression = searchParameter(resource.resourceType, code)?.expression;
      if (expression === undefined) return [];
      return evalFhirPathTyped(expression, [toTypedValue(resource)]).map(({ value }): unknown => value);
    });
  }

  ranges(resource: Resource, code: string): readonly DateRange[] {
    return cached(this.#ranges, resource, code, () =>
      this.of(resource, code)
        .map(rangeOfElement)
        .filter((range) => range !== undefined),
    );
  }

  /** `Type/id` of each target of the parameter. */
  references(resource: Resource, code: string): string[] {
    return this.of(resource, code).flatMap((value) => {
      const reference = (value as { reference?: unknown } | null)?.reference;
      return typeof reference === 'string' ? [reference.replace(/\/_history\/.*$/, '')] : [];
    });
  }
}

function cached<V>(
  cache: WeakMap<Resource, Map<string, V>>,
  resource: Resource,
  code: string,
  make: () => V,
): V {
  let known = cache.get(resource);
  if (known === undefined) cache.set(resource, (known = new Map()));
  let value = known.get(code);
  if (value === undefined) known.set(code, (value = make()));
  return value;
}
