import { instantOf } from '@care-timeline/record';
import { warnOnce, zoneOf } from '@care-timeline/ui';
import { MAX_SPAN, span, validRange, type Range } from '../model/range.js';

/** `start` and `end` as set by the host, in any order, one or several updates apart, before or after there is data. */
export class RequestedRange {
  #start: string | undefined;
  #end: string | undefined;

  get start(): string | undefined {
    return this.#start;
  }
  get end(): string | undefined {
    return this.#end;
  }

  set(which: 'start' | 'end', value: unknown): void {
    const given: unknown = value ?? '';
    const text = String(given);
    if (which === 'start') this.#start = text;
    else this.#end = text;
  }

  /**
   * Returns the requested window once. An end that is missing or not a date stays where it is; if the ends would
   * change places, the one that was not set moves along, until it is set too.
   */
  take(now: Range, timeZone: string): Range | undefined {
    if (this.#start === undefined && this.#end === undefined) return undefined;
    const start = read(this.#start, timeZone);
    const end = read(this.#end, timeZone);
    this.#start = this.#end = undefined;
    if (start === undefined && end === undefined) return undefined;
    const [from, to] = [start ?? now.start, end ?? now.end];
    if (from < to) return drawableRange(from, to, 'start and end');
    if (start === undefined) return drawableRange(to - span(now), to, 'end');
    if (end === undefined) return drawableRange(from, from + span(now), 'start');
    warnOnce('<care-timeline>', 'end is not after start, left out');
    return undefined;
  }
}

/** A window that the host asked for; undefined, with one warning, if it cannot be shown as asked. */
export function drawableRange(start: number, end: number, asked: string): Range | undefined {
  const range = end - start <= MAX_SPAN ? validRange(start, end) : undefined;
  if (!range)
    warnOnce('<care-timeline>', `${asked}: more than a thousand years apart, or no dates, left out`);
  return range;
}

function read(text: string | undefined, timeZone: string): number | undefined {
  if (!text) return undefined;
  const time = instantOf(text, zoneOf(timeZone));
  if (time === undefined) warnOnce('<care-timeline>', `"${text}" is not an ISO date, left out`);
  return time;
}
