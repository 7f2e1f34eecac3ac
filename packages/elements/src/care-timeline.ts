/** Entry point of the single-file distribution: registers every element and exports what a plain page needs. */
import './define.js';

export * from './index.js';
