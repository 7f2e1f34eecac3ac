import { css } from 'lit';

/** Narrow containers, touch, forced colours, paper. */
export const media = css`
  @container (max-width: 640px) {
    .timeline {
      --_title-width: 152px;
    }
    .tools > button,
    .menu > button {
      padding-inline: 8px;
      font-size: var(--_font-size-s);
    }
    .lane-head {
      grid-template-columns: 24px minmax(0, 1fr) auto auto;
      column-gap: 2px;
      padding-inline-end: 3px;
    }
    .lane-icon {
      display: none;
    }
    .lane-count {
      font-size: 11px;
    }
    .lane-name {
      font-size: 12px;
      hyphens: auto;
      overflow-wrap: break-word;
    }
    .lane-curves-toggle {
      grid-column: 3;
    }
    .lane-count {
      grid-column: 4;
    }
    .lane-more {
      grid-column: 2 / 5;
    }
    .trend-name,
    .lane-curves {
      inset-inline-start: 28px;
    }
    .search {
      flex: 1 1 72px;
      min-width: 72px;
    }
    .group:has(.segment) {
      width: 100%;
    }
    .segment {
      flex: 1 1 auto;
      min-width: 0;
      padding-inline: 4px;
    }
  }
  @media (pointer: coarse) {
    .toolbar button,
    .notice button,
    .popover button {
      min-height: 44px;
    }
    .lane-toggle,
    .lane-more {
      min-height: 32px;
    }
  }
  @media (forced-colors: active) {
    .picture {
      forced-color-adjust: none;
    }
    .ring {
      border-color: Highlight;
      box-shadow: none;
    }
  }
  @media print {
    .scroller {
      overflow: visible;
    }
    .timeline.printing,
    .timeline.printing ~ :not(.on-paper) {
      display: none;
    }
  }
`;
