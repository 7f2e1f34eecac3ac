import { html, nothing, type TemplateResult } from 'lit';
import type { RecordView } from '@care-timeline/record';
import { kindIcon, onEscape, uiIcon } from '@care-timeline/ui';
import { entrySentence, type EntryWords } from './entry-text.js';

const MOST = 200;

export interface RowListModel extends EntryWords {
  readonly title: string;
  readonly close: string;
  readonly rows: readonly number[];
  readonly record: RecordView;
  readonly part: string;
}

/** A short list of entries that the plot cannot show individually: undated ones, or several at the same moment. */
export function rowListTemplate(
  model: RowListModel,
  actions: { open(row: number): void; close(): void },
): TemplateResult {
  const { rows, record } = model;
  return html`<section
    class="row-list panel"
    part=${model.part}
    aria-label=${model.title}
    @keydown=${onEscape(actions.close)}
  >
    <header>
      <h3>${model.title}</h3>
      <button type="button" class="icon quiet" aria-label=${model.close} @click=${actions.close}>
        ${uiIcon('close')}
      </button>
    </header>
    <ul>
      ${rows.slice(0, MOST).map((row) => {
        const entry = record.entryAt(row);
        const words = entrySentence(entry, model);
        return html`<li>
          ${kindIcon(entry.kind)}
          <button type="button" class="link" @click=${() => actions.open(row)}>
            ${entry.clinicalState === 'in-error' ? html`<s>${words}</s>` : words}
          </button>
        </li>`;
      })}
    </ul>
    ${rows.length > MOST ? html`<p class="secondary">+${rows.length - MOST}</p>` : nothing}
  </section>`;
}
