import { css } from 'lit';

/** Narrow containers, touch, forced colours, paper. */
export const media = css`
  @container (max-width: 640px) {
    .tools > button,
    .menu > button {
      padding-inline: 8px;
      font-size: var(--_font-size-s);
    }
  }
  @media (pointer: coarse) {
    .toolbar button,
    .notice button,
    .popover button {
      min-height: 44px;
    }
    .narrow .notice button {
      min-height: 32px;
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
