import { css } from 'lit';

export const detailStyles = css`
  .detail {
    display: grid;
    gap: var(--_space-4);
    min-width: 0;
  }
  header {
    display: grid;
    gap: var(--_space-1);
  }
  .kind {
    display: flex;
    align-items: center;
    gap: var(--_space-1);
  }
  .title {
    font-size: var(--_font-size-l);
    font-weight: var(--_weight-strong);
    line-height: 1.3;
  }
  .title:focus {
    outline: none;
  }
  .badges {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1);
  }
  dl {
    display: grid;
    gap: var(--_space-1);
  }
  dl:not(:has(.row)) {
    display: none;
  }
  .row {
    display: grid;
    grid-template-columns: minmax(7em, 12em) minmax(0, 1fr);
    gap: var(--_space-1) var(--_space-3);
    align-items: baseline;
  }
  dt {
    color: var(--_ink-2);
    font-size: var(--_font-size-s);
  }
  dd {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  /* A long URL may break; a word of a title or a dose may not (MED-01). */
  dd .value,
  dd .verbatim,
  .dosages {
    overflow-wrap: normal;
  }
  .value {
    font-weight: var(--_weight-strong);
  }
  .inline {
    list-style: none;
    display: grid;
    gap: 2px;
  }
  .dosages {
    padding-inline-start: 1.4em;
  }
  .dosages:has(> li:only-child) {
    list-style: none;
    padding: 0;
  }
  .blocks {
    list-style: none;
    display: grid;
    gap: var(--_space-3);
    margin-top: var(--_space-2);
  }
  .blocks > li {
    padding-inline-start: var(--_space-3);
    border-inline-start: 2px solid var(--_line);
  }
  h4 {
    margin-bottom: var(--_space-1);
    color: var(--_ink-2);
  }
  details {
    border-top: var(--_hairline);
    padding-top: var(--_space-2);
  }
  summary {
    cursor: pointer;
    color: var(--_accent);
    padding: var(--_space-1) 0;
  }
  .facts .facts {
    border-inline-start: 1px solid var(--_line);
    padding-inline-start: var(--_space-2);
    margin-top: var(--_space-1);
  }
  .narrative {
    overflow-x: auto;
    padding: var(--_space-2) 0;
  }
  .narrative table {
    width: auto;
  }
  .narrative :is(ul, ol) {
    padding-inline-start: 1.4em;
    list-style: revert;
  }
  pre {
    margin: 0;
    padding: var(--_space-3);
    overflow: auto;
    max-height: 30em;
    background: var(--_sunken);
    border-radius: var(--_radius);
    font: var(--_font-size-s) / 1.5 var(--_font-mono);
  }
  .warning-list {
    padding-inline-start: 1.2em;
    list-style: square;
    color: var(--_warning);
  }
  @container detail (max-width: 24em) {
    .row {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
  }
  :host {
    container: detail / inline-size;
  }
`;
