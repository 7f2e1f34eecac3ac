export * from './model/index.js';
export * from './codes/index.js';
export * from './dosage/index.js';
