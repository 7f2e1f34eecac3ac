import { css } from 'lit';

/** Tables, badges and panels. */
export const dataStyles = css`
  table {
    width: 100%;
    border-collapse: collapse;
    font: inherit;
    text-align: start;
  }
  caption {
    text-align: start;
    padding: var(--_space-2) 0;
    color: var(--_ink-2);
  }
  th,
  td {
    padding: var(--_pad-y) var(--_pad-x);
    border-bottom: var(--_hairline);
    text-align: start;
    vertical-align: top;
  }
  th {
    font-weight: var(--_weight-strong);
  }
  thead th {
    color: var(--_ink-2);
    font-size: var(--_font-size-s);
    border-bottom-color: var(--_edge);
  }
  .number {
    text-align: end;
    white-space: nowrap;
  }

  .badge {
    display: inline-flex;
    align-items: center;
    gap: 0.3em;
    padding: 0 0.5em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius-s);
    background: var(--_raised);
    color: var(--_ink-2);
    font-size: var(--_font-size-s);
    line-height: 1.5;
  }
  .badge.critical {
    color: var(--_critical);
    background: var(--_critical-soft);
    border-color: var(--_critical);
  }
  .badge.warning {
    color: var(--_warning);
    background: var(--_warning-soft);
    border-color: var(--_warning);
  }
  .badge.accent {
    color: var(--_accent);
    background: var(--_accent-soft);
    border-color: var(--_accent);
  }
  .panel {
    background: var(--_raised);
    border: var(--_hairline);
    border-radius: var(--_radius);
    padding: var(--_space-4);
  }
  .narrative {
    overflow-x: auto;
    padding: var(--_space-2) 0;
  }
  .narrative .lines {
    white-space: pre-line;
  }
  .narrative table {
    width: auto;
  }
  .narrative :is(ul, ol) {
    padding-inline-start: 1.4em;
    list-style: revert;
  }
  .in-words {
    margin: var(--_space-2) 0;
    overflow-wrap: anywhere;
  }
`;
