import { css } from 'lit';

/** Next to the lanes: names, counts, curves. */
export const laneTitles = css`
  .lane-titles {
    position: relative;
    z-index: 1;
    background: var(--_paper);
    border-inline-end: var(--_hairline);
  }
  .lane-title {
    position: relative;
    border-bottom: var(--_hairline);
    overflow: clip;
  }
  .lane-head {
    position: sticky;
    top: 0;
    display: grid;
    grid-template-columns: 24px 20px minmax(0, 1fr) auto auto;
    grid-template-rows: auto auto;
    align-items: center;
    column-gap: var(--_space-1);
    min-height: 26px;
    padding-block: 2px 0;
    padding-inline-end: var(--_space-2);
    line-height: 1.25;
  }
  .lane-title.none .lane-name {
    color: var(--_ink-3);
    font-weight: 400;
  }
  .lane-title:last-child {
    border-bottom: 0;
  }
  .lane-toggle,
  .lane-curves-toggle {
    min-width: 24px;
    min-height: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_ink-3);
  }
  .lane-toggle .icon {
    width: 12px;
    height: 12px;
  }
  .lane-icon {
    color: var(--_kind);
    display: inline-flex;
  }
  .lane-name {
    font-weight: var(--_weight-strong);
    font-size: var(--_font-size-s);
  }
  .lane-count {
    font-size: 12px;
    color: var(--_ink-3);
  }
  .lane-curves-toggle {
    grid-row: 1;
    grid-column: 4;
  }
  .lane-curves-toggle[aria-expanded='true'] {
    color: var(--_accent);
  }
  .lane-count {
    grid-column: 5;
  }
  .lane-more {
    grid-column: 3 / 6;
    white-space: normal;
    text-align: start;
    font-size: 12px;
    justify-self: start;
  }
  .lane-title:has(.trend-name) .lane-head {
    position: static;
  }
  .trend-name {
    position: absolute;
    inset-inline: 52px var(--_space-2);
    display: flex;
    flex-direction: column;
    justify-content: center;
    overflow: hidden;
    overflow-wrap: anywhere;
    font-size: 12px;
    line-height: 1.25;
    color: var(--_ink-2);
  }
  .lane-curves {
    position: absolute;
    bottom: 0;
    inset-inline-start: 52px;
    font-size: 12px;
  }
  .unit {
    color: var(--_ink-3);
  }

  /* Above the lanes, in one line each; between them, pointers reach the plot. */
  .narrow .content {
    grid-template-columns: minmax(0, 1fr);
  }
  .narrow .content > * {
    grid-area: 1 / 1;
  }
  .narrow .lane-titles {
    border: 0;
    background: none;
    pointer-events: none;
  }
  .narrow .lane-title {
    border: 0;
    overflow: visible;
  }
  .narrow .lane-head {
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-2);
    min-height: 26px;
    padding: 0 var(--_space-2) 0 0;
    background: var(--_paper);
  }
  .narrow .lane-title:has(.trend-name) .lane-head {
    position: sticky;
  }
  .narrow .lane-head > button {
    pointer-events: auto;
  }
  .narrow .lane-toggle {
    margin-inline-end: calc(-1 * var(--_space-2));
  }
  .narrow .trend-name {
    inset-inline: 0;
    flex-direction: row;
    flex-wrap: wrap;
    justify-content: flex-start;
    align-items: center;
    gap: 0 var(--_space-1);
    padding-inline-start: 4px;
  }
  .narrow .lane-curves {
    inset-inline-start: 4px;
    pointer-events: auto;
  }
`;
