import { labelOf, writtenIn } from '../elements/label.js';
import { readConcepts } from '../elements/concept.js';
import { readNotes } from '../elements/annotation.js';
import { dateAt, interval, periodOf, pointAt } from '../elements/time.js';
import { MINUTE } from '../dates/civil.js';
import { code, first, number, objects } from '../json.js';
import type { TimeSpan } from '../model/time-span.js';
import type { Reading } from '../reading.js';
import { isPatient } from '../elements/subject.js';
import { applyStatus, combine } from '../status/apply.js';
import { APPOINTMENT } from '../status/contact.js';
import { DECLINED } from '../status/rule.js';
import type { Reader } from './reader.js';

const ANSWERS = new Set(['accepted', 'declined', 'tentative', 'needs-action']);

export const appointment: Reader = {
  type: 'Appointment',
  kind: () => 'appointment',
  status(reading) {
    applyStatus(reading, 'status', reading.resource['status'], APPOINTMENT);
    const participants = objects(reading.resource['participant']);
    // An appointment declined by the patient will not take place, even if it has not been removed from the calendar
    // (GEN-02).
    const patients = participants.filter(({ actor }) => {
      const reference = first(actor);
      return reference !== undefined && isPatient(reference);
    });
    const declined = patients.length > 0 && patients.every(({ status }) => code(status) === 'declined');
    if (declined && reading.clinicalState === 'planned') combine(reading, DECLINED);
    if (!reading.full) return;
    // The reply of each participant, unless it is a plain acceptance.
    for (const participant of participants) {
      const answer = code(participant['status']);
      if (answer === undefined || answer === 'accepted') continue;
      const who = labelOf(participant['actor'], reading.ctx)?.text;
      reading.statuses?.push({
        element: 'participant.status',
        code: answer,
        known: ANSWERS.has(answer),
        ...(who !== undefined && { text: who }),
      });
    }
  },
  time: (reading) =>
    startToEnd(reading) ??
    periodOf(reading, first(reading.resource['requestedPeriod']), 'requestedPeriod') ??
    pointAt(reading, 'created'),
  name: (resource, ctx) =>
    labelOf(resource['serviceType'], ctx) ??
    labelOf(resource['appointmentType'], ctx) ??
    writtenIn(resource, 'description', ctx) ??
    labelOf(resource['reasonCode'], ctx) ??
    labelOf(resource['reason'], ctx) ??
    labelOf(resource['specialty'], ctx),
  detail: ({ resource, ctx }) => ({
    category: [
      ...readConcepts(resource['serviceCategory'], ctx),
      ...readConcepts(resource['specialty'], ctx),
    ],
    statusReason: [
      ...readConcepts(resource['cancelationReason'], ctx),
      ...readConcepts(resource['cancellationReason'], ctx),
    ],
    notes: readNotes(resource, ctx, 'description', 'comment', 'note', 'patientInstruction'),
  }),
};

/**
 * `start` and `end`; if there is a length in minutes instead of an end, the end is computed and marked as such
 * (GEN-10).
 */
function startToEnd(reading: Reading): TimeSpan | undefined {
  const { resource } = reading;
  const start = dateAt(reading, resource['start'], 'start');
  const end = dateAt(reading, resource['end'], 'end');
  if (end !== undefined) return interval(reading, start, end, false, 'start');
  if (start === undefined) return undefined;
  const minutes = number(resource['minutesDuration']);
  if (minutes === undefined || minutes <= 0 || minutes > 1_000_000 || start.precision === 'day') {
    return { shape: 'point', start, ongoing: false, element: 'start' };
  }
  const at = start.earliest + minutes * MINUTE;
  const text = new Date(at).toISOString();
  const computed = start.zoned ? text : text.slice(0, 19);
  return interval(
    reading,
    start,
    {
      text: computed,
      precision: start.precision,
      zoned: start.zoned,
      earliest: at,
      latest: at + (start.latest - start.earliest),
    },
    false,
    'start',
    'duration',
  );
}
