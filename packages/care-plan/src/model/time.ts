import type { PartialDate, PlanActivityFact } from '@care-timeline/fhir';
import { wallClock, wallToInstant, utc } from '@care-timeline/ui';
import type { PlanActivity } from '@care-timeline/record';
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
  /** Computed from a repeating pattern (GEN-10). */
  readonly computed: boolean;
}

/** All times of an activity within [from, to), as instants. Undefined if its pattern does not specify the days. */
export function plannedTimes(
  fact: PlanActivityFact,
  from: number,
  to: number,
  timeZone: string,
  limit?: number,
): Planned[] | undefined {
  if (fact.timing !== undefined) {
    const found = timingOccurrences(fact.timing, {
      from: wallOf(from, timeZone),
      to: wallOf(to, timeZone),
      toWall: (instant) => wallOf(instant, timeZone),
      ...(limit !== undefined && { limit }),
    });
    return found?.map(({ wall, precision, when }) => ({
      at: wallToInstant(wall, timeZone),
      precision,
      ...(when !== undefined && { when }),
      computed: true,
    }));
  }
  const start = fact.scheduled?.start;
  if (start === undefined || start.precision === 'year' || start.precision === 'month') return undefined;
  const at = earliest(start, timeZone);
  const end = latest(start, timeZone);
  if (end <= from || at >= to) return [];
  return [{ at, precision: start.precision === 'day' ? 'day' : 'time', computed: false }];
}

/** The next time something is due; undefined for anything on hold, over or prohibited. */
export function nextTime(activity: PlanActivity, { at, view }: PlanContext): Planned | undefined {
  const { fact, planned, clinicalState, doNotPerform } = activity;
  if (doNotPerform || (clinicalState !== 'current' && clinicalState !== 'planned')) return undefined;
  const times = plannedTimes(fact, at, at + AHEAD, view.timeZone, 1);
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
