import { css } from 'lit';

/** The table view, and its card layout in narrow containers. */
export const table = css`
  .table-scroller {
    /* Rows are re-rendered while scrolling: scroll anchoring would take them for moved rows and scroll after them. */
    overflow-anchor: none;
    flex: 1 1 auto;
    min-height: 200px;
    max-height: max(60vh, 320px);
    overflow: auto;
    scroll-padding-block: 44px 8px;
    border-top: var(--_hairline);
    background: var(--_paper);
    z-index: 1;
  }
  .table-bar {
    display: flex;
    gap: 4px;
    justify-content: flex-end;
    padding: 2px 0;
    background: var(--_paper);
    z-index: 1;
  }
  .table-scroller thead th {
    position: sticky;
    top: 0;
    background: var(--_paper);
    z-index: 1;
  }
  .table-scroller tbody th {
    font-weight: 400;
  }
  .table-scroller .spacer td {
    padding: 0;
    border: 0;
  }
  .sort {
    border: 0;
    background: none;
    padding: 0;
    min-height: 24px;
    font-weight: inherit;
  }
  .c-time {
    min-width: 130px;
  }
  .c-clinical-state {
    min-width: 112px;
  }
  .value {
    margin-inline-start: var(--_space-2);
    font-weight: var(--_weight-strong);
  }
  tr.selected {
    background: var(--_accent-soft);
  }
  .not-loaded {
    color: var(--_warning);
  }

  /* A table row becomes a card: time and title first, then kind, status and source on one wrapping line. */
  @container (max-width: 560px) {
    .table-scroller caption {
      display: block;
    }
    .table-scroller :is(table, tbody) {
      display: block;
    }
    .table-scroller thead tr,
    .table-scroller tbody tr:not(.spacer) {
      display: flex;
      flex-wrap: wrap;
      gap: 0 16px;
      padding-block: 6px;
      border-bottom: var(--_hairline);
    }
    .table-scroller thead {
      display: block;
      position: sticky;
      top: 0;
      z-index: 1;
      background: var(--_paper);
    }
    .table-scroller .spacer,
    .table-scroller .spacer td {
      display: block;
    }
    .table-scroller tr > :is(th, td) {
      min-width: 0;
      padding: 2px 0;
      border: 0;
      position: static;
    }
    .table-scroller tbody :is(.c-time, .c-title) {
      flex: 1 0 100%;
    }
  }
`;
