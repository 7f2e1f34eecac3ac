import { first, objects, text } from '../json.js';
import { DATA_ABSENT } from '../words/absent-words.js';

/** Code of the data-absent-reason in an element's extensions; `unknown` if the extension is present without a code. */
export function absentReason(element: unknown): string | undefined {
  const found = objects(first(element)?.['extension']).find(({ url }) => url === DATA_ABSENT);
  return found && (text(found['valueCode'] ?? found['valueString']) ?? 'unknown');
}
