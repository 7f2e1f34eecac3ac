import { css } from 'lit';

/** Row lists, the open entry, keyboard help. */
export const panels = css`
  .row-list {
    margin-bottom: var(--_space-2);
    max-height: 220px;
    overflow: auto;
  }
  .row-list header {
    display: flex;
    justify-content: space-between;
    align-items: center;
  }
  .row-list li {
    display: flex;
    gap: var(--_space-2);
    align-items: baseline;
    padding: 2px 0;
  }
  .detail-panel {
    position: absolute;
    z-index: 15;
    inset-block: 0;
    inset-inline-end: 0;
    width: min(420px, 100%);
    overflow: auto;
    padding: var(--_space-4);
    border-inline-start: var(--_hairline);
    background: var(--_raised);
    box-shadow: var(--_shadow);
  }
  .contact {
    margin-bottom: var(--_space-3);
  }
  .popover details {
    padding-bottom: var(--_space-2);
  }
  .popover summary {
    min-height: 30px;
    font-size: var(--_font-size-s);
  }
  .detail-close {
    position: sticky;
    top: 0;
    float: inline-end;
    z-index: 1;
  }
  .key-map {
    position: absolute;
    z-index: 20;
    top: 56px;
    inset-inline-end: 0;
    width: min(440px, 100%);
    box-shadow: var(--_shadow);
  }
  .key-map header {
    display: flex;
    justify-content: space-between;
    align-items: center;
  }
  .key-map dl > div {
    display: grid;
    grid-template-columns: 168px 1fr;
    gap: var(--_space-2);
    padding: 3px 0;
  }
  .key-map h3 {
    margin: var(--_space-3) 0 var(--_space-1);
    font-size: var(--_font-size);
  }
  .key-map {
    max-height: calc(100% - 64px);
    overflow: auto;
  }
  .legend li {
    display: grid;
    grid-template-columns: 56px minmax(0, 1fr);
    gap: var(--_space-3);
    align-items: center;
    padding: 2px 0;
  }
  .legend canvas {
    width: 56px;
    height: 22px;
  }
  kbd {
    white-space: nowrap;
    padding: 1px 6px;
    border: 1px solid var(--_edge);
    border-radius: 4px;
    background: var(--_sunken);
    font: inherit;
    font-size: 0.87em;
  }
  /* Above the picture, which covers the whole stage. */
  .empty {
    position: relative;
    z-index: 1;
    padding: var(--_space-4) 0;
  }
`;
