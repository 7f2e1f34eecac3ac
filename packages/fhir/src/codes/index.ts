export * from './language.js';
export { SYSTEM } from './known-systems.js';
export * from './code-system.js';
export * from './negation.js';
