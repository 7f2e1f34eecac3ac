import { defineStrings } from '../strings/define-strings.js';
import { counted } from '../strings/plural.js';

/** Texts of result sparklines, and of the comparison with the previous result. */
export const trendStrings = defineStrings(
  {
    nb: {
      trend: (count: number, from: string, to: string, low: string, high: string, last: string) =>
        `${counted('nb', count, 'måling', 'målinger')} fra ${from} til ${to}: lavest ${low}, høyest ${high}, sist ${last}.`,
      since: (by: string, date: string) => `${by} siden ${date}`,
    },
    nn: {
      trend: (count, from, to, low, high, last) =>
        `${counted('nn', count, 'måling', 'målingar')} frå ${from} til ${to}: lågast ${low}, høgast ${high}, sist ${last}.`,
      since: (by, date) => `${by} sidan ${date}`,
    },
    en: {
      trend: (count, from, to, low, high, last) =>
        `${counted('en', count, 'result', 'results')} from ${from} to ${to}: lowest ${low}, highest ${high}, latest ${last}.`,
      since: (by, date) => `${by} since ${date}`,
    },
  },
  'trend',
);
