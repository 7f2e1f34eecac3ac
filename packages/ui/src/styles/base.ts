import { css, unsafeCSS } from 'lit';
import { controlStyles } from './controls.js';
import { dataStyles } from './data.js';

/**
 * Inherited properties we never use on the host itself; a page's own values would leak in
 * (test/embedding/hostile.test.ts).
 */
const NOT_INHERITED = unsafeCSS(
  'border-spacing caption-side empty-cells fill fill-opacity paint-order stroke stroke-dasharray stroke-linecap stroke-opacity \
stroke-width text-align-last text-anchor text-emphasis text-orientation text-rendering text-underline-offset text-wrap-style \
-webkit-text-stroke'
    .split(/\s+/)
    .map((name) => `${name}:initial!important;`)
    .join(''),
);

/**
 * Base styles of every shadow root. The host's text properties are ours, regardless of the surrounding page (they are
 * `!important` here, and changed through tokens); its box (display, size, margin, visibility) is the embedder's.
 */
export const baseStyles = css`
  :host {
    display: block;
    box-sizing: border-box;
    min-width: 0;
    color: var(--_ink) !important;
    background: var(--_paper) !important;
    font: 400 var(--_font-size) / var(--_line-height) var(--_font) !important;
    font-variant-numeric: tabular-nums lining-nums !important;
    font-size-adjust: none !important;
    -webkit-text-fill-color: currentcolor !important;
    text-align: start !important;
    text-indent: 0 !important;
    text-transform: none !important;
    text-shadow: none !important;
    letter-spacing: normal !important;
    word-spacing: normal !important;
    white-space: normal !important;
    /* Words are never broken: a drug name cut in two reads as another drug (MED-01). */
    word-break: normal !important;
    overflow-wrap: normal !important;
    hyphens: manual !important;
    list-style: none !important;
    border-collapse: separate !important;
    quotes: auto !important;
    tab-size: 4 !important;
    ${NOT_INHERITED}
    accent-color: var(--_accent);
    cursor: auto;
  }
  :host([hidden]) {
    display: none !important;
  }
  :host::before,
  :host::after {
    content: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  h1,
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }
  h1,
  h2,
  h3,
  h4 {
    font-size: 1em;
    font-weight: var(--_weight-strong);
    line-height: 1.3;
  }
  h2 {
    font-size: var(--_font-size-l);
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.15em;
  }
  strong,
  b {
    font-weight: var(--_weight-strong);
  }
  del,
  s {
    text-decoration-thickness: 1px;
  }
  svg {
    display: inline-block;
    flex: none;
  }
  hr {
    border: 0;
    border-top: var(--_hairline);
    margin: var(--_space-3) 0;
  }
  .secondary {
    color: var(--_ink-2);
  }
  .small {
    font-size: var(--_font-size-s);
  }
  /* A number and its unit, or a label and its value, stay on one line (MED-04). */
  .nowrap {
    white-space: nowrap;
  }
  /* Authored text: line breaks preserved (MED-08). */
  .verbatim {
    white-space: pre-line;
  }
  .visually-hidden:not(:focus):not(:active) {
    position: absolute !important;
    width: 1px !important;
    height: 1px !important;
    margin: -1px !important;
    padding: 0 !important;
    border: 0 !important;
    overflow: hidden !important;
    clip-path: inset(50%) !important;
    white-space: nowrap !important;
  }
  ${controlStyles}
  ${dataStyles}
  @media (forced-colors: active) {
    button,
    .button {
      border-color: ButtonText;
      /* Between two colours of the reader's palette lie colours that are not in it. */
      transition: none !important;
    }
    button[aria-pressed='true'],
    button[aria-selected='true'],
    button.primary {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
      border-color: Highlight;
    }
    button:disabled {
      color: GrayText;
      border-color: GrayText;
    }
  }

  @media print {
    .no-print {
      display: none !important;
    }
    tr,
    li,
    .panel {
      break-inside: avoid;
    }
    thead {
      display: table-header-group;
    }
  }
`;
