import { isValidity, type ClinicalEntry, type MedicationFacts, type PartialDate } from '@care-timeline/fhir';
import { earliestInstant, latestInstant, type TimeZone } from '../time/instants.js';

/** Groups of a medication list, in reading order. Each request and statement is in exactly one (MED-25). */
export const MEDICATION_GROUPS = [
  'regular', // in use, regularly or with no pattern stated
  'as-needed',
  'course',
  'supplies', // nutrition and consumables: ordered, but no medicines
  'unknown', // not known whether it is in use (MED-20: neither current nor past)
  'paused', // counts as current and is highlighted (MED-21)
  'planned', // ordered or proposed, not started
  'recently-stopped', // MED-23
  'past',
  'not-taken', // not taken, cancelled, or "do not give" (MED-10)
  'in-error',
] as const;

export type MedicationGroup = (typeof MEDICATION_GROUPS)[number];

/** Groups of what a patient currently uses. */
export const GROUPS_IN_USE: ReadonlySet<MedicationGroup> = new Set([
  'regular',
  'as-needed',
  'course',
  'paused',
]);

/**
 * How long after its stop a medicine counts as recently stopped. A stop is news until the next prescription would be
 * due: a Norwegian repeat prescription is dispensed for three months at a time. Hosts may set a different number of
 * days (MED-23).
 */
export const RECENT_DAYS = 90;

/**
 * A course whose time was up this long ago is past. A medicine that is over today without a known end date may have been in use for this long after it was ordered: a
 * Norwegian prescription is valid for one year. On later days it counts as past and is marked as uncertain.
 */
const VALID_DAYS = 365;

/** State of one request or statement on a given day. */
export interface MedicationState {
  readonly group: MedicationGroup;
  /** Stop in the future; in use until then (MED-22). */
  readonly stopsOn?: PartialDate;
  readonly stoppedOn?: PartialDate;
  readonly startsOn?: PartialDate;
  /** The period has ended, but nothing says that it was stopped (MED-30). */
  readonly periodEnded: boolean;
  /** The same, if the end was computed from the intended duration (GEN-10). */
  readonly courseEnded?: true;
  /** True if the record does not tell how it stood on that day. */
  readonly uncertain: boolean;
}

export interface MedicationMoment {
  /** ms since 1970. */
  readonly instant: number;
  /** False if an earlier day was requested: statuses are today's, so only dates tell the state at that time. */
  readonly isNow: boolean;
  readonly zone: TimeZone;
  readonly recentDays: number;
}

/** What other resources state about one request or statement. */
export interface MedicationContext {
  /** A renewal replaced it after the moment: until then it was in use. */
  readonly replacedLater: boolean;
  /** When it was last handed over or given, ms since 1970: a course that is collected later ends later. */
  readonly lastGiven?: number;
}

