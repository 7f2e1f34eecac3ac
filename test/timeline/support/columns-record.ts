import {
  FLAG,
  KINDS,
  PRECISIONS,
  CLINICAL_STATES,
  type ClinicalEntry,
  type Kind,
  type ClinicalState,
} from '@care-timeline/fhir';
import type { EntryColumns, EntryQuery, RecordView, SourceInfo } from '@care-timeline/record';

/** One entry, said as shortly as a test wants to say it. */
export interface TestEntry {
  readonly kind?: Kind;
  readonly title?: string;
  /** ms; undefined for undated. */
  readonly start?: number;
  /** ms; undefined for a point; Infinity for an open end. */
  readonly end?: number;
  readonly precision?: (typeof PRECISIONS)[number];
  readonly endPrecision?: (typeof PRECISIONS)[number];
  readonly clinicalState?: ClinicalState;
  readonly flags?: number;
}

const LENGTH: Record<string, number> = {
  year: 365 * 86_400_000,
  month: 30 * 86_400_000,
  day: 86_400_000,
  minute: 60_000,
  second: 1000,
  millisecond: 1,
};

/** Columns as a record makes them, from a list: sorted by start, undated last. `order[row]` is the index in the list. */
export function columnsOf(entries: readonly TestEntry[]): { columns: EntryColumns; order: number[] } {
  const times = entries.map((entry) => {
    const precision = entry.precision ?? 'minute';
    const interval = entry.end !== undefined;
    const start = entry.start ?? NaN;
    return { start, end: interval ? entry.end : start + (LENGTH[precision] ?? 1), interval };
  });
  const order = entries
    .map((_, i) => i)
    .sort((a, b) => {
      const [x, y] = [times[a]!, times[b]!];
      if (Number.isNaN(x.start) || Number.isNaN(y.start)) {
        return Number(Number.isNaN(x.start)) - Number(Number.isNaN(y.start)) || a - b;
      }
      if (x.start !== y.start) return x.start < y.start ? -1 : 1;
      if (x.end !== y.end) return x.end < y.end ? -1 : 1;
      return a - b;
    });
  const n = entries.length;
  const columns = {
    count: n,
    dated: entries.filter((entry) => entry.start !== undefined).length,
    start: Float64Array.from(order, (i) => times[i]!.start),
    end: Float64Array.from(order, (i) => times[i]!.end),
    startPrecision: Uint8Array.from(order, (i) => PRECISIONS.indexOf(entries[i]!.precision ?? 'minute')),
    endPrecision: Uint8Array.from(order, (i) => PRECISIONS.indexOf(entries[i]!.endPrecision ?? 'minute')),
    kind: Uint8Array.from(order, (i) => KINDS.indexOf(entries[i]!.kind ?? 'condition')),
    clinicalState: Uint8Array.from(order, (i) =>
      CLINICAL_STATES.indexOf(entries[i]!.clinicalState ?? 'past'),
    ),
    flags: Uint32Array.from(order, (i) => {
      const entry = entries[i]!;
      return (
        (entry.flags ?? 0) |
        (times[i]!.interval ? FLAG.INTERVAL : 0) |
        (entry.end === Infinity ? FLAG.OPEN_END : 0) |
        (entry.start === -Infinity ? FLAG.OPEN_START : 0) |
        (entry.start === undefined ? FLAG.UNDATED : 0) |
        (entry.clinicalState === 'in-error' ? FLAG.IN_ERROR : 0)
      );
    }),
    source: new Uint16Array(n),
  };
  return { columns, order };
}

/** A record of such entries: for tests of drawing and of elements where FHIR does not matter. */
export class ColumnsRecord extends EventTarget implements RecordView {
  revision = 1;
  timeZone = 'Europe/Oslo';
  readonly sources: readonly SourceInfo[] = [{ id: 'test', label: 'Test system' }];
  columns: EntryColumns;
  #entries: readonly TestEntry[];
  #order: number[];
  /** What `now()` answers, ms. */
  time: number;

  constructor(entries: readonly TestEntry[], now = Date.UTC(2025, 0, 1)) {
    super();
    this.#entries = entries;
    this.time = now;
    ({ columns: this.columns, order: this.#order } = columnsOf(entries));
  }

  replace(entries: readonly TestEntry[]): void {
    this.#entries = entries;
    ({ columns: this.columns, order: this.#order } = columnsOf(entries));
    this.revision++;
    this.dispatchEvent(new Event('change'));
  }

  now(): number {
    return this.time;
  }
  titleAt(row: number): string {
    return this.#entries[this.#order[row]!]!.title ?? `Entry ${this.#order[row]}`;
  }
  keyAt(row: number): string {
    return `test|Basic/${this.#order[row]}`;
  }
  rowOf(key: string): number | undefined {
    const row = this.#order.indexOf(Number(key.split('/')[1]));
    return row < 0 ? undefined : row;
  }
  entry(key: string): ClinicalEntry | undefined {
    const row = this.rowOf(key);
    return row === undefined ? undefined : this.entryAt(row);
  }
  entryAt(row: number): ClinicalEntry {
    const { columns } = this;
    const title = this.titleAt(row);
    return {
      key: this.keyAt(row),
      sourceId: 'test',
      resourceType: 'Basic',
      id: String(this.#order[row]),
      release: 'R4',
      kind: KINDS[columns.kind[row]!]!,
      category: [],
      name: title,
      nameFrom: 'text',
      title,
      clinicalState: CLINICAL_STATES[columns.clinicalState[row]!]!,
      statuses: [],
      statusReason: [],
      planLike: (columns.flags[row]! & FLAG.PLAN) !== 0,
      modifiers: [],
      safe: true,
      codings: [],
      values: [],
      reason: [],
      note: [],
      references: [],
      provenance: { sourceId: 'test', people: [], security: [], profiles: [] },
      problems: [],
      describe: () => [],
      raw: { resourceType: 'Basic', id: String(this.#order[row]) },
    };
  }
  entries(query: EntryQuery = {}): ClinicalEntry[] {
    const words = query.text?.toLowerCase().split(/\s+/).filter(Boolean) ?? [];
    return Array.from({ length: this.columns.count }, (_, row) => this.entryAt(row)).filter(
      (entry) =>
        (query.includeInError || entry.clinicalState !== 'in-error') &&
        words.every((word) => entry.title.toLowerCase().includes(word)),
    );
  }
}
