import { css } from 'lit';

/** The element as a whole. */
export const frame = css`
  :host {
    --_title-width: var(--care-timeline-title-width, 208px);
    display: flex;
    flex-direction: column;
    position: relative;
    min-height: 0;
    /* Its languages are written from left to right, and so runs its time: in any other page a date would be put in another order. */
    direction: ltr;
    text-align: start;
    container-type: inline-size !important;
  }
  .timeline {
    display: flex;
    flex-direction: column;
    flex: 1 1 auto;
    min-height: 0;
    min-width: 0;
  }
  button {
    white-space: nowrap;
  }
`;
