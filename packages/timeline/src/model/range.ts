/** The visible period, ms since 1970, `end` exclusive: the only interaction state of the timeline. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const WEEK = 7 * DAY;
/** Mean Gregorian year. */
export const YEAR = 365.2425 * DAY;
export const MONTH = YEAR / 12;

/** The narrowest window: one minute. */
export const MIN_SPAN = MINUTE;
/** The widest window: longer than any human life, so that wrong dates can still be inspected. */
export const MAX_SPAN = 1000 * YEAR;

export const PERIODS = ['day', 'week', 'month', 'year', 'five-years', 'life'] as const;
export type Period = (typeof PERIODS)[number];

const PERIOD_SPAN: Record<Exclude<Period, 'life'>, number> = {
  day: DAY,
  week: WEEK,
  month: MONTH,
  year: YEAR,
  'five-years': 5 * YEAR,
};

export const span = (range: Range): number => range.end - range.start;

export function sameRange(a: Range | undefined, b: Range | undefined): boolean {
  return a === b || (!!a && !!b && a.start === b.start && a.end === b.end);
}

/**
 * A range that can be drawn: ordered, finite, neither too narrow nor too wide. Undefined if the input cannot be
 * turned into one.
 */
export function validRange(start: number, end: number): Range | undefined {
  if (!Number.isFinite(start) || !Number.isFinite(end)) return undefined;
  let [from, to] = start <= end ? [start, end] : [end, start];
  const length = Math.min(MAX_SPAN, Math.max(MIN_SPAN, to - from));
  if (length !== to - from) {
    const middle = (from + to) / 2;
    [from, to] = [middle - length / 2, middle + length / 2];
  }
  return { start: from, end: to };
}

/**
 * Keeps a window at least partly over the record: panning stops when only a margin of the record remains in view, and
 * zooming out stops slightly beyond the whole record.
 */
export function clampTo(range: Range, domain: Range): Range {
  const margin = span(domain) * 0.05;
  const widest = Math.min(span(domain) + 2 * margin, MAX_SPAN);
  let { start, end } = range;
  if (end - start >= widest) {
    const middle = (domain.start + domain.end) / 2;
    if (widest < MAX_SPAN) return { start: middle - widest / 2, end: middle + widest / 2 };
    start = (start + end - widest) / 2;
    end = start + widest;
  }
  const low = domain.start - margin;
  const high = domain.end + margin;
  if (start < low) [start, end] = [low, end + (low - start)];
  if (end > high) [start, end] = [start - (end - high), high];
  return { start, end };
}

/**
 * Zooms by `factor` (< 1 shows less time) between the narrowest and the widest window, keeping the instant `anchor`
 * in place.
 */
export function zoomRange(range: Range, factor: number, anchor: number): Range {
  const length = span(range);
  const by = Math.min(Math.max(factor, Math.min(1, MIN_SPAN / length)), Math.max(1, MAX_SPAN / length));
  return {
    start: anchor - (anchor - range.start) * by,
    end: anchor + (range.end - anchor) * by,
  };
}

export function panRange(range: Range, fraction: number): Range {
  const shift = span(range) * fraction;
  return { start: range.start + shift, end: range.end + shift };
}

/**
 * The instant that stays in place when zooming by button or key (TLN-09): the focused entry, otherwise "now" if it is
 * in view, otherwise the middle.
 */
export function zoomAnchor(range: Range, now: number, focus?: number): number {
  if (focus !== undefined && focus >= range.start && focus <= range.end) return focus;
  if (now >= range.start && now <= range.end) return now;
  return (range.start + range.end) / 2;
}

/** The window for a period button: of the named length, around the anchor of the current window (TLN-09). */
export function periodRange(period: Period, range: Range, life: Range, now: number, focus?: number): Range {
  if (period === 'life') return life;
  const length = PERIOD_SPAN[period];
  return zoomRange(range, length / span(range), zoomAnchor(range, now, focus));
}

/** The period whose length the window has, for the pressed state of its button. */
export function periodOf(range: Range, life: Range): Period | undefined {
  if (Math.abs(range.start - life.start) < MINUTE && Math.abs(range.end - life.end) < MINUTE) return 'life';
  return PERIODS.find(
    (period) => period !== 'life' && Math.abs(span(range) / PERIOD_SPAN[period] - 1) < 0.001,
  );
}
