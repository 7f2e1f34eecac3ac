import { labelOf } from '../elements/label.js';
import { deviceLabel } from '../elements/device-label.js';
import { chosenTime, pointAt, timeChoice } from '../elements/time.js';
import { applyProhibition, applyStatus } from '../status/apply.js';
import { applyIntent } from '../status/intent.js';
import { DEVICE_REQUEST } from '../status/plan.js';
import { doNotPerformOf } from './do-not-perform.js';
import { orderDetail } from './order.js';
import type { Reader } from './reader.js';

const OCCURRENCE = timeChoice('occurrence');

export const deviceRequest: Reader = {
  type: 'DeviceRequest',
  kind: () => 'order',
  status(reading) {
    const { resource } = reading;
    applyStatus(reading, 'status', resource['status'], DEVICE_REQUEST, false);
    applyIntent(reading, resource['intent']);
    applyProhibition(reading, 'doNotPerform', doNotPerformOf(resource));
  },
  time: (reading) => chosenTime(reading, OCCURRENCE) ?? pointAt(reading, 'authoredOn'),
  name: (resource, ctx) =>
    labelOf(resource['codeCodeableConcept'], ctx) ??
    deviceLabel(resource['codeReference'], resource, ctx) ??
    deviceLabel(resource['code'], resource, ctx),
  detail: orderDetail,
};
