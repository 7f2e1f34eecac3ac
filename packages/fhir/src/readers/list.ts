import { parsePartialDate } from '../dates/partial-date.js';
import { readConcept } from '../elements/concept.js';
import { readReference } from '../elements/reference.js';
import type { ListRemark } from '../model/list.js';
import { labelOf, writtenIn } from '../elements/label.js';
import { pointAt } from '../elements/time.js';
import { code, inWords, isTrue, objects } from '../json.js';
import type { Reading } from '../reading.js';
import { applyStatus } from '../status/apply.js';
import { LIST, LIST_MODES } from '../status/document.js';
import type { Reader } from './reader.js';

export const list: Reader = {
  type: 'List',
  kind: () => 'list',
  status(reading) {
    applyStatus(reading, 'status', reading.resource['status'], LIST);
    applyMode(reading);
    applyDeleted(reading);
  },
  time: (reading) => pointAt(reading, 'date'),
  name: (resource, ctx) => writtenIn(resource, 'title', ctx) ?? labelOf(resource['code'], ctx),
  detail({ resource, ctx }) {
    const remarks = objects(resource['entry']).flatMap((line): ListRemark[] => {
      const flag = readConcept(line['flag'], ctx);
      const deleted = isTrue(line['deleted']);
      const item = readReference(line['item'], 'entry.item', 'member', ctx);
      if (item === undefined || (flag === undefined && !deleted)) return [];
      const date = parsePartialDate(line['date']);
      return [{ item, deleted, ...(flag && { flag }), ...(date && { date }) }];
    });
    return remarks.length === 0 ? {} : { listRemarks: remarks };
  },
};

/** A modifier: `changes` means not the list itself but what was added to and removed from it. */
function applyMode(reading: Reading): void {
  const value = reading.resource['mode'];
  const mode = code(value);
  const known = mode !== undefined && LIST_MODES.has(mode);
  reading.statuses?.push({ element: 'mode', code: value == null ? '' : inWords(value), known });
  if (value != null) reading.modifier('mode', inWords(value), true);
  if (known) return;
  if (reading.clinicalState === 'current') reading.clinicalState = 'unknown';
  reading.problem(
    'unknown-code',
    'mode',
    value == null ? 'required and absent' : `not in the value set: ${inWords(value)}`,
  );
}

/** A modifier of each line: deleted entries are listed, and `describe()` marks them on the line. */
function applyDeleted(reading: Reading): void {
  objects(reading.resource['entry']).forEach((entry, index) => {
    const value = entry['deleted'];
    if (value === undefined || value === null) return;
    const known = typeof value === 'boolean';
    reading.modifier(`entry[${index}].deleted`, inWords(value), known);
    reading.statuses?.push({ element: `entry[${index}].deleted`, code: inWords(value), known });
    if (!known)
      reading.problem('invalid-value', `entry[${index}].deleted`, `not a boolean: ${inWords(value)}`);
  });
}
