export { TimelineHarness, type LaneFound } from './harness.js';
