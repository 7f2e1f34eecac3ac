import { css } from 'lit';

/** Narrow containers, touch, forced colours, paper. */
export const media = css`
  @container (max-width: 640px) {
    .tools > button,
    .menu > button {
      padding-inline: 8px;
      font-size: var(--_font-size-s);
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
