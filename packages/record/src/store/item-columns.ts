import type { ReadProblem } from '@care-timeline/fhir';

/** Column values of one item, encoded as in `EntryColumns`. */
export interface ItemFacts {
  kind: number;
  clinicalState: number;
  flags: number;
  start: number;
  end: number;
  startPrecision: number;
  endPrecision: number;
  /** Number of the subject in `Identity`; -1 for none. */
  subject: number;
  /** False if no reader knows the type, or the reader failed. */
  understood: boolean;
  problems: readonly ReadProblem[];
}

/**
 * Per-item numbers in columns, as in `EntryColumns`. Capacity doubles as needed: do not keep a reference to an array.
 */
export class ItemColumns {
  source: Uint16Array = new Uint16Array(64);
  /** Number of the origin, see `Origins`. */
  origin: Uint32Array = new Uint32Array(64);
  /** Number of the resource type. */
  type: Uint16Array = new Uint16Array(64);
  kind: Uint8Array = new Uint8Array(64);
  clinicalState: Uint8Array = new Uint8Array(64);
  flags: Uint32Array = new Uint32Array(64);
  start: Float64Array = new Float64Array(64);
  end: Float64Array = new Float64Array(64);
  startPrecision: Uint8Array = new Uint8Array(64);
  endPrecision: Uint8Array = new Uint8Array(64);
  /** Number of the subject in `Identity`; -1 for none. */
  subject: Int32Array = new Int32Array(64);
  /** 1 if a reader knows the resource. */
  understood: Uint8Array = new Uint8Array(64);

  /** What was read from the resource of an item. */
  protected write(item: number, facts: ItemFacts): void {
    this.kind[item] = facts.kind;
    this.clinicalState[item] = facts.clinicalState;
    this.flags[item] = facts.flags;
    this.start[item] = facts.start;
    this.end[item] = facts.end;
    this.startPrecision[item] = facts.startPrecision;
    this.endPrecision[item] = facts.endPrecision;
    this.subject[item] = facts.subject;
    this.understood[item] = facts.understood ? 1 : 0;
  }

  /** Ensures capacity for this many items. */
  protected reserve(count: number): void {
    if (count <= this.source.length) return;
    const length = Math.max(count, 2 * this.source.length);
    this.source = copied(this.source, new Uint16Array(length));
    this.origin = copied(this.origin, new Uint32Array(length));
    this.type = copied(this.type, new Uint16Array(length));
    this.kind = copied(this.kind, new Uint8Array(length));
    this.clinicalState = copied(this.clinicalState, new Uint8Array(length));
    this.flags = copied(this.flags, new Uint32Array(length));
    this.start = copied(this.start, new Float64Array(length));
    this.end = copied(this.end, new Float64Array(length));
    this.startPrecision = copied(this.startPrecision, new Uint8Array(length));
    this.endPrecision = copied(this.endPrecision, new Uint8Array(length));
    this.subject = copied(this.subject, new Int32Array(length));
    this.understood = copied(this.understood, new Uint8Array(length));
  }
}

type Numbers = Float64Array | Uint32Array | Int32Array | Uint16Array | Uint8Array;

function copied<T extends Numbers>(from: T, to: T): T {
  to.set(from);
  return to;
}
