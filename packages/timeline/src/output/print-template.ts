import { html, nothing, type TemplateResult } from 'lit';
import type { PrintReport } from './report.js';

/** A printed sheet: the picture first, then every entry, with the patient and the period at the top of each page. */
export function printTemplate(sheet: PrintReport): TemplateResult {
  return html`<article class="sheet" lang=${sheet.lang}>
    <header>
      <h1>${sheet.patient}</h1>
      <p class="what">${sheet.title}</p>
      <p>${sheet.range}. ${sheet.count}.</p>
      <p>${sheet.sources}</p>
      <p>${sheet.printed}</p>
      ${sheet.notes.map((note) => html`<p class="note">${note}</p>`)}
    </header>
    <canvas class="sheet-picture" role="img" aria-label="${sheet.title}, ${sheet.range}"></canvas>
    ${
      sheet.rows.length
        ? html`<table>
            <colgroup>
              <!-- One for each of COLUMNS. -->
              <col />
              <col />
              <col />
              <col />
              <col />
            </colgroup>
            <thead>
              <tr>
                <th colspan=${sheet.head.length} class="running">
                  <strong>${sheet.patient}</strong><span>${sheet.title}, ${sheet.range}</span>
                </th>
              </tr>
              <tr>
                ${sheet.head.map((text) => html`<th scope="col">${text}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${sheet.rows.map(
                ({ cells, inError }) =>
                  html`<tr>
                    ${cells.map((cell, i) => html`<td>${inError && i === 1 ? html`<s>${cell}</s>` : cell}</td>`)}
                  </tr>`,
              )}
            </tbody>
          </table>`
        : nothing
    }
  </article>`;
}
