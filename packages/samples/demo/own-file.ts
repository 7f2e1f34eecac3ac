/** Reads a file that somebody opened: JSON or NDJSON of FHIR. Pure, so that it can be tested without a page. */

export type FileFault =
  /** `unreadable`: the browser could not give the file's text. The others are about the text. */
  | { readonly code: 'empty' | 'html' | 'xml' | 'cut' | 'not-json' | 'not-fhir' | 'unreadable' }
  | { readonly code: 'line'; readonly line: number };

export type OwnFile =
  { readonly ok: true; readonly resources: unknown } | { readonly ok: false; readonly fault: FileFault };

const failed = (code: Exclude<FileFault['code'], 'line'>): OwnFile => ({ ok: false, fault: { code } });

export function readOwnFile(text: string): OwnFile {
  const content = text.replace(/^\uFEFF/, '').trim();
  if (content === '') return failed('empty');
  const whole = parse(content);
  if (whole !== undefined)
    return isFhir(whole.value) ? { ok: true, resources: whole.value } : failed('not-fhir');
  if (/^<(!doctype html|html)\b/i.test(content)) return failed('html');
  if (content.startsWith('<')) return failed('xml');
  return readLines(content);
}

/** NDJSON: one resource a line. Only tried where the first line is a whole JSON value; else the file is one broken value. */
function readLines(content: string): OwnFile {
  const lines = content.split(/\r?\n/);
  const first = parse(lines[0] ?? '');
  if (lines.length < 2 || first === undefined) return failed(looksCut(content) ? 'cut' : 'not-json');
  const resources: unknown[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const parsed = parse(line);
    if (parsed === undefined) return { ok: false, fault: { code: 'line', line: index + 1 } };
    resources.push(parsed.value);
  }
  return isFhir(resources) ? { ok: true, resources } : failed('not-fhir');
}

function parse(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

/** A value that opens and never closes: a download that was interrupted. */
function looksCut(content: string): boolean {
  return (
    (content.startsWith('{') && !content.endsWith('}')) || (content.startsWith('[') && !content.endsWith(']'))
  );
}

/** A resource, or a list with at least one. What is wrong inside is for the record to say. */
function isFhir(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(isFhir);
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as { resourceType?: unknown }).resourceType === 'string'
  );
}
