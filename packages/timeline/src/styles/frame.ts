import { css } from 'lit';

/** The element as a whole. */
export const frame = css`
  :host {
    --_title-width: var(--care-timeline-title-width, 208px);
    --_natural-width: 960px;
    position: relative;
    min-height: 0;
    /*
     * All supported languages are written left to right, and so is the time axis: on a right-to-left page, dates
     * would be reordered.
     */
    direction: ltr;
    text-align: start;
    container-type: inline-size !important;
  }
  .timeline {
    display: flex;
    flex-direction: column;
    flex: 1 1 auto;
    /* Also where the host is made a block of a fixed height. */
    max-height: 100%;
    min-height: 0;
    min-width: 0;
  }
  /* Set together with the layout of the lanes, so that titles and lanes agree in every frame. */
  .timeline.narrow {
    --_title-width: 0px;
  }
  button {
    white-space: nowrap;
  }
`;
