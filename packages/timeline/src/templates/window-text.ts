import type { Formatters, SourceLoad, Terms } from '@care-timeline/ui';
import type { Range } from '../model/range.js';
import type { TimelineModel } from '../model/timeline-model.js';
import type { SortWords } from '../controllers/table-controller.js';
import type { TimelineStrings } from '../timeline.strings.js';

const SHORT = 3 * 86_400_000;

/** The window in words: to the day, or to the minute where it is short. */
export function windowText(range: Range, strings: TimelineStrings, format: Formatters): string {
  const precision = range.end - range.start < SHORT ? 'minute' : 'day';
  return strings.range(format.instant(range.start, precision), format.instant(range.end, precision));
}

/** Stretches of the window that no source has given, in words (TLN-12). */
export function notLoadedTexts(
  { notLoaded }: TimelineModel,
  range: Range,
  strings: TimelineStrings,
  format: Formatters,
): string[] {
  return notLoaded
    .filter(({ from, to }) => from < range.end && to > range.start)
    .map(({ from, to, source }) =>
      strings.notLoadedRange(
        windowText({ start: Math.max(from, range.start), end: Math.min(to, range.end) }, strings, format),
        source.label || source.id,
      ),
    );
}

/**
 * Whether something in the window has not been loaded and can be: of a kind of which nothing at all has come the source has
 * nothing to give, or has failed, which is told elsewhere; and what is under way is told as that.
 */
export function lacksInWindow(
  { notLoaded }: TimelineModel,
  range: Range,
  loads: readonly SourceLoad[],
): boolean {
  if (loads.some(({ state }) => state === 'loading')) return false;
  return notLoaded.some(
    ({ from, to }) => from < range.end && to > range.start && (Number.isFinite(from) || Number.isFinite(to)),
  );
}

const sortWords = new WeakMap<Terms, SortWords>();

/** The same object for the same words, so that sorting can be remembered. */
export function sortWordsOf(terms: Terms): SortWords {
  let found = sortWords.get(terms);
  if (!found) {
    const kinds: Record<string, string> = terms.kindOne;
    const standings: Record<string, string> = terms.standing;
    found = { kind: (kind) => kinds[kind] ?? kind, standing: (standing) => standings[standing] ?? standing };
    sortWords.set(terms, found);
  }
  return found;
}
