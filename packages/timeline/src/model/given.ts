import { KINDS, type Kind } from '@care-timeline/fhir';
import { medicineGroupName, type RecordView } from '@care-timeline/record';
import { MAX_GROUPED, type SpanGroups } from './groups.js';
import type { Lane } from './lanes.js';
import { follow } from './record-extras.js';

/** Kinds that are also shown under their medicine, with their own marks (MED-29). */
export const GIVEN_KINDS: readonly Kind[] = ['administration', 'dispense'];

/** Doses given and dispensed of one medicine, ascending. */
export interface MedicineEvents {
  readonly start: Float64Array;
  readonly row: Uint32Array;
  readonly kinds: readonly Kind[];
}

/**
 * Doses given and dispensed, by group number of the medicine: the medicine that the entry refers to, otherwise the
 * one with the same substance and form. Undated entries and those of a medicine without a span appear only in their
 * own lanes.
 *
 * @param lanes the lanes to search: those that are shown
 * @returns an empty map if there are too many entries to read one by one
 */
export function givenOf(
  medicines: Lane,
  groups: SpanGroups,
  record: RecordView,
  lanes: readonly Lane[],
): ReadonlyMap<number, MedicineEvents> {
  const found = new Map<number, MedicineEvents>();
  const rows = lanes.filter(({ kind }) => GIVEN_KINDS.includes(kind)).flatMap((lane) => [...lane.index.rows]);
  if (rows.length > MAX_GROUPED) return found;
  const spans = medicines.index.spans.row;
  const groupOfRow = new Map([...spans].map((row, i) => [row, groups.of[i]!]));
  const byGroup = new Map<number, number[]>();
  for (const row of rows.sort((a, b) => a - b)) {
    const entry = record.entryAt(row);
    const referred = entry.medication?.chain
      .map((reference) => record.rowOf(follow(record, entry, reference)?.key ?? ''))
      .find((at) => at !== undefined && groupOfRow.has(at));
    const group =
      referred === undefined ? groups.numbers.get(medicineGroupName(entry)) : groupOfRow.get(referred);
    if (group === undefined) continue;
    const list = byGroup.get(group);
    if (list) list.push(row);
    else byGroup.set(group, [row]);
  }
  for (const [group, list] of byGroup) {
    const { start, kind } = record.columns;
    found.set(group, {
      start: Float64Array.from(list, (row) => start[row]!),
      row: Uint32Array.from(list),
      kinds: GIVEN_KINDS.filter((name) => list.some((row) => KINDS[kind[row]!] === name)),
    });
  }
  return found;
}
