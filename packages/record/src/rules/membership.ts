import {
  periodStateAt,
  type ClinicalEntry,
  type PeriodState,
  type TimeSpan,
  type Zone,
} from '@care-timeline/fhir';
import { appliesAt } from './clinical-state-at.js';

/** Types whose own `active` and `period` say whether somebody still is who they are to the patient. */
const ROLES: ReadonlySet<string> = new Set(['RelatedPerson', 'PractitionerRole']);

export interface Membership {
  readonly when: PeriodState;
  /** Never open-ended for somebody who is no member any more. */
  readonly period?: TimeSpan;
}

/**
 * Whether somebody is a member of a team at a time, and from when to when. A member whose own record has ended is
 * none, whatever the team says (GEN-16), unless the team says that they are still to come.
 *
 * @param period - of the membership
 */
export function membershipAt(
  period: TimeSpan | undefined,
  person: ClinicalEntry | undefined,
  at: number,
  isNow: boolean,
  zone: Zone,
): Membership {
  const when = periodStateAt(period, at, zone);
  const said = { when, ...(period && { period }) };
  if (when !== 'now' || !person || !ROLES.has(person.resourceType)) return said;
  const own = appliesAt(person, at, isNow, zone);
  if (own !== 'former') return { ...said, when: own };
  return { when: own, ...(person.time?.end && { period: person.time }) };
}
