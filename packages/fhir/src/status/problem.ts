import { CURRENT, IN_ERROR, PAST, REFUTED, UNKNOWN, only, table } from './rule.js';

export const CONDITION_CLINICAL = table({
  active: CURRENT,
  recurrence: CURRENT,
  relapse: CURRENT,
  inactive: PAST,
  remission: PAST,
  resolved: PAST,
  unknown: only('R5', UNKNOWN),
});

export const ALLERGY_CLINICAL = table({ active: CURRENT, inactive: PAST, resolved: PAST });

/** verificationStatus codes that change the clinical state; the others only affect certainty (ALG-02). */
export const VERIFICATION = table({ refuted: REFUTED, 'entered-in-error': IN_ERROR });

export const FLAG_STATUS = table({ active: CURRENT, inactive: PAST, 'entered-in-error': IN_ERROR });
