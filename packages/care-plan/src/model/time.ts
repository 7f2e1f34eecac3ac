import type { ClinicalEntry, OrderFacts, PartialDate, PlanActivityFact } from '@care-timeline/fhir';
import { wallClock, wallToInstant, utc } from '@care-timeline/ui';
import type { CarePlanItem, PlanActivity } from '@care-timeline/record';
import type { PlanContext } from './context.js';
import { timingOccurrences, type Occurrence } from '@care-timeline/fhir';

const DAY = 86_400_000;
/** How far ahead to search for a next time. */
const AHEAD = 400 * DAY;

export function earliest(date: PartialDate, timeZone: string): number {
  return date.zoned ? date.earliest : wallToInstant(date.earliest, timeZone);
}

/** First instant after all those a date may denote. */
export function latest(date: PartialDate, timeZone: string): number {
  return date.zoned ? date.latest : wallToInstant(date.latest, timeZone);
}

/** An instant as wall-clock ms. */
export function wallOf(instant: number, timeZone: string): number {
  const { year, month, day, hour, minute, second } = wallClock(instant, timeZone);
  return utc(year, month, day, hour, minute, second);
}

/** A time at which something is due. */
export interface Planned {
  /** ms since 1970; for a day or part of the day, its first instant or nominal position, for sorting only. */
  readonly at: number;
  readonly precision: Occurrence['precision'];
  readonly when?: string;
  /** What is due, if it is one part of an order for several. */
  readonly name?: string;
  /** Computed from a repeating pattern (GEN-10). */
  readonly computed: boolean;
}

interface Timed {
  readonly fact?: PlanActivityFact;
  readonly planned?: ClinicalEntry;
}

/**
 * All times of an activity or an order within [from, to), as instants. Undefined if its pattern does not specify the
 * days, or if it is only to be done as needed.
 */
export function plannedTimes(
  { fact, planned }: Timed,
  range: { readonly from: number; readonly to: number },
  { view: { timeZone }, at }: PlanContext,
  limit?: number,
): Planned[] | undefined {
  const { from } = range;
  const to = Math.min(range.to, at + AHEAD);
  const schedules = planned?.order?.schedules ?? [];
  const timings: OrderFacts['schedules'] =
    fact?.timing !== undefined ? [{ timing: fact.timing, asNeeded: false }] : schedules;
  if (timings.length > 0) {
    const names = new Set(timings.map(({ name }) => name));
    // One part of a diet whose days are not known does not hide the times of the others.
    const parts = [...names]
      .map((name) => {
        const found = timings
          .filter((one) => one.name === name)
          .map(({ timing, asNeeded }) =>
            asNeeded
              ? undefined
              : timingOccurrences(timing, {
                  from: wallOf(from, timeZone),
                  to: wallOf(to, timeZone),
                  toWall: (instant) => wallOf(instant, timeZone),
                  ...(limit !== undefined && { limit }),
                }),
          );
        return found.every((times) => times !== undefined)
          ? found.flat().map((time) => ({ ...time, name }))
          : undefined;
      })
      .filter((times) => times !== undefined);
    if (parts.length === 0) return undefined;
    return parts
      .flat()
      .sort((a, b) => a.wall - b.wall)
      .map(({ wall, precision, when, name }) => ({
        at: wallToInstant(wall, timeZone),
        precision,
        ...(when !== undefined && { when }),
        ...(name !== undefined && { name }),
        computed: true,
      }));
  }
  const start = fact?.scheduled?.start ?? occurrenceOf(planned);
  if (start === undefined || start.precision === 'year' || start.precision === 'month') return undefined;
  const first = earliest(start, timeZone);
  if (latest(start, timeZone) <= from || first >= to) return [];
  return [{ at: first, precision: start.precision === 'day' ? 'day' : 'time', computed: false }];
}

/** The day an order is to be carried out; the date it was written is not (CPL-02). */
function occurrenceOf(planned: ClinicalEntry | undefined): PartialDate | undefined {
  return planned?.time?.element.startsWith('occurrence') ? planned.time.start : undefined;
}

/** The times of an intervention that lie within the period of its plan. */
export function timesOf(
  { window }: CarePlanItem,
  activity: PlanActivity,
  { from, to }: { readonly from: number; readonly to: number },
  context: PlanContext,
  limit?: number,
): Planned[] | undefined {
  return plannedTimes(
    activity,
    { from: Math.max(from, window.from), to: Math.min(to, window.to) },
    context,
    limit,
  );
}

/** The next time something is due; undefined for anything on hold, over or prohibited. */
export function nextTime(
  plan: CarePlanItem,
  activity: PlanActivity,
  context: PlanContext,
): Planned | undefined {
  const { planned, clinicalState, doNotPerform, rest } = activity;
  const { at, view } = context;
  const isDue = clinicalState === 'current' || clinicalState === 'planned';
  if (doNotPerform || rest || !isDue) return undefined;
  const times = timesOf(plan, activity, { from: at, to: Infinity }, context, 1);
  if (times !== undefined) return times[0];
  const start = planned?.kind === 'appointment' ? planned.time?.start : undefined;
  if (start === undefined) return undefined;
  const from = earliest(start, view.timeZone);
  return from < at
    ? undefined
    : { at: from, precision: start.precision === 'day' ? 'day' : 'time', computed: false };
}

/** `i morgen, 24. november 2026 kl. 08:00`; a part of the day is given by name, never as a clock time. */
export function plannedText({ at, precision, when }: Planned, context: PlanContext): string {
  const { view, text } = context;
  const day = view.format.instant(at, precision === 'time' ? 'minute' : 'day');
  const part = precision === 'part' && when !== undefined ? ` (${partWord(when, text.when)})` : '';
  const days = Math.abs(
    Math.floor(wallOf(at, view.timeZone) / DAY) - Math.floor(wallOf(context.at, view.timeZone) / DAY),
  );
  const near = !context.isNow
    ? ''
    : days === 0
      ? text.today
      : days === 1 && at > context.at
        ? text.tomorrow
        : '';
  return `${near ? `${near}, ` : ''}${day}${part}`;
}

/** The term for a FHIR EventTiming code; the code itself if unknown. */
export function partWord(when: string, words: Readonly<Record<string, string>>): string {
  const [base = when] = when.split('.');
  return Object.hasOwn(words, base) ? words[base]! : when;
}
