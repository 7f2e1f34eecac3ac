export * from './load-fault.js';
export { loadFrom, thrownFault } from './load-from.js';
export type { LoadOptions, LoadProgress, LoadResult } from './load-from.js';
export { isNoRecord, loadInto } from './load-into.js';
export type { IntakeTarget, LoadedInto, LoadIntoOptions, LoadIntoProgress } from './load-into.js';
export * from './operations/index.js';
export * from './parse-text.js';
export * from './server/index.js';
export * from './smart/index.js';
