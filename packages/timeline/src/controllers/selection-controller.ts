import type { ReactiveControllerHost } from 'lit';
import type { CareProposal } from '@care-timeline/ui';
import type { TimelineModel } from '../pipeline/timeline-model.js';
import { CareOpenEvent, CareSelectEvent } from '../timeline.events.js';
import type { EntriesController } from './entries-controller.js';

export interface SelectionHost {
  model(): TimelineModel | undefined;
  /** Fires an event; false where it was prevented. */
  emit(event: Event): boolean;
  propose(change: CareProposal): void;
  setSelected(key: string): void;
  /** Key of the entry in the detail panel. */
  detail(): string;
  setDetail(key: string): void;
}

type Host = ReactiveControllerHost & HTMLElement;

/** Choosing entries, and the detail panel: who asks, who may prevent it, and where the focus goes. */
export class SelectionController {
  /** What the open entry was opened from, where that is not the plot: a list, or the table. */
  #opener: HTMLElement | undefined;

  constructor(
    private readonly host: Host,
    private readonly entries: EntriesController,
    private readonly timeline: SelectionHost,
  ) {}

  /** Selects an entry and shows it, unless the host shows it itself (`care-open`). */
  open(row: number): void {
    const { timeline } = this;
    const model = timeline.model();
    if (!model) return;
    const entry = model.record.entryAt(row);
    timeline.setSelected(entry.key);
    timeline.emit(new CareSelectEvent({ key: entry.key, entry }));
    timeline.propose({ selected: entry.key });
    const reference = `${entry.resourceType}/${entry.id}`;
    if (!timeline.emit(new CareOpenEvent({ reference, resource: entry.raw }))) return;
    const active = this.host.shadowRoot?.activeElement;
    this.#opener = active instanceof HTMLButtonElement ? active : undefined;
    timeline.setDetail(entry.key);
    void this.host.updateComplete.then(() =>
      this.host.shadowRoot?.querySelector<HTMLElement>('care-entry-detail')?.focus(),
    );
  }

  close(): void {
    if (!this.timeline.detail()) return;
    this.timeline.setDetail('');
    if (this.#opener?.isConnected) this.#opener.focus();
    else if (this.entries.current !== undefined) this.entries.go(this.entries.current);
  }

  /** A reference inside the detail panel was followed: the host may want to show that one too. */
  forward(event: CareOpenEvent): void {
    if (!this.timeline.emit(new CareOpenEvent(event.detail))) event.preventDefault();
  }
}
