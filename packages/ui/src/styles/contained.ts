import { css } from 'lit';

/**
 * Width of a host that is a query container. Such a host has no width of its own where its place takes that of the
 * content (table cell, float, dialog). An empty track gives it one: as wide as its natural width there, narrower where
 * there is less room, and filling a place that has a width. `contain-intrinsic-inline-size` would not give way.
 */
export const containedStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, var(--_natural-width, 480px)) minmax(0, 1fr);
  }
  :host > * {
    grid-column: 1 / -1;
    min-width: 0;
  }
`;
