import { css } from 'lit';

/** Frame: header, tools, strip, notices, footer. */
export const frameStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    container: care-medication-list / inline-size;
    border-radius: var(--_radius);
  }
  .scroll {
    position: relative;
    flex: 1 1 auto;
    min-height: 0;
    min-width: 0;
  }
  .content {
    position: relative;
  }
  .scroll.bounded {
    overflow: auto;
    overscroll-behavior: contain;
  }
  .bar {
    position: sticky;
    top: 0;
    z-index: 3;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-1) var(--_space-4);
    padding: var(--_space-3) var(--_space-4) var(--_space-2);
    background: var(--_paper);
  }
  .bar-title,
  .bar-sum {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: var(--_space-1) var(--_space-3);
  }
  .bar .badge {
    align-self: center;
  }
  h2 {
    letter-spacing: -0.01em;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2) var(--_space-3);
    padding: var(--_space-1) var(--_space-4) var(--_space-3);
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
    flex: 1 1 11em;
    max-width: 20em;
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
    max-width: 13em;
    padding-inline: var(--_space-2);
  }
  .copy {
    margin-inline-start: auto;
  }
  .more-button {
    display: none;
  }

  .strip {
    margin: 0 var(--_space-4) var(--_space-2);
    padding: var(--_space-2) var(--_space-3);
    border: 1px dashed var(--_edge);
    border-radius: var(--_radius);
  }
  .strip-line {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1) var(--_space-4);
  }
  .strip-line + .strip-line {
    margin-top: var(--_space-2);
    padding-top: var(--_space-2);
    border-top: var(--_hairline);
  }
  .strip h3 {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-2);
    white-space: nowrap;
  }
  .strip-items {
    flex: 1 1 14em;
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: var(--_space-1) var(--_space-4);
  }
  .strip.s-some {
    border: 1px solid var(--_critical);
    border-inline-start-width: 4px;
    background: var(--_critical-soft);
  }
  .strip.s-some h3,
  .critical-item.high {
    color: var(--_critical);
  }
  .strip.s-none-known {
    border-style: solid;
    border-color: var(--_positive);
    background: var(--_positive-soft);
  }
  .strip.s-none-known h3 {
    color: var(--_positive);
  }
  .strip.s-unavailable,
  .strip.s-withheld {
    border: 1px solid var(--_warning);
    border-inline-start-width: 4px;
    background: var(--_warning-soft);
  }
  .strip.s-unavailable h3,
  .strip.s-withheld h3 {
    color: var(--_warning);
  }
  .critical-item {
    display: inline-flex;
    align-items: baseline;
    gap: 0.35em;
  }
  .critical-item .icon {
    align-self: center;
  }
  .item-facts {
    color: var(--_ink-2);
  }

  .notices {
    display: grid;
    gap: var(--_space-2);
    padding: 0 var(--_space-4) var(--_space-3);
  }
  .notices:empty {
    display: none;
  }
  .reasons {
    display: grid;
    gap: 2px;
    margin: 0;
    padding-inline-start: 1.1em;
  }
  .foot {
    position: sticky;
    bottom: 0;
    z-index: 2;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-1) var(--_space-3);
    min-height: 36px;
    padding: 0 var(--_space-4);
    border-top: 1px solid var(--_line);
    background: var(--_paper);
    color: var(--_ink-2);
    font-size: var(--_font-size-s);
  }
  .out-of-view {
    min-height: 28px;
    padding-inline: var(--_space-2);
    font-size: var(--_font-size-s);
    font-weight: var(--_weight-strong);
    text-align: start;
  }
  .empty {
    display: grid;
    gap: var(--_space-2);
    padding: var(--_space-2) var(--_space-4) var(--_space-4);
  }
  .foot-note {
    padding: var(--_space-2) var(--_space-4);
    color: var(--_ink-2);
    font-size: var(--_font-size-s);
  }

  @media print {
    .bar,
    .foot,
    .head {
      position: static !important;
    }
    .content {
      position: relative;
    }
    .scroll.bounded {
      overflow: visible;
    }
    :host {
      height: auto !important;
      max-height: none !important;
    }
    .bar,
    .strip,
    .notices {
      break-inside: avoid;
    }
  }
