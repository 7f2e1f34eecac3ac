import { rememberDigits } from '@care-timeline/fhir';
import { loadFault, type LoadFault } from './load-fault.js';

export type Parsed =
  { readonly ok: true; readonly input: unknown } | { readonly ok: false; readonly fault: LoadFault };

const failed = (fault: LoadFault): Parsed => ({ ok: false, fault });

/**
 * Text as FHIR input: JSON, or NDJSON (one resource a line), which is handed on as text so that the reader can count
 * every line, the broken ones too. Digits of measured values are kept as they were written (RES-02). Never throws.
 */
export function parseText(text: string): Parsed {
  const trimmed = text.trim();
  if (!trimmed) return failed(loadFault('empty'));
  if (trimmed.startsWith('<')) return failed(loadFault('markup'));
  try {
    const input: unknown = JSON.parse(trimmed);
    rememberDigits(trimmed, input);
    // A bare number, string or null is JSON but can hold no resource.
    return typeof input === 'object' && input !== null ? { ok: true, input } : failed(loadFault('not-fhir'));
  } catch (error) {
    if (isNdjson(trimmed)) return { ok: true, input: trimmed };
    return failed(loadFault(endsInTheMiddle(trimmed, error as SyntaxError) ? 'truncated' : 'not-json'));
  }
}

/** More than one line, and the first is a whole object. */
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

/** Engines word the error differently; JSON that opens and never closes is told by its shape. */
function endsInTheMiddle(text: string, error: SyntaxError): boolean {
  if (!/^[[{]/.test(text)) return false;
  if (/end of (JSON input|data|the string)|unterminated|unexpected eof/i.test(error.message)) return true;
  const at = /position (\d+)/.exec(error.message)?.[1];
  return at !== undefined && Number(at) >= text.length;
}
