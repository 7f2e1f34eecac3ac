import {
  CANCELLED,
  CURRENT,
  DECLINED,
  IN_ERROR,
  NOT_GIVEN,
  NOT_TAKEN,
  PAST,
  PAUSED,
  PLANNED,
  UNKNOWN,
  only,
  table,
} from './rule.js';

export const MEDICATION_REQUEST = table({
  active: CURRENT,
  'on-hold': PAUSED,
  ended: only('R5', PAST),
  stopped: PAST,
  completed: PAST,
  cancelled: CANCELLED,
  'entered-in-error': IN_ERROR,
  draft: PLANNED,
  unknown: UNKNOWN,
});

/** R5's `recorded` only means that it was written down; `adherence` says whether it is taken. */
export const MEDICATION_STATEMENT = table({
  active: only('R4', CURRENT),
  completed: only('R4', PAST),
  intended: only('R4', PLANNED),
  stopped: only('R4', PAST),
  'on-hold': only('R4', PAUSED),
  unknown: only('R4', UNKNOWN),
  'not-taken': only('R4', NOT_TAKEN),
  'entered-in-error': IN_ERROR,
  recorded: only('R5', UNKNOWN),
  draft: only('R5', PLANNED),
});

export const ADHERENCE = table({
  taking: CURRENT,
  'taking-as-directed': CURRENT,
  'taking-not-as-directed': CURRENT,
  'not-taking': NOT_TAKEN,
  'on-hold': PAUSED,
  'on-hold-as-directed': PAUSED,
  'on-hold-not-as-directed': PAUSED,
  stopped: PAST,
  'stopped-as-directed': PAST,
  'stopped-not-as-directed': PAST,
  unknown: UNKNOWN,
});

export const MEDICATION_ADMINISTRATION = table({
  'in-progress': CURRENT,
  'not-done': NOT_GIVEN,
  'on-hold': PAUSED,
  completed: PAST,
  'entered-in-error': IN_ERROR,
  stopped: PAST,
  unknown: UNKNOWN,
});

export const MEDICATION_DISPENSE = table({
  preparation: PLANNED,
  'in-progress': CURRENT,
  cancelled: CANCELLED,
  'on-hold': PAUSED,
  completed: PAST,
  'entered-in-error': IN_ERROR,
  stopped: PAST,
  declined: DECLINED,
  unknown: UNKNOWN,
});

export const MEDICATION = table({ active: CURRENT, inactive: PAST, 'entered-in-error': IN_ERROR });
