/** Events that `embed.html` hands on as messages: every one of every element (test/embedding/embed.test.ts). */
export const EVENTS = [
  'care-load',
  'care-error',
  'care-withheld',
  'care-change',
  'care-select',
  'care-open',
  'care-range-change',
  'care-as-of-change',
] as const;
