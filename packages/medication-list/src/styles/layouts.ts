import { css } from 'lit';

/** Narrower layouts: the same facts in the same order, in two columns and then as cards. */
export const layouts = css`
  @container care-medication-list (max-width: 1100px) {
    .line,
    .columns {
      grid-template-columns: minmax(0, 4fr) minmax(0, 5fr);
    }
    .columns :is(.c-indication, .c-dates, .c-source) {
      display: none;
    }
    .line .c-medicine {
      grid-row: 1 / span 4;
    }
    .line .cell:not(.c-medicine) {
      grid-column: 2;
      padding-bottom: 0;
    }
    .line :is(.c-indication, .c-dates, .c-source) {
      padding-top: 2px;
      font-size: var(--_font-size-s);
    }
    .line .c-source {
      padding-bottom: var(--_pad-y);
    }
    .c-dates,
    .c-source {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--_space-3);
    }
    :is(.c-indication, .c-dates):empty {
      display: none;
    }
    .as-card,
    .source {
      display: inline;
    }
    .source + .source::before {
      content: '· ';
    }
  }

  @container care-medication-list (max-width: 560px) {
    .content {
      --_side: var(--_space-3);
    }
    .head,
    .cluster-head {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .line {
      display: block;
      padding-block: var(--_space-2);
    }
    .line .cell {
      padding-block: 2px;
    }
    .c-medicine {
      flex-direction: row-reverse;
    }
    button.toggle {
      margin-inline: 0;
    }
    .search {
      flex-basis: 9em;
      max-width: none;
    }
    .more-button {
      display: inline-flex;
    }
    .tools:not(.open) .more {
      display: none;
    }
    .choice {
      flex: 1 1 9em;
      flex-wrap: wrap;
      gap: 0 var(--_space-2);
    }
    .choice select {
      flex: 1;
      min-width: 0;
      max-width: none;
    }
    .segments {
      flex: 1 1 100%;
    }
    .segments button {
      flex: 1;
      padding-inline: var(--_space-2);
    }
    .copy {
      margin-inline-start: 0;
    }
    .expansion-body {
      margin-inline: var(--_side);
      padding-inline: var(--_space-3);
    }
    .history ol li,
    .compared-rows li,
    .cluster-row {
      grid-template-columns: 1fr;
      gap: 2px;
    }
  }
`;
