import DOMPurify from 'dompurify';

const TAGS = (
  'a abbr b bdi bdo big blockquote br caption cite code col colgroup dd del dfn div dl dt em h1 h2 h3 h4 h5 h6 hr i ins kbd li ' +
  'ol p pre q s samp small span strong sub sup table tbody td tfoot th thead tr tt u ul var'
).split(' ');
const ATTRIBUTES = [
  'href',
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
const XHTML = 'http://www.w3.org/1999/xhtml';
const VOID = new Set(['br', 'col', 'hr', 'img', 'wbr', 'input', 'area', 'link', 'meta']);

let purifier: ReturnType<typeof DOMPurify> | undefined;

function purify(): ReturnType<typeof DOMPurify> {
  if (!purifier) {
    // One of our own, so that hooks of a host's DOMPurify do not reach it, nor ours theirs.
    purifier = DOMPurify(window);
    purifier.addHook('afterSanitizeAttributes', (node) => {
      if (node.localName === 'a' && node.hasAttribute('href')) {
        node.setAttribute('rel', 'noopener noreferrer');
        node.setAttribute('target', '_blank');
      }
    });
  }
  return purifier;
}

/**
 * FHIR narrative made safe to show (GEN-12): text, structure and http(s) links. No images, styles, classes, ids, forms or scripts.
 * A namespace prefix (`xhtml:div`) and XML's empty elements (`<td/>`) are read as what they mean. Where the page's policy does
 * not let it be parsed, its text alone is returned. Needs a browser.
 */
export function sanitize(xhtml: string): DocumentFragment {
  try {
    const clean: unknown = purify().sanitize(asHtml(xhtml), {
      RETURN_DOM_FRAGMENT: true,
      ALLOWED_TAGS: TAGS,
      ALLOWED_ATTR: ATTRIBUTES,
      ALLOW_DATA_ATTR: false,
      ALLOW_ARIA_ATTR: false,
      // Holds for every attribute that is not named safe, so all but the links are.
      ALLOWED_URI_REGEXP: /^https?:\/\//i,
      ADD_URI_SAFE_ATTR: ATTRIBUTES.filter((name) => name !== 'href'),
      ADD_ATTR: ['target', 'rel'],
      KEEP_CONTENT: true,
    });
    if (clean instanceof DocumentFragment) return clean;
  } catch {
    // The policy of the page forbids it; the text is still safe.
  }
  const fragment = document.createDocumentFragment();
  fragment.append(plainText(xhtml));
  return fragment;
}

/** Written for XML, parsed as HTML: prefixes off, empty elements closed. The sanitiser comes after. */
function asHtml(xhtml: string): string {
  const prefixes = new Set(['xhtml', 'h', 'html']);
  for (const [, prefix] of xhtml.matchAll(new RegExp(`xmlns:([\\w.-]+)\\s*=\\s*["']${XHTML}["']`, 'g')))
    prefixes.add(prefix!);
  return xhtml
    .replace(/<(\/?)([\w.-]+):(?=[a-zA-Z])/g, (whole, slash: string, prefix: string) =>
      prefixes.has(prefix) ? `<${slash}` : whole,
    )
    .replace(TAG, (_whole, tag: string, rest: string) => {
      const empty = rest.endsWith('/') && !VOID.has(tag.toLowerCase());
      return `<${tag}${keptAttributes(rest)}>${empty ? `</${tag}>` : ''}`;
    });
}

const TAG = /<([a-zA-Z][\w-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/g;
const ATTRIBUTE = /([^\s=/"'<>]+)\s*=\s*("[^"]*"|'[^']*')/g;

/**
 * Attributes that may stay, as written. The sanitiser would drop the others anyway; they go before the parser sees them
 * because a strict CSP reports `style` and `on…` even in a document that is never shown.
 */
function keptAttributes(rest: string): string {
  let kept = '';
  for (const [, name, value] of rest.matchAll(ATTRIBUTE)) {
    if (ATTRIBUTES.includes(name!.toLowerCase())) kept += ` ${name}=${value}`;
  }
  return kept;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/** The text of markup, for where it cannot be parsed. It only ever becomes a text node. */
function plainText(xhtml: string): string {
  return xhtml
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim();
}
