import { css } from 'lit';

export const detailStyles = css`
  .detail,
  header,
  dl {
    grid-template-columns: minmax(0, 1fr);
  }
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
  /*
   * Label beside the content, or above it if there is no room: by wrapping, so that the detail view keeps its own
   * width.
   */
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-3);
    align-items: baseline;
  }
  dt {
    flex: 0 0 9em;
    color: var(--_ink-2);
    font-size: var(--_font-size-s);
  }
  dd {
    flex: 1 1 14em;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  /* Long URLs may break; a word of a title or a dose must not (MED-01). */
  dd .value,
  dd .verbatim,
  .dosages {
    overflow-wrap: normal;
  }
  .facts .verbatim {
    overflow-wrap: anywhere;
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
  .subheading {
    font-weight: var(--_weight-strong);
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
  .facts .row .row {
    gap: 0 var(--_space-2);
  }
  .facts .row dt {
    flex-basis: auto;
    min-width: 5em;
  }
  .facts dd:has(> .facts) {
    flex-basis: 100%;
  }
  .facts .facts {
    border-inline-start: 1px solid var(--_line);
    padding-inline-start: var(--_space-2);
    margin-top: var(--_space-1);
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
`;
