import { readDeviceUse } from './device-use.js';

/** R5 name of DeviceUseStatement. */
export const deviceUsage = readDeviceUse('DeviceUsage');
