export * from './load-fault.js';
export * from './load-from.js';
export * from './parse-text.js';
export * from './server/index.js';
export * from './smart/index.js';
