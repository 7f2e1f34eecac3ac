export * from './model/index.js';
export * from './codes/index.js';
