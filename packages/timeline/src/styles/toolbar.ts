import { css } from 'lit';

/** Buttons, search and their menus. */
export const toolbar = css`
  .toolbar,
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2);
  }
  .toolbar {
    flex: none;
    padding: var(--_space-1) 0;
  }
  /*
   * Kept together at the end of a row, so that the menu has room to its left; the search shrinks before they wrap to
   * a row of their own.
   */
  .tools {
    flex: 1 1 0;
    flex-wrap: nowrap;
    justify-content: flex-end;
  }
  .tools > :not(.search) {
    flex: none;
  }
  .group {
    display: inline-flex;
  }
  .group > button {
    border-radius: 0;
    margin-inline-start: -1px;
    font-size: var(--_font-size-s);
  }
  .group > button:first-child {
    border-start-start-radius: var(--_radius);
    border-end-start-radius: var(--_radius);
    margin-inline-start: 0;
  }
  .group > button:last-child {
    border-start-end-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
  }
  .group > button[aria-pressed='true'] {
    z-index: 1;
  }
  .search {
    flex: 0 1 200px;
    width: 120px;
    min-width: 120px;
  }
  .menu {
    position: relative;
  }
  .popover {
    position: absolute;
    z-index: 20;
    inset-inline-end: 0;
    top: calc(100% + 4px);
    width: max-content;
    max-width: min(420px, 90vw);
    max-height: 60vh;
    overflow: auto;
    margin: 0;
    padding: var(--_space-2);
    border: var(--_hairline);
    border-radius: var(--_radius);
    background: var(--_raised);
    box-shadow: var(--_shadow);
  }
  .popover fieldset {
    border: 0;
    margin: 0;
    padding: 0 0 var(--_space-2);
  }
  .popover legend {
    padding: 0;
    font-size: var(--_font-size-s);
    font-weight: var(--_weight-strong);
    color: var(--_ink-2);
  }
  .choice {
    display: flex;
    align-items: center;
    min-height: 30px;
  }
  .choice label {
    display: flex;
    flex: 1;
    align-items: center;
    gap: var(--_space-2);
    min-height: 30px;
    padding-inline-end: var(--_space-3);
  }
  .move {
    min-width: 26px;
    min-height: 26px;
  }
  .choice .number + .move {
    margin-inline-start: var(--_space-2);
  }
  .as-of {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--_space-3);
    padding-bottom: var(--_space-2);
  }
  /* One row: the search takes what the others leave. */
  :is(.menus, .narrow) > .toolbar {
    position: relative;
    flex-wrap: nowrap;
  }
  :is(.menus, .narrow) .menu {
    position: static;
  }
  :is(.menus, .narrow) .popover {
    max-width: 100%;
  }
  .narrow > .toolbar,
  .narrow .tools {
    gap: 4px;
  }
  .narrow > .toolbar > .group {
    flex: none;
  }
  .narrow .period-menu {
    max-width: 84px;
  }
  :is(.menus, .narrow) .tools {
    min-width: 0;
  }
  :is(.menus, .narrow) .toolbar .search {
    flex: 1 1 0;
    width: 0;
    min-width: 40px;
    padding-inline: var(--_space-1);
  }
  .menus .toolbar .date-field {
    width: 8.5em;
  }
  .period-menu {
    flex: none;
    max-width: 112px;
    padding-inline: var(--_space-2);
    font-size: var(--_font-size-s);
  }
  .more .choice {
    gap: var(--_space-2);
  }
  /* The menu scrolls, and would clip anything positioned below it. */
  .as-of .date-fault:not(:empty) {
    position: static;
    display: block;
    margin-top: 4px;
    box-shadow: none;
  }
`;
