import { css } from 'lit';

/** An A4 sheet: black on white, nothing clipped, rows never split across pages. */
export const print = css`
  .sheet {
    color: #000;
    background: #fff;
    font-size: 9pt;
    line-height: 1.35;
  }
  .sheet header {
    margin-block-end: 4mm;
  }
  .sheet h1 {
    margin: 0 0 1mm;
    font-size: 15pt;
    line-height: 1.2;
  }
  .sheet p {
    margin: 0;
  }
  .sheet .what {
    font-size: 11pt;
    font-weight: 600;
  }
  .sheet .note {
    margin-block-start: 1mm;
    padding-inline-start: 2mm;
    border-inline-start: 2pt solid #000;
    font-weight: 600;
  }
  .sheet-picture {
    display: block;
    width: 100%;
    height: auto;
    max-height: 205mm;
    object-fit: contain;
    object-position: left top;
    break-inside: avoid;
    margin-block-end: 5mm;
  }
  /* Every page names the patient. */
  .sheet .whose {
    margin-block-end: 3mm;
    font-size: 8.5pt;
    break-before: page;
    break-after: avoid;
  }
  .sheet table {
    width: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  .sheet thead {
    display: table-header-group;
  }
  .sheet tr {
    break-inside: avoid;
  }
  .sheet th,
  .sheet td {
    padding: 1mm 3mm 1mm 0;
    border: 0;
    border-block-end: 0.5pt solid #999;
    text-align: start;
    vertical-align: top;
    overflow-wrap: break-word;
  }
  .sheet th {
    border-block-end: 1pt solid #000;
    font-weight: 600;
  }
  .sheet .running {
    border: 0;
    font-size: 8.5pt;
    font-weight: 400;
  }
  .sheet .running span {
    margin-inline-start: 3mm;
  }
  .sheet table {
    table-layout: fixed;
  }
  .sheet col:nth-child(1) {
    width: 42mm;
  }
  .sheet col:nth-child(3) {
    width: 30mm;
  }
  .sheet col:nth-child(4) {
    width: 23mm;
  }
  .sheet col:nth-child(5) {
    width: 36mm;
  }
`;

/**
 * Page size and page numbers, for a document of its own.
 * @param word "Page"
 * @param whose patient text, shown on every page
 */
export const pageRules = (word: string, whose: string): string =>
  `@page{size:A4;margin:14mm 13mm 16mm;@bottom-left{content:${cssString(whose)};font:8pt sans-serif}@bottom-right{content:${cssString(`${word} `)} counter(page) " / " counter(pages);font:8pt sans-serif}}html,body{margin:0;background:#fff}`;

/** Escapes every character except letters and digits, so that no text can end the CSS string. */
const cssString = (text: string): string =>
  `"${text.replace(/[^\p{L}\p{N}]/gu, (c) => `\\${c.codePointAt(0)!.toString(16)} `)}"`;
