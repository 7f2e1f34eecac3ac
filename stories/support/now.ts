/** The same clock for everybody, so that a story looks the same every day: 23 November 2026, 10:00 in Oslo. */
export const STORY_NOW = Date.UTC(2026, 10, 23, 9, 0);
