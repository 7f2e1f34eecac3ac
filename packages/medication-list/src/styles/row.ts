import { css } from 'lit';

/** Columns, names, marks, and how the groups differ visually in addition to their words. */
export const row = css`
  .line,
  .columns {
    display: grid;
    grid-template-columns: minmax(19em, 3fr) minmax(0, 3.4fr) minmax(7em, 1.4fr) 17em minmax(0, 2.1fr);
    padding: 0 var(--_side);
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
    padding-inline-start: 28px;
  }
  .heading .cell {
    padding: var(--_space-4) var(--_side) var(--_space-1);
  }
  .heading h3 {
    display: flex;
    align-items: baseline;
    gap: var(--_space-2);
    color: var(--_accent);
  }
  /* A row's content does not affect its neighbours. Not content-visibility: rows that it skips have no innerText. */
  .line {
    contain: layout style;
    position: relative;
    border-bottom: var(--_hairline);
    scroll-margin-block: calc(var(--_bar-height, 48px) + 40px) 44px;
  }
  .line:hover {
    background: color-mix(in srgb, var(--_accent-soft) 40%, transparent);
  }
  .line .cell {
    min-width: 0;
    padding: var(--_pad-y) 0;
  }
  /* Not names of medicines: text too wide for its column breaks rather than overflowing into the next. */
  .line :is(.c-indication, .c-source) {
    overflow-wrap: break-word;
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
    margin: calc((var(--_line-height) * 1em - 28px) / 2) 0 0 -4px;
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
  .m-paused,
  .m-unsafe,
  .m-in-error,
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

  .twin:not(.last),
  .line.expanded {
    border-bottom-color: transparent;
  }
  .twin .c-medicine::before {
    content: '';
    position: absolute;
    inset: 0 auto 0 5px;
    width: 6px;
    border: 0 solid var(--_warning);
    border-inline-start-width: 2px;
  }
  .twin.first .c-medicine::before {
    top: 10px;
    border-top-width: 2px;
  }
  .twin.last .c-medicine::before {
    bottom: 10px;
    border-bottom-width: 2px;
  }
  .twin.minor .c-medicine::before {
    border-color: var(--_edge);
  }
  .g-paused {
    background: var(--_warning-soft);
    box-shadow: inset 3px 0 0 var(--_warning);
  }
  .g-unknown {
    box-shadow: inset 3px 0 0 var(--_edge);
  }
  .g-planned {
    background: repeating-linear-gradient(135deg, transparent 0 7px, var(--_sunken) 7px 8px);
  }
  .g-planned .generic {
    font-style: italic;
  }
  :is(.g-planned, .p-past, .p-not-taken) .generic {
    font-weight: 500;
  }
  :is(.p-past, .p-not-taken, .p-in-error) :is(.line, h3) {
    color: var(--_ink-2);
  }
  .g-in-error :is(.name, .doses) {
    text-decoration: line-through;
  }
  .line.selected {
    box-shadow: inset 3px 0 0 var(--_accent);
    background: var(--_accent-soft);
  }
`;