export function medicationState(
  entry: ClinicalEntry,
  moment: MedicationMoment,
  { replacedLater, lastGiven }: MedicationContext,
): MedicationState {
  const { clinicalState, medication } = entry;
  const plain = { periodEnded: false, uncertain: false };
  if (clinicalState === 'in-error') return { group: 'in-error', ...plain };
  if (clinicalState === 'not-done' || medication?.doNotPerform) return { group: 'not-taken', ...plain };

  const start = medication?.usePeriod?.start ?? entry.time?.start;
  const notBegun = start !== undefined && earliestInstant(start, moment.zone) > moment.instant;
  const overToday = moment.isNow && clinicalState === 'past';
  // A proposal that is over was never taken: it is neither planned nor recently stopped.
  if (entry.planLike && overToday) return { group: 'past', ...plain };
  if (clinicalState === 'planned' || entry.planLike || (notBegun && !overToday)) {
    return { group: 'planned', ...(start === undefined ? {} : { startsOn: start }), ...plain };
  }

  const decided = decidedStop(medication);
  const period = medication?.usePeriod;
  // The last day of a prescription is not the end of the treatment.
  const end = decided ?? medication?.stop?.at ?? (isValidity(period) ? undefined : period?.end);
  const hasPassed = (date: PartialDate | undefined): boolean =>
    date !== undefined && latestInstant(date, moment.zone) <= moment.instant;
  const isOver = hasPassed(end);
  // An explicit stop applies from its date on and not before, whatever the status already says (MED-22).
  if (decided !== undefined)
    return isOver ? stopped(decided, moment) : inUse(entry, { stopsOn: decided, ...plain });
  if (clinicalState === 'past') {
    if (end !== undefined && isOver) return stopped(end, moment);
    if (moment.isNow)
      return stoppedUnknownWhen([start, hasPassed(period?.end) ? period?.end : undefined], moment);
    if (end !== undefined || replacedLater) return inUse(entry, plain);
    const lapsed =
      period?.end === undefined
        ? start === undefined || earliestInstant(start, moment.zone) <= moment.instant - VALID_DAYS * DAY
        : hasPassed(period.end);
    return { group: lapsed ? 'past' : 'unknown', periodEnded: false, uncertain: true };
  }
  if (end !== undefined && isOver && clinicalState === 'unknown')
    return { ...stopped(end, moment), uncertain: true };
  const state = {
    periodEnded: isOver || hasPassed(period?.end),
    ...(courseOver(medication, moment.zone, lastGiven) <= moment.instant && { courseEnded: true as const }),
    uncertain: clinicalState === 'paused' && !moment.isNow,
  };
  if (clinicalState === 'current' && lapsed(entry, moment, lastGiven)) return { ...state, group: 'past' };
  const stopsOn = isOver || end === undefined ? {} : { stopsOn: end };
  return clinicalState === 'unknown'
    ? { group: 'unknown', ...stopsOn, ...state }
    : inUse(entry, { ...stopsOn, ...state });
}

/** When it is over according to the order, ms since 1970, however late it was started. */
export function courseOver(
  medication: MedicationFacts | undefined,
  zone: TimeZone,
  lastGiven = -Infinity,
): number {
  if (medication?.course === undefined) return Infinity;
  const { from, end } = medication.course;
  return latestInstant(end, zone) + Math.max(0, lastGiven - earliestInstant(from, zone));
}

/** A course that was over so long ago that it cannot be the one in use, even if nobody closed it (MED-30). */
function lapsed({ medication }: ClinicalEntry, moment: MedicationMoment, lastGiven?: number): boolean {
  if (medication?.use !== 'course') return false;
  const period = medication.usePeriod?.end;
  const ended = period === undefined ? Infinity : latestInstant(period, moment.zone);
  return Math.min(ended, courseOver(medication, moment.zone, lastGiven)) <= moment.instant - VALID_DAYS * DAY;
}

/** An explicitly decided stop, as opposed to the end of the planned period. */
function decidedStop(medication: MedicationFacts | undefined): PartialDate | undefined {
  const at = medication?.stop?.at;
  return at === undefined || at.text === medication?.usePeriod?.end?.text ? undefined : at;
}

function inUse(entry: ClinicalEntry, state: Omit<MedicationState, 'group'>): MedicationState {
  if (entry.clinicalState === 'paused') return { group: 'paused', ...state };
  if (entry.medication?.supply) return { group: 'supplies', ...state };
  const use = entry.medication?.use;
  return { group: use === 'as-needed' || use === 'course' ? use : 'regular', ...state };
}

function stopped(end: PartialDate, { instant, zone, recentDays }: MedicationMoment): MedicationState {
  const recent = latestInstant(end, zone) > instant - recentDays * DAY;
  return {
    group: recent ? 'recently-stopped' : 'past',
    stoppedOn: end,
    periodEnded: false,
    uncertain: false,
  };
}

/**
 * Over, with no end date. If it began recently, it was stopped recently; if it could be dispensed until recently, it
 * may have been.
 */
function stoppedUnknownWhen(
  dates: readonly (PartialDate | undefined)[],
  moment: MedicationMoment,
): MedicationState {
  const since = moment.instant - moment.recentDays * DAY;
  const recent = dates.some((date) => date !== undefined && earliestInstant(date, moment.zone) > since);
  return { group: recent ? 'recently-stopped' : 'past', periodEnded: false, uncertain: false };
}

const DAY = 86_400_000;
