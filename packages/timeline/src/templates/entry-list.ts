import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { setProps } from '@care-timeline/ui';

/** One entry, or a number in place of several, that assistive technology can reach, lying over its mark. */
export interface EntryOption {
  /** Record row; undefined for a number: the keyboard walks through what it counts one by one. */
  readonly row: number | undefined;
  readonly key: string;
  readonly text: string;
  /** CSS pixels in the visible plot. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface EntryListModel {
  readonly label: string;
  readonly entries: readonly EntryOption[];
  /** The one that has, or will have, the focus. */
  readonly current: number | undefined;
  readonly selected: string;
  readonly keyHelp: string;
}

/**
 * The entries of the window for keyboard and assistive technology: a list box with one tab stop. The options are
 * transparent to the pointer and lie where their marks are, so that a finger that explores the screen finds them.
 */
export function entryListTemplate(model: EntryListModel): TemplateResult {
  const stop = model.current ?? model.entries.find(({ row }) => row !== undefined)?.row;
  return html`<div
    class="entries"
    role="listbox"
    aria-label=${model.label}
    aria-orientation="horizontal"
    aria-keyshortcuts="?"
    tabindex=${stop === undefined ? 0 : -1}
  >
    ${repeat(
      model.entries,
      (entry) => entry.key,
      (entry) =>
        html`<div
          class="entry"
          role="option"
          data-row=${entry.row ?? nothing}
          aria-selected=${entry.key === model.selected}
          tabindex=${entry.row === undefined ? nothing : entry.row === stop ? 0 : -1}
          ${setProps({
            left: `${entry.x}px`,
            top: `${entry.y}px`,
            width: `${entry.width}px`,
            height: `${entry.height}px`,
          })}
        >
          ${entry.text}
        </div>`,
    )}
  </div>`;
}
