import {
  badRequest,
  matchesSearchRequest,
  Operator,
  OperationOutcomeError,
  type Filter,
} from '@medplum/core';
import type { Resource, ResourceType } from '@medplum/fhirtypes';
import { inRelation, rangeOfDate, type DateRange } from './date-range.js';
import { searchParameter } from './definitions.js';
import type { SearchValues } from './search-values.js';

/** Which modifiers a server supports; HAPI, for example, has `:missing` disabled by default. */
export interface MatchingRules {
  readonly missing: boolean;
  readonly not: boolean | 'ignored' | 'needs-value';
}

type Test = (resource: Resource) => boolean;

/**
 * A test for each filter of a search. Filters that the engine cannot evaluate are rejected: otherwise they would
 * match nothing, and an empty result would look like an answer.
 *
 * @throws OperationOutcomeError for an unsupported parameter, modifier or value
 */
export function testOf(type: ResourceType, filter: Filter, values: SearchValues, rules: MatchingRules): Test {
  const param = searchParameter(type, filter.code);
  if (param === undefined) throw refused(`Unknown search parameter "${filter.code}" for ${type}`);
  if (filter.operator === Operator.MISSING) {
    if (!rules.missing) throw refused(':missing modifier is disabled on this server');
    const wanted = filter.value === 'true';
    return (resource) => (values.of(resource, filter.code).length === 0) === wanted;
  }
  if (filter.operator === Operator.NOT) {
    if (!rules.not) throw refused('Modifier "not" is not supported');
    if (rules.not === 'ignored') return testOf(type, { ...filter, operator: Operator.EQUALS }, values, rules);
    if (rules.not === 'needs-value') {
      const spec = testOf(type, filter, values, { ...rules, not: true });
      return (resource) => values.of(resource, filter.code).length > 0 && spec(resource);
    }
  }
  switch (param.type) {
    case 'date':
      return dateTest(filter, values);
    case 'reference': {
      const targets = new Set(filter.value.split(',').map((value) => relative(value, filter.code)));
      return (resource) => values.references(resource, filter.code).some((found) => targets.has(found));
    }
    case 'token':
    case 'string':
    case 'uri': {
      if (filter.code === '_id') {
        const ids = new Set(filter.value.split(','));
        return ({ id }) => ids.has(id!);
      }
      const request = { resourceType: type, filters: [filter] };
      return (resource) => matchesSearchRequest(resource, request);
    }
    default:
      throw refused(`Search parameters of type ${param.type} are not supported`);
  }
}

function dateTest(filter: Filter, values: SearchValues): Test {
  const searched = filter.value.split(',').map((value) => {
    const range = rangeOfDate(value.replace(' ', '+'));
    if (range === undefined) throw refused(`Not a date: ${filter.code}`);
    return range;
  });
  return (resource) =>
    values
      .ranges(resource, filter.code)
      .some((range) => searched.some((one: DateRange) => inRelation(filter.operator, range, one)));
}

/** Expands a bare patient id to `Patient/id`. */
export function relative(value: string, code: string): string {
  return value.includes('/') || code !== 'patient' ? value : `Patient/${value}`;
}

export function refused(message: string): OperationOutcomeError {
  return new OperationOutcomeError(badRequest(message));
}
