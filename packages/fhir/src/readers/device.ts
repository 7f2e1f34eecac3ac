import { deviceName } from '../elements/device-label.js';
import { supporting } from './supporting.js';

export const device = supporting('Device', deviceName, {
  status: (reading) => void (reading.clinicalState = 'current'),
});
