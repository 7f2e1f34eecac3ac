import type { QueryKind } from './fault.js';
import type { Interval } from './intervals.js';

export type Parameter = readonly [name: string, value: string];

/** One search for one type, without the patient and the page size, which are added to every search. */
export interface Query {
  readonly kind: QueryKind;
  readonly type: string;
  readonly parameters: readonly Parameter[];
  /** True if it asks for all resources of the type, regardless of time. */
  readonly all?: true;
  /** The interval of a window query. */
  readonly interval?: Interval;
  /** Search by `_id` instead of by patient. */
  readonly ids?: readonly string[];
  /** Fallback query if the server does not support this one. */
  readonly otherwise?: Query;
}

/** A search in words, without whose it is. */
export function searchWords({ type, parameters }: Query): string {
  const words = parameters.map(([name, value]) => `${name}=${value}`).join('&');
  return words ? `${type}?${words}` : type;
}

/** Key that is equal for equal queries. */
export function queryKey({ kind, type, parameters, ids = [] }: Query): string {
  // The time since which changes are requested differs each time; it is still the same query.
  if (kind === 'changes') return `changes ${type}`;
  const words = parameters.map(([name, value]) => `${name}=${value}`);
  return [kind, type, ...words, ...ids].join(' ');
}

/** Priority: the lowest comes first. First pages of what is shown first go before the rest of anything. */
export function urgency({ kind, interval }: Query, page: number, visible: Interval): number {
  const later = Math.min(page, 50) / 100;
  switch (kind) {
    case 'metadata':
    case 'patient':
      return 0;
    case 'current':
    case 'coming':
    case 'batch':
    case 'everything':
    case 'summary':
      return 1 + later;
    case 'window':
      return (interval && interval.from < visible.to && visible.from < interval.to ? 2 : 6) + later;
    case 'support':
    case 'changes':
      return 3 + later;
    case 'whole':
      return 4 + later;
    case 'undated':
    case 'count':
      return 5 + later;
  }
}
