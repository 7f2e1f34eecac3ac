export * from './types.js';
export { samplePatients, sampleBundle } from './samples.js';
export { lifetime, lifetimeNdjson, lifetimeResources, type LifetimeOptions } from './lifetime.js';
export { REFERENCE_DAY, REFERENCE_NOW } from './build/dates.js';
export { isSyntheticIdentityNumber, syntheticIdentityNumber } from './identity.js';
export { Random } from './random.js';
