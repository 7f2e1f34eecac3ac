import type { QuantityFact } from '@care-timeline/fhir';
import { GROUPS_IN_USE } from './state.js';
import type { MedicationItem, MedicationList } from './types.js';
import type { MedicationAttribute } from './match.js';

/** What happened to a medicine between two days. */
export type MedicationChangeReason = 'new' | 'stopped' | 'paused' | 'resumed' | 'changed';

export interface MedicationChange {
  /** As of the later day. */
  readonly item: MedicationItem;
  readonly reason: MedicationChangeReason;
  /** As of the earlier day, if it was on the list. */
  readonly before?: MedicationItem;
  /** What differs, if it is in use on both days. */
  readonly differences: readonly MedicationAttribute[];
  /** Only if both doses are a single number in the same unit: anything more complex is left to human judgement. */
  readonly dose?: 'up' | 'down';
}

/** Compares the list of an earlier day with that of a later day, row by row along renewal chains. */
export function medicationChanges(
  before: MedicationList,
  after: MedicationList,
  differences: (before: MedicationItem, after: MedicationItem) => readonly MedicationAttribute[],
): MedicationChange[] {
  const earlier = new Map(before.items.map((item) => [item.key, item]));
  const rowBefore = (item: MedicationItem): MedicationItem | undefined => {
    for (const { key } of [item.entry, ...item.history.map(({ entry }) => entry), ...item.same]) {
      const row = earlier.get(before.rowOf.get(key) ?? '');
      if (row !== undefined) return row;
    }
    return undefined;
  };
  return after.items.flatMap((item): MedicationChange[] => {
    const was = rowBefore(item);
    const used = was !== undefined && GROUPS_IN_USE.has(was.state.group);
    const uses = GROUPS_IN_USE.has(item.state.group);
    const known = was === undefined ? {} : { before: was };
    if (!used) return uses ? [{ item, reason: 'new', ...known, differences: [] }] : [];
    if (!uses) {
      const { group, courseEnded, periodEnded } = item.state;
      // A course whose time was up was not stopped.
      const over = group !== 'unknown' && group !== 'in-error' && !courseEnded && !periodEnded;
      return over ? [{ item, reason: 'stopped', ...known, differences: [] }] : [];
    }
    if (was.state.group !== item.state.group) {
      if (item.state.group === 'paused') return [{ item, reason: 'paused', ...known, differences: [] }];
      if (was.state.group === 'paused') return [{ item, reason: 'resumed', ...known, differences: [] }];
    }
    if (was.entry.key === item.entry.key) return [];
    const differ = differences(was, item).filter(
      (attribute) => attribute !== 'start' && attribute !== 'stop',
    );
    if (differ.length === 0) return [];
    const dose = doseDirection(was, item);
    return [
      { item, reason: 'changed', ...known, differences: differ, ...(dose === undefined ? {} : { dose }) },
    ];
  });
}

function doseDirection(before: MedicationItem, after: MedicationItem): 'up' | 'down' | undefined {
  const [from, to] = [onlyDose(before), onlyDose(after)];
  if (from === undefined || to === undefined || from.unit !== to.unit || from.schedule !== to.schedule)
    return undefined;
  return from.value === to.value ? undefined : to.value > from.value ? 'up' : 'down';
}

/**
 * The dose if there is one instruction with one quantity, including its timing: 5 twice a day is not less than 10
 * once a day.
 */
function onlyDose({ entry }: MedicationItem): { value: number; unit: string; schedule: string } | undefined {
  const dosages = entry.medication?.dosages ?? [];
  const structured = dosages[0]?.structured as
    { doseAndRate?: readonly { doseQuantity?: QuantityFact }[]; timing?: unknown } | undefined;
  const rates = structured?.doseAndRate;
  if (dosages.length !== 1 || !Array.isArray(rates) || rates.length !== 1) return undefined;
  const quantity = (rates as readonly { doseQuantity?: QuantityFact }[])[0]?.doseQuantity;
  if (typeof quantity?.value !== 'number') return undefined;
  return {
    value: quantity.value,
    unit: quantity.code ?? quantity.unit ?? '',
    schedule: JSON.stringify(structured?.timing ?? null),
  };
}
