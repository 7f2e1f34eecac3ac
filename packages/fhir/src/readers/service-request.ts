import { labelOf } from '../elements/label.js';
import { chosenTime, pointAt, timeChoice } from '../elements/time.js';
import { applyProhibition, applyStatus } from '../status/apply.js';
import { applyIntent } from '../status/intent.js';
import { SERVICE_REQUEST } from '../status/plan.js';
import { doNotPerformOf } from './do-not-perform.js';
import { orderDetail } from './order.js';
import type { Reader } from './reader.js';

const OCCURRENCE = timeChoice('occurrence');

export const serviceRequest: Reader = {
  type: 'ServiceRequest',
  kind: () => 'order',
  status(reading) {
    const { resource } = reading;
    applyStatus(reading, 'status', resource['status'], SERVICE_REQUEST);
    applyIntent(reading, resource['intent']);
    applyProhibition(reading, 'doNotPerform', doNotPerformOf(resource));
  },
  time: (reading) => chosenTime(reading, OCCURRENCE) ?? pointAt(reading, 'authoredOn'),
  name: (resource, ctx) =>
    labelOf(resource['code'], ctx) ??
    labelOf(resource['orderDetail'], ctx) ??
    labelOf(resource['category'], ctx),
  detail: orderDetail,
};
