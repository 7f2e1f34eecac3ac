import { rowDifferences, type OpenRow } from './open-row.js';

/** Rows that agree in all that can be compared as text; of those, so many are looked at for one that does not differ. */
const MAX_TRIES = 200;

interface Cluster {
  readonly rows: OpenRow[];
  /** In the order in which they were added. */
  readonly number: number;
}

interface Place {
  readonly clusters: Cluster[];
  /** The first cluster that may lack a row of the source whose rows are placed now. */
  from: number;
  source: string;
}

/** Finds the rows of other sources that do not differ from a row, without comparing it with every other. */
export class AlikeRows {
  readonly #places = new Map<string, Place>();
  #count = 0;

  add(rows: OpenRow[]): void {
    const cluster = { rows, number: this.#count++ };
    for (const key of keysOf(rows[0]!)) {
      const place = this.#places.get(key);
      if (place === undefined) this.#places.set(key, { clusters: [cluster], from: 0, source: '' });
      else place.clusters.push(cluster);
    }
  }

  /**
   * The first cluster that the row may join: of other sources only, and without any difference. Beyond a bound the row is not
   * joined, which is the safe outcome (MED-27). Rows of one source must be looked for one after the other.
   */
  find(row: OpenRow): OpenRow[] | undefined {
    const { sourceId } = row.head.entry;
    const isOpen = ({ rows }: Cluster): boolean => rows.every(({ head }) => head.entry.sourceId !== sourceId);
    let first: Cluster | undefined;
    for (const key of keysOf(row)) {
      const place = this.#places.get(key);
      if (place === undefined) continue;
      if (place.source !== sourceId) Object.assign(place, { source: sourceId, from: 0 });
      while (place.from < place.clusters.length && !isOpen(place.clusters[place.from]!)) place.from++;
      const found = place.clusters
        .slice(place.from, place.from + MAX_TRIES)
        .find((cluster) => isOpen(cluster) && rowDifferences(cluster.rows[0]!, row).length === 0);
      if (found && (first === undefined || found.number < first.number)) first = found;
    }
    return first?.rows;
  }
}

/** What has to be the same word for word in rows that do not differ, with each name of the substance. */
function keysOf({ head, state }: OpenRow): string[] {
  const { substance, use, start, stop, dose } = head.traits;
  if (dose.some(({ isHidden }) => isHidden)) return [];
  const same = [use, start, stop, state.group, head.entry.clinicalState, ...dose.map(({ words }) => words)];
  return substance.map((token) => JSON.stringify([token, ...same]));
}
