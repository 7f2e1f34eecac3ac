import type { ReadContext } from '../context.js';
import { parsePartialDate } from '../dates/partial-date.js';
import { code, isJson, text, type Json } from '../json.js';
import type { PartialDate, PeriodState, TimeSpan } from '../model/time-span.js';

/** A standalone Period, outside the main time of an entry. Open if a bound is absent or cannot be parsed. */
export function readPeriod(value: unknown, element: string, ongoing = true): TimeSpan | undefined {
  if (!isJson(value)) return undefined;
  const start = parsePartialDate(value['start']);
  const end = parsePartialDate(value['end']);
  if (start === undefined && end === undefined) return undefined;
  return {
    shape: 'interval',
    ...(start && { start }),
    ...(end && { end }),
    ongoing: ongoing && end === undefined && text(value['end']) === undefined,
    element,
  };
}

/** What is needed from a time zone: dates without one are wall-clock time. */
export interface LocalZone {
  toInstant(wallMs: number): number;
}

/**
 * Whether something with a period applies at a moment; this is the only place that decides it (GEN-16). A partial date
 * counts as a whole: what ends today, or in this year, applies until that is over, and what begins then has begun. Of
 * reversed bounds nobody knows which is wrong: it has ended after both and begun after the first.
 */
export function periodStateAt(
  period: Pick<TimeSpan, 'start' | 'end'> | undefined,
  instant: number,
  zone: LocalZone,
): PeriodState {
  const { start, end } = period ?? {};
  const real = (date: PartialDate, wall: number): number => (date.zoned ? wall : zone.toInstant(wall));
  const from = start && real(start, start.earliest);
  const to = end && real(end, end.latest);
  if (from !== undefined && to !== undefined && to <= from) {
    if (instant >= real(start!, start!.latest)) return 'former';
    return instant < real(end!, end!.earliest) ? 'later' : 'now';
  }
  if (from !== undefined && from > instant) return 'later';
  return to !== undefined && to <= instant ? 'former' : 'now';
}

const UTC: LocalZone = { toInstant: (wall) => wall };

/** These are former ones even without a period; `use` is a modifier element. */
const FORMER = new Set(['old', 'maiden']);

/** `use` and `period` of a name, address, phone number or identifier. */
export interface Use {
  readonly use?: string;
  readonly period?: TimeSpan;
}

/** `Use`, and whether it is in use at the moment of the reading context. */
export interface InUse extends Use {
  readonly when: PeriodState;
}

/** Like `periodStateAt`, for what may also be marked as old (GEN-16). */
export function useStateAt({ use, period }: Use, instant: number, zone: LocalZone): PeriodState {
  const when = periodStateAt(period, instant, zone);
  return when === 'now' && use !== undefined && FORMER.has(use) ? 'former' : when;
}

export function readUse(element: Json): Use {
  const use = code(element['use']);
  const period = readPeriod(element['period'], 'period');
  return { ...(use !== undefined && { use }), ...(period !== undefined && { period }) };
}

export function inUse(element: Json, ctx: Pick<ReadContext, 'now' | 'zone'>): InUse {
  const use = readUse(element);
  return { ...use, when: useStateAt(use, ctx.now ?? Date.now(), ctx.zone ?? UTC) };
}
