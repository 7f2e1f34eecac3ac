import type { ServerRequest } from './attempt.js';
import type { Capabilities } from './capabilities.js';
import type { Parameter, Query } from './query.js';

/**
 * How a search is sent: as a form, so that the URL contains nothing sensitive, or in the URL if the server does not
 * accept forms.
 */
export type SearchMethod = 'POST' | 'GET';

export interface Addressing {
  /** FHIR base without a trailing slash. */
  readonly base: string;
  readonly patientId: string;
  readonly method: SearchMethod;
  /** 0: none is asked for. */
  readonly pageSize: number;
  /** Types for which none is asked for. */
  readonly noCount?: ReadonlySet<string>;
  readonly capabilities: Capabilities;
}

const FORM = 'application/x-www-form-urlencoded';

/** The request for a search. A URL contains at most the patient's resource id, never another identifier. */
export function searchRequest(query: Query, to: Addressing): ServerRequest {
  const form = new URLSearchParams(
    searchParameters(query, to).map(([name, value]) => [name, value]),
  ).toString();
  return to.method === 'POST'
    ? { method: 'POST', url: `${to.base}/${query.type}/_search`, body: form, contentType: FORM }
    : { method: 'GET', url: `${to.base}/${query.type}?${form}` };
}

/** The same search as an entry of a batch. */
export function searchPath(query: Query, to: Addressing): string {
  const form = new URLSearchParams(
    searchParameters(query, to).map(([name, value]) => [name, value]),
  ).toString();
  return `${query.type}?${form}`;
}

function searchParameters(query: Query, to: Addressing): Parameter[] {
  const whose: Parameter =
    query.ids === undefined ? patientParameter(query.type, to) : ['_id', query.ids.join(',')];
  return [whose, ...query.parameters, ...pageSize(query, to)];
}

function pageSize(
  { kind, type, ids }: Query,
  { pageSize: size, noCount, capabilities }: Addressing,
): Parameter[] {
  if (kind === 'count') return [['_summary', 'count']];
  // One resource needs no pages.
  return size === 0 || noCount?.has(type) || !capabilities.takesCount(type) || ids?.length === 1
    ? []
    : [['_count', String(size)]];
}

/** Every R4 type in the plan has `patient`; if a server lists only another name for it, that name is used. */
function patientParameter(type: string, { capabilities, patientId }: Addressing): Parameter {
  if (capabilities.searches(type, 'patient')) return ['patient', patientId];
  for (const name of ['subject', 'actor'])
    if (capabilities.searches(type, name)) return [name, `Patient/${patientId}`];
  return ['patient', patientId];
}
