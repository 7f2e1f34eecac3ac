import { CURRENT, IN_ERROR, PAST, PAUSED, PLANNED, UNKNOWN, table } from './rule.js';

/** Status of things that are only referred to: one that is not in use is a modifier of everything that names it. */
export const DEVICE = table({
  active: CURRENT,
  inactive: PAST,
  'entered-in-error': IN_ERROR,
  unknown: UNKNOWN,
});

export const LOCATION = table({ active: CURRENT, suspended: PAUSED, inactive: PAST });

export const SUBSTANCE = table({ active: CURRENT, inactive: PAST, 'entered-in-error': IN_ERROR });

export const QUESTIONNAIRE = table({ draft: PLANNED, active: CURRENT, retired: PAST, unknown: UNKNOWN });
