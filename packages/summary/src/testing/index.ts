export { WidgetHarness } from '@care-timeline/ui/testing.js';
export * from './harness.js';
