import {
  CANCELLED,
  CURRENT,
  IN_ERROR,
  NOSHOW,
  NOT_DONE,
  PAST,
  PAUSED,
  PLANNED,
  UNKNOWN,
  only,
  table,
} from './rule.js';

export const ENCOUNTER = table({
  planned: PLANNED,
  arrived: only('R4', CURRENT),
  triaged: only('R4', CURRENT),
  'in-progress': CURRENT,
  onleave: only('R4', PAUSED),
  finished: only('R4', PAST),
  'on-hold': only('R5', PAUSED),
  discharged: only('R5', PAST),
  completed: only('R5', PAST),
  discontinued: only('R5', PAST),
  cancelled: CANCELLED,
  'entered-in-error': IN_ERROR,
  unknown: UNKNOWN,
});

export const EPISODE_OF_CARE = table({
  planned: PLANNED,
  waitlist: PLANNED,
  active: CURRENT,
  onhold: PAUSED,
  finished: PAST,
  cancelled: CANCELLED,
  'entered-in-error': IN_ERROR,
});

export const APPOINTMENT = table({
  proposed: PLANNED,
  pending: PLANNED,
  booked: PLANNED,
  arrived: CURRENT,
  'checked-in': CURRENT,
  fulfilled: PAST,
  cancelled: CANCELLED,
  noshow: NOSHOW,
  'entered-in-error': IN_ERROR,
  waitlist: PLANNED,
});

export const COMMUNICATION = table({
  preparation: PLANNED,
  'in-progress': CURRENT,
  'not-done': NOT_DONE,
  'on-hold': PAUSED,
  stopped: PAST,
  completed: PAST,
  'entered-in-error': IN_ERROR,
  unknown: UNKNOWN,
});
