import type { CareHost } from '@care-timeline/ui';
import type { Show } from '../model/medicine.js';
import type { GroupBy } from '../model/sections.js';

/** The medication list as seen by its controllers: its public properties, and those common to all our elements. */
export interface MedicationListHost extends CareHost {
  show: Show;
  groupBy: GroupBy;
  readonly atcLevel: number;
  readonly changedSince: string;
  compare: boolean;
  readonly recentDays?: number | undefined;
  asOf: string;
  /** The displayed list as plain text. */
  readonly text: string;
}

/** A part of the list by its selector; null before the first render and when it is not shown. */
export const partOf = (host: HTMLElement, selector: string): HTMLElement | null =>
  host.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;

export const partsOf = (host: HTMLElement, selector: string): HTMLElement[] => [
  ...(host.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
