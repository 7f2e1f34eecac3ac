import { rememberDigits } from '../elements/written-digits.js';

/** The result of parsing a text. */
export type ParsedText =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'lines'; readonly lines: readonly ParsedLine[] }
  | { readonly kind: 'invalid'; readonly message: string };

export interface ParsedLine {
  /** 1-based, as in editors. */
  readonly number: number;
  readonly value?: unknown;
  /** Set if the line is not valid JSON. */
  readonly message?: string;
}

/** JSON, or NDJSON with one JSON value per line. Digits of measured values are kept as written (RES-02). */
export function parseText(written: string): ParsedText {
  const json = written.charCodeAt(0) === 0xfeff ? written.slice(1) : written;
  try {
    const value: unknown = JSON.parse(json);
    rememberDigits(json, value);
    return { kind: 'json', value };
  } catch (error) {
    const message = messageOf(json, error);
    const lines = parseLines(json);
    // A broken document must not be treated as a list of broken lines.
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

/** Describes the format of the text for the person who has to fix it, without revealing its content. */
function messageOf(text: string, error: unknown): string {
  const start = text.trimStart();
  if (start === '') return 'empty';
  if (/^<(!doctype html|html)/i.test(start)) return 'HTML, not JSON';
  if (start.startsWith('<')) return 'XML, not JSON';
  const where = error instanceof Error ? /position (\d+)/.exec(error.message)?.[1] : undefined;
  return where === undefined ? 'not JSON' : `not JSON: stops at character ${where}`;
}
