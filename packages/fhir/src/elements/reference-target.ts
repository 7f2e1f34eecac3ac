import { withoutTrailing } from '../json.js';
import { isTypeName, typeName } from '../codes/resource-types.js';

/** The kind of a reference, as determined from its written form. */
export type ReferenceKind =
  | 'relative' // Patient/1, Patient/1/_history/2
  | 'absolute' // https://server/fhir/Patient/1
  | 'urn' // urn:uuid:…, urn:oid:…: the fullUrl of a bundle entry
  | 'contained' // #med, or # for the container itself
  | 'conditional' // Practitioner?identifier=…
  | 'identifier' // no reference, but an identifier
  | 'display' // display only
  | 'invalid'; // no target at all

/** Determines the kind of a reference. Takes a Reference or its string. */
export function referenceKind(reference: unknown): ReferenceKind {
  if (typeof reference === 'string') return kindOfText(reference.trim());
  if (typeof reference !== 'object' || reference === null) return 'invalid';
  const { reference: written, identifier, display } = reference as Record<string, unknown>;
  if (typeof written === 'string' && written.trim() !== '') return kindOfText(written.trim());
  if (typeof identifier === 'object' && identifier !== null) return 'identifier';
  return typeof display === 'string' && display.trim() !== '' ? 'display' : 'invalid';
}

function kindOfText(text: string): ReferenceKind {
  if (text === '') return 'invalid';
  if (text.charCodeAt(0) === 35) return 'contained';
  if (text.startsWith('urn:') || text.startsWith('URN:')) return 'urn';
  if (text.includes('?')) return 'conditional';
  const target = tail(text);
  if (target === undefined) return 'invalid';
  return text.includes('://') ? 'absolute' : 'relative';
}

/**
 * The `Type/id` that a reference points to: relative, absolute and versioned forms give the same result, and the
 * letter case of the type is ignored. Undefined for contained, conditional and `urn:` references, which need the
 * container, the server or the bundle's `fullUrl`s. With `base`, an absolute reference to another server gives
 * undefined, because its ids are not ours; `http` and `https` of one base are the same server.
 */
export function referenceTarget(reference: unknown, base?: string): string | undefined {
  if (typeof reference !== 'string' || reference === '') return undefined;
  const mark = reference.charCodeAt(0);
  if (mark === 35 || reference.startsWith('urn:')) return undefined;
  if (base !== undefined && reference.includes('://')) {
    if (!withoutScheme(reference).startsWith(`${withoutTrailing(withoutScheme(base), '/')}/`))
      return undefined;
  }
  return tail(reference);
}

/**
 * Server of an absolute RESTful URL, `https://server/fhir` of `https://server/fhir/Patient/1/_history/2`, as
 * `//server/fhir`: `http` and `https` of one base are the same server, and host names are case-insensitive. Undefined
 * for all other references.
 */
export function referenceBase(reference: unknown): string | undefined {
  if (typeof reference !== 'string' || !reference.includes('://') || tail(reference) === undefined)
    return undefined;
  const parts = partsOf(withoutFragment(reference.trim()));
  // Scheme, host and the path except type and id.
  return parts.length < 4 ? undefined : baseText(parts.slice(1, -2));
}

/** Base URL of a server, in the form that `referenceBase` returns; undefined if it is not a URL. */
export function serverBase(url: unknown): string | undefined {
  const written = typeof url === 'string' ? /^https?:\/\/([^?#]+)/i.exec(url.trim())?.[1] : undefined;
  return written === undefined ? undefined : baseText(written.split('/').filter((part) => part !== ''));
}

function baseText([host = '', ...path]: readonly string[]): string {
  return `//${[host.toLowerCase(), ...path].join('/')}`;
}

function withoutScheme(url: string): string {
  return url.replace(/^[a-zA-Z][a-zA-Z0-9+.-]*:\/\//, '').toLowerCase();
}

/** Last `Type/id` of a path, without version, query or fragment. */
function tail(written: string): string | undefined {
  // Fast path: `Type/id` and nothing else.
  const slash = written.indexOf('/');
  if (slash < 0) return undefined;
  const relative = slash > 0 && slash < written.length - 1 && written.indexOf('/', slash + 1) < 0;
  if (relative && isPlain(written)) return spell(written, slash);

  let path = written.trim();
  if (path.includes('?')) return undefined;
  path = withoutFragment(path);
  const parts = partsOf(path);
  const id = parts.at(-1);
  const type = parts.at(-2);
  if (id === undefined || type === undefined || !/^[A-Za-z]{2,64}$/.test(type)) return undefined;
  // `http://server` alone has a scheme and a host, but no type or id.
  if (path.includes('://') && parts.length < 4) return undefined;
  return `${spellType(type)}/${id}`;
}

function withoutFragment(path: string): string {
  const hash = path.indexOf('#');
  return hash < 0 ? path : path.slice(0, hash);
}

/** From a path or URL, without a version. */
function partsOf(path: string): string[] {
  const parts = path.split('/').filter((part) => part !== '');
  const history = parts.lastIndexOf('_history');
  if (history >= 2) parts.length = history;
  return parts;
}

/** No whitespace, query or fragment. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit <= 32 || unit === 63 || unit === 35) return false;
  }
  return true;
}

function spell(written: string, slash: number): string | undefined {
  const type = written.slice(0, slash);
  if (isTypeName(type)) return written;
  return /^[A-Za-z]{2,64}$/.test(type) ? `${spellType(type)}${written.slice(slash)}` : undefined;
}

/** A type that is not in the list is kept as written, except that its first letter is capitalised. */
function spellType(type: string): string {
  const name = typeName(type);
  return isTypeName(name) ? name : type.charAt(0).toUpperCase() + type.slice(1);
}

/** The type that a reference as written names: `Medication/7`, with or without an address. */
export function typeNamed(reference: string | undefined): string | undefined {
  return referenceTarget(reference)?.split('/')[0];
}
