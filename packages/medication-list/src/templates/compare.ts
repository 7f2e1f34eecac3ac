import { html, nothing, type TemplateResult } from 'lit';
import { setProps, uiIcon } from '@care-timeline/ui';
import type { Cluster, Comparison } from '../model/compare.js';
import type { Row } from '../model/row.js';
import { doseText } from '../model/dose.js';
import type { Words } from '../model/words.js';
import { keepTogether } from './pieces.js';
import { marksTemplate, nameTemplate } from './row.js';

/**
 * Identical, similar with the differences marked, and unique to one source: nothing resolved, everything named
 * (MED-27).
 */
export function compareTemplate(comparison: Comparison, words: Words): TemplateResult {
  const { text } = words;
  const { identical, similar, only } = comparison;
  return html`<div class="comparison" part="comparison">
    ${
      similar.length
        ? html`<section class="compared">
            <h3>${uiIcon('warning')} ${text.similar} <span class="count">${similar.length}</span></h3>
            ${similar.map((cluster) => clusterTemplate(cluster, words))}
          </section>`
        : nothing
    }
    <section class="compared">
      <h3>${uiIcon('check')} ${text.identical} <span class="count">${identical.length}</span></h3>
      ${identical.length ? rowsTemplate(identical, words) : html`<p class="secondary">${text.noneIdentical}</p>`}
    </section>
    ${only.map(
      ({ source, rows }) =>
        html`<section class="compared">
          <h3>${uiIcon('source')} ${text.only(source)} <span class="count">${rows.length}</span></h3>
          ${rowsTemplate(rows, words)}
        </section>`,
    )}
  </div>`;
}

function rowsTemplate(rows: readonly Row[], words: Words): TemplateResult {
  return html`<ul class="compared-rows">
    ${rows.map(
      (row) =>
        html`<li data-key=${row.key}>
          <div>${nameTemplate(row.name)} ${marksTemplate(row.marks)}</div>
          <div class="verbatim">${keepTogether(doseText(row.doses))}</div>
          <div class="secondary small">${words.format.list(row.sources)}</div>
        </li>`,
    )}
  </ul>`;
}

function clusterTemplate({ title, rows, attributes }: Cluster, words: Words): TemplateResult {
  const { text } = words;
  return html`<div class="cluster" part="cluster">
    <h4>${keepTogether(title)}</h4>
    <div role="table" aria-label=${title} class="cluster-table" ${setProps({ '--_columns': rows.length })}>
      <div role="row" class="cluster-row cluster-head">
        <span role="columnheader" class="visually-hidden">${text.attribute.name}</span>
        ${rows.map(
          (row) =>
            html`<span role="columnheader" data-key=${row.key}>${words.format.list(row.sources)}</span>`,
        )}
      </div>
      ${attributes.map(
        ({ label, values, differs }) =>
          html`<div role="row" class="cluster-row ${differs ? 'differs' : ''}">
            <span role="rowheader"
              >${label}${
                differs
                  ? html` <span class="differs-mark">${uiIcon('warning')}<span>${text.differs}</span></span>`
                  : nothing
              }</span
            >
            ${values.map(
              (value, i) =>
                html`<span role="cell"
                  ><span class="as-card label">${words.format.list(rows[i]?.sources ?? [])}: </span>${
                    differs
                      ? html`<mark class="verbatim">${keepTogether(value || text.notStated)}</mark>`
                      : html`<span class="verbatim ${value ? '' : 'secondary'}"
                          >${keepTogether(value || text.notStated)}</span
                        >`
                  }</span
                >`,
            )}
          </div>`,
      )}
    </div>
  </div>`;
}
