import { rememberDigits } from '@care-timeline/fhir';
import { loadFault, type LoadFault } from './load-fault.js';

export type Parsed =
  { readonly ok: true; readonly input: unknown } | { readonly ok: false; readonly fault: LoadFault };

const failed = (fault: LoadFault): Parsed => ({ ok: false, fault });

/**
 * Parses text as FHIR input: JSON, or NDJSON (one resource per line), which is passed on as text so that the reader
 * can count every line, including broken ones. The digits of measured values are preserved as written (RES-02). Never
 * throws.
 */
export function parseText(text: string): Parsed {
  const trimmed = text.trim();
  if (!trimmed) return failed(loadFault('empty'));
  if (trimmed.startsWith('<')) return failed(loadFault('markup'));
  try {
    const input: unknown = JSON.parse(trimmed);
    rememberDigits(trimmed, input);
    // A bare number, string or null is valid JSON but cannot contain a resource.
    return typeof input === 'object' && input !== null ? { ok: true, input } : failed(loadFault('not-fhir'));
  } catch (error) {
    if (isNdjson(trimmed)) return { ok: true, input: trimmed };
    return failed(loadFault(endsInTheMiddle(trimmed, error as SyntaxError) ? 'truncated' : 'not-json'));
  }
}

/** More than one line, and the first one is a complete object. */
function isNdjson(text: string): boolean {
  const end = text.indexOf('\n');
  if (end < 0) return false;
  try {
    const first: unknown = JSON.parse(text.slice(0, end));
    return typeof first === 'object' && first !== null;
  } catch {
    return false;
  }
}

/** Engines word the error differently, so JSON that is never closed is recognised by its shape. */
function endsInTheMiddle(text: string, error: SyntaxError): boolean {
  if (!/^[[{]/.test(text)) return false;
  if (/end of (JSON input|data|the string)|unterminated|unexpected eof/i.test(error.message)) return true;
  const at = /position (\d+)/.exec(error.message)?.[1];
  return at !== undefined && Number(at) >= text.length;
}
