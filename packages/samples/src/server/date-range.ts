/** A period, ms since 1970, [low, high). Open ends are infinite. */
export interface DateRange {
  readonly low: number;
  readonly high: number;
}

const WRITTEN =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?)?)?)?(Z|[+-]\d{2}:\d{2})?$/;

/**
 * The range of instants that a FHIR date, dateTime or instant may denote; values without a time zone are read as UTC.
 * Undefined if it is not a date.
 */
export function rangeOfDate(text: unknown): DateRange | undefined {
  const parts = typeof text === 'string' ? WRITTEN.exec(text) : null;
  if (parts === null) return undefined;
  const [, year, month, day, hour, minute, second, fraction, zone] = parts;
  const number = (part: string | undefined, otherwise: number): number =>
    part === undefined ? otherwise : Number(part);
  const y = number(year, 0);
  const m = number(month, 1) - 1;
  const d = number(day, 1);
  const ms = fraction === undefined ? 0 : Number(`0.${fraction}`) * 1000;
  const at = (...fields: [number, number, number?, number?, number?, number?, number?]): number => {
    const date = new Date(Date.UTC(...fields));
    // Date.UTC maps 0 to 99 to 1900 to 1999.
    if (fields[0] < 100) date.setUTCFullYear(fields[0]);
    return date.getTime();
  };
  const low = at(y, m, d, number(hour, 0), number(minute, 0), number(second, 0), ms);
  const high =
    month === undefined
      ? at(y + 1, 0)
      : day === undefined
        ? at(y, m + 1)
        : hour === undefined
          ? at(y, m, d + 1)
          : low + (second === undefined ? 60_000 : fraction === undefined ? 1000 : 1);
  const offset = zone === undefined || zone === 'Z' ? 0 : minutesOf(zone) * 60_000;
  return Number.isNaN(low) ? undefined : { low: low - offset, high: high - offset };
}

function minutesOf(zone: string): number {
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6));
  return zone.startsWith('-') ? -minutes : minutes;
}

/**
 * The range of instants that an element may denote: a date in any form, a Period, or a Timing with events or bounds.
 */
export function rangeOfElement(value: unknown): DateRange | undefined {
  if (typeof value === 'string') return rangeOfDate(value);
  if (typeof value !== 'object' || value === null) return undefined;
  const element = value as Record<string, unknown>;
  if (Array.isArray(element['event'])) {
    const events = element['event'].map(rangeOfDate).filter((range) => range !== undefined);
    if (events.length > 0) {
      return {
        low: Math.min(...events.map(({ low }) => low)),
        high: Math.max(...events.map(({ high }) => high)),
      };
    }
  }
  const repeat = element['repeat'] as Record<string, unknown> | undefined;
  if (repeat?.['boundsPeriod'] !== undefined) return rangeOfElement(repeat['boundsPeriod']);
  if (element['start'] === undefined && element['end'] === undefined) return undefined;
  return {
    low: rangeOfDate(element['start'])?.low ?? -Infinity,
    high: rangeOfDate(element['end'])?.high ?? Infinity,
  };
}

/** Whether a value's range satisfies the relation of a search prefix (FHIR R4, 3.1.1.4.7). */
export function inRelation(prefix: string, value: DateRange, searched: DateRange): boolean {
  switch (prefix) {
    case 'eq':
      return value.low >= searched.low && value.high <= searched.high;
    case 'ne':
      return !(value.low >= searched.low && value.high <= searched.high);
    case 'ge':
      return value.high > searched.low;
    case 'gt':
      return value.high > searched.high;
    case 'le':
      return value.low < searched.high;
    case 'lt':
      return value.low < searched.low;
    case 'sa':
      return value.low >= searched.high;
    case 'eb':
      return value.high <= searched.low;
    default:
      return value.low < searched.high && value.high > searched.low;
  }
}
