import type { Json } from '../json.js';
import { first, objects } from '../json.js';
import { readConcepts } from '../elements/concept.js';
import { labelOf } from '../elements/label.js';
import { dateAt, interval, periodAt } from '../elements/time.js';
import type { TimeSpan } from '../model/time-span.js';
import type { Reading } from '../reading.js';
import { applyStatus } from '../status/apply.js';
import { ENCOUNTER } from '../status/contact.js';
import type { Reader } from './reader.js';
import { spanOf } from './span.js';

export const encounter: Reader = {
  type: 'Encounter',
  kind: () => 'encounter',
  status: (reading) => applyStatus(reading, 'status', reading.resource['status'], ENCOUNTER),
  time: (reading) =>
    periodAt(reading, 'period') ??
    periodAt(reading, 'actualPeriod') ??
    planned(reading) ??
    spanOf(reading, reading.resource['statusHistory'], 'statusHistory') ??
    spanOf(reading, reading.resource['location'], 'location'),
  name: (resource, ctx) =>
    labelOf(resource['type'], ctx) ??
    labelOf(resource['serviceType'], ctx) ??
    labelOf(resource['class'], ctx) ??
    labelOf(resource['reasonCode'], ctx) ??
    labelOf(reasons(resource), ctx),
  detail(reading) {
    const { resource, ctx } = reading;
    return {
      category: [...readConcepts(resource['class'], ctx), ...readConcepts(resource['serviceType'], ctx)],
      reason: [...readConcepts(resource['reasonCode'], ctx), ...readConcepts(reasons(resource), ctx)],
      statusReasonElement: 'dischargeDisposition',
      statusReason: readConcepts(
        first(resource['hospitalization'] ?? resource['admission'])?.['dischargeDisposition'],
        ctx,
      ),
    };
  },
};

/** R5: the planned time of an encounter that has not begun. */
function planned(reading: Reading): TimeSpan | undefined {
  const { plannedStartDate, plannedEndDate } = reading.resource;
  if (plannedStartDate === undefined && plannedEndDate === undefined) return undefined;
  const start = dateAt(reading, plannedStartDate, 'plannedStartDate');
  const end = dateAt(reading, plannedEndDate, 'plannedEndDate');
  return interval(reading, start, end, false, 'plannedStartDate');
}

/** R5 `reason.value`. */
function reasons(resource: Json): readonly unknown[] {
  return objects(resource['reason']).flatMap((reason) => objects(reason['value']));
}
