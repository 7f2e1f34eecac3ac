import { ageUnit, dateAtAge } from '../dates/age.js';
import { HOUR } from '../dates/civil.js';
import { parsePartialDate } from '../dates/partial-date.js';
import { asWritten, first, inWords, isJson, text, type Json } from '../json.js';
import type { PartialDate, TimeSpan } from '../model/time-span.js';
import type { Reading } from '../reading.js';
import { ageRangeText, ageText } from './age-text.js';
import { conceptLabel } from './concept.js';
import { quantityText, rangeText, readQuantity, readRange } from './quantity.js';

/** Keeps a date that could not be parsed, or a text given instead of one (TLN-11). The first such text wins. */
export function keepTimeText(reading: Reading, written: string | undefined): void {
  if (written !== undefined) reading.timeText ??= written;
}

/** A date element; one that cannot be parsed is kept as text and reported. */
export function dateAt(reading: Reading, value: unknown, path: string): PartialDate | undefined {
  if (value === undefined || value === null) return undefined;
  const one: unknown = Array.isArray(value) && value.length === 1 ? value[0] : value;
  const date = parsePartialDate(one);
  if (date !== undefined) return date;
  keepTimeText(reading, text(asWritten(one)));
  reading.problem('invalid-date', path, `not a date: ${inWords(value)}`);
  return undefined;
}

/** The point in time in `element` of the resource. */
export function pointAt(reading: Reading, element: string): TimeSpan | undefined {
  const value = reading.resource[element];
  if (value === undefined) return undefined;
  const start = dateAt(reading, value, element);
  return start && { shape: 'point', start, ongoing: false, element };
}

/** The Period in `element` of the resource. */
export function periodAt(reading: Reading, element: string): TimeSpan | undefined {
  const value = reading.resource[element];
  return value === undefined ? undefined : periodOf(reading, value, element);
}

/** A Period. If it has no end, it is ongoing as long as the status allows (TLN-04). */
export function periodOf(reading: Reading, value: unknown, element: string): TimeSpan | undefined {
  if (!isJson(value)) {
    if (typeof value === 'string') {
      const start = dateAt(reading, value, element);
      return start && { shape: 'point', start, ongoing: false, element };
    }
    if (value !== undefined && value !== null) {
      const period = first(value);
      if (period !== undefined) return periodOf(reading, period, element);
      reading.problem('invalid-value', element, `not a period: ${inWords(value)}`);
    }
    return undefined;
  }
  const startText = value['start'];
  const endText = value['end'];
  const start = startText === undefined ? undefined : dateAt(reading, startText, `${element}.start`);
  const end = endText === undefined ? undefined : dateAt(reading, endText, `${element}.end`);
  // An end that is present but cannot be parsed is not an open end.
  const open = reading.open && (endText === undefined || endText === null);
  return interval(reading, start, end, open, element);
}

/** An interval from parsed dates. If the bounds are reversed, only the start is used, and the problem is reported. */
export function interval(
  reading: Reading,
  start: PartialDate | undefined,
  end: PartialDate | undefined,
  open: boolean,
  element: string,
  computed?: TimeSpan['computed'],
): TimeSpan | undefined {
  if (end === undefined) {
    if (start === undefined) return undefined;
    return computed === undefined
      ? { shape: 'interval', start, ongoing: open, element }
      : { shape: 'interval', start, ongoing: open, element, computed };
  }
  if (start !== undefined && isBefore(end, start)) {
    keepTimeText(reading, `${start.text} – ${end.text}`);
    reading.problem('contradiction', element, `ends before it starts: ${start.text} – ${end.text}`);
    return { shape: 'point', start, ongoing: false, element };
  }
  return {
    shape: 'interval',
    ...(start === undefined ? undefined : { start }),
    end,
    ongoing: false,
    element,
    ...(computed === undefined ? undefined : { computed }),
  };
}

/** Definitely before, whatever the viewer's time zone. */
function isBefore(a: PartialDate, b: PartialDate): boolean {
  const doubt = a.zoned === b.zoned ? 0 : 15 * HOUR;
  return a.latest + doubt <= b.earliest;
}

/** Member names of a choice of date types, built once per element. */
export interface TimeChoice {
  readonly base: string;
  readonly dateTime: string;
  readonly period: string;
  readonly others: readonly string[];
  readonly timing: string;
  readonly age: string;
  readonly range: string;
  readonly string: string;
}

export function timeChoice(base: string): TimeChoice {
  return {
    base,
    dateTime: `${base}DateTime`,
    period: `${base}Period`,
    others: [`${base}Instant`, `${base}Date`],
    timing: `${base}Timing`,
    age: `${base}Age`,
    range: `${base}Range`,
    string: `${base}String`,
  };
}

