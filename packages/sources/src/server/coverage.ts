import { KINDS, type Kind } from '@care-timeline/fhir';
import type { LoadedRange } from '@care-timeline/record';
import type { ServerFault } from './fault.js';
import { ALWAYS, IntervalSet, type Interval } from './intervals.js';
import { queryKey, type Query } from './query.js';
import { isSameType, kindsOfType, mainType, type TypePlan } from './type-plans.js';

interface TypeCoverage {
  readonly plan: TypePlan;
  loaded: IntervalSet;
  /** Asked for, and not answered yet. */
  underWay: IntervalSet;
  /** Queries that make up the whole and are still to come; empty where the whole is there. */
  readonly wanting: Set<string>;
  /** Queries of one interval of which all must succeed. */
  readonly parts: Map<string, { interval: Interval; left: Set<string>; failed: boolean }>;
}

/** Something that was asked for and did not come, with the question, so that it can be asked again. */
export interface Gap {
  readonly fault: ServerFault;
  readonly query: Query;
}

/** What has come and what has not, by type and time. Nothing that did not come is ever counted as empty (GEN-06). */
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

  /** Types that the server does not have, or said so when it was asked. */
  get notOffered(): TypePlan[] {
    return [...this.#notOffered];
  }

  /** Types for which all that the source has, of whatever time, is there. */
  isWhole(type: string): boolean {
    return this.#types.get(type)?.loaded.covers(ALWAYS) ?? false;
  }

  isLoaded(type: string, interval: Interval): boolean {
    return this.#types.get(type)?.loaded.covers(interval) ?? false;
  }

  /** The parts of the interval that are neither there nor asked for. */
  missing(type: string, interval: Interval): readonly Interval[] {
    const known = this.#types.get(type);
    if (known === undefined) return [];
    return known.loaded.missing(interval).flatMap((part) => known.underWay.missing(part));
  }

  /** Says that these queries are asked, and that together they make up the interval. */
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

  /** Says that the whole type is there only after these. */
  want(type: string, queries: readonly Query[]): void {
    for (const query of queries) this.#types.get(type)?.wanting.add(queryKey(query));
  }

  /** The query is answered to its last page. `as` is the question that was answered in its place, where another was. */
  succeeded(query: Query, as: Query = query): void {
    this.#gaps.delete(queryKey(query));
    const known = this.#types.get(query.type);
    if (known === undefined) return;
    if (as.all) {
      // The whole type was asked for: whatever else was wanting has come with it.
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

  /** The server has no such type after all. */
  drop(type: string): void {
    const known = this.#types.get(type);
    if (known === undefined) return;
    this.#types.delete(type);
    this.#notOffered = [...this.#notOffered, known.plan];
    for (const [key, { query }] of this.#gaps) if (query.type === type) this.#gaps.delete(key);
  }

  /** Forgets a gap, because its question is being asked again. */
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

  /** Stretches of time of which everything has come, by kind: a kind that several types make up needs all of them. */
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

  /** Kinds in which something is missing. */
  kindsOf(types: readonly string[]): Kind[] {
    const kinds = new Set<Kind>();
    for (const type of types) for (const kind of this.#kinds.get(type) ?? kindsOfType(type)) kinds.add(kind);
    return [...kinds];
  }
}

function partKey({ from, to }: Interval): string {
  return `${from} ${to}`;
}
