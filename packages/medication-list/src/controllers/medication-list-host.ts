import type { CareHost } from '@care-timeline/ui';
import type { Show } from '../model/medicine.js';
import type { GroupBy } from '../model/sections.js';

/** What the controllers see of a medication list: its public properties, and what every element of ours has. */
export interface MedicationListHost extends CareHost {
  show: Show;
  groupBy: GroupBy;
  readonly atcLevel: number;
  readonly changedSince: string;
  compare: boolean;
  readonly recentDays?: number | undefined;
  asOf: string;
  /** The list shown, as plain text. */
  readonly text: string;
}

/** A part of the list by its selector; null before the first rendering, and where it is not shown. */
export const partOf = (host: HTMLElement, selector: string): HTMLElement | null =>
  host.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;

export const partsOf = (host: HTMLElement, selector: string): HTMLElement[] => [
  ...(host.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
