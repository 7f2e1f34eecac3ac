import type { Failure } from './fault.js';

/** Parameters by which servers say where in a list a page begins: HAPI, OpenMRS and Smile, Medplum, Azure's older ones, others. */
const OFFSETS = ['_getpagesoffset', '_offset', 'offset', 'startIndex', '_skip', '_page', 'page'] as const;

/** What a server says of a page that it no longer has, where its status is that of a mistake (Epic, older HAPI). */
const EXPIRED = /expir|no longer|search (id|session)|session|paging|\bpage\b/i;

/** Whether a page behind a link is gone: 404 and 410 whatever is said, and a refusal that says so. */
export function isExpired({ reason, said = '' }: Failure): boolean {
  return reason === 'not-found' || (reason === 'refused-search' && EXPIRED.test(said));
}

/**
 * The page of a new search at which an old one had come: its link has the place in the list, and the new search's own link all the
 * rest, such as its id. Undefined where links have no place, or differ in more: an opaque cursor belongs to one search, and a search
 * by `_lastUpdated` would need an order that was not asked for, so there the list is read again from its beginning.
 *
 * @param fresh - next link of the new search's first page
 * @param old - link of the last page that came
 */
export function samePlace(fresh: string, old: string): string | undefined {
  const [to, from] = [new URL(fresh), new URL(old)];
  const name = OFFSETS.find((one) => to.searchParams.has(one) && from.searchParams.has(one));
  const place = name && from.searchParams.get(name);
  if (!name || !place || !/^\d+$/.test(place) || to.pathname !== from.pathname) return undefined;
  if (to.searchParams.get('_count') !== from.searchParams.get('_count')) return undefined;
  to.searchParams.set(name, place);
  return to.href;
}

/** Two pages with the same resources in the same order. */
export function isSamePage(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name, at) => name === other[at]);
}
