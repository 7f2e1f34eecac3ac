import { labelOf } from '../elements/label.js';
import { chosenTime, pointAt, timeChoice } from '../elements/time.js';
import { applyStatus } from '../status/apply.js';
import { PROCEDURE } from '../status/event.js';
import type { Reader } from './reader.js';

const PERFORMED = timeChoice('performed');
const OCCURRENCE = timeChoice('occurrence');

export const procedure: Reader = {
  type: 'Procedure',
  kind: () => 'procedure',
  status: (reading) => applyStatus(reading, 'status', reading.resource['status'], PROCEDURE),
  time: (reading) =>
    chosenTime(reading, PERFORMED) ?? chosenTime(reading, OCCURRENCE) ?? pointAt(reading, 'recorded'),
  name: (resource, ctx) => labelOf(resource['code'], ctx) ?? labelOf(resource['category'], ctx),
};
