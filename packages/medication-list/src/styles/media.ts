import { css } from 'lit';

/** The user's own colours, and print. */
export const media = css`
  @media (forced-colors: active) {
    .line.selected,
    .g-paused,
    .g-unknown {
      border-inline-start: 4px solid CanvasText;
    }
    .line.selected {
      border-inline-start-color: Highlight;
    }
    .slot.on {
      border-width: 2px;
    }
    .slot::before {
      forced-color-adjust: none;
      background: CanvasText;
    }
    mark {
      forced-color-adjust: none;
      background: Mark;
      color: MarkText;
    }
  }

  @media print {
    :host {
      display: block;
      height: auto !important;
      max-height: none !important;
      --_font-size: 12px;
      --_side: 10px;
    }
    .bar,
    .foot,
    .head {
      position: static !important;
    }
    .bar {
      padding-top: 0;
    }
    .paper {
      display: block;
      flex: 1 0 100%;
      font-size: var(--_font-size-l);
      font-weight: var(--_weight-strong);
    }
    .scroll.bounded {
      overflow: visible;
    }
    .line,
    .critical-panel,
    .expansion-body,
    .cluster {
      break-inside: avoid;
    }
    .heading {
      break-after: avoid;
    }
    .heading .cell {
      padding-top: var(--_space-2);
    }
    .notices {
      --care-font-size: var(--_font-size);
    }
    .twin .c-medicine::before {
      inset-inline-start: 0;
    }
  }
  /* A4: four columns, with the indication below the dose. */
  @media print and (min-width: 560px) {
    .line,
    .columns {
      grid-template: auto 1fr / minmax(17em, 3fr) minmax(0, 3.4fr) 15.2em minmax(0, 2.2fr);
      column-gap: var(--_space-3);
    }
    .columns .c-medicine {
      padding: 0;
    }
    .columns :is(.c-dates, .c-source) {
      display: block;
    }
    .line .c-medicine,
    .line .cell:is(.c-dates, .c-source) {
      display: block;
      grid-row: 1 / span 2;
      padding-block: var(--_pad-y);
    }
    .line .cell:is(.c-dose, .c-indication) {
      grid-column: 2;
    }
    .line .c-dates {
      grid-column: 3 !important;
    }
    .line .c-source {
      grid-column: 4 !important;
    }
    .c-source .as-card {
      display: none;
    }
    .source {
      display: block;
    }
    .source + .source::before {
      content: none;
    }
  }
`;
