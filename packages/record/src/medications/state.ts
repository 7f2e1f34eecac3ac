import { isValidity, type ClinicalEntry, type MedicationFacts, type PartialDate } from '@care-timeline/fhir';
import { earliestInstant, latestInstant, type TimeZone } from '../time/instants.js';

/** Groups of a medication list, in reading order. Each request and statement stands in exactly one (MED-25). */
export const MEDICATION_GROUPS = [
  'regular', // in use, regularly or without saying how
  'as-needed',
  'course',
  'unknown', // whether it is in use is not known (MED-20: neither current nor past)
  'paused', // counts as current and stands out (MED-21)
  'planned', // ordered or proposed, not begun
  'recently-stopped', // MED-23
  'past',
  'not-taken', // not taken, cancelled, or "do not give" (MED-10)
  'in-error',
] as const;

export type MedicationGroup = (typeof MEDICATION_GROUPS)[number];

/** Groups of what a patient uses now. */
export const GROUPS_IN_USE: ReadonlySet<MedicationGroup> = new Set([
  'regular',
  'as-needed',
  'course',
  'paused',
]);

/**
 * How long after its stop a medicine counts as recently stopped. Stopping is news until the next prescription would have
 * come: a Norwegian repeat is dispensed for three months at a time. Hosts may set another number of days (MED-23).
 */
export const RECENT_DAYS = 90;

/**
 * A medicine that is over today, and nobody wrote since when, may have been in use for this long after it was ordered: a
 * Norwegian prescription is valid for a year. On later days it counts as past, and is said to be uncertain.
 */
const VALID_DAYS = 365;

/** How one request or statement stands on a day. */
export interface MedicationState {
  readonly group: MedicationGroup;
  /** Stop that lies ahead; in use until then (MED-22). */
  readonly stopsOn?: PartialDate;
  readonly stoppedOn?: PartialDate;
  readonly startsOn?: PartialDate;
  /** The period has ended, nothing says that it was stopped (MED-30). */
  readonly periodEnded: boolean;
  /** The same, where the end was worked out from how long it is to be used (GEN-10). */
  readonly courseEnded?: true;
  /** True where the record does not tell how it stood on that day. */
  readonly uncertain: boolean;
}

export interface MedicationMoment {
  /** ms since 1970. */
  readonly instant: number;
  /** False where an earlier day was asked for: statuses are today's, and only dates tell how it stood then. */
  readonly isNow: boolean;
  readonly zone: TimeZone;
  readonly recentDays: number;
}

/** What other resources say of one request or statement. */
export interface MedicationContext {
  /** A renewal took its place after the moment: until then it was in use. */
  readonly replacedLater: boolean;
  /** When it was last handed over or given, ms since 1970: a course that is fetched later is over later. */
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
  // A proposal that is over was never taken: neither planned nor stopped lately.
  if (entry.planLike && overToday) return { group: 'past', ...plain };
  if (clinicalState === 'planned' || entry.planLike || (notBegun && !overToday)) {
    return { group: 'planned', ...(start === undefined ? {} : { startsOn: start }), ...plain };
  }

  const decided = decidedStop(medication);
  const period = medication?.usePeriod;
  // The last day of a prescription is no end of the treatment.
  const end = decided ?? medication?.stop?.at ?? (isValidity(period) ? undefined : period?.end);
  const hasPassed = (date: PartialDate | undefined): boolean =>
    date !== undefined && latestInstant(date, moment.zone) <= moment.instant;
  const isOver = hasPassed(end);
  // A stop that somebody decided holds from its day on, and not before, whatever the status is already (MED-22).
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
    ...(courseIsOver(medication, moment, lastGiven) && { courseEnded: true as const }),
    uncertain: clinicalState === 'paused' && !moment.isNow,
  };
  const stopsOn = isOver || end === undefined ? {} : { stopsOn: end };
  return clinicalState === 'unknown'
    ? { group: 'unknown', ...stopsOn, ...state }
    : inUse(entry, { ...stopsOn, ...state });
}

/** Over by what the order says, however late it was begun. */
function courseIsOver(
  medication: MedicationFacts | undefined,
  { instant, zone }: MedicationMoment,
  lastGiven = -Infinity,
): boolean {
  if (medication?.course === undefined) return false;
  const { from, end } = medication.course;
  return latestInstant(end, zone) + Math.max(0, lastGiven - earliestInstant(from, zone)) <= instant;
}

/** The stop as somebody decided it, as opposed to the end of the period that was planned. */
function decidedStop(medication: MedicationFacts | undefined): PartialDate | undefined {
  const at = medication?.stop?.at;
  return at === undefined || at.text === medication?.usePeriod?.end?.text ? undefined : at;
}

function inUse(entry: ClinicalEntry, state: Omit<MedicationState, 'group'>): MedicationState {
  if (entry.clinicalState === 'paused') return { group: 'paused', ...state };
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
 * Over, and nothing says since when. What began lately was stopped lately; what could be dispensed until lately may have been.
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
