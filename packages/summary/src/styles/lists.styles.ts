import { css } from 'lit';

/** Alerts, problems, results and the ledger. */
export const listStyles = css`
  :host {
    container: care-list / inline-size !important;
  }
  dd {
    margin: 0;
  }
  /* Only a word longer than a full line is broken, since it would otherwise be unreadable. */
  .widget,
  .banner {
    overflow-wrap: break-word;
  }
  .entry {
    overflow-wrap: anywhere;
  }
  .group {
    display: flex;
    flex-direction: column;
    gap: var(--_space-1);
    min-width: 0;
  }
  .group-title {
    color: var(--_ink-2);
    font-size: var(--_font-size-s);
  }
  .count {
    font-weight: 400;
    color: var(--_ink-3);
  }
  .late {
    color: var(--_warning);
  }
  .late .icon,
  .meta .icon {
    vertical-align: -0.15em;
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-3);
  }
  .badges.inline {
    display: inline-flex;
  }
  .zero {
    color: var(--_ink-3);
  }

  /* Alerts */
  .alerts {
    gap: var(--_space-2);
  }
  .alerts > .bar {
    min-height: 0;
  }
  .alert-groups {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 16em), 1fr));
    gap: var(--_space-2) var(--_space-6);
  }
  .alert {
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr);
    gap: 0 var(--_space-1);
    padding: 3px 0;
    border-top: var(--_hairline);
    line-height: 1.4;
  }
  .alert .mark {
    color: var(--_group-alerts);
    margin-top: 0.25em;
  }
  .alert.high .mark,
  .alert.high .title,
  .loud {
    color: var(--_critical);
  }
  .alert .title {
    line-height: 1.3;
  }
  .said span {
    display: inline-block;
  }
  .alert .entry {
    margin-inline-end: var(--_space-1);
  }
  .reaction {
    color: var(--_ink);
  }
  .folds {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-3);
  }
  .folds .folded {
    border: 0;
    padding: 0;
  }
  .folds .fold {
    min-height: 28px;
    font-size: var(--_font-size-s);
  }
  .folds .folded:has(.plain) {
    flex: 1 0 100%;
  }

  /* Problems */
  .problem {
    padding: var(--_space-1) 0;
    border-top: var(--_hairline);
  }
  .problem .title {
    font-weight: 400;
  }
  .current > li > .problem > .line .title {
    font-weight: var(--_weight-strong);
  }
  .under {
    margin-inline-start: var(--_space-3);
    padding-inline-start: var(--_space-3);
    border-inline-start: 1px solid var(--_line);
  }

  /* Results */
  .result {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-1) var(--_space-4);
    padding: var(--_space-2) 0;
    border-top: var(--_hairline);
  }
  .result .title {
    font-weight: 400;
  }
  .values {
    display: flex;
    flex-direction: column;
    gap: var(--_space-2);
  }
  .measured {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 140px;
    gap: 0 var(--_space-3);
    align-items: start;
  }
  .measured > .small {
    grid-column: 1;
  }
  .value {
    font-weight: var(--_weight-strong);
  }
  .absent {
    color: var(--_ink-2);
    font-style: italic;
  }
  .picture {
    grid-column: 2;
    grid-row: 1 / span 2;
    justify-self: end;
    min-height: 0;
    padding: 0 3px;
    border-color: transparent;
    background: none;
  }

  /* Ledger */
  .source {
    padding: var(--_space-1) 0;
    border-top: var(--_hairline);
  }
  .source.faulty {
    padding-inline-start: var(--_space-3);
    border-inline-start: 3px solid var(--_warning);
  }
  .sum {
    margin: 0;
    color: var(--_ink-2);
  }
  .scroll {
    overflow-x: auto;
  }
  .total th,
  .total td {
    border-top: 1px solid var(--_edge);
    font-weight: var(--_weight-strong);
  }

  @container care-list (min-width: 560px) {
    .result {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1.7fr);
    }
    .result > .detail {
      grid-column: 1 / -1;
    }
    .measured {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1.2fr) 140px;
    }
    .measured > .small {
      grid-column: 2;
    }
    .picture {
      grid-column: 3;
      grid-row: 1;
    }
  }
  @media print {
    .alert,
    .problem,
    .result {
      break-inside: avoid;
    }
  }
`;
