import { css } from 'lit';

/** The line below the toolbar: what is in view, and what is not. */
export const status = css`
  .status {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--_space-4);
    min-height: 28px;
    font-size: var(--_font-size-s);
    color: var(--_ink-2);
  }
  .range-text {
    color: var(--_ink);
    font-weight: var(--_weight-strong);
  }
  .notices {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-4);
    margin-inline-start: auto;
  }
  .notice {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
  }
  .filter-notice {
    color: var(--_warning);
  }
  .failed,
  .blocked,
  .partial {
    color: var(--_critical);
  }
`;
