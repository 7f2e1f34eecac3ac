import type { Kind } from '@care-timeline/fhir';
import type { CareHost } from '@care-timeline/ui';
import type { Period } from '../model/range.js';

/** What the controllers see of a timeline: its public properties, and what every element of ours has. */
export interface TimelineHost extends CareHost {
  kinds: string | readonly Kind[];
  collapsed: string | readonly Kind[];
  search: string;
  selected: string;
  readonly periods: string | readonly Period[];
  readonly changedSince: string;
  asOf: string;
  /** Resolved when all that was asked for so far has been drawn. */
  readonly drawComplete: Promise<void>;
  /** What is in the window, as plain text. */
  readonly text: string;
  print(): void;
}

/** A part of the timeline by its selector; null before the first rendering, and where it is not shown. */
export const partOf = <E extends HTMLElement = HTMLElement>(host: HTMLElement, selector: string): E | null =>
  host.shadowRoot?.querySelector<E>(selector) ?? null;
