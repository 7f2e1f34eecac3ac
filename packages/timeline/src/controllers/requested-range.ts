import { instantOf } from '@care-timeline/record';
import { warnOnce, zoneOf } from '@care-timeline/ui';
import { validRange, type Range } from '../model/range.js';

/** `start` and `end` as set by the host, in any order, before or after a record is available. */
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

  /** Returns the requested window once. An end that is missing or not a date stays where it is. */
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
