import { rememberDigits } from '../elements/written-digits.js';

/** What a text turned out to be. */
export type ParsedText =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'lines'; readonly lines: readonly ParsedLine[] }
  | { readonly kind: 'invalid'; readonly message: string };

export interface ParsedLine {
  /** From 1, as editors count. */
  readonly number: number;
  readonly value?: unknown;
  /** Set where the line is not JSON. */
  readonly message?: string;
}

/** JSON, or NDJSON: one JSON value a line. Digits of measured values are kept as they were written (RES-02). */
export function parseText(written: string): ParsedText {
  const json = written.charCodeAt(0) === 0xfeff ? written.slice(1) : written;
  try {
    const value: unknown = JSON.parse(json);
    rememberDigits(json, value);
    return { kind: 'json', value };
  } catch (error) {
    const message = messageOf(json, error);
    const lines = parseLines(json);
    // A broken document is not a list of broken lines.
    const someLine = lines.some((line) => line.message === undefined && isResourceLike(line.value));
    return lines.length > 1 && someLine ? { kind: 'lines', lines } : { kind: 'invalid', message };
  }
}

function parseLines(text: string): readonly ParsedLine[] {
  const lines: ParsedLine[] = [];
  let number = 0;
  for (const line of text.split(/\r\n|\n|\r/)) {
    number++;
    if (line.trim() === '') continue;
    try {
      const value: unknown = JSON.parse(line);
      rememberDigits(line, value);
      lines.push({ number, value });
    } catch (error) {
      lines.push({ number, message: messageOf(line, error) });
    }
  }
  return lines;
}

function isResourceLike(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'resourceType' in value;
}

/** What the text looks like, in words for the person who has to fix it; nothing of its content. */
function messageOf(text: string, error: unknown): string {
  const start = text.trimStart();
  if (start === '') return 'empty';
  if (/^<(!doctype html|html)/i.test(start)) return 'HTML, not JSON';
  if (start.startsWith('<')) return 'XML, not JSON';
  const where = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined;
  return where === undefined ? 'not JSON' : `not JSON: stops at character ${where}`;
}
