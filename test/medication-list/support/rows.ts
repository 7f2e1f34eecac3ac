import type { Medicine } from '../../../packages/medication-list/src/model/medicine.js';
import { Row } from '../../../packages/medication-list/src/model/row.js';
import type { Change } from '../../../packages/medication-list/src/model/changes.js';
import type { Words } from '../../../packages/medication-list/src/model/words.js';
import { words } from './words.js';

export function rows(
  medicines: readonly Medicine[],
  changes: ReadonlyMap<string, Change> = new Map(),
  say: Words = words(),
): Row[] {
  const byKey = new Map(medicines.map((one) => [one.key, one]));
  return medicines.map((one) => new Row(one, { words: say, changes, byKey }));
}
