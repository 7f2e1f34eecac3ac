import { readMarkup } from './markup.js';

/** Elements that begin a line of their own. */
const BLOCKS = new Set(
  'address blockquote br caption dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
/** Headings of a text or a table say what follows, not what is so. */
const HEADINGS = new Set(['caption', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'thead']);

/**
 * The lines of a narrative as a reader sees them, without its headings unless there is nothing else. Cells of a table
 * row stand in one line; a row of nothing but header cells is a heading.
 */
export function textLines(xhtml: string): string[] {
  const lines: string[] = [];
  const headings: string[] = [];
  const row = { head: false, data: false };
  let line = '';
  /** Number of headings that are open. */
  let within = 0;
  const end = (isHeading = false): void => {
    const written = line.replace(/\s+/g, ' ').trim();
    if (written !== '') (isHeading || within > 0 ? headings : lines).push(written);
    line = '';
  };
  readMarkup(xhtml, {
    open(name, _, empty) {
      if (BLOCKS.has(name)) end();
      if (HEADINGS.has(name) && !empty) within++;
      if (name === 'tr') Object.assign(row, { head: false, data: false });
      if (name !== 'td' && name !== 'th') return;
      row[name === 'td' ? 'data' : 'head'] = true;
      if (line.trim() !== '') line += ' · ';
    },
    close(name) {
      if (BLOCKS.has(name)) end(name === 'tr' && row.head && !row.data);
      if (HEADINGS.has(name)) within = Math.max(0, within - 1);
    },
    text(text) {
      line += text;
    },
  });
  end();
  return lines.length > 0 ? lines : headings;
}
