import {
  CANCELLED,
  CURRENT,
  FAILED,
  IN_ERROR,
  PAST,
  PAUSED,
  PLANNED,
  REJECTED,
  REVOKED,
  UNKNOWN,
  table,
  type StatusRule,
} from './rule.js';

const REQUEST: Record<string, StatusRule> = {
  draft: PLANNED,
  active: CURRENT,
  'on-hold': PAUSED,
  revoked: REVOKED,
  completed: PAST,
  'entered-in-error': IN_ERROR,
  unknown: UNKNOWN,
};

export const CARE_PLAN = table(REQUEST);
export const SERVICE_REQUEST = table(REQUEST);
export const NUTRITION_ORDER = table(REQUEST);
export const DEVICE_REQUEST = table(REQUEST);

/** R4 CarePlan.activity.detail.status. */
export const PLAN_ACTIVITY = table({
  'not-started': PLANNED,
  scheduled: PLANNED,
  'in-progress': CURRENT,
  'on-hold': PAUSED,
  completed: PAST,
  cancelled: CANCELLED,
  stopped: PAST,
  unknown: UNKNOWN,
  'entered-in-error': IN_ERROR,
});

export const CARE_TEAM = table({
  proposed: PLANNED,
  active: CURRENT,
  suspended: PAUSED,
  inactive: PAST,
  'entered-in-error': IN_ERROR,
});

export const GOAL = table({
  proposed: PLANNED,
  planned: PLANNED,
  accepted: PLANNED,
  active: CURRENT,
  'on-hold': PAUSED,
  completed: PAST,
  cancelled: CANCELLED,
  'entered-in-error': IN_ERROR,
  rejected: REJECTED,
});

export const TASK = table({
  draft: PLANNED,
  requested: PLANNED,
  received: PLANNED,
  accepted: PLANNED,
  ready: PLANNED,
  rejected: REJECTED,
  cancelled: CANCELLED,
  'in-progress': CURRENT,
  'on-hold': PAUSED,
  failed: FAILED,
  completed: PAST,
  'entered-in-error': IN_ERROR,
});
