export * from './identity-number.js';
export * from './national-number.js';
export * from './municipality.js';
export * from './critical-information.js';
export * from './sfm-parameters.js';
export * from './sfm-medication.js';
export * from './sfm-pll.js';
