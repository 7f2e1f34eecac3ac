import { css } from 'lit';

export const recordStyles = css`
  :host {
    display: block;
    background: none !important;
  }
  .faults {
    display: grid;
    gap: var(--care-space, 8px);
    margin-block-end: var(--care-space, 8px);
  }
  .faults:empty {
    display: none;
  }
`;
