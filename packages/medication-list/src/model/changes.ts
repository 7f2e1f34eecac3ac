import { doseSchedule, DAY_PARTS, type ClinicalEntry } from '@care-timeline/fhir';
import type { MedicationChange } from '@care-timeline/record';

export const CHANGE_KINDS = [
  'new',
  'recorded',
  'stopped',
  'dose-up',
  'dose-down',
  'dose-changed',
  'changed',
  'paused',
  'resumed',
] as const;

export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** What changed for a medicine since a given day. */
export interface Change {
  readonly kind: ChangeKind;
  /** The prescription as of that day, if it existed. */
  readonly before?: ClinicalEntry;
}

/**
 * The record's changes by key of the row they concern.
 *
 * @param since - the day they are counted from, ms since 1970
 */
export function changesOf(changes: readonly MedicationChange[], since: number): ReadonlyMap<string, Change> {
  return new Map(changes.map((change) => [change.item.key, changeOf(change, since)]));
}

function changeOf({ item, reason, before, differences, dose }: MedicationChange, since: number): Change {
  const was = before && { before: before.entry };
  // Recorded since then but in use long before: not a new treatment.
  const start = item.entry.medication?.usePeriod?.start;
  if (reason === 'new' && start && start.latest <= since) return { kind: 'recorded', ...was };
  if (reason !== 'changed') return { kind: reason, ...was };
  if (!differences.includes('dose') || !before) return { kind: 'changed', ...was };
  // Fewer tablets of a higher strength are not a lower dose.
  const sameStrength = before.entry.name === item.entry.name && !differences.includes('strength');
  if (dose && sameStrength) return { kind: dose === 'up' ? 'dose-up' : 'dose-down', ...was };
  return { kind: doseChange(before.entry, item.entry) ?? 'changed', ...was };
}

/** How the dose differs between two links of a chain: up or down only if both give a numeric daily amount. */
export function doseChange(
  before: ClinicalEntry,
  after: ClinicalEntry,
): 'dose-up' | 'dose-down' | 'dose-changed' | undefined {
  const was = dailyDose(before);
  const is = dailyDose(after);
  if (was && is && was.unit === is.unit && was.value !== is.value) {
    return is.value > was.value ? 'dose-up' : 'dose-down';
  }
  return written(before) === written(after) ? undefined : 'dose-changed';
}

/** Daily amount, if the schedule is regular and all amounts have the same unit. */
function dailyDose(entry: ClinicalEntry): { value: number; unit: string } | undefined {
  const dosages = entry.medication?.dosages ?? [];
  const schedule = doseSchedule(dosages.map(({ structured }) => structured));
  if (schedule.irregular || schedule.asNeeded) return undefined;
  let value = 0;
  const units = new Set<string>();
  for (const part of DAY_PARTS) {
    const dose = schedule[part];
    if (dose?.value === undefined) continue;
    value += dose.value;
    units.add(dose.code ?? dose.unit ?? '');
  }
  if (units.size !== 1) return undefined;
  // Strength is part of the amount: two tablets of a different strength are a different dose.
  const unit = [...units, entry.medication?.strength ?? entry.name, (schedule.weekdays ?? []).join()].join(
    '|',
  );
  return { value, unit };
}

/** The dose text, ignoring whitespace and case. */
function written(entry: ClinicalEntry): string {
  const { dosages = [], renderedDosage = '' } = entry.medication ?? {};
  return [...dosages.map(({ text, structured }) => text ?? JSON.stringify(structured)), renderedDosage]
    .map((text) => text.replace(/\s+/g, ' ').trim().toLowerCase())
    .join('\n');
}
