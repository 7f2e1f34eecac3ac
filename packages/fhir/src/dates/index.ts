export { parsePartialDate } from './partial-date.js';
export { dateAtAge } from './age.js';
export { Zone } from './zone.js';
