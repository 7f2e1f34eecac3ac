import type { ClinicalEntry, ConceptFact, Kind, ValueFact } from '@care-timeline/fhir';
import type { DateInput } from '../time/date-input.js';
import { measuredNumber } from '../rules/reading-rules.js';
import { measureKey, NO_UNIT, unitOf, type Unit, type UnitFact } from '../rules/series-key.js';
import type { EmptySection, EntryColumns } from '../types.js';

/** Kinds of entry that carry measured values. */
export const RESULT_KINDS: readonly Kind[] = ['vitals', 'labs', 'assessment'];

export interface ResultQuery {
  /** Only series with these codes, as `system|code` (canonical systems) or bare codes. */
  codes?: readonly string[];
  kinds?: readonly Kind[];
  /** ISO date, ms or Date, as in `EntryQuery`. */
  from?: DateInput;
  to?: DateInput;
  asOf?: DateInput;
  sources?: readonly string[];
}

/** One value of a series, with everything needed to interpret it (RES-02..04). */
export interface ResultPoint {
  readonly key: string;
  /** From the entry: instants, ms since 1970; NaN for undated. */
  readonly start: number;
  readonly end: number;
  /** Components and members stay with their panel: the panel is the entry, and this is the value within it (RES-04). */
  readonly value: ValueFact;
  /** The number to plot; absent for text, for an absent value, and if a comparator makes it a bound. */
  readonly number?: number;
  readonly maturity?: 'preliminary' | 'amended';
  /** False: "cannot be interpreted safely" (GEN-04). */
  readonly safe: boolean;
  /** Set if it is not known whether the result is final: its status is unknown, missing or unreadable (GEN-03). */
  readonly statusUnknown?: true;
}

/**
 * Values with one code in one unit (RES-01), measured at one place in one way (RES-07). In-error and not-done entries
 * are excluded.
 */
export interface ResultSeries extends Pick<ValueFact, 'code' | 'site' | 'method' | 'specimen'> {
  /** Code, site, method, specimen and unit; stable within one record. */
  readonly id: string;
  readonly kind: Kind;
  /** Unit as written, or its code; empty if the values have none. Display it with `unitSymbol`. */
  readonly unit: string;
  readonly unitFact: UnitFact;
  /** True if at least one value is a number. */
  readonly numeric: boolean;
  /** In chronological order, undated ones last. */
  readonly points: readonly ResultPoint[];
}

export interface ResultLeftOut {
  readonly key: string;
  readonly why: 'in-error' | 'not-done' | 'no-value';
}

export interface ResultList {
  /** Series with the most recent value first. */
  readonly series: readonly ResultSeries[];
  /** Entries marked as errors, and therefore in no series (RES-03). */
  readonly inError: number;
  /** Entries without a value of their own, such as a panel with members only, or a cancelled one. */
  readonly withoutValue: number;
  /** Every entry that is in no series, and why. */
  readonly leftOut: readonly ResultLeftOut[];
  /** Result sections and lists that a source left empty, and why (GEN-06). */
  readonly emptySections: readonly EmptySection[];
}

export interface ResultSource {
  readonly columns: EntryColumns;
  entryAt(row: number): ClinicalEntry;
}

type OpenSeries = { -readonly [K in keyof ResultSeries]: ResultSeries[K] } & { points: ResultPoint[] };