/** The time in a choice element, whichever type is present. Text is kept as `timeText`. */
export function chosenTime(reading: Reading, choice: TimeChoice): TimeSpan | undefined {
  const resource = reading.resource;
  const dateTime = resource[choice.dateTime];
  if (dateTime !== undefined) {
    const point = pointAt(reading, choice.dateTime);
    if (point !== undefined) return point;
  }
  if (resource[choice.period] !== undefined) {
    const period = periodAt(reading, choice.period);
    if (period !== undefined) return period;
  }
  return uncommonTime(reading, choice);
}

function uncommonTime(reading: Reading, choice: TimeChoice): TimeSpan | undefined {
  const resource = reading.resource;
  for (const element of choice.others) {
    const point = pointAt(reading, element);
    if (point !== undefined) return point;
  }
  const timing = resource[choice.timing];
  if (timing !== undefined) {
    const time = timingSpan(reading, timing, choice.timing);
    if (time !== undefined) return time;
  }
  const age = resource[choice.age];
  if (age !== undefined) return ageTime(reading, age, choice.age);
  const range = resource[choice.range];
  if (range !== undefined) return ageRangeTime(reading, range, choice.range);
  keepTimeText(reading, text(resource[choice.string]));
  return undefined;
}

/** The ages of beginning and end stand side by side. Details may read the time again: what is there is kept. */
function addTimeText(reading: Reading, words: string): void {
  const { timeText } = reading;
  if (timeText === undefined) reading.timeText = words;
  else if (!timeText.split(', ').includes(words)) reading.timeText = `${timeText}, ${words}`;
}

/** An age becomes dates only if the birth date is known, and the result is marked as computed (GEN-10). */
function ageTime(reading: Reading, value: unknown, element: string): TimeSpan | undefined {
  const age = readQuantity(value);
  if (age === undefined) {
    reading.problem('invalid-value', element, `not an age: ${inWords(value)}`);
    return undefined;
  }
  addTimeText(reading, ageText(age, element, reading.ctx.lang) ?? quantityText(age));
  const unit = ageUnit(age.code ?? age.unit);
  const birth = reading.ctx.birthDate;
  // "Younger than 40" is not a date.
  if (birth === undefined || unit === undefined || age.value === undefined || age.comparator !== undefined) {
    return undefined;
  }
  const start = dateAtAge(birth, age.value, unit);
  return start && { shape: 'point', start, ongoing: false, element, computed: 'age' };
}

function ageRangeTime(reading: Reading, value: unknown, element: string): TimeSpan | undefined {
  const range = readRange(value);
  if (range === undefined) {
    reading.problem('invalid-value', element, `not a range: ${inWords(value)}`);
    return undefined;
  }
  addTimeText(reading, ageRangeText(range, element, reading.ctx.lang) ?? rangeText(range));
  const birth = reading.ctx.birthDate;
  const { low, high } = range;
  if (birth === undefined || low?.value === undefined || high?.value === undefined) return undefined;
  const unit = ageUnit(high.code ?? high.unit ?? low.code ?? low.unit);
  if (unit === undefined) return undefined;
  const from = dateAtAge(birth, low.value, unit);
  const to = dateAtAge(birth, high.value, unit);
  if (from === undefined || to === undefined || to.latest < from.earliest) return undefined;
  const start: PartialDate = { ...from, latest: to.latest };
  return { shape: 'point', start, ongoing: false, element, computed: 'age' };
}

/** When a Timing takes place: its events, else its bounds. A pattern alone ("twice a day") has no position in time. */
export function timingSpan(reading: Reading, value: unknown, element: string): TimeSpan | undefined {
  const timing = first(value);
  if (timing === undefined) return undefined;
  const events: PartialDate[] = [];
  const written = timing['event'];
  for (const event of Array.isArray(written) ? (written as readonly unknown[]) : [written]) {
    const date = dateAt(reading, event, `${element}.event`);
    if (date !== undefined) events.push(date);
  }
  if (events.length === 1) {
    return { shape: 'point', start: events[0]!, ongoing: false, element: `${element}.event` };
  }
  if (events.length > 1) {
    events.sort((a, b) => a.earliest - b.earliest);
    const last = events.reduce((a, b) => (b.latest > a.latest ? b : a));
    return interval(reading, events[0], last, false, `${element}.event`, 'timing');
  }
  const bounds = boundsOf(timing);
  if (bounds !== undefined) return periodOf(reading, bounds, `${element}.repeat.boundsPeriod`);
  keepTimeText(reading, conceptLabel(timing['code'], reading.ctx)?.text);
  return undefined;
}

export function boundsOf(timing: Json): Json | undefined {
  const repeat = first(timing['repeat']);
  return repeat === undefined ? undefined : first(repeat['boundsPeriod']);
}
