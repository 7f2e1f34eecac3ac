import type { ReactiveController } from 'lit';
import type { ClinicalEntry } from '@care-timeline/fhir';
import { CareOpenEvent, CareSelectEvent, bringIntoView, useKey } from '@care-timeline/ui';
import type { Row } from '../model/row.js';
import type { ListController } from './list-controller.js';
import { partOf, type MedicationListHost } from './medication-list-host.js';

/** Which rows are open and what is shown in them; follows a selection made elsewhere. */
export class RowsController implements ReactiveController {
  #expanded: ReadonlySet<string> = new Set();
  #opened?: ClinicalEntry | undefined;
  #allOf: ReadonlySet<string> = new Set();
  #lastSelected?: string | undefined;

  constructor(
    private readonly host: MedicationListHost,
    private readonly list: ListController,
  ) {
    host.addController(this);
    host.whenReplaced(() => {
      this.#expanded = this.#allOf = new Set();
      this.#opened = undefined;
    });
  }

  /** Keys of the open rows. */
  get expanded(): ReadonlySet<string> {
    return this.#expanded;
  }

  /** The entry shown in full. */
  get opened(): ClinicalEntry | undefined {
    return this.#opened;
  }

  /** Lists inside a row that are shown in full. */
  get allOf(): ReadonlySet<string> {
    return this.#allOf;
  }

  hostUpdated(): void {
    const { selected } = this.host.scope;
    if (selected === this.#lastSelected) return;
    this.#lastSelected = selected;
    if (selected) bringIntoView(partOf(this.host, '.line.selected'), 'nearest');
  }

  toggle(row: Row): void {
    const expanded = new Set(this.#expanded);
    if (!expanded.delete(row.key)) expanded.add(row.key);
    this.#expanded = expanded;
    this.#opened = undefined;
    this.list.redraw();
    if (!expanded.has(row.key)) return;
    this.#lastSelected = row.key;
    this.host.emit(new CareSelectEvent({ key: row.key, entry: row.medicine.entry }));
    this.host.propose({ selected: row.key });
  }

  /** Opens or closes an entry, unless the host shows it itself (`care-open`). */
  open(entry: ClinicalEntry): void {
    const reference = `${entry.resourceType}/${entry.id}`;
    if (!this.host.emit(new CareOpenEvent({ reference, resource: entry.raw }))) return;
    this.#opened = this.#opened === entry ? undefined : entry;
    this.list.redraw();
  }

  readonly showAll = (list: string): void => {
    this.#allOf = new Set([...this.#allOf, list]);
    this.list.redraw();
  };

  readonly clicked = (event: MouseEvent): void => {
    const target = event.target as Element;
    const line = target.closest<HTMLElement>('.line');
    const row = line && this.list.rowOf(line.dataset['key']);
    if (!row || (target.closest('button, a') && !target.closest('[data-toggle]'))) return;
    // Selecting text to copy it does not select the row.
    if (!target.closest('[data-toggle]') && this.host.ownerDocument.getSelection()?.toString()) return;
    this.toggle(row);
  };

  readonly keyed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    const from = (event.target as Element).closest('.expansion')
      ?.previousElementSibling as HTMLElement | null;
    const line = from ?? (event.target as Element).closest<HTMLElement>('.line');
    const row = line && this.list.rowOf(line.dataset['key']);
    if (!row || !this.#expanded.has(row.key)) return;
    this.toggle(row);
    line.querySelector<HTMLElement>('[data-toggle]')?.focus();
    useKey(event);
  };
}
