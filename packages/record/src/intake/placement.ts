import { referenceBase } from '@care-timeline/fhir';
import { impliedBase } from '../store/full-urls.js';
import type { RecordData } from '../store/record-data.js';
import { placeText, type Origin } from '../identity/origins.js';

/** What determines where a resource of an input comes from. */
export interface Addressed {
  readonly type: string;
  readonly id: string;
  /** Server, as `//host/path`; '' if none is named. */
  readonly base: string;
  /** A `fullUrl` that cannot be derived from type and id. */
  readonly fullUrl?: string | undefined;
}

export function addressOf(type: string, id: string, fullUrl: string | undefined): Addressed {
  if (fullUrl === undefined) return { type, id, base: '' };
  const base = impliedBase(fullUrl, type, id);
  return base === undefined ? { type, id, base: referenceBase(fullUrl) ?? '', fullUrl } : { type, id, base };
}

/**
 * Determines where the resources of one input come from (GEN-15). Two entries with the same type and id but different
 * `fullUrl`s are separate resources.
 */
export class Placement {
  /** `fullUrl`s by the place given by type, id and server alone. */
  readonly #said = new Map<string, string>();

  constructor(
    private readonly data: RecordData,
    readonly source: number,
  ) {}

  /** @param more - additional servers, named by deletions */
  originsOf(addressed: readonly Addressed[], more: readonly string[] = []): Origin[] {
    const { data, source } = this;
    const known = data.sources.at(source);
    known.home.observe(countsOf(addressed, more));
    const spaces = new Map<string, string>();
    const spaceOf = (base: string): string => {
      let space = spaces.get(base);
      if (space === undefined) spaces.set(base, (space = base && data.resolver.spaceOf(source, base)));
      return space;
    };
    this.#note(addressed, spaceOf);
    const { origins } = data.store;
    return addressed.map(({ type, id, base, fullUrl }) => {
      let space = spaceOf(base);
      if (fullUrl !== undefined) {
        const place = { space, target: `${type}/${id}` };
        const before = known.fullUrls.get(fullUrl);
        if (before !== undefined) space = before.space;
        else if (this.#said.get(placeText(place)) !== fullUrl) space = fullUrl;
        if (before === undefined) known.fullUrls.add(fullUrl, { ...place, space });
      }
      if (space !== '') known.hasOtherServers = true;
      return origins.of(source, space, base || undefined, fullUrl !== undefined && base === '');
    });
  }

  /**
   * Chooses which of several `fullUrl`s keeps the place: one derived from type and id, else the first in alphabetical
   * order.
   */
  #note(addressed: readonly Addressed[], spaceOf: (base: string) => string): void {
    const opaque = addressed.filter(({ fullUrl }) => fullUrl !== undefined);
    if (opaque.length === 0) return;
    const found = new Map<string, string>();
    const placeOf = ({ type, id, base }: Addressed): string =>
      placeText({ space: spaceOf(base), target: `${type}/${id}` });
    for (const one of opaque) {
      const place = placeOf(one);
      const other = found.get(place);
      if (other === undefined || one.fullUrl! < other) found.set(place, one.fullUrl!);
    }
    for (const one of addressed)
      if (one.fullUrl === undefined && one.base !== '' && found.has(placeOf(one)))
        found.set(placeOf(one), '');
    for (const [place, fullUrl] of found) if (!this.#said.has(place)) this.#said.set(place, fullUrl);
  }
}

function countsOf(addressed: readonly Addressed[], more: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (base: string): void => {
    if (base !== '') counts.set(base, (counts.get(base) ?? 0) + 1);
  };
  for (const { base } of addressed) count(base);
  more.forEach(count);
  return counts;
}
