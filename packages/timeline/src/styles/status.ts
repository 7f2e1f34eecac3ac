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
  /* Notices in one line that scrolls sideways; a source that failed comes first. */
  .narrow > .status {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
  }
  .narrow .range-text {
    grid-column: 1 / -1;
  }
  .narrow .secondary {
    white-space: nowrap;
  }
  .narrow .notices {
    flex-wrap: nowrap;
    margin: 0;
    overflow: auto hidden;
    scrollbar-width: thin;
  }
  .narrow .notice {
    flex: none;
    margin: 0;
    white-space: nowrap;
  }
  .narrow :is(.failed, .blocked, .partial) {
    order: -1;
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
