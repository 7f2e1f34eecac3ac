import { FLAG, KINDS, PRECISIONS, CLINICAL_STATES, type ClinicalEntry, type Kind } from '@care-timeline/fhir';
import type { EntryColumns, EntryQuery, RecordView, SourceInfo } from '@care-timeline/record';

/** One event of the benchmark: times in ms, `end === null` for a point. */
export interface BenchEvent {
  readonly id: string;
  readonly lane: string;
  readonly start: number;
  readonly end: number | null;
  readonly title: string;
  readonly code: string;
  readonly ward: string | null;
}

export interface BenchLane {
  readonly id: string;
  readonly label: string;
}

/** Lane of the benchmark to kind of entry. */
export const KIND_OF: Readonly<Record<string, Kind>> = {
  encounters: 'encounter',
  conditions: 'condition',
  medications: 'medication',
  labs: 'labs',
  vitals: 'vitals',
  mar: 'administration',
  procedures: 'procedure',
  imaging: 'imaging',
  documents: 'document',
  immunizations: 'immunization',
  allergies: 'allergy',
  careplans: 'care-plan',
};

/** Events a key of the sort can tell apart: second of the start times this, plus the event's index. */
const PLACES = 2 ** 20;

/** A record over the benchmark's events. Sorting and columns are made here, and are measured with the rest. */
export class EventsRecord extends EventTarget implements RecordView {
  readonly revision = 1;
  readonly timeZone = 'UTC';
  readonly sources: readonly SourceInfo[] = [{ id: 'bench', label: 'Benchmark' }];
  readonly columns: EntryColumns;
  readonly #events: readonly BenchEvent[];
  readonly #order: Uint32Array;
  readonly #now: number;
  #rows: Map<string, number> | undefined;

  constructor(events: readonly BenchEvent[], now: number) {
    super();
    this.#events = events;
    this.#now = now;
    const n = events.length;
    let first = Infinity;
    for (const { start } of events) if (start < first) first = start;
    const keys = new Float64Array(n);
    for (let i = 0; i < n; i++) keys[i] = Math.floor((events[i]!.start - first) / 1000) * PLACES + i;
    keys.sort();
    const order = new Uint32Array(n);
    const columns = {
      count: n,
      dated: n,
      start: new Float64Array(n),
      end: new Float64Array(n),
      startPrecision: new Uint8Array(n).fill(PRECISIONS.indexOf('millisecond')),
      endPrecision: new Uint8Array(n).fill(PRECISIONS.indexOf('millisecond')),
      kind: new Uint8Array(n),
      clinicalState: new Uint8Array(n).fill(CLINICAL_STATES.indexOf('past')),
      flags: new Uint32Array(n),
      source: new Uint16Array(n),
    };
    const codes = new Map(Object.entries(KIND_OF).map(([lane, kind]) => [lane, KINDS.indexOf(kind)]));
    for (let row = 0; row < n; row++) {
      const i = keys[row]! % PLACES;
      const event = events[i]!;
      order[row] = i;
      columns.start[row] = event.start;
      columns.end[row] = event.end ?? event.start + 1;
      columns.flags[row] = event.end === null ? 0 : FLAG.INTERVAL;
      columns.kind[row] = codes.get(event.lane)!;
    }
    this.#order = order;
    this.columns = columns;
  }

  now(): number {
    return this.#now;
  }
  titleAt(row: number): string {
    return this.#events[this.#order[row]!]!.title;
  }
  keyAt(row: number): string {
    return `bench|Basic/${this.#events[this.#order[row]!]!.id}`;
  }
  rowOf(key: string): number | undefined {
    this.#rows ??= new Map(Array.from(this.#order, (i, row) => [`bench|Basic/${this.#events[i]!.id}`, row]));
    return this.#rows.get(key);
  }
  entry(key: string): ClinicalEntry | undefined {
    const row = this.rowOf(key);
    return row === undefined ? undefined : this.entryAt(row);
  }
  entryAt(row: number): ClinicalEntry {
    const { start, end, title, code, id } = this.#events[this.#order[row]!]!;
    const date = (ms: number) => ({
      text: new Date(ms).toISOString(),
      precision: 'millisecond' as const,
      zoned: true,
      earliest: ms,
      latest: ms + 1,
    });
    return {
      key: this.keyAt(row),
      sourceId: 'bench',
      resourceType: 'Basic',
      id,
      release: 'R4',
      kind: KINDS[this.columns.kind[row]!]!,
      category: [],
      name: title,
      nameFrom: 'text',
      title,
      time:
        end === null
          ? { shape: 'point', start: date(start), ongoing: false, element: 'period' }
          : { shape: 'interval', start: date(start), end: date(end), ongoing: false, element: 'period' },
      clinicalState: 'past',
      statuses: [],
      statusReason: [],
      planLike: false,
      modifiers: [],
      safe: true,
      codings: [{ code }],
      values: [],
      reason: [],
      note: [],
      references: [],
      provenance: { sourceId: 'bench', people: [], security: [], profiles: [] },
      problems: [],
      describe: () => [],
      raw: this.#events[this.#order[row]!],
    };
  }
  entries(query: EntryQuery = {}): ClinicalEntry[] {
    const found: ClinicalEntry[] = [];
    const text = query.text?.toLowerCase() ?? '';
    for (let row = 0; row < this.columns.count; row++) {
      if (this.titleAt(row).toLowerCase().includes(text)) found.push(this.entryAt(row));
    }
    return found;
  }
}
