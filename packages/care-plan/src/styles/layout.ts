import { css } from 'lit';

/** Width-dependent layout, print and forced colours. */
export const layoutStyles = css`
  @container care-plan (max-width: 420px) {
    .contacts .when {
      font-size: var(--_font-size-s);
    }
  }
  @container care-plan (min-width: 620px) {
    .inline-label {
      display: none;
    }
    .columns,
    .activity {
      display: grid;
      grid-template-columns: minmax(0, 2.2fr) minmax(0, 1.3fr) minmax(0, 1.6fr) minmax(0, 1.2fr);
      gap: var(--_space-1) var(--_space-4);
    }
    .columns {
      padding: 0 var(--_space-3) var(--_space-1);
      border-bottom: var(--_hairline);
    }
    .goal {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1.7fr);
    }
    .target {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1.5fr) 140px;
    }
    .member {
      grid-template-columns: minmax(0, 1fr) minmax(0, 2fr) minmax(0, 1.2fr) minmax(0, 1.2fr);
    }
  }

  @media print {
    .plan,
    .goal,
    .activity {
      break-inside: avoid;
    }
  }
  @media (forced-colors: active) {
    .progress .all {
      fill: Canvas;
      stroke: CanvasText;
    }
    .progress .done {
      fill: CanvasText;
    }
  }
`;
