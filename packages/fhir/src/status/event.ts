import {
  CURRENT,
  IN_ERROR,
  NOT_DONE,
  NOT_GIVEN,
  PAST,
  PAUSED,
  PLANNED,
  UNKNOWN,
  only,
  table,
} from './rule.js';

export const PROCEDURE = table({
  preparation: PLANNED,
  'in-progress': CURRENT,
  'not-done': NOT_DONE,
  'on-hold': PAUSED,
  stopped: PAST,
  completed: PAST,
  'entered-in-error': IN_ERROR,
  unknown: UNKNOWN,
});

export const IMMUNIZATION = table({ completed: PAST, 'entered-in-error': IN_ERROR, 'not-done': NOT_GIVEN });

export const IMMUNIZATION_EVALUATION = table({ completed: PAST, 'entered-in-error': IN_ERROR });

export const CLINICAL_IMPRESSION = table({
  preparation: only('R5', PLANNED),
  'in-progress': CURRENT,
  'not-done': only('R5', NOT_DONE),
  'on-hold': only('R5', PAUSED),
  stopped: only('R5', PAST),
  completed: PAST,
  'entered-in-error': IN_ERROR,
  unknown: only('R5', UNKNOWN),
});

export const DEVICE_USE = table({
  active: CURRENT,
  completed: PAST,
  'entered-in-error': IN_ERROR,
  intended: PLANNED,
  stopped: PAST,
  'on-hold': PAUSED,
  'not-done': only('R5', NOT_DONE),
});

export const ADVERSE_EVENT = table({
  'in-progress': CURRENT,
  completed: PAST,
  'entered-in-error': IN_ERROR,
  unknown: UNKNOWN,
});
