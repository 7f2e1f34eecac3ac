import { withoutDirections } from '@care-timeline/fhir/json.js';
import { readMarkup } from '@care-timeline/fhir';
import { safeUrl } from './safe-url.js';

/** Elements that may be created. Of any other element only the content is kept. */
const ELEMENTS = new Set(
  (
    'a abbr b bdi bdo big blockquote br caption cite code col colgroup dd del dfn div dl dt em h1 h2 h3 h4 h5 h6 hr i ins kbd ' +
    'li ol p pre q s samp small span strong sub sup table tbody td tfoot th thead tr tt u ul var'
  ).split(' '),
);
/** Attributes that may be copied unchanged; none of these can load, run or style anything. */
const ATTRIBUTES = [
  'title',
  'lang',
  'dir',
  'colspan',
  'rowspan',
  'scope',
  'abbr',
  'span',
  'start',
  'reversed',
];
const SPANS = ['colspan', 'rowspan', 'span'];
/** Elements that do not begin a line. */
const INLINE = new Set(
  'a abbr b bdi bdo big cite code del dfn em i ins kbd q s samp small span strong sub sup tt u var img'.split(
    ' ',
  ),
);
const EMPTY = new Set(['br', 'col', 'hr', 'img', 'wbr', 'input', 'area', 'link', 'meta']);

/** Deeper elements are dropped and their text is kept: browser layout is recursive. */
const DEEPEST = 100;
/** Further elements are dropped and their text is kept, line by line: a browser takes seconds for 100,000 paragraphs. */
const MAX_ELEMENTS = 10_000;
/** Cells of a table that one cell may cover, and all of them: a browser lays out each one that is covered. */
const MAX_SPAN = 100;
const MAX_COVERED = 20_000;

/**
 * Sanitises FHIR narrative (GEN-12): keeps text, structure and http(s) links; images are replaced by their `alt`. No
 * styles, classes, ids, forms or scripts. Namespace prefixes (`xhtml:div`) and XML empty elements (`<td/>`) are
 * interpreted as intended. Nothing is filtered: a new tree is built from the elements and attributes listed here,
 * using only `createElement`, `setAttribute` and text nodes. The source never reaches a browser parser, so that there
 * is nothing that parsing or serialising could turn into something else, and no Trusted Types policy is needed
 * (docs/decisions/0012).
 */
export function sanitize(xhtml: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  /** Open elements; `undefined` for one that is not created. */
  const open: { readonly name: string; readonly element: HTMLElement | undefined }[] = [];
  const made: ParentNode[] = [fragment];
  const here = (): ParentNode => made.at(-1)!;
  let elements = 0;
  let covered = 0;
  /** Text from where no more elements are made: one node for all of it. */
  let rest = '';
  /** Number of open elements by name, so that most unmatched end tags need no search. */
  const counts = new Map<string, number>();
  readMarkup(xhtml, {
    open(name, attributes, empty) {
      const isMade = ELEMENTS.has(name) && made.length <= DEEPEST && elements < MAX_ELEMENTS;
      const element = isMade ? makeElement(name, attributes) : undefined;
      if (element) {
        elements++;
        covered += spanOf(attributes);
        if (covered > MAX_COVERED) for (const span of SPANS) element.removeAttribute(span);
        here().append(element);
      } else if (elements >= MAX_ELEMENTS && !INLINE.has(name)) rest += '\n';
      if (name === 'img') this.text(attributes.get('alt') ?? '');
      if (empty || EMPTY.has(name)) return;
      open.push({ name, element });
      counts.set(name, (counts.get(name) ?? 0) + 1);
      if (element) made.push(element);
    },
    close(name) {
      if ((counts.get(name) ?? 0) === 0) return;
      for (;;) {
        const last = open.pop();
        if (last === undefined) return;
        counts.set(last.name, counts.get(last.name)! - 1);
        if (last.element) made.pop();
        if (last.name === name) return;
      }
    },
    text(text) {
      const shown = withoutDirections(text);
      if (elements < MAX_ELEMENTS) here().append(shown);
      else rest += shown;
    },
  });
  if (rest !== '') {
    const lines = document.createElement('div');
    lines.className = 'lines';
    lines.append(rest.replace(/\s*\n\s*/g, '\n').trim());
    fragment.append(lines);
  }
  return fragment;
}

/** Number of cells of a table that a cell covers. */
const spanOf = (attributes: ReadonlyMap<string, string>): number =>
  SPANS.reduce((area, name) => area * spanIn(attributes.get(name)), 1);

const spanIn = (written: string | undefined): number =>
  Math.min(Math.max(Number.parseInt(written ?? '', 10) || 1, 1), MAX_SPAN);

function makeElement(name: string, attributes: ReadonlyMap<string, string>): HTMLElement {
  const element = document.createElement(name);
  for (const attribute of ATTRIBUTES) {
    const value = attributes.get(attribute);
    if (value !== undefined)
      element.setAttribute(attribute, SPANS.includes(attribute) ? String(spanIn(value)) : value);
  }
  const url = name === 'a' ? safeUrl(attributes.get('href')) : undefined;
  if (url !== undefined) {
    element.setAttribute('href', url);
    element.setAttribute('rel', 'noopener noreferrer');
    element.setAttribute('target', '_blank');
  }
  return element;
}
