import { labelOf } from '../elements/label.js';
import { periodAt } from '../elements/time.js';
import { applyStatus } from '../status/apply.js';
import { FLAG_STATUS } from '../status/problem.js';
import type { Reader } from './reader.js';

export const flag: Reader = {
  type: 'Flag',
  kind: () => 'alert',
  status: (reading) => applyStatus(reading, 'status', reading.resource['status'], FLAG_STATUS),
  time: (reading) => periodAt(reading, 'period'),
  name: (resource, ctx) => labelOf(resource['code'], ctx),
};
