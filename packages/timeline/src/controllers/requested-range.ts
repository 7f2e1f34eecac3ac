import { instantOf } from '@care-timeline/record';
import { warnOnce, zoneOf } from '@care-timeline/ui';
import { validRange, type Range } from '../model/range.js';

/** `start` and `end` as the host set them, in any order, before or after there is a record to show. */
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

  /** The window that was asked for, once. What is missing, or is not a date, stays where it is. */
  take(now: Range, timeZone: string): Range | undefined {
    if (this.#start === undefined && this.#end === undefined) return undefined;
    const range = validRange(read(this.#start, now.start, timeZone), read(this.#end, now.end, timeZone));
    this.#start = this.#end = undefined;
    return range;
  }
}

function read(text: string | undefined, otherwise: number, timeZone: string): number {
  if (!text) return otherwise;
  const time = instantOf(text, zoneOf(timeZone));
  if (time !== undefined) return time;
  warnOnce('<care-timeline>', `"${text}" is not an ISO date, left out`);
  return otherwise;
}
