import type { PartialDate, TimeSpan } from '@care-timeline/fhir';

const FORM =
  /^(-?\d{4,})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3}))?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/;

/** A PartialDate out of its FHIR text, worked out apart from the reader's own code. */
export function partial(text: string): PartialDate {
  const match = FORM.exec(text);
  if (!match) throw new Error(`no date: ${text}`);
  const [, y, mo, d, h, mi, s, ms, offset] = match;
  const precision = ms ? 'millisecond' : s ? 'second' : mi ? 'minute' : d ? 'day' : mo ? 'month' : 'year';
  const at = (year: number, month: number, day: number, ...rest: number[]): number => {
    const date = new Date(Date.UTC(2000, 0, 1, rest[0] ?? 0, rest[1] ?? 0, rest[2] ?? 0, rest[3] ?? 0));
    date.setUTCFullYear(year, month, day);
    return date.getTime();
  };
  const sign = offset?.startsWith('-') ? -1 : 1;
  const [oh = 0, om = 0] = offset && offset !== 'Z' ? offset.slice(1).split(':').map(Number) : [];
  const shift = sign * (oh * 60 + om) * 60_000;
  const [Y, M, D] = [Number(y), Number(mo ?? 1) - 1, Number(d ?? 1)];
  const earliest = at(
    Y,
    M,
    D,
    Number(h ?? 0),
    Number(mi ?? 0),
    Number(s ?? 0),
    Number((ms ?? '0').padEnd(3, '0')),
  );
  const latest = {
    year: () => at(Y + 1, 0, 1),
    month: () => at(Y, M + 1, 1),
    day: () => at(Y, M, D + 1),
    minute: () => earliest + 60_000,
    second: () => earliest + 1000,
    millisecond: () => earliest + 1,
  }[precision]();
  return { text, precision, zoned: offset !== undefined, earliest: earliest - shift, latest: latest - shift };
}

export function point(text: string): TimeSpan {
  return { shape: 'point', start: partial(text), ongoing: false, element: 'effectiveDateTime' };
}

/** An interval; an absent end goes on unless `ongoing` says otherwise. */
export function interval(start?: string, end?: string, ongoing = end === undefined): TimeSpan {
  return {
    shape: 'interval',
    ...(start && { start: partial(start) }),
    ...(end && { end: partial(end) }),
    ongoing,
    element: 'period',
  };
}
