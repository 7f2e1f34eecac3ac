import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parseText, type Parsed } from '@care-timeline/sources';

/** The text of a file, gzipped or not. */
export function readText(path: string): string {
  const bytes = readFileSync(path);
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (isGzip ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** A FHIR JSON or NDJSON file as input for a record; what is wrong with it otherwise. */
export function readFhirFile(path: string): Parsed {
  return parseText(readText(path));
}
