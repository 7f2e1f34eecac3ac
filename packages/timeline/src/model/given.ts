import { KINDS, type Kind } from '@care-timeline/fhir';
import { medicineGroupName, type RecordView } from '@care-timeline/record';
import { MAX_GROUPED, type SpanGroups } from './groups.js';
import type { Lane } from './lanes.js';
import { follow } from './record-extras.js';

/** Kinds that stand under their medicine too, in marks of their own (MED-29). */
export const GIVEN_KINDS: readonly Kind[] = ['administration', 'dispense'];

/** What was given and handed out of one medicine, ascending. */
export interface MedicineEvents {
  readonly start: Float64Array;
  readonly row: Uint32Array;
  readonly kinds: readonly Kind[];
}

/**
 * What was given and handed out, by the number of the medicine's group: the medicine that the entry itself refers to, else the one
 * of the same substance and form. Undated ones, and those of a medicine that has no span, are in their own lanes only.
 *
 * @param lanes where the entries are looked for: those that are shown
 * @returns nothing where there are too many to be read one by one
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
  const groupOfRow = new Map(Array.from(spans, (row, i) => [row, groups.of[i]!]));
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