`;

/** Rows, from columns to cards, with the same order of facts. */
export const rowStyles = css`
  .table {
    --_columns: minmax(0, 3fr) minmax(0, 3.3fr) minmax(0, 1.5fr) 13.9em minmax(0, 1.9fr);
  }
  .row.line,
  .row.columns {
    display: grid;
    grid-template-columns: var(--_columns);
    padding: 0 var(--_space-4);
    column-gap: var(--_space-4);
  }
  .head {
    position: sticky;
    top: var(--_bar-height, 48px);
    z-index: 2;
    background: var(--_paper);
    border-bottom: 1px solid var(--_edge);
  }
  .columns .cell {
    padding: var(--_space-1) 0;
    color: var(--_ink-2);
    font-size: var(--_font-size-s);
    font-weight: var(--_weight-strong);
  }
  .columns .c-medicine {
    padding-inline-start: 32px;
  }
  .heading .cell {
    padding: var(--_space-4) var(--_space-4) var(--_space-1);
  }
  .heading h3 {
    display: flex;
    align-items: baseline;
    gap: var(--_space-2);
    color: var(--_accent);
    font-size: var(--_font-size);
  }
  .count {
    color: var(--_ink-2);
    font-weight: 400;
    font-size: var(--_font-size-s);
  }
  .line {
    border-bottom: var(--_hairline);
    scroll-margin-block: calc(var(--_bar-height, 48px) + 40px) 44px;
    cursor: default;
  }
  .line:hover {
    background: color-mix(in srgb, var(--_accent-soft) 40%, transparent);
  }
  .line .cell {
    min-width: 0;
    padding: var(--_pad-y) 0;
  }
  .c-medicine {
    display: flex;
    gap: var(--_space-1);
  }
  .what {
    flex: 1 1 auto;
    min-width: 0;
  }
  button.toggle {
    flex: none;
    min-width: 28px;
    width: 28px;
    min-height: 28px;
    height: 28px;
    margin-top: calc((var(--_line-height) * 1em - 28px) / 2);
    margin-inline-start: -4px;
    padding: 0;
    border-color: transparent;
    background: none;
    color: var(--_accent);
  }
  .toggle::before {
    content: '';
    width: 7px;
    height: 7px;
    border: solid currentcolor;
    border-width: 1.5px 1.5px 0 0;
    transform: translateX(-2px) rotate(45deg);
  }
  .toggle[aria-expanded='true']::before {
    transform: translateY(-2px) rotate(135deg);
  }
  .name {
    user-select: text;
  }
  .brand,
  .strength,
  .form {
    color: var(--_ink);
  }
  .negation {
    color: var(--_critical);
    letter-spacing: 0.02em;
  }
  .marks {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 6px;
    margin-top: 4px;
  }
  .marks .badge,
  .bar .badge,
  .strip .badge {
    white-space: normal;
  }
  .badge .icon {
    width: 13px;
    height: 13px;
  }
  .m-paused,
  .m-unsafe,
  .m-in-error {
    font-weight: var(--_weight-strong);
  }

  .dose + .dose {
    margin-top: var(--_space-1);
  }
  .follows,
  .label {
    color: var(--_ink-2);
  }
  .besides {
    color: var(--_ink);
  }
  .besides::before {
    content: '– ';
    color: var(--_ink-3);
  }
  .origin {
    color: var(--_ink-3);
    font-size: var(--_font-size-s);
    font-style: italic;
  }
  .schedule {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 3px;
    margin-top: 6px;
    font-size: var(--_font-size-s);
  }
  .slot {
    display: inline-flex;
    align-items: center;
    justify-content: space-between;
    gap: 4px;
    min-width: 38px;
    padding: 1px 6px 1px 5px;
    border: 1px solid var(--_line);
    border-radius: 4px;
    color: var(--_ink-3);
    line-height: 1.45;
  }
  .slot::before {
    content: '';
    width: 14px;
    height: 14px;
    background: currentcolor;
    print-color-adjust: exact;
    clip-path: path(
      'M0 10H14V11.4H0ZM3.2 9a3.8 3.8 0 0 1 7.6 0ZM6.4 1H7.6V3.6H6.4ZM1.6 3.4L2.5 2.6L4.1 4.6L3.2 5.3ZM12.4 3.4L11.5 2.6L9.9 4.6L10.8 5.3Z'
    );
  }
  .slot.noon::before {
    clip-path: path(
      'M3.6 7a3.4 3.4 0 0 1 6.8 0a3.4 3.4 0 0 1-6.8 0ZM6.4 0H7.6V2.2H6.4ZM6.4 11.8H7.6V14H6.4ZM0 6.4H2.2V7.6H0ZM11.8 6.4H14V7.6H11.8ZM1.6 2.4L2.4 1.6L3.9 3.1L3.1 3.9ZM12.4 2.4L11.6 1.6L10.1 3.1L10.9 3.9ZM1.6 11.6L2.4 12.4L3.9 10.9L3.1 10.1ZM12.4 11.6L11.6 12.4L10.1 10.9L10.9 10.1Z'
    );
  }
  .slot.evening::before {
    clip-path: path('M0 4H14V5.4H0ZM3.2 6.4a3.8 3.8 0 0 0 7.6 0ZM3.4 11.6H10.6V12.8H3.4Z');
  }
  .slot.night::before {
    clip-path: path('M5.6 1.2A6 6 0 1 0 12.8 8.4A4.8 4.8 0 0 1 5.6 1.2Z');
  }
  .slot.on {
    border-color: var(--_accent);
    background: var(--_accent-soft);
    color: var(--_accent);
    font-weight: var(--_weight-strong);
  }
  .unit {
    margin-inline-start: 2px;
    color: var(--_ink-2);
  }
  .days {
    display: inline-flex;
    gap: 2px;
    margin-inline-start: var(--_space-2);
  }
  .days span {
    width: 18px;
    border-bottom: 2px solid transparent;
    color: var(--_ink-3);
    text-align: center;
  }
  .days .on {
    border-color: var(--_accent);
    color: var(--_accent);
    font-weight: var(--_weight-strong);
  }
  .difference {
    display: flex;
    gap: 6px;
    margin-top: 4px;
    color: var(--_ink-2);
    font-size: var(--_font-size-s);
  }
  .difference .icon {
    margin-top: 2px;
    color: var(--_warning);
  }
  mark,
  .differing {
    padding: 0 2px;
    border-radius: 2px;
    background: var(--_warning-soft);
    color: var(--_ink);
    text-decoration: underline;
    text-decoration-color: var(--_warning);
    text-decoration-thickness: 2px;
    text-underline-offset: 0.2em;
  }
  .difference.minor .icon {
    color: var(--_ink-3);
  }
  .c-dates .label,
  .c-source .label {
    font-size: var(--_font-size-s);
  }
  .d-stops,
  .d-period {
    font-weight: var(--_weight-strong);
  }
  .sources {
    color: var(--_ink-2);
    font-size: var(--_font-size-s);
  }
  .source {
    display: block;
  }
  .as-card {
    display: none;
  }

  .twin:not(.last) {
    border-bottom-color: transparent;
  }
  .twin .c-medicine::before {
    content: '';
    position: absolute;
    inset: 0 auto 0 7px;
    width: 6px;
    border-inline-start: 2px solid var(--_warning);
  }
  .twin.first .c-medicine::before {
    top: 10px;
    border-top: 2px solid var(--_warning);
  }
  .twin.last .c-medicine::before {
    bottom: 10px;
    border-bottom: 2px solid var(--_warning);
  }
  .twin.minor .c-medicine::before {
    border-color: var(--_edge);
  }
  .line {
    position: relative;
  }
  .line.selected {
    box-shadow: inset 3px 0 0 var(--_accent);
    background: var(--_accent-soft);
  }
  .line.expanded {
    border-bottom-color: transparent;
  }
  .g-paused {
    background: var(--_warning-soft);
    box-shadow: inset 3px 0 0 var(--_warning);
  }
  .g-unknown {
    box-shadow: inset 3px 0 0 var(--_edge);
  }
  .g-planned .generic {
    font-weight: 500;
    font-style: italic;
  }
  .g-planned {
    background: repeating-linear-gradient(135deg, transparent 0 7px, var(--_sunken) 7px 8px);
  }
  .p-past .generic,
  .p-not-taken .generic {
    font-weight: 500;
  }
  .p-past .line,
  .p-not-taken .line,
  .p-in-error .line {
    color: var(--_ink-2);
  }
  .p-past .name *,
  .p-not-taken .name > :not(.negation) {
    color: var(--_ink-2);
  }
  .p-past .heading h3,
  .p-not-taken .heading h3,
  .p-in-error .heading h3 {
    color: var(--_ink-2);
  }
  .g-in-error .name,
  .g-in-error .doses {
    text-decoration: line-through;
  }

  .expansion {
    border-bottom: var(--_hairline);
  }
  .expansion-body {
    display: grid;
    gap: var(--_space-3);
    margin: 0 var(--_space-4) var(--_space-3) calc(var(--_space-4) + 28px);
    padding: var(--_space-3) var(--_space-4);
    border: var(--_hairline);
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-6);
  }
  dt {
    color: var(--_ink-2);
    font-size: var(--_font-size-s);
  }
  .histories {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 18em), 1fr));
    gap: var(--_space-3) var(--_space-6);
  }
  .histories:empty {
    display: none;
  }
  .history h4 {
    margin-bottom: var(--_space-1);
  }
  .history ol,
  .history ul {
    list-style: none;
  }
  .history ol li {
    display: grid;
    grid-template-columns: 9.5em 1fr;
    gap: var(--_space-2);
    padding: var(--_space-1) 0;
    border-top: var(--_hairline);
  }
  .when {
    color: var(--_ink-2);
    font-size: var(--_font-size-s);
    line-height: 1.7;
  }
  .members .piece + .piece {
    margin-inline-start: var(--_space-2);
  }
  .before {
    color: var(--_ink-2);
    font-size: var(--_font-size-s);
  }
  .members li {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    justify-content: space-between;
    gap: var(--_space-2);
    padding: var(--_space-2) 0;
    border-top: var(--_hairline);
  }
  .opened {
    border-top: 1px solid var(--_edge);
    padding-top: var(--_space-3);
  }

  /* Between: two columns of words, the smaller facts in a line under them. */
  @container care-medication-list (max-width: 980px) {
    .row.line,
    .row.columns {
      grid-template-columns: minmax(0, 4fr) minmax(0, 5fr);
      column-gap: var(--_space-4);
    }
    .row.columns :is(.c-indication, .c-dates, .c-source) {
      display: none;
    }
    .line .c-medicine {
      grid-row: 1 / span 4;
    }
    .line :is(.c-dose, .c-indication, .c-dates, .c-source) {
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
    .c-indication:empty,
    .c-dates:empty {
      display: none;
    }
    .as-card {
      display: inline;
    }
    .source {
      display: inline;
    }
    .source + .source::before {
      content: '· ';
    }
  }

  /* Narrow: one card a medicine, the same order. */
  @container care-medication-list (max-width: 560px) {
    .bar,
    .tools,
    .notices,
    .foot,
    .heading .cell,
    .row.line {
      padding-inline: var(--_space-3);
    }
    .strip {
      margin-inline: var(--_space-3);
    }
    .head {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .row.line {
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
      margin-inline: var(--_space-3);
      padding-inline: var(--_space-3);
    }
    .history ol li {
      grid-template-columns: 1fr;
      gap: 0;
    }
  }

  @media (forced-colors: active) {
    .line.selected,
    .g-paused,
    .g-unknown {
      border-inline-start: 4px solid CanvasText;
    }
    .twin:not(.last) {
      border-bottom-color: transparent;
    }
    .twin .c-medicine::before {
      content: '';
      position: absolute;
      inset: 0 auto 0 7px;
      width: 6px;
      border-inline-start: 2px solid var(--_warning);
    }
    .twin.first .c-medicine::before {
      top: 10px;
      border-top: 2px solid var(--_warning);
    }
    .twin.last .c-medicine::before {
      bottom: 10px;
      border-bottom: 2px solid var(--_warning);
    }
    .line {
      position: relative;
    }
    .line.selected {
      border-inline-start-color: Highlight;
    }
    .slot.on {
      border-width: 2px;
    }
    .slot::before {
      forced-color-adjust: none;
      background: CanvasText;
    }
    mark {
      forced-color-adjust: none;
      background: Mark;
      color: MarkText;
    }
  }

  @media print {
    .line,
    .expansion-body,
    .cluster {
      break-inside: avoid;
    }
    .heading {
      break-after: avoid;
    }
    .line .cell {
      padding-block: 3px;
    }
  }
`;

/** Sources side by side. */
export const compareStyles = css`
  .comparison {
    display: grid;
    gap: var(--_space-6);
    padding: var(--_space-3) var(--_space-4) var(--_space-4);
  }
  .compared > h3 {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    padding-bottom: var(--_space-2);
    border-bottom: 1px solid var(--_edge);
    color: var(--_accent);
    font-size: var(--_font-size);
  }
  .compared-rows {
    list-style: none;
  }
  .compared-rows li {
    display: grid;
    grid-template-columns: minmax(0, 4fr) minmax(0, 4fr) minmax(0, 3fr);
    gap: var(--_space-1) var(--_space-4);
    padding: var(--_pad-y) 0;
    border-bottom: var(--_hairline);
  }
  .cluster {
    margin-top: var(--_space-3);
    padding: var(--_space-3) var(--_space-4);
    border: var(--_hairline);
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  .cluster h4 {
    margin-bottom: var(--_space-1);
    font-size: 1.067em;
  }
  .cluster-row {
    display: grid;
    grid-template-columns: minmax(7em, 1fr) repeat(var(--_columns, 2), minmax(0, 3fr));
    gap: var(--_space-4);
    padding: 5px var(--_space-2);
    margin-inline: calc(-1 * var(--_space-2));
    border-top: var(--_hairline);
  }
  .cluster-head {
    border-top: 0;
    color: var(--_ink-2);
    font-size: var(--_font-size-s);
    font-weight: var(--_weight-strong);
  }
  .cluster-head > :nth-child(2) {
    grid-column: 2;
  }
  .cluster-row > [role='rowheader'] {
    color: var(--_ink-2);
    font-size: var(--_font-size-s);
  }
  .differs {
    background: var(--_warning-soft);
  }
  .differs mark {
    background: transparent;
  }
  .differs-mark {
    display: inline-flex;
    align-items: center;
    gap: 3px;
    color: var(--_warning);
    font-weight: var(--_weight-strong);
  }
  .differs-mark .icon {
    width: 13px;
    height: 13px;
  }
  @container care-medication-list (max-width: 560px) {
    .comparison {
      padding-inline: var(--_space-3);
    }
    .compared-rows li,
    .cluster-row {
      grid-template-columns: 1fr;
      gap: 2px;
    }
    .cluster-head {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .cluster .as-card {
      display: inline;
    }
  }
`;
