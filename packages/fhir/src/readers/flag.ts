import { labelOf } from '../elements/label.js';
import { periodAt } from '../elements/time.js';
import { applyStatus } from '../status/apply.js';
import { FLAG_STATUS } from '../status/problem.js';
import { alarmFacts, isAlarm } from './alarm.js';
import type { Reader } from './reader.js';

/** A warning, or an alarm from welfare technology that is kept as one (ALG-03). */
export const flag: Reader = {
  type: 'Flag',
  kind: (resource) => (isAlarm(resource) ? 'alarm' : 'alert'),
  status: (reading) => applyStatus(reading, 'status', reading.resource['status'], FLAG_STATUS),
  time: (reading) => periodAt(reading, 'period'),
  name: (resource, ctx) => labelOf(resource['code'], ctx),
  detail: ({ resource, ctx }) => (isAlarm(resource) ? { alarm: alarmFacts(resource, ctx) } : {}),
};
