import { KINDS, type Kind } from '@care-timeline/fhir';
import type { LoadedRange } from '@care-timeline/record';
import type { ServerFault } from './fault.js';
import { ALWAYS, IntervalSet, type Interval } from './intervals.js';
import { queryKey, type Query } from './query.js';
import { isSameType, kindsOfType, mainType, type TypePlan } from './type-plans.js';

interface TypeCoverage {
  readonly plan: TypePlan;
  loaded: IntervalSet;
  /** Requested, but not received yet. */
  underWay: IntervalSet;
  /** Pending queries needed to complete the type; empty once it is complete. */
  readonly wanting: Set<string>;
  /** Queries for one interval, all of which must succeed. */
  readonly parts: Map<string, { interval: Interval; left: Set<string>; failed: boolean }>;
}

/** Something that was requested but not received, with its query, so that it can be retried. */
export interface Gap {
  readonly fault: ServerFault;
  readonly query: Query;
}

/** What has been received and what has not, by type and time. Missing data is never counted as empty (GEN-06). */
export class Coverage {
  readonly #types = new Map<string, TypeCoverage>();
  readonly #gaps = new Map<string, Gap>();
  readonly #kinds = new Map<string, readonly Kind[]>();
  #notOffered: readonly TypePlan[] = [];

  /** @param gaps - known before */
  constructor(
    offered: readonly TypePlan[] = [],
    notOffered: readonly TypePlan[] = [],
    gaps: readonly Gap[] = [],
  ) {
    this.#notOffered = notOffered;
    for (const { type, kinds } of [...offered, ...notOffered]) this.#kinds.set(type, kinds);
    for (const gap of gaps) this.#gaps.set(queryKey(gap.query), gap);
    for (const plan of offered) {
      this.#types.set(plan.type, {
        plan,
        loaded: IntervalSet.empty,
        underWay: IntervalSet.empty,
        wanting: new Set(),
        parts: new Map(),
      });
    }
  }

  get plans(): TypePlan[] {
    return [...this.#types.values()].map(({ plan }) => plan);
  }

  get gaps(): Gap[] {
    return [...this.#gaps.values()];
  }

  /** Types that the server does not have, according to its statement or its response. */
  get notOffered(): TypePlan[] {
    return [...this.#notOffered];
  }

  /** Types for which everything the source has, at any time, has been received. */
  isWhole(type: string): boolean {
    return this.#types.get(type)?.loaded.covers(ALWAYS) ?? false;
  }

  isLoaded(type: string, interval: Interval): boolean {
    return this.#types.get(type)?.loaded.covers(interval) ?? false;
  }

  /** The parts of the interval that are neither received nor requested. */
  missing(type: string, interval: Interval): readonly Interval[] {
    const known = this.#types.get(type);
    if (known === undefined) return [];
    return known.loaded.missing(interval).flatMap((part) => known.underWay.missing(part));
  }

  /** Marks these queries as requested; together they cover the interval. */
  claim(type: string, interval: Interval, queries: readonly Query[]): void {
    const known = this.#types.get(type);
    if (known === undefined) return;
    known.underWay = known.underWay.with(interval);
    known.parts.set(partKey(interval), {
      interval,
      left: new Set(queries.map(queryKey)),
      failed: false,
    });
  }

  /** Marks the whole type as complete only after these queries. */
  want(type: string, queries: readonly Query[]): void {
    for (const query of queries) this.#types.get(type)?.wanting.add(queryKey(query));
  }

  /** Marks a query as answered to its last page. `as` is the query that was answered in its place, if different. */
  succeeded(query: Query, as: Query = query): void {
    this.#gaps.delete(queryKey(query));
    const known = this.#types.get(query.type);
    if (known === undefined) return;
    if (as.all) {
      // The whole type was requested: anything else that was missing is included.
      known.wanting.clear();
      known.loaded = IntervalSet.of(ALWAYS);
      for (const [key, gap] of this.#gaps) if (gap.query.type === query.type) this.#gaps.delete(key);
    } else if (known.wanting.delete(queryKey(query)) && known.wanting.size === 0 && !known.plan.dates) {
      known.loaded = IntervalSet.of(ALWAYS);
    }
    this.#endPart(known, query, true);
  }

  failed(query: Query, fault: ServerFault): void {
    this.#gaps.set(queryKey(query), { fault, query });
    const known = this.#types.get(query.type);
    if (known) this.#endPart(known, query, false);
  }

  /** The server turned out not to have this type. */
  drop(type: string): void {
    const known = this.#types.get(type);
    if (known === undefined) return;
    this.#types.delete(type);
    this.#notOffered = [...this.#notOffered, known.plan];
    for (const [key, { query }] of this.#gaps) if (query.type === type) this.#gaps.delete(key);
  }

  /** Removes a gap because its query is being retried. */
  reopen({ query }: Gap): void {
    this.#gaps.delete(queryKey(query));
  }

  #endPart(known: TypeCoverage, query: Query, success: boolean): void {
    if (query.interval === undefined) return;
    const key = partKey(query.interval);
    const part = known.parts.get(key);
    if (part === undefined) return;
    part.left.delete(queryKey(query));
    part.failed ||= !success;
    if (part.left.size > 0) return;
    known.parts.delete(key);
    known.underWay = known.underWay.without(part.interval);
    if (!part.failed) known.loaded = known.loaded.with(part.interval);
  }

  /** Intervals for which everything has been received, by kind: a kind made up of several types needs all of them. */
  ranges(): LoadedRange[] {
    const byKind = new Map<Kind, IntervalSet>();
    for (const { plan, loaded } of this.#types.values()) {
      for (const kind of plan.kinds) {
        const known = byKind.get(kind);
        byKind.set(kind, known ? known.and(loaded) : loaded);
      }
    }
    const ranges = new Map<string, { from: number; to: number; kinds: Kind[] }>();
    for (const kind of KINDS) {
      for (const { from, to } of byKind.get(kind)?.intervals ?? []) {
        const key = `${from} ${to}`;
        const range = ranges.get(key) ?? { from, to, kinds: [] };
        range.kinds.push(kind);
        ranges.set(key, range);
      }
    }
    return [...ranges.values()];
  }

  /** Kinds whose own type the server does not have: what may be of such a kind elsewhere does not make up for it (GEN-18). */
  get kindsNotOffered(): Kind[] {
    return KINDS.filter((kind) => {
      const own = mainType(kind);
      return own !== undefined && this.#notOffered.some(({ type }) => isSameType(type, own));
    });
  }

  /** Kinds of entry that these resource types provide. */
  kindsOf(types: readonly string[]): Kind[] {
    const kinds = new Set<Kind>();
    for (const type of types) for (const kind of this.#kinds.get(type) ?? kindsOfType(type)) kinds.add(kind);
    return [...kinds];
  }
}

function partKey({ from, to }: Interval): string {
  return `${from} ${to}`;
}
