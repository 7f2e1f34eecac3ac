import { css } from 'lit';

export const timelineStyles = css`
  :host {
    --_title-width: var(--care-timeline-title-width, 208px);
    display: flex;
    flex-direction: column;
    position: relative;
    min-height: 0;
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

  /* --- toolbar --- */
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2);
    padding: var(--_space-2) 0 var(--_space-3);
  }
  .toolbar .spring {
    flex: 1 1 0;
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
    min-width: 120px;
  }
  .jump {
    width: 148px;
    font-size: var(--_font-size-s);
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
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-3);
    padding-bottom: var(--_space-2);
  }

  /* --- notices --- */
  .status {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--_space-4);
    min-height: 32px;
    padding-bottom: var(--_space-1);
    font-size: var(--_font-size-s);
    color: var(--_ink-2);
  }
  .range-text {
    color: var(--_ink);
    font-weight: var(--_weight-strong);
  }
  .notices {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-4);
    margin-inline-start: auto;
  }
  .notice {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
  }
  .filter-notice {
    color: var(--_warning);
  }
  .failed,
  .blocked,
  .partial {
    color: var(--_critical);
  }

  /* --- picture --- */
  .stage {
    position: relative;
    display: flex;
    flex-direction: column;
    flex: 1 1 auto;
    min-height: 0;
  }
  .picture {
    position: absolute;
    top: 0;
    inset-inline-start: var(--_title-width);
    pointer-events: none;
    /* A change of colours, whoever made it, is a transition that the plot listens for. */
    color: var(--_ink);
    background-color: var(--_paper);
    transition:
      color 1ms,
      background-color 1ms !important;
  }

  /* --- overview --- */
  .overview {
    position: relative;
    flex: none;
    height: 44px;
    margin-inline-start: var(--_title-width);
    margin-bottom: var(--_space-2);
    touch-action: pan-y;
    cursor: pointer;
  }
  .overview-slider {
    position: absolute;
    inset: auto 0 0 0;
    width: 100%;
    height: 24px;
    margin: 0;
    opacity: 0;
    pointer-events: none;
  }
  .overview:has(.overview-slider:focus-visible) {
    outline: var(--_focus-ring);
    outline-offset: 1px;
  }

  /* --- plot --- */
  .plot[hidden] {
    display: none;
  }
  .plot:not([hidden]) {
    position: relative;
    display: flex;
    flex-direction: column;
    flex: 1 1 auto;
    min-height: 200px;
    border-top: var(--_hairline);
    border-bottom: var(--_hairline);
  }
  .axis {
    position: relative;
    flex: none;
    height: 42px;
    margin-inline-start: var(--_title-width);
    overflow: hidden;
  }
  .axis.bottom.no-age {
    height: 24px;
  }
  /* The words are drawn in the picture; here they are for selecting, finding and reading by tools. */
  .axis > span {
    position: absolute;
    top: 0;
    left: 0;
    opacity: 0;
    white-space: nowrap;
    font-size: 13px;
  }
  .scroller {
    position: relative;
    flex: 1 1 auto;
    min-height: 0;
    overflow: hidden auto;
  }
  .scroller.scrolls {
    scrollbar-gutter: stable;
    scrollbar-width: thin;
  }
  .content {
    display: grid;
    grid-template-columns: var(--_title-width) minmax(0, 1fr);
  }
  .chart {
    position: sticky;
    top: 0;
    overflow: hidden;
    touch-action: pan-y;
    cursor: grab;
    user-select: none;
    -webkit-user-select: none;
  }
  .chart.on-mark {
    cursor: pointer;
  }
  .chart.dragging {
    cursor: grabbing;
  }
  .entries {
    position: absolute;
    inset: 0;
    pointer-events: none;
    overflow: hidden;
    border-radius: 2px;
  }
  .entries:focus-visible {
    outline-offset: -2px;
  }
  .entry {
    position: absolute;
    overflow: hidden;
    forced-color-adjust: none;
    color: transparent;
    -webkit-text-fill-color: transparent;
    font-size: 1px;
    line-height: 1px;
    white-space: nowrap;
    outline: none;
  }
  .ring {
    position: absolute;
    left: 0;
    top: 0;
    pointer-events: none;
    border: 2px solid var(--_focus);
    border-radius: 4px;
    box-shadow: 0 0 0 2px var(--_paper);
  }
  .ring.chosen {
    border: 1.5px solid var(--_ink);
    box-shadow: none;
  }
  .tip {
    position: absolute;
    z-index: 10;
    left: 0;
    top: 0;
    max-width: 320px;
    padding: var(--_space-1) var(--_space-2);
    border: var(--_hairline);
    border-radius: var(--_radius-s);
    background: var(--_raised);
    box-shadow: var(--_shadow);
    font-size: var(--_font-size-s);
    pointer-events: none;
  }

  /* --- lane titles --- */
  .lane-titles {
    position: relative;
    z-index: 1;
    background: var(--_paper);
    border-inline-end: var(--_hairline);
  }
  .lane-title {
    position: relative;
    border-bottom: var(--_hairline);
    overflow: clip;
  }
  .lane-head {
    position: sticky;
    top: 0;
    display: grid;
    grid-template-columns: 24px 20px minmax(0, 1fr) auto;
    grid-template-rows: auto auto;
    align-items: center;
    column-gap: var(--_space-1);
    min-height: 30px;
    padding-block: 4px 2px;
    padding-inline-end: var(--_space-2);
    line-height: 1.25;
  }
  .lane-title.none .lane-name {
    color: var(--_ink-3);
    font-weight: 400;
  }
  .lane-title:last-child {
    border-bottom: 0;
  }
  .lane-toggle {
    min-width: 24px;
    min-height: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_ink-3);
  }
  .lane-toggle .icon {
    width: 12px;
    height: 12px;
  }
  .lane-icon {
    color: var(--_kind);
    display: inline-flex;
  }
  .lane-name {
    font-weight: var(--_weight-strong);
    font-size: var(--_font-size-s);
  }
  .lane-count {
    font-size: 12px;
    color: var(--_ink-3);
  }
  .lane-more {
    grid-column: 3 / 5;
    font-size: 12px;
    justify-self: start;
  }
  .lane-title:has(.trend-name) .lane-head {
    position: static;
  }
  .trend-name {
    position: absolute;
    inset-inline: 52px var(--_space-2);
    display: flex;
    flex-direction: column;
    justify-content: center;
    overflow: hidden;
    font-size: 12px;
    line-height: 1.25;
    color: var(--_ink-2);
  }
  .lane-curves {
    position: absolute;
    bottom: 0;
    inset-inline-start: 52px;
    font-size: 12px;
  }
  .unit {
    color: var(--_ink-3);
  }

  /* --- table --- */
  .table-scroller {
    flex: 1 1 auto;
    min-height: 200px;
    max-height: max(60vh, 320px);
    overflow: auto;
    scroll-padding-block: 44px 8px;
    border-top: var(--_hairline);
    background: var(--_paper);
    z-index: 1;
  }
  .table-bar {
    display: flex;
    gap: 4px;
    justify-content: flex-end;
    padding: 2px 0;
    background: var(--_paper);
    z-index: 1;
  }
  .table-scroller thead th {
    position: sticky;
    top: 0;
    background: var(--_paper);
    z-index: 1;
  }
  .table-scroller tbody th {
    font-weight: 400;
  }
  .table-scroller .spacer td {
    padding: 0;
    border: 0;
  }
  .sort {
    border: 0;
    background: none;
    padding: 0;
    min-height: 24px;
    font-weight: inherit;
  }
  .c-time {
    min-width: 130px;
  }
  .c-standing {
    min-width: 112px;
  }
  .value {
    margin-inline-start: var(--_space-2);
    font-weight: var(--_weight-strong);
  }
  tr.selected {
    background: var(--_accent-soft);
  }
  .not-loaded {
    color: var(--_warning);
  }

  /* --- panels --- */
  .row-list {
    margin-bottom: var(--_space-2);
    max-height: 220px;
    overflow: auto;
  }
  .row-list header {
    display: flex;
    justify-content: space-between;
    align-items: center;
  }
  .row-list li {
    display: flex;
    gap: var(--_space-2);
    align-items: baseline;
    padding: 2px 0;
  }
  .detail-panel {
    position: absolute;
    z-index: 15;
    inset-block: 0;
    inset-inline-end: 0;
    width: min(420px, 100%);
    overflow: auto;
    padding: var(--_space-4);
    border-inline-start: var(--_hairline);
    background: var(--_raised);
    box-shadow: var(--_shadow);
  }
  .contact {
    margin-bottom: var(--_space-3);
  }
  .popover details {
    padding-bottom: var(--_space-2);
  }
  .popover summary {
    min-height: 30px;
    font-size: var(--_font-size-s);
  }
  .detail-close {
    position: sticky;
    top: 0;
    float: inline-end;
    z-index: 1;
  }
  .key-map {
    position: absolute;
    z-index: 20;
    top: 56px;
    inset-inline-end: 0;
    width: min(440px, 100%);
    box-shadow: var(--_shadow);
  }
  .key-map header {
    display: flex;
    justify-content: space-between;
    align-items: center;
  }
  .key-map dl > div {
    display: grid;
    grid-template-columns: 130px 1fr;
    gap: var(--_space-2);
    padding: 3px 0;
  }
  kbd {
    padding: 1px 6px;
    border: 1px solid var(--_edge);
    border-radius: 4px;
    background: var(--_sunken);
    font: inherit;
    font-size: 0.87em;
  }
  .empty {
    padding: var(--_space-4) 0;
  }

  /* A row of the table is a card: when and what first, then kind, status and source in one line that wraps. */
  @container (max-width: 560px) {
    .table-scroller caption {
      display: block;
    }
    .table-scroller :is(table, tbody) {
      display: block;
    }
    .table-scroller thead tr,
    .table-scroller tbody tr:not(.spacer) {
      display: flex;
      flex-wrap: wrap;
      gap: 0 16px;
      padding-block: 6px;
      border-bottom: var(--_hairline);
    }
    .table-scroller thead {
      display: block;
      position: sticky;
      top: 0;
      z-index: 1;
      background: var(--_paper);
    }
    .table-scroller .spacer,
    .table-scroller .spacer td {
      display: block;
    }
    .table-scroller tr > :is(th, td) {
      min-width: 0;
      padding: 2px 0;
      border: 0;
      position: static;
    }
    .table-scroller tbody :is(.c-time, .c-title) {
      flex: 1 0 100%;
    }
  }
  @container (max-width: 640px) {
    .timeline {
      --_title-width: 120px;
    }
    .toolbar > button,
    .menu > button {
      padding-inline: 8px;
      font-size: var(--_font-size-s);
    }
    .lane-head {
      grid-template-columns: 20px minmax(0, 1fr);
      padding-inline-end: 2px;
    }
    .lane-icon,
    .lane-count {
      display: none;
    }
    .lane-toggle {
      min-width: 20px;
    }
    .lane-name {
      font-size: 12px;
      hyphens: auto;
      overflow-wrap: break-word;
    }
    .lane-more {
      grid-column: 2;
    }
    .search {
      flex: 1 1 72px;
      min-width: 72px;
    }
    .group:has(.segment) {
      width: 100%;
    }
    .segment {
      flex: 1 1 auto;
      min-width: 0;
      padding-inline: 4px;
    }
    .toolbar .spring {
      display: none;
    }
  }
  @media (pointer: coarse) {
    .group > button {
      min-height: 44px;
    }
  }
  @media (forced-colors: active) {
    .picture {
      forced-color-adjust: none;
    }
    .ring {
      border-color: Highlight;
      box-shadow: none;
    }
  }
  @media print {
    .scroller {
      overflow: visible;
    }
    .timeline.printing,
    .timeline.printing ~ :not(.on-paper) {
      display: none;
    }
  }
`;
