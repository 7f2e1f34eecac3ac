import { placeText, type Place } from '../identity/origins.js';
import { laterDeletion, type DeletionStamp } from './versions.js';

/** A source's statement that a resource no longer exists. */
export interface Tombstone {
  readonly source: number;
  readonly place: Place;
  readonly stamp: DeletionStamp;
}

/** Deletions by source and place, whether or not the resource was ever received. */
export class Tombstones {
  readonly #tombstones = new Map<string, Tombstone>();

  get size(): number {
    return this.#tombstones.size;
  }

  get all(): Iterable<Tombstone> {
    return this.#tombstones.values();
  }

  /** Of several statements about one resource, the later counts. */
  add(source: number, place: Place, stamp: DeletionStamp): void {
    const known = this.stampOf(source, place);
    this.#tombstones.set(nameOf(source, place), {
      source,
      place,
      stamp: known ? laterDeletion(known, stamp) : stamp,
    });
  }

  stampOf(source: number, place: Place): DeletionStamp | undefined {
    return this.#tombstones.get(nameOf(source, place))?.stamp;
  }
}

function nameOf(source: number, place: Place): string {
  return `${source}|${placeText(place)}`;
}
