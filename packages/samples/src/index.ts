export * from './types.js';
export { samplePatients, sampleBundle } from './samples.js';
export { REFERENCE_DAY } from './build/dates.js';
export { isSyntheticIdentityNumber, syntheticIdentityNumber } from './identity.js';
export { Random } from './random.js';
