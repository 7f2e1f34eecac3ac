import {
  AMENDED,
  AWAITED,
  CANCELLED,
  CURRENT,
  IN_ERROR,
  PAST,
  PRELIMINARY,
  UNKNOWN,
  only,
  table,
  type StatusRule,
} from './rule.js';

const RESULT: Record<string, StatusRule> = {
  registered: AWAITED,
  preliminary: PRELIMINARY,
  final: PAST,
  amended: AMENDED,
  corrected: AMENDED,
  cancelled: CANCELLED,
  'entered-in-error': IN_ERROR,
  unknown: UNKNOWN,
};

export const OBSERVATION = table(RESULT);
export const RISK_ASSESSMENT = table(RESULT);

export const DIAGNOSTIC_REPORT = table({
  ...RESULT,
  partial: PRELIMINARY,
  // Modified before it was final: still not final.
  modified: only('R5', PRELIMINARY),
  appended: AMENDED,
});

/** An issue stays current until it is known to have been dealt with. */
export const DETECTED_ISSUE = table({
  registered: only('R4', AWAITED),
  preliminary: AWAITED,
  final: CURRENT,
  amended: only('R4', { ...AMENDED, clinicalState: 'current' }),
  corrected: only('R4', { ...AMENDED, clinicalState: 'current' }),
  cancelled: only('R4', CANCELLED),
  mitigated: only('R5', PAST),
  'entered-in-error': IN_ERROR,
  unknown: only('R4', UNKNOWN),
});

export const IMAGING_STUDY = table({
  registered: AWAITED,
  available: PAST,
  cancelled: CANCELLED,
  'entered-in-error': IN_ERROR,
  unknown: UNKNOWN,
});

export const SPECIMEN = table({
  available: CURRENT,
  unavailable: PAST,
  unsatisfactory: PAST,
  'entered-in-error': IN_ERROR,
});

export const FAMILY_HISTORY = table({
  partial: PRELIMINARY,
  completed: PAST,
  'entered-in-error': IN_ERROR,
  'health-unknown': UNKNOWN,
});
