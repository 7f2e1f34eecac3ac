import { css } from 'lit';

/**
 * For a list among others on a page: each medicine in as few lines as needed to show what is taken, how, and where
 * sources disagree. An open row, print, and a list wide enough for columns show everything.
 */
export const brief = css`
  @media screen {
    @container care-medication-list (max-width: 1100px) {
      :host([brief]) .more-button {
        display: inline-flex;
      }
      :host([brief]) .tools:not(.open) :is(.more, .search) {
        display: none;
      }
      :host([brief]) .tools {
        justify-content: space-between;
      }
      :host([brief]) .segments {
        flex: 0 1 auto;
      }
      /* A name and a dose are distinguishable without headings; headings remain available to assistive technology. */
      :host([brief]) .head {
        position: absolute;
        width: 1px;
        height: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
      :host([brief]) .heading .cell {
        padding-block: var(--_space-1) 0;
      }
      :host([brief]) care-notice::part(notice) {
        padding-block: 3px;
      }
      :host([brief]) .line:not(.expanded) {
        padding-block-end: var(--_pad-y);
      }
      :host([brief]) .line:not(.expanded) .c-medicine {
        padding-bottom: 0;
      }
      /* Hides indication, start and prescriber; a stop and an expired end date are not hidden (MED-22, MED-30). */
      :host([brief])
        .line:not(.expanded)
        :is(.schedule, .c-indication, .d-start, .d-authored, .d-changed, .c-source > :not(.sources)),
      :host([brief]) .line:not(.expanded) .c-dates:not(:has(.d-starts, .d-stop, .d-stops, .d-period)),
      /* Hides the source, except for rows reported by several sources, whether identical or not (MED-27). */
      :host([brief]) .line:not(.expanded, .twin) .c-source:not(:has(.source + .source)) {
        display: none;
      }
      :host([brief]) .line:not(.expanded) .c-source {
        padding-bottom: 0;
      }
    }
    /* A day other than today is shown by a badge, which stays visible. */
    @container care-medication-list (max-width: 560px) {
      :host([brief]) .bar-title > .secondary {
        display: none;
      }
      :host([brief]) .segments {
        flex: 1 1 100%;
      }
    }
  }
`;
