import { CareOpenEvent, CareSelectEvent } from '../timeline.events.js';
import type { EntriesController } from './entries-controller.js';
import type { ModelController } from './model-controller.js';
import type { TimelineHost } from './timeline-host.js';
import type { UiStateController } from './ui-state-controller.js';

/**
 * Selection of entries and the detail panel: which events are fired, which can be prevented, and where the focus
 * goes.
 */
export class SelectionController {
  /** The element the open entry was opened from, if it was not the plot: a list or the table. */
  #opener: HTMLElement | undefined;
  /** Key of the entry that the user selected here. */
  #chosen = '';

  constructor(
    private readonly host: TimelineHost,
    private readonly models: ModelController,
    private readonly ui: UiStateController,
    private readonly entries: EntriesController,
  ) {
    host.whenReplaced(() => {
      if (host.selected === this.#chosen) host.selected = '';
      this.#chosen = '';
    });
  }

  /** Selects an entry and shows it, unless the host shows it itself (`care-open`). */
  open(row: number): void {
    const { host } = this;
    const model = this.models.current;
    if (!model) return;
    const entry = model.record.entryAt(row);
    host.selected = this.#chosen = entry.key;
    host.emit(new CareSelectEvent({ key: entry.key, entry }));
    host.propose({ selected: entry.key });
    const reference = `${entry.resourceType}/${entry.id}`;
    if (!host.emit(new CareOpenEvent({ reference, resource: entry.raw }))) return;
    const active = this.host.shadowRoot?.activeElement;
    this.#opener = active?.localName === 'button' ? (active as HTMLElement) : undefined;
    this.ui.patch({ detail: entry.key });
    void this.host.updateComplete.then(() =>
      this.host.shadowRoot?.querySelector<HTMLElement>('care-entry-detail')?.focus(),
    );
  }

  close(): void {
    if (!this.ui.state.detail) return;
    this.ui.patch({ detail: '' });
    if (this.#opener?.isConnected) this.#opener.focus();
    else if (this.entries.current !== undefined) this.entries.go(this.entries.current);
  }

  /** A reference inside the detail panel was followed: give the host the chance to show that entry too. */
  forward(event: CareOpenEvent): void {
    if (!this.host.emit(new CareOpenEvent(event.detail))) event.preventDefault();
  }
}
