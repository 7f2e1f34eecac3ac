import { css } from 'lit';

/** Areas in reading order; the number of columns depends on the width of the summary itself, not the page. */
export const summaryStyles = css`
  :host {
    --_natural-width: 960px;
    container: care-summary / inline-size !important;
  }
  .summary,
  .columns,
  .area {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-3);
    align-content: start;
  }
  .area > * {
    min-width: 0;
  }
  .area > :not(care-patient-banner, care-notice) {
    padding: var(--_space-2) var(--_space-4);
    border: var(--_hairline);
    border-radius: var(--_radius);
  }
  /* Has its own horizontal padding, for lines that span it. */
  .area > care-medication-list {
    padding: var(--_space-1) 0;
  }
  /* Shown once, at the top. */
  .summary:has(> .top > care-visit-plan) .columns care-visit-plan::part(contacts) {
    display: none;
  }
  .summary:has(> .toolbar) care-medication-list::part(notice-as-of) {
    display: none;
  }
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-4);
    align-items: end;
    justify-content: space-between;
  }
  .field {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-2);
    color: var(--_ink-2);
  }
  .field.search {
    flex: 1 1 8em;
    max-width: 28em;
    position: relative;
  }
  .field.search .icon {
    position: absolute;
    inset-inline-start: var(--_space-2);
    pointer-events: none;
  }
  .field.search input {
    width: 100%;
    padding-inline: calc(var(--_space-2) * 2 + 16px) var(--_space-1);
  }

  .jumps {
    display: none;
  }

  @container care-summary (width < 1000px) {
    .summary,
    .columns,
    .area {
      gap: var(--_space-2);
    }
  }
  @container care-summary (max-width: 560px) {
    .jumps {
      display: flex;
      gap: var(--_space-1);
      overflow-x: auto;
      padding: 3px;
      margin: -3px;
    }
    .jumps button {
      flex: none;
      min-height: 30px;
      padding-inline: var(--_space-2);
      border-color: var(--_line);
      font-size: var(--_font-size-s);
    }
    .area > :not(care-patient-banner, care-notice, care-medication-list) {
      padding-inline: var(--_space-3);
    }
    .field.day {
      flex-direction: column;
      align-items: stretch;
      gap: 0;
      font-size: var(--_font-size-s);
    }
    .toolbar {
      gap: var(--_space-2);
    }
  }
  @container care-summary (min-width: 1000px) {
    .columns:has(> .first, > .side) {
      grid-template-columns: minmax(0, 1fr) minmax(0, 2fr);
      grid-template-rows: auto 1fr;
    }
    .columns > .first,
    .columns > .side {
      grid-column: 1;
    }
    .columns:has(> .first, > .side) > .main {
      grid-column: 2;
      grid-row: 1 / span 2;
    }
  }
  @media print {
    .summary,
    .columns {
      display: block;
    }
    .area > * {
      break-inside: auto;
      margin-block-end: 12px;
    }
  }
`;
