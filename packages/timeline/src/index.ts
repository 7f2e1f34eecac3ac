export { CareTimeline } from './timeline.js';
export * from './timeline.events.js';
export { timelineStrings, type TimelineStrings } from './timeline.strings.js';
export { PERIODS, type Period, type Range } from './model/range.js';
