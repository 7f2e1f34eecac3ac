import type { Kind } from '@care-timeline/fhir';
import type { CareHost } from '@care-timeline/ui';
import type { Period } from '../model/range.js';

/** The timeline as seen by its controllers: its public properties plus those common to all care elements. */
export interface TimelineHost extends CareHost {
  kinds: string | readonly Kind[];
  collapsed: string | readonly Kind[];
  search: string;
  selected: string;
  readonly periods: string | readonly Period[];
  readonly changedSince: string;
  asOf: string;
  /** Resolves when everything requested so far has been drawn. */
  readonly drawComplete: Promise<void>;
  /** The contents of the window as plain text. */
  readonly text: string;
  print(): void;
}

/** Finds a part of the timeline by its selector; null before the first render and while it is not shown. */
export const partOf = <E extends HTMLElement = HTMLElement>(host: HTMLElement, selector: string): E | null =>
  host.shadowRoot?.querySelector<E>(selector) ?? null;

/** The buttons and fields of a part that can be used now, in order: some are shown at other widths only. */
export const controlsIn = (host: HTMLElement, selector: string): HTMLElement[] =>
  [
    ...(partOf(host, selector)?.querySelectorAll<HTMLElement>(':is(button, input, select):not(:disabled)') ??
      []),
  ].filter((one) => one.getClientRects().length > 0);

/**
 * Pixels of the screen per CSS pixel of an element's own layout: other than 1 where an ancestor is scaled by
 * `transform` or `zoom`, as dialogs that grow in are.
 */
export function screenScale(element: HTMLElement): number {
  const { offsetWidth } = element;
  const { width } = element.getBoundingClientRect();
  // `offsetWidth` is a whole number: a difference of less than a pixel is its rounding.
  return offsetWidth < 1 || width <= 0 || Math.abs(width - offsetWidth) < 1 ? 1 : width / offsetWidth;
}
