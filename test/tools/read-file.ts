import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parseText, type Parsed } from '@care-timeline/sources';

/** A FHIR JSON or NDJSON file, gzipped or not, as input for a record; what is wrong with it otherwise. */
export function readFhirFile(path: string): Parsed {
  const bytes = readFileSync(path);
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return parseText((isGzip ? gunzipSync(bytes) : bytes).toString('utf8'));
}
