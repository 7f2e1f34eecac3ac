import { FLAG } from '../model/facts.js';
import type { FhirRelease } from '../model/entry.js';
import type { Negation, ClinicalState } from '../model/clinical-state.js';

/** The effect of a status code on an entry. */
export interface StatusRule {
  readonly clinicalState: ClinicalState;
  readonly negation?: Negation;
  /** FLAG bits. */
  readonly flags: number;
  /** Set if only this release has the code (R4 includes R4B). */
  readonly only?: 'R4' | 'R5';
}

export type StatusTable = ReadonlyMap<string, StatusRule>;

const rule = (clinicalState: ClinicalState, flags = 0): StatusRule => ({ clinicalState, flags });
const negated = (negation: Negation): StatusRule => ({
  clinicalState: 'not-done',
  negation,
  flags: FLAG.NEGATED,
});

export const CURRENT = rule('current');
export const PAUSED = rule('paused');
export const PLANNED = rule('planned', FLAG.PLAN);
export const PAST = rule('past');
export const IN_ERROR = rule('in-error', FLAG.IN_ERROR);
export const UNKNOWN = rule('unknown');
/** Requested or begun, without a result yet. */
export const AWAITED = rule('current', FLAG.PRELIMINARY);
export const PRELIMINARY = rule('past', FLAG.PRELIMINARY);
export const AMENDED = rule('past', FLAG.AMENDED);
export const NOT_DONE = negated('not-done');
export const NOT_TAKEN = negated('not-taken');
export const NOT_GIVEN = negated('not-given');
export const CANCELLED = negated('cancelled');
export const REVOKED = negated('revoked');
export const DECLINED = negated('declined');
export const REJECTED = negated('rejected');
export const NOSHOW = negated('noshow');
export const FAILED = negated('failed');
export const REFUTED = negated('refuted');

/** The rule for a code that exists in only one release. */
export const only = (release: 'R4' | 'R5', of: StatusRule): StatusRule => ({ ...of, only: release });

export const table = (rules: Record<string, StatusRule>): StatusTable => new Map(Object.entries(rules));

/** False if the release is known and does not have the code. */
export function inRelease(of: StatusRule, release: FhirRelease | undefined): boolean {
  if (of.only === undefined || release === undefined) return true;
  return of.only === 'R5' ? release === 'R5' : release !== 'R5';
}
