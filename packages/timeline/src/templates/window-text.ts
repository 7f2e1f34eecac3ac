import { KINDS, type Kind } from '@care-timeline/fhir';
import { kindsNotOffered, type NotLoaded } from '@care-timeline/record';
import type { Formatters, SourceLoad, Terms } from '@care-timeline/ui';
import type { Range } from '../model/range.js';
import type { TimelineModel } from '../pipeline/timeline-model.js';
import type { SortWords } from '../model/table.js';
import type { TimelineStrings } from '../timeline.strings.js';

const SHORT = 3 * 86_400_000;

/** The window in words: to the day, or to the minute if it is short. */
export function windowText(range: Range, strings: TimelineStrings, format: Formatters): string {
  const precision = range.end - range.start < SHORT ? 'minute' : 'day';
  return strings.range(format.instant(range.start, precision), format.instant(range.end, precision));
}

/** Periods of the window that no source has delivered, in words (TLN-12). */
export function notLoadedTexts(
  { notLoaded }: TimelineModel,
  range: Range,
  strings: TimelineStrings,
  format: Formatters,
  terms: Terms,
): string[] {
  const found = new Map<string, { time: string; source: string; kinds: Set<Kind> | undefined }>();
  for (const { from, to, source, kinds } of notLoaded) {
    if (from >= range.end || to <= range.start) continue;
    const missing = { start: Math.max(from, range.start), end: Math.min(to, range.end) };
    const key = `${missing.start} ${missing.end} ${source.id}`;
    const before = found.get(key);
    if (!before) {
      const time = windowText(missing, strings, format);
      found.set(key, { time, source: source.label || source.id, kinds: kinds && new Set(kinds) });
    } else if (kinds) kinds.forEach((kind) => before.kinds?.add(kind));
    else before.kinds = undefined;
  }
  return [...found.values()].map(({ time, source, kinds }) => {
    const what = kinds ? `${[...kinds].map((kind) => terms.kind[kind]).join(', ')}, ` : '';
    return strings.notLoadedRange(what + time, source);
  });
}

const isLoadable = ({ from, to }: NotLoaded): boolean => Number.isFinite(from) || Number.isFinite(to);

/** Names of kinds that nothing has been loaded of yet, so there is no lane to hatch; empty for none (TLN-12). */
export function kindsWithoutLane(
  { notLoaded, lanes }: TimelineModel,
  range: Range,
  chosen: readonly Kind[] | undefined,
  terms: Terms,
): string {
  const found = new Set<Kind>();
  for (const one of notLoaded) {
    if (one.from < range.end && one.to > range.start && isLoadable(one))
      for (const kind of one.kinds ?? []) found.add(kind);
  }
  const has = new Set(lanes.available.map(({ kind }) => kind));
  return KINDS.filter((kind) => found.has(kind) && !has.has(kind) && (chosen?.includes(kind) ?? true))
    .map((kind) => terms.kind[kind])
    .join(', ');
}

/** That no source has some of the kinds that are looked at, in words; empty if each has a source (GEN-18). */
export function notOfferedText(
  loads: readonly SourceLoad[],
  chosen: readonly Kind[] | undefined,
  strings: TimelineStrings,
  terms: Terms,
): string {
  const kinds = kindsNotOffered(loads, chosen).map((kind) => terms.kind[kind]);
  return kinds.length === 0 ? '' : strings.noSourceHas(kinds.join(', '));
}

/**
 * Whether something in the window has not been loaded but can be. If nothing at all of a kind has been loaded, the
 * source either has nothing or has failed, which is reported elsewhere; loading in progress is reported as such.
 */
export function lacksInWindow(
  { notLoaded }: TimelineModel,
  range: Range,
  loads: readonly SourceLoad[],
): boolean {
  if (loads.some(({ state }) => state === 'loading')) return false;
  return notLoaded.some((one) => one.from < range.end && one.to > range.start && isLoadable(one));
}

const sortWords = new WeakMap<Terms, SortWords>();

/** Returns the same object for the same terms, so that sorting can be cached. */
export function sortWordsOf(terms: Terms): SortWords {
  let found = sortWords.get(terms);
  if (!found) {
    const kinds: Record<string, string> = terms.kindOne;
    const clinicalStates: Record<string, string> = terms.clinicalState;
    found = {
      kind: (kind) => kinds[kind] ?? kind,
      clinicalState: (clinicalState) => clinicalStates[clinicalState] ?? clinicalState,
    };
    sortWords.set(terms, found);
  }
  return found;
}
