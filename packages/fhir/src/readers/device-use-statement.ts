import { readDeviceUse } from './device-use.js';

/** R4 and R4B. */
export const deviceUseStatement = readDeviceUse('DeviceUseStatement');
