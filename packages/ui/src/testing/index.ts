export * from './widget-harness.js';
