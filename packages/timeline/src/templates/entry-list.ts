import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { setProps } from '@care-timeline/ui';

/** An entry, or a count in place of several, as exposed to assistive technology, positioned over its mark. */
export interface EntryOption {
  /** Record row; undefined for a count, whose entries the keyboard reaches one by one. */
  readonly row: number | undefined;
  readonly key: string;
  readonly text: string;
  /** CSS pixels, relative to the visible plot. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface EntryListModel {
  readonly label: string;
  readonly entries: readonly EntryOption[];
  /** The entry that has, or will receive, the focus. */
  readonly current: number | undefined;
  readonly selected: string;
  readonly keyHelp: string;
}

/**
 * The entries of the window for keyboard and assistive technology: a list box with a single tab stop. Options ignore
 * the pointer and are positioned over their marks, so that exploring the screen by touch finds them.
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
