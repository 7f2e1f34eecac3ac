/** Events that `embed.html` forwards as messages: all events of all elements (test/embedding/embed.test.ts). */
export const EVENTS = [
  'care-load',
  'care-error',
  'care-withheld',
  'care-contradiction',
  'care-change',
  'care-select',
  'care-open',
  'care-range-change',
  'care-range-settle',
  'care-as-of-change',
] as const;
