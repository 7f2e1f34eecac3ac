import { entityText } from './entities.js';

/** Callbacks for markup events, in document order. Names are lower-case and without an XHTML prefix. */
export interface MarkupReader {
  open(name: string, attributes: ReadonlyMap<string, string>, empty: boolean): void;
  close(name: string): void;
  text(text: string): void;
}

/**
 * Tokenises XHTML without any browser parser: tags, attributes and text, nothing else. Comments, declarations and
 * processing instructions are dropped, as are `script` and `style` with their content. Malformed markup is treated as
 * text: a `<` that does not start a tag or a comment with an end, and everything after an unterminated tag. `<!-->` is an empty
 * comment, as it is in HTML. Linear in the length of the input.
 */
export function readMarkup(markup: string, reader: MarkupReader): void {
  const prefixes = xhtmlPrefixes(markup);
  let at = 0;
  let text = '';
  /** Names of `script` and `style` known to have no end tag from here on, so that the search runs only once. */
  const endless = new Set<string>();
  const flush = (): void => {
    if (text !== '') reader.text(entityText(text));
    text = '';
  };
  /** Terminators known not to occur from here on, so that the search runs only once. */
  const missing = new Set<string>();
  /** Position after the given terminator; undefined if there is none. */
  const past = (end: string, from: number): number | undefined => {
    const found = missing.has(end) ? -1 : markup.indexOf(end, from);
    if (found < 0) missing.add(end);
    return found < 0 ? undefined : found + end.length;
  };
  /** Where what is dropped ends; without an end it is text. */
  const dropped = (end: string, from: number): void => {
    const after = past(end, from);
    if (after === undefined) text += '<';
    at = after ?? at;
  };
  while (at < markup.length) {
    const next = markup.indexOf('<', at);
    if (next < 0) break;
    text += markup.slice(at, next);
    at = next + 1;
    // The dashes that open a comment may be among those that close it.
    if (markup.startsWith('!--', at)) dropped('-->', at + 1);
    else if (markup.startsWith('![CDATA[', at)) {
      const end = markup.indexOf(']]>', at);
      flush();
      reader.text(markup.slice(at + 8, end < 0 ? undefined : end));
      at = end < 0 ? markup.length : end + 3;
    } else if (markup[at] === '!' || markup[at] === '?') dropped('>', at);
    else {
      const isEnd = markup[at] === '/';
      const tag = readTag(markup, isEnd ? at + 1 : at);
      if (tag === undefined) {
        text += '<';
        continue;
      }
      if (tag.end < 0) {
        at = next;
        break;
      }
      at = tag.end;
      const name = localName(tag.name, prefixes);
      flush();
      if (isEnd) reader.close(name);
      else if (name !== 'script' && name !== 'style') reader.open(name, tag.attributes, tag.empty);
      else if (!tag.empty && !endless.has(name)) {
        const end = rawEnd(markup, at, tag.name);
        if (end < 0) endless.add(name);
        else at = end;
      }
    }
  }
  text += markup.slice(at);
  flush();
}

interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly empty: boolean;
  /** Position after the closing `>`; -1 if there is none. */
  readonly end: number;
}

const NAME = /[a-zA-Z][^\s/>]*/y;
/** A name with a quoted, bare or absent value; otherwise a single character that is part of neither. */
const ATTRIBUTE = /\s*(?:(>|\/>)|([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?|[^\s])/y;

function readTag(markup: string, from: number): Tag | undefined {
  NAME.lastIndex = from;
  const name = NAME.exec(markup)?.[0];
  if (name === undefined) return undefined;
  const attributes = new Map<string, string>();
  ATTRIBUTE.lastIndex = from + name.length;
  for (;;) {
    const found = ATTRIBUTE.exec(markup);
    if (found === null) return { name, attributes, empty: false, end: -1 };
    const [, end, attribute, double, single, bare] = found;
    if (end !== undefined) return { name, attributes, empty: end !== '>', end: ATTRIBUTE.lastIndex };
    const key = attribute?.toLowerCase();
    if (key !== undefined && !attributes.has(key))
      attributes.set(key, entityText(double ?? single ?? bare ?? ''));
  }
}

/** End of the content of a `script` or `style`; -1 without an end tag, in which case it is read as markup. */
function rawEnd(markup: string, from: number, name: string): number {
  const end = new RegExp(`</${name.replace(/[^\w:-]/g, '\\$&')}\\s*>`, 'gi');
  end.lastIndex = from;
  return end.exec(markup) ? end.lastIndex : -1;
}

/** Prefixes that denote XHTML: the usual ones, and those bound in the markup. */
function xhtmlPrefixes(markup: string): ReadonlySet<string> {
  const bound = markup.matchAll(/xmlns:([\w.-]+)\s*=\s*["']http:\/\/www\.w3\.org\/1999\/xhtml["']/g);
  return new Set(['xhtml', 'h', 'html', ...[...bound].map(([, prefix]) => prefix!)]);
}

function localName(name: string, prefixes: ReadonlySet<string>): string {
  const colon = name.indexOf(':');
  return (colon > 0 && prefixes.has(name.slice(0, colon)) ? name.slice(colon + 1) : name).toLowerCase();
}
