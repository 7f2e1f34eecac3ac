import { css } from 'lit';

/** The reader's own colours, and paper. */
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
    }
    .bar,
    .foot,
    .head {
      position: static !important;
    }
    .scroll.bounded {
      overflow: visible;
    }
    .line,
    .strip,
    .expansion-body,
    .cluster {
      break-inside: avoid;
    }
    .heading {
      break-after: avoid;
    }
    .line .cell {
      padding-block: 3px;
    }
  }
`;
