import { readConcepts } from '../elements/concept.js';
import { deviceLabel } from '../elements/device-label.js';
import { chosenTime, pointAt, timeChoice } from '../elements/time.js';
import { first } from '../json.js';
import { applyStatus } from '../status/apply.js';
import { DEVICE_USE } from '../status/event.js';
import type { Reader } from './reader.js';

const TIMING = timeChoice('timing');

/** The use of a device, as represented in both releases. */
function readDeviceUse(type: string): Reader {
  return {
    type,
    kind: () => 'device',
    status: (reading) => applyStatus(reading, 'status', reading.resource['status'], DEVICE_USE),
    time: (reading) =>
      chosenTime(reading, TIMING) ?? pointAt(reading, 'recordedOn') ?? pointAt(reading, 'dateAsserted'),
    name: (resource, ctx) => deviceLabel(first(resource['device']), resource, ctx),
    detail: ({ resource, ctx }) => ({
      statusReason: readConcepts(resource['usageReason'], ctx),
      category: readConcepts(resource['category'], ctx),
    }),
  };
}

/** R5 name of DeviceUseStatement. */
export const deviceUsage = readDeviceUse('DeviceUsage');

/** R4 and R4B. */
export const deviceUseStatement = readDeviceUse('DeviceUseStatement');
