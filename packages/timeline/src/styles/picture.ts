import { css } from 'lit';

/** Canvas, overview, axes and lanes. */
export const picture = css`
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
    /* Any colour change, whatever its cause, starts a transition that the plot listens for. */
    color: var(--_ink);
    background-color: var(--_paper);
    transition:
      color 1ms,
      background-color 1ms !important;
  }

  .overview {
    position: relative;
    flex: none;
    height: 36px;
    margin-inline: var(--_title-width) var(--_gutter, 0);
    margin-bottom: var(--_space-2);
    touch-action: pan-y;
    cursor: pointer;
  }
  .brush-area {
    display: block;
    width: 100%;
    height: 100%;
    overflow: visible;
  }
  .brush .selection {
    fill: none;
    stroke: none;
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
  /* The text is drawn in the picture; these copies are for selecting, finding and reading by tools. */
  .axis > span {
    position: absolute;
    top: 0;
    left: 0;
    opacity: 0;
    white-space: nowrap;
    font-size: 13px;
  }
  .folded {
    position: relative;
    flex: none;
    margin: 0;
    padding: var(--_space-1) var(--_space-2);
    border-top: var(--_hairline);
    background: var(--_paper);
    font-size: var(--_font-size-s);
    color: var(--_ink-2);
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
  /* Above lane titles that stand in the plot. */
  .chart:has(.tip) {
    z-index: 2;
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
`;
