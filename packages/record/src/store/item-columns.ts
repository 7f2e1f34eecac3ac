import type { ReadProblem } from '@care-timeline/fhir';

/** What was read from one resource: its values in `FactColumns`, and what is kept beside them. */
export interface ItemFacts extends Record<Exclude<keyof FactColumns, 'understood'>, number> {
  /** Number of the subject in `Identity`; -1 for none. */
  subject: number;
  /** False if no reader knows the type, or the reader failed. */
  understood: boolean;
  problems: readonly ReadProblem[];
}

/** One value for each item, encoded as in `EntryColumns`. */
export interface FactColumns {
  kind: Uint8Array;
  clinicalState: Uint8Array;
  flags: Uint32Array;
  start: Float64Array;
  end: Float64Array;
  startPrecision: Uint8Array;
  endPrecision: Uint8Array;
  /** 1 if a reader knows the resource. */
  understood: Uint8Array;
}

/**
 * The columns read from a resource, encoded as in `EntryColumns`: the one list of them, with `writeFacts` and
 * `readFacts` below.
 */
export function factColumns(count: number): FactColumns {
  return {
    kind: new Uint8Array(count),
    clinicalState: new Uint8Array(count),
    flags: new Uint32Array(count),
    start: new Float64Array(count),
    end: new Float64Array(count),
    startPrecision: new Uint8Array(count),
    endPrecision: new Uint8Array(count),
    understood: new Uint8Array(count),
  };
}

/** Spelled out, not in a loop over names: it runs once for each resource (`npm run bench -- read`). */
export function writeFacts(columns: FactColumns, at: number, facts: ItemFacts): void {
  columns.kind[at] = facts.kind;
  columns.clinicalState[at] = facts.clinicalState;
  columns.flags[at] = facts.flags;
  columns.start[at] = facts.start;
  columns.end[at] = facts.end;
  columns.startPrecision[at] = facts.startPrecision;
  columns.endPrecision[at] = facts.endPrecision;
  columns.understood[at] = facts.understood ? 1 : 0;
}

/** The reverse: into an object that the caller reuses. */
export function readFacts(columns: FactColumns, at: number, facts: ItemFacts): void {
  facts.kind = columns.kind[at]!;
  facts.clinicalState = columns.clinicalState[at]!;
  facts.flags = columns.flags[at]!;
  facts.start = columns.start[at]!;
  facts.end = columns.end[at]!;
  facts.startPrecision = columns.startPrecision[at]!;
  facts.endPrecision = columns.endPrecision[at]!;
  facts.understood = columns.understood[at] === 1;
}

/** No reader has read it. */
export const NO_FACTS: ItemFacts = {
  kind: 0,
  clinicalState: 0,
  flags: 0,
  start: NaN,
  end: NaN,
  startPrecision: 0,
  endPrecision: 0,
  subject: -1,
  understood: false,
  problems: [],
};

/** Per-item numbers in columns. Capacity doubles as needed: do not keep a reference to an array. */
export class ItemColumns {
  source: Uint16Array = new Uint16Array(64);
  /** Number of the origin, see `Origins`. */
  origin: Uint32Array = new Uint32Array(64);
  /** Number of the resource type. */
  type: Uint16Array = new Uint16Array(64);
  /** Number of the subject in `Identity`; -1 for none. */
  subject: Int32Array = new Int32Array(64);
  /** What was read from the resource. */
  facts: FactColumns = factColumns(64);

  /** What was read from the resource of an item. */
  protected write(item: number, facts: ItemFacts): void {
    writeFacts(this.facts, item, facts);
    this.subject[item] = facts.subject;
  }

  /** What was read from the resource of an item, but for its problems. */
  protected factsOf(item: number): Omit<ItemFacts, 'problems'> {
    return {
      kind: this.facts.kind[item]!,
      clinicalState: this.facts.clinicalState[item]!,
      flags: this.facts.flags[item]!,
      start: this.facts.start[item]!,
      end: this.facts.end[item]!,
      startPrecision: this.facts.startPrecision[item]!,
      endPrecision: this.facts.endPrecision[item]!,
      subject: this.subject[item]!,
      understood: this.facts.understood[item] === 1,
    };
  }

  /** Ensures capacity for this many items. */
  protected reserve(count: number): void {
    if (count <= this.source.length) return;
    const length = Math.max(count, 2 * this.source.length);
    this.source = copied(this.source, new Uint16Array(length));
    this.origin = copied(this.origin, new Uint32Array(length));
    this.type = copied(this.type, new Uint16Array(length));
    this.subject = copied(this.subject, new Int32Array(length));
    const facts = factColumns(length);
    for (const [name, values] of Object.entries(this.facts)) facts[name as keyof FactColumns].set(values);
    this.facts = facts;
  }
}

function copied<T extends Int32Array | Uint32Array | Uint16Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
