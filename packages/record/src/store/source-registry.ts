import { OWN_KINDS, type Kind, type ReadProblem } from '@care-timeline/fhir';
import { FullUrls } from './full-urls.js';
import { HomeServer } from './home-server.js';
import type {
  EmptySection,
  LoadedRange,
  NotLoaded,
  SourceDetail,
  SourceInfo,
  SourceState,
  SourceStatus,
} from '../types.js';

/** Everything a record knows about one source besides its resources. */
export interface KnownSource {
  info: SourceInfo;
  state: SourceState;
  detail: SourceDetail;
  /** Undefined: everything there is. */
  loaded: readonly LoadedRange[] | undefined;
  readonly fullUrls: FullUrls;
  readonly home: HomeServer;
  /** It provided resources from servers other than its own. */
  hasOtherServers: boolean;
  /** What the source itself stated about lists that it left empty. */
  readonly emptySections: Map<string, EmptySection>;
  /** Why data is missing, in the source's own words or ours. */
  readonly incomplete: Map<string, ReadProblem>;
  /** A server's own warnings, by their text. */
  readonly remarks: Map<string, ReadProblem>;
}

/** The sources of a record, in the order in which they were first named. */
export class SourceRegistry {
  readonly #sources: KnownSource[] = [];
  readonly #byId = new Map<string, number>();
  #ids: readonly string[] = [];

  get all(): readonly KnownSource[] {
    return this.#sources;
  }

  get infos(): readonly SourceInfo[] {
    return this.#sources.map(({ info }) => info);
  }

  /** Id of each source, by number. */
  get ids(): readonly string[] {
    return this.#ids;
  }

  indexOf(id: string): number | undefined {
    return this.#byId.get(id);
  }

  byId(id: string): KnownSource | undefined {
    const index = this.#byId.get(id);
    return index === undefined ? undefined : this.#sources[index];
  }

  at(index: number): KnownSource {
    return this.#sources[index]!;
  }

  /** The source's number; a later, more complete description of a known source replaces the earlier one. */
  ensure(info: SourceInfo): number {
    const known = this.#byId.get(info.id);
    if (known !== undefined) {
      const source = this.at(known);
      source.info = { ...source.info, ...info };
      source.home.declare(source.info.system);
      return known;
    }
    const index = this.#sources.length;
    this.#byId.set(info.id, index);
    this.#ids = [...this.#ids, info.id];
    const home = new HomeServer();
    home.declare(info.system);
    this.#sources.push({
      info,
      home,
      hasOtherServers: false,
      state: 'loaded',
      detail: {},
      loaded: undefined,
      fullUrls: new FullUrls(),
      emptySections: new Map(),
      incomplete: new Map(),
      remarks: new Map(),
    });
    return index;
  }

  remove(id: string): void {
    const kept = this.#sources.filter(({ info }) => info.id !== id);
    this.#sources.length = 0;
    this.#byId.clear();
    kept.forEach((source, index) => {
      this.#sources.push(source);
      this.#byId.set(source.info.id, index);
    });
    this.#ids = this.#sources.map(({ info }) => info.id);
  }

  statuses(): SourceStatus[] {
    return this.#sources.map((source) => {
      const incomplete = [...source.incomplete.values()].sort(byPlace);
      const isOwnWord = source.state === 'loaded' && incomplete.length > 0;
      const kinds = isOwnWord
        ? [...new Set(incomplete.flatMap((one) => one.kinds ?? OWN_KINDS))]
        : source.detail.kinds;
      return {
        source: source.info,
        ...source.detail,
        ...(kinds && { kinds }),
        state: effectiveState(source),
        incomplete,
        notLoaded: notLoadedOf(source),
      };
    });
  }
}

/** A source that reports missing data of its own is not fully loaded. */
export function effectiveState({
  state,
  incomplete,
}: Pick<KnownSource, 'state' | 'incomplete'>): SourceState {
  return state === 'loaded' && incomplete.size > 0 ? 'partial' : state;
}

function byPlace(a: ReadProblem, b: ReadProblem): number {
  return a.path === b.path ? (a.message < b.message ? -1 : 1) : a.path < b.path ? -1 : 1;
}

/**
 * Intervals that a source has not provided, ms since 1970, in chronological order; kinds with the same gap are
 * combined (TLN-12).
 */
export function notLoadedOf({ info, loaded }: Pick<KnownSource, 'info' | 'loaded'>): NotLoaded[] {
  if (loaded === undefined) return [];
  const found = new Map<string, { from: number; to: number; kinds: Kind[] }>();
  for (const kind of OWN_KINDS) {
    for (const { from, to } of gaps(loaded.filter(({ kinds }) => kinds?.includes(kind) ?? true))) {
      const known = found.get(`${from} ${to}`);
      if (known === undefined) found.set(`${from} ${to}`, { from, to, kinds: [kind] });
      else known.kinds.push(kind);
    }
  }
  return [...found.values()]
    .sort((a, b) => a.from - b.from || a.to - b.to)
    .map(({ from, to, kinds }) => {
      const every = kinds.length === OWN_KINDS.length;
      return { source: info, from, to, ...(every ? {} : { kinds }) };
    });
}

function gaps(ranges: readonly LoadedRange[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  let reached = -Infinity;
  for (const { from, to } of [...ranges].sort((a, b) => a.from - b.from)) {
    if (from > reached) found.push({ from: reached, to: from });
    reached = Math.max(reached, to);
  }
  if (reached < Infinity) found.push({ from: reached, to: Infinity });
  return found;
}