/** @param rows - rows of `RESULT_KINDS`, in row order, including in-error ones */
export function resultList(
  rows: readonly number[],
  { columns, entryAt }: ResultSource,
  codes?: readonly string[],
  emptySections: readonly EmptySection[] = [],
): ResultList {
  const all = new SeriesByCodeAndUnit();
  const absent: (readonly [ValueFact, ResultPoint, Kind])[] = [];
  const wanted = codes && new Set(codes);
  const leftOut: ResultLeftOut[] = [];
  for (const row of rows) {
    const entry = entryAt(row);
    const { key, clinicalState, values } = entry;
    if (clinicalState === 'in-error' || clinicalState === 'not-done' || values.length === 0) {
      const why = clinicalState === 'in-error' || clinicalState === 'not-done' ? clinicalState : 'no-value';
      leftOut.push({ key, why });
      continue;
    }
    for (const value of values) {
      if (wanted && !isWanted(value.code, wanted)) continue;
      const number = numberOf(value);
      const point: ResultPoint = {
        key,
        start: columns.start[row]!,
        end: columns.end[row]!,
        value,
        ...(number === undefined ? {} : { number }),
        ...(entry.maturity === undefined ? {} : { maturity: entry.maturity }),
        safe: entry.safe,
        ...(clinicalState === 'unknown' && { statusUnknown: true as const }),
      };
      if (value.content === undefined) absent.push([value, point, entry.kind]);
      else all.add(value, point, entry.kind, unitOf(value));
    }
  }
  // An absent value has no unit: it is grouped with the other values of its code.
  for (const [value, point, kind] of absent) all.add(value, point, kind, all.usualUnit(value));
  const inError = leftOut.filter(({ why }) => why === 'in-error').length;
  const withoutValue = leftOut.length - inError;
  return { series: all.finish(), inError, withoutValue, leftOut, emptySections };
}

class SeriesByCodeAndUnit {
  readonly #byCode = new Map<string, Map<string, OpenSeries>>();

  add(value: ValueFact, point: ResultPoint, kind: Kind, unit: Unit): void {
    const signature = measureKey(value);
    const byUnit = this.#byCode.get(signature) ?? new Map<string, OpenSeries>();
    this.#byCode.set(signature, byUnit);
    let series = byUnit.get(unit.signature);
    if (series === undefined) {
      series = {
        id: `${signature}\n${unit.signature}`,
        code: value.code,
        ...(value.site && { site: value.site }),
        ...(value.method && { method: value.method }),
        ...(value.specimen && { specimen: value.specimen }),
        kind,
        unit: unit.text,
        unitFact: unit.fact,
        numeric: false,
        points: [],
      };
      byUnit.set(unit.signature, series);
    }
    series.numeric ||= point.number !== undefined;
    series.points.push(point);
  }

  /** The most common unit among the values of a code. */
  usualUnit(value: ValueFact): Unit {
    let found: Unit = { signature: '', text: '', fact: NO_UNIT };
    let most = 0;
    for (const [signature, { unit, unitFact, points }] of this.#byCode.get(measureKey(value)) ?? []) {
      if (points.length <= most) continue;
      most = points.length;
      found = { signature, text: unit, fact: unitFact };
    }
    return found;
  }

  finish(): ResultSeries[] {
    const all = [...this.#byCode.values()].map((byUnit) => [...byUnit.values()]).flat();
    for (const { points } of all) points.sort(byTime);
    return all.sort((a, b) => latest(b) - latest(a) || (a.id < b.id ? -1 : 1));
  }
}

/** Undated ones last. */
function byTime(a: ResultPoint, b: ResultPoint): number {
  if (a.start === b.start || (Number.isNaN(a.start) && Number.isNaN(b.start))) return a.key < b.key ? -1 : 1;
  return Number.isNaN(a.start) ? 1 : Number.isNaN(b.start) ? -1 : a.start - b.start;
}

function isWanted(code: ConceptFact, wanted: ReadonlySet<string>): boolean {
  return code.codings.some(
    (coding) => wanted.has(coding.code ?? '') || wanted.has(`${coding.system}|${coding.code}`),
  );
}

function numberOf({ content }: ValueFact): number | undefined {
  if (content?.type === 'integer') return content.integer;
  return content?.type === 'quantity' ? measuredNumber(content.quantity) : undefined;
}

function latest({ points }: ResultSeries): number {
  let found = -Infinity;
  for (const { start } of points) if (start > found) found = start;
  return found;
}
