import {
  AMENDED,
  AWAITED,
  CANCELLED,
  CURRENT,
  IN_ERROR,
  NOT_DONE,
  PAST,
  PLANNED,
  PRELIMINARY,
  REJECTED,
  UNKNOWN,
  only,
  table,
} from './rule.js';

export const DOCUMENT_REFERENCE = table({ current: CURRENT, superseded: PAST, 'entered-in-error': IN_ERROR });

export const COMPOSITION = table({
  registered: only('R5', AWAITED),
  partial: only('R5', PRELIMINARY),
  preliminary: PRELIMINARY,
  final: PAST,
  amended: AMENDED,
  corrected: only('R5', AMENDED),
  appended: only('R5', AMENDED),
  cancelled: only('R5', CANCELLED),
  deprecated: only('R5', PAST),
  'entered-in-error': IN_ERROR,
  unknown: only('R5', UNKNOWN),
});

export const QUESTIONNAIRE_RESPONSE = table({
  'in-progress': AWAITED,
  completed: PAST,
  amended: AMENDED,
  stopped: PAST,
  'entered-in-error': IN_ERROR,
});

export const CONSENT = table({
  draft: PLANNED,
  proposed: only('R4', PLANNED),
  active: CURRENT,
  rejected: only('R4', REJECTED),
  inactive: PAST,
  'not-done': only('R5', NOT_DONE),
  'entered-in-error': IN_ERROR,
  unknown: only('R5', UNKNOWN),
});

export const LIST = table({ current: CURRENT, retired: PAST, 'entered-in-error': IN_ERROR });
export const LIST_MODES: ReadonlySet<string> = new Set(['working', 'snapshot', 'changes']);
