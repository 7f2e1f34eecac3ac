import { css } from 'lit';

/** Areas in reading order; main and side stand beside each other where the summary itself has room, whatever the page is. */
export const summaryStyles = css`
  :host {
    container: care-summary / inline-size;
  }
  .summary,
  .area {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-4);
    align-content: start;
  }
  .area > * {
    min-width: 0;
  }
  .main > *,
  .side > *,
  .bottom > *,
  .top > :not(care-patient-banner) {
    padding: var(--_space-3) var(--_space-4) var(--_space-4);
    border: var(--_hairline);
    border-radius: var(--_radius);
  }
  /* Has an edge of its own, for lines that run across it. */
  .area > care-medication-list {
    padding-inline: 0;
  }
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-4);
    align-items: center;
  }
  .field {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-2);
    color: var(--_ink-2);
  }
  .field.search {
    flex: 1 1 14em;
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
    padding-inline-start: calc(var(--_space-2) * 2 + 16px);
  }

  @container care-summary (min-width: 940px) {
    .summary {
      grid-template-columns: minmax(0, 1.75fr) minmax(0, 1fr);
    }
    .summary > * {
      grid-column: 1 / -1;
    }
    .summary > .main:has(+ .side) {
      grid-column: 1;
    }
    .summary > .side {
      grid-column: 2;
    }
  }
  @media print {
    .summary {
      display: block;
    }
    .area > * {
      break-inside: auto;
      margin-block-end: 12px;
    }
  }
`;
