import { readConcepts } from '../elements/concept.js';
import { derived, labelOf, writtenIn } from '../elements/label.js';
import { readNotes } from '../elements/annotation.js';
import { chosenTime, pointAt, timeChoice } from '../elements/time.js';
import { code, inWords } from '../json.js';
import { FLAG } from '../model/facts.js';
import type { Reading } from '../reading.js';
import { applyStatus } from '../status/apply.js';
import { ADVERSE_EVENT } from '../status/event.js';
import type { Reader } from './reader.js';

/** Something that could have happened but did not, stated in the title (GEN-02). */
const NEAR_MISS = { nb: 'Nestenhendelse', nn: 'Nestenhending', en: 'Near miss' } as const;

const OCCURRENCE = timeChoice('occurrence');

export const adverseEvent: Reader = {
  type: 'AdverseEvent',
  kind: () => 'alert',
  status(reading) {
    // R4 has no status: the event happened.
    reading.clinicalState = 'past';
    applyStatus(reading, 'status', reading.resource['status'], ADVERSE_EVENT, false);
    applyActuality(reading);
  },
  time: (reading) =>
    pointAt(reading, 'date') ??
    chosenTime(reading, OCCURRENCE) ??
    pointAt(reading, 'detected') ??
    pointAt(reading, 'recordedDate'),
  name(resource, ctx) {
    const what =
      labelOf(resource['event'], ctx) ??
      labelOf(resource['code'], ctx) ??
      writtenIn(resource, 'description', ctx) ??
      labelOf(resource['category'], ctx);
    if (code(resource['actuality']) !== 'potential') return what;
    return derived([NEAR_MISS[ctx.lang], what?.text].filter(Boolean).join(': '));
  },
  detail: ({ resource, ctx }) => ({
    category: readConcepts(resource['category'], ctx),
    notes: readNotes(resource, ctx, 'description', 'note'),
  }),
};

/** A modifier: `potential` is a near miss that did not happen to the patient. */
function applyActuality(reading: Reading): void {
  const value = reading.resource['actuality'];
  const actuality = code(value);
  const known = actuality === 'actual' || actuality === 'potential';
  reading.statuses?.push({ element: 'actuality', code: value == null ? '' : inWords(value), known });
  if (value != null) reading.modifier('actuality', inWords(value), true);
  if (actuality === 'potential') reading.flags |= FLAG.UNCONFIRMED;
  if (known) return;
  if (reading.clinicalState === 'past' || reading.clinicalState === 'current')
    reading.clinicalState = 'unknown';
  reading.problem(
    'unknown-code',
    'actuality',
    value == null ? 'required and absent' : `not in the value set: ${inWords(value)}`,
  );
}
