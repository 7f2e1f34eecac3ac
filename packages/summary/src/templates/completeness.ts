import { html, nothing, type TemplateResult } from 'lit';
import type { SourceState } from '@care-timeline/record';
import { folded, heading, uiIcon, type EntryActions, type Part, type UiIcon } from '@care-timeline/ui';
import {
  LEDGER_PARTS,
  type CompletenessView,
  type LedgerPart,
  type LedgerView,
  type SourceView,
} from '../model/completeness.js';
import type { SummaryContext } from '../model/context.js';

/** Number of remarks listed before the rest are only counted. */
const MAX_REMARKS = 100;

const STATE_ICON: Readonly<Record<SourceState, UiIcon>> = {
  loading: 'clock',
  loaded: 'check',
  partial: 'warning',
  failed: 'offline',
  blocked: 'lock',
};

export function completenessTemplate(
  completeness: CompletenessView,
  context: SummaryContext,
  actions: EntryActions,
): TemplateResult {
  const { text, view } = context;
  const { sources, total, types, remarks, deleted } = completeness;
  const number = (count: number): string => view.format.number(count);
  const words = ledgerWords(context);
  const sum = LEDGER_PARTS.filter((part) => total[part] > 0 || part === 'shown')
    .map((part) => `${number(total[part])} ${words[part].toLowerCase()}`)
    .join(' + ');
  return html`<section class="widget" aria-label=${text.completeness}>
    <header class="bar">${heading(actions, 0, text.completeness, 'widget-title')}</header>
    ${
      sources.length === 0
        ? html`<care-state
            .record=${view.record}
            state="not-recorded"
            heading=${text.noSources}
          ></care-state>`
        : html`<ul class="plain sources">
              ${sources.map((source) => html`<li>${sourceTemplate(source, context)}</li>`)}
            </ul>
            <p class="sum">${text.adds(number(total.received), sum)}</p>
            ${table(sources, total, text.completeness, words, context)}
            ${folded('types', text.byType, actions, () => table(types, total, text.byType, words, context))}`
    }
    ${deleted ? html`<p class="secondary small">${text.deletedCount(deleted)}</p>` : nothing}
    ${
      remarks.length
        ? folded('remarks', text.remarks(remarks.length), actions, () => {
            return html`<ul class="plain small">
              ${remarks.slice(0, MAX_REMARKS).map((remark) => html`<li>${remark.text} <code>${remark.key}</code></li>`)}
              ${remarks.length > MAX_REMARKS ? html`<li>${text.moreRemarks(remarks.length - MAX_REMARKS)}</li>` : nothing}
            </ul>`;
          })
        : nothing
    }
  </section>`;
}

const ledgerWords = ({ text, terms }: SummaryContext): Readonly<Record<LedgerPart, string>> => ({
  shown: text.shown,
  filtered: text.filtered,
  inError: terms.inError,
  undated: text.undated,
  notUnderstood: text.notUnderstood,
  refused: text.refused,
});

/**
 * A complete source is a single plain line; an incomplete one is explained in words, with the reason and since when
 * (GEN-06).
 */
function sourceTemplate(source: SourceView, { text }: SummaryContext): TemplateResult {
  const whole = source.state === 'loaded' || source.state === 'loading';
  return html`<div class="source ${whole && source.missing.length === 0 ? '' : 'faulty'}" part="source">
    <span class="line"
      ><strong>${source.name}</strong>
      <span class="badge ${whole ? '' : 'warning'}"
        >${uiIcon(STATE_ICON[source.state])} ${source.stateText}</span
      >
      ${source.at ? html`<span class="secondary small">${source.at}</span>` : nothing}</span
    >
    ${source.message ? html`<div class="small">${source.message}</div>` : nothing}
    ${source.missing.map((missing) => html`<div class="small late">${uiIcon('warning')} ${missing}</div>`)}
    ${source.notOffered ? html`<div class="small secondary">${text.notOffered}: ${source.notOffered}</div>` : nothing}
    <span class="visually-hidden">${text.received}: ${source.received}</span>
  </div>`;
}

function table(
  rows: readonly LedgerView[],
  total: LedgerView,
  caption: string,
  words: Readonly<Record<LedgerPart, string>>,
  { text, view, terms }: SummaryContext,
): Part {
  const number = (count: number): string => view.format.number(count);
  const first = caption === text.byType ? text.type : terms.source;
  const row = (line: LedgerView, name = ''): TemplateResult =>
    html`<tr class=${name}>
      <th scope="row">${line.name}</th>
      <td class="number">${number(line.received)}</td>
      ${LEDGER_PARTS.map((part) => html`<td class="number ${line[part] ? '' : 'zero'}">${number(line[part])}</td>`)}
    </tr>`;
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${caption}>
    <table part="ledger">
      <caption class="visually-hidden">
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${first}</th>
          <th scope="col" class="number">${text.received}</th>
          ${LEDGER_PARTS.map((part) => html`<th scope="col" class="number">${words[part]}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map((line) => row(line))} ${rows.length > 1 ? row(total, 'total') : nothing}
      </tbody>
    </table>
  </div>`;
}
