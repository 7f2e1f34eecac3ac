import { css } from 'lit';

/** Scroll container, header, tools, notices, footer. */
export const frame = css`
  :host {
    --_natural-width: 720px;
    height: var(--care-medication-list-height, auto);
    container: care-medication-list / inline-size !important;
    border-radius: var(--_radius);
    --_side: var(--_space-4);
  }
  .scroll,
  .content {
    position: relative;
    min-width: 0;
  }
  .scroll {
    flex: 1 1 auto;
    min-height: 0;
  }
  .scroll.bounded {
    overflow: auto;
    overscroll-behavior: contain;
  }
  .bar,
  .bar-title,
  .bar-sum,
  .tools,
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-1) var(--_space-3);
  }
  .bar,
  .tools,
  .notices,
  .critical-panels,
  .foot,
  .foot-note,
  .empty {
    padding: var(--_space-2) var(--_side);
  }
  .bar {
    position: sticky;
    top: 0;
    z-index: 3;
    justify-content: space-between;
    padding-top: var(--_space-3);
    background: var(--_paper);
  }
  h2 {
    letter-spacing: -0.01em;
  }
  .tools {
    gap: var(--_space-2) var(--_space-3);
    padding-block: 0 var(--_space-2);
  }
  .segments {
    display: inline-flex;
  }
  .segments button {
    border-radius: 0;
    margin-inline-start: -1px;
    white-space: nowrap;
  }
  .segments button:first-child {
    border-radius: var(--_radius) 0 0 var(--_radius);
    margin: 0;
  }
  .segments button:last-child {
    border-radius: 0 var(--_radius) var(--_radius) 0;
  }
  .search {
    position: relative;
    display: inline-flex;
    flex: 1 1 11.5em;
    max-width: 19em;
  }
  .search .icon {
    position: absolute;
    inset-inline-start: 10px;
    top: calc(50% - 8px);
    color: var(--_ink-3);
    pointer-events: none;
  }
  .search input {
    width: 100%;
    padding-inline-start: 34px;
  }
  .choice {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-2);
  }
  .choice select {
    max-width: 10em;
    padding-inline: var(--_space-2);
  }
  .copy {
    margin-inline-start: auto;
  }
  .more-button {
    display: none;
  }
  .notices:not([hidden]) {
    display: grid;
    padding-top: 0;
    gap: var(--_space-2);
  }
  .reasons {
    margin: 0;
    padding-inline-start: 1.1em;
  }
  .foot {
    position: sticky;
    bottom: 0;
    z-index: 2;
    min-height: 36px;
    padding-block: 0;
    border-top: 1px solid var(--_line);
    background: var(--_paper);
  }
  .foot,
  .foot-note,
  .out-of-view {
    color: var(--_ink-2);
    font-size: var(--_font-size-s);
  }
  button.out-of-view {
    min-height: 28px;
    padding-inline: var(--_space-2);
    margin-inline-start: calc(-1 * var(--_space-2));
    color: var(--_accent);
    font-weight: var(--_weight-strong);
    text-align: start;
  }
  .badge {
    white-space: normal;
  }
  .badge .icon {
    width: 13px;
    height: 13px;
  }
  .as-card,
  .paper {
    display: none;
  }
  .label,
  .count {
    color: var(--_ink-2);
    font-size: var(--_font-size-s);
    font-weight: 400;
  }
  /*
   * Only a word too long for any line may break: otherwise a name cut in two is worse than one that slightly
   * overflows.
   */
  .long {
    overflow-wrap: anywhere;
  }
`;
