import { OWN_KINDS, type ClinicalEntry, type Kind } from '@care-timeline/fhir';
import type { EmptySection, SourceState, SourceStatus } from '../types.js';

/**
 * What a list says of itself; no two of these may be mistaken for each other (GEN-06, ALG-01).
 *
 * - `some`: it has entries;
 * - `none-known`: somebody asked, and there is nothing;
 * - `not-recorded`: nothing was written, and nobody says that there is nothing;
 * - `not-asked`: a source says that nobody has asked yet;
 * - `in-words`: a source says something about it in text alone;
 * - `withheld`: a source holds something back, by its own word or by refusing access;
 * - `unavailable`: a source has not given it;
 * - `loading`: a source has yet to answer;
 * - `filtered`: there are entries, and a filter hides them all.
 */
export type ListState =
  | 'some'
  | 'none-known'
  | 'not-recorded'
  | 'not-asked'
  | 'in-words'
  | 'withheld'
  | 'unavailable'
  | 'loading'
  | 'filtered';

/** Progress of a source. Both `SourceStatus` of a record and `SourceLoad` of a host satisfy it. */
export interface SourceProgress {
  readonly state: SourceState;
  /** The kinds that a partial, failed or blocked source has not provided; absent: all. */
  readonly kinds?: readonly Kind[];
  /** Kinds that the source does not have at all. */
  readonly notOffered?: readonly Kind[];
  /** What the source itself says it left out. */
  readonly incomplete?: readonly LeftOut[];
}

/** One thing left out; without kinds it may be of any kind. */
export interface LeftOut {
  readonly kinds?: readonly Kind[];
}

export interface ListFacts {
  /** Entries shown. */
  readonly shown: number;
  /** Number of entries before filtering. Default: `shown`. */
  readonly total?: number;
  /** Entries in all parts of the list, whichever part is shown. Default: `total`. */
  readonly recorded?: number;
  /** An entry states that there is nothing (`saysNone`). */
  readonly noneKnown?: boolean;
  /** `emptyReason` codes of every section and list that a source left empty. */
  readonly reasons?: readonly string[];
  /** All sources of the record. Empty: nobody was asked, and nothing is known. Absent: sources are not considered. */
  readonly sources?: readonly SourceProgress[];
  /** Kinds of entry in the list. Absent: every kind. */
  readonly kinds?: readonly Kind[];
}

/**
 * Determines the status of a list; this is the only place that does (GEN-06, ALG-01). If sources disagree, the less
 * reassuring status wins: withheld before unavailable, unavailable before loading, loading before "only in words", and
 * that before "not asked" and "not recorded": nobody but a reader knows what a text says. "None known" is kept when a source did not answer, because that source is named next to the list;
 * it is overridden when a source says that its own list is withheld or unavailable, because nothing else would show
 * that, and by a text of a source that gives no such reason for it.
 */
export function listState(facts: ListFacts): ListState {
  const { shown, total = shown, recorded = total, reasons = [], sources, kinds } = facts;
  if (shown > 0) return 'some';
  if (total > 0) return 'filtered';
  const isWithheld = reasons.includes('withheld');
  const isUnavailable = reasons.includes('unavailable');
  const saidNone = facts.noneKnown === true || reasons.includes('nilknown');
  const isInWords = reasons.includes(IN_WORDS);
  if (saidNone && recorded === 0 && !isWithheld && !isUnavailable && !isInWords) return 'none-known';
  const states = new Set(missingSources(sources ?? [], kinds).map(({ state }) => state));
  if (isWithheld || states.has('blocked')) return 'withheld';
  // A loaded source in this list has itself stated that it left something out.
  if (isUnavailable || ['failed', 'partial', 'loaded'].some((state) => states.has(state as SourceState)))
    return 'unavailable';
  if (states.has('loading')) return 'loading';
  if (sources?.length === 0) return 'unavailable';
  if (isInWords) return 'in-words';
  return reasons.some((reason) => NOT_ASKED.has(reason)) ? 'not-asked' : 'not-recorded';
}

/** Stands for a text without entries and without a reason. */
const IN_WORDS = 'in-words';

/** `notstarted` is defined as "the work to populate this list has not yet begun": nobody has asked. */
const NOT_ASKED: ReadonlySet<string> = new Set(['notasked', 'notstarted']);

/**
 * Sources that have not provided all of these kinds, or of any kind: loading, partial, failed, blocked or incomplete.
 */
export function missingSources<T extends SourceProgress>(
  sources: readonly T[],
  kinds?: readonly Kind[],
): readonly T[] {
  const isUnknown = kinds !== undefined && kindsNotOffered(sources, kinds).length > 0;
  return sources.filter((source) => isUnknown || isMissing(source, kinds));
}

/**
 * The kinds that none of the sources has. What one source does not have is for another to give; of what none has, nothing is
 * known (GEN-18).
 */
export function kindsNotOffered(
  sources: readonly SourceProgress[],
  kinds: readonly Kind[] = OWN_KINDS,
): readonly Kind[] {
  if (sources.length === 0) return [];
  return kinds.filter((kind) => sources.every(({ notOffered = [] }) => notOffered.includes(kind)));
}

function isMissing(source: SourceProgress, kinds: readonly Kind[] | undefined): boolean {
  const { state, incomplete = [] } = source;
  const concerns = (left: readonly Kind[] | undefined): boolean =>
    kinds === undefined || left === undefined || kinds.some((kind) => left.includes(kind));
  if (state === 'loading' || (incomplete.length > 0 && concerns(leftOut(incomplete)))) return true;
  return state !== 'loaded' && concerns(source.kinds);
}

/** The kinds that a source says it left out; undefined if they may be any. */
export function leftOut(incomplete: readonly LeftOut[]): readonly Kind[] | undefined {
  return incomplete.every(({ kinds }) => kinds !== undefined)
    ? [...new Set(incomplete.flatMap(({ kinds = [] }) => kinds))]
    : undefined;
}

/**
 * State of one source, reported by both the record and the host that loads it. The host knows best what it is doing,
 * but it never makes a source complete that the record knows to be incomplete (GEN-06).
 */
export function agreedState(inRecord: SourceState, ofHost: SourceState): SourceState {
  return ofHost === 'loaded' ? inRecord : ofHost;
}

/** How far a list can be trusted. Part of every list that a record builds. */
export interface ListStatus {
  readonly kind: Kind;
  readonly state: ListState;
  /**
   * Sources that have not provided everything: loading, partial, failed or blocked, or incomplete by their own
   * statement.
   */
  readonly missing: readonly SourceStatus[];
  /** Lists that a source left empty, and why. */
  readonly emptySections: readonly EmptySection[];
  /** Entries stating that there is nothing. */
  readonly noneKnown: readonly ClinicalEntry[];
  /** Stated to be empty although something is recorded: both are shown. */
  readonly contradicted: boolean;
}

/**
 * True if an entry's statement that there is nothing can be relied on: it is not in error, refuted, over or only
 * planned, and it can be interpreted safely (GEN-04). An R5 statement has no clinical state of its own, but still
 * counts.
 */
export function saysNone({ absence, clinicalState, negation, safe }: ClinicalEntry): boolean {
  const isHeld = clinicalState === 'current' || clinicalState === 'paused' || clinicalState === 'unknown';
  return absence === 'none-known' && isHeld && negation !== 'refuted' && safe;
}

export function listStatus(
  kind: Kind,
  items: number,
  noneKnown: readonly ClinicalEntry[],
  sources: readonly SourceStatus[],
  emptySections: readonly EmptySection[],
): ListStatus {
  const sections = sectionsOf(emptySections, [kind]);
  const status = { kind, emptySections: sections, noneKnown };
  return {
    ...status,
    state: stateOfList(status, { shown: items, sources }),
    missing: missingSources(sources, [kind]),
    contradicted: items > 0 && (noneKnown.length > 0 || sections.some(({ reason }) => reason === 'nilknown')),
  };
}

/** Status of a record's list as displayed: part of it, filtered, and with the host's knowledge of the sources. */
export function stateOfList(
  { kind, emptySections, noneKnown }: Pick<ListStatus, 'kind' | 'emptySections' | 'noneKnown'>,
  facts: Pick<ListFacts, 'shown' | 'total' | 'recorded' | 'sources'>,
): ListState {
  return listState({
    ...facts,
    noneKnown: noneKnown.length > 0,
    reasons: reasonsOf(emptySections, [kind]),
    kinds: [kind],
  });
}

/**
 * Reasons given by sources for empty lists of these kinds. That there is none of one kind says nothing about the
 * others: "nil known" has to be stated for every one of `each`.
 */
export function reasonsOf(
  emptySections: readonly EmptySection[],
  kinds: readonly Kind[],
  each: readonly Kind[] = kinds,
): string[] {
  const sections = sectionsOf(emptySections, kinds);
  const saysNil = (kind: Kind): boolean =>
    sections.some((section) => section.reason === 'nilknown' && section.kinds.includes(kind));
  const isNil = each.every(saysNil);
  return sections.map(({ reason }) => reason || IN_WORDS).filter((reason) => isNil || reason !== 'nilknown');
}

/** What sources say of these kinds in text alone, be it the only thing they say or beside a reason. */
export function inWordsOf(
  emptySections: readonly EmptySection[],
  kinds: readonly Kind[],
): readonly EmptySection[] {
  return sectionsOf(emptySections, kinds).filter(({ narrative }) => narrative !== undefined);
}

/**
 * True if the text of a section may say more than its entries: one of them is not there to be read, or all of them
 * are in error.
 */
export function saysMore(entries: readonly (ClinicalEntry | undefined)[]): boolean {
  return entries.includes(undefined) || entries.every((entry) => entry!.clinicalState === 'in-error');
}

function sectionsOf(sections: readonly EmptySection[], kinds: readonly Kind[]): readonly EmptySection[] {
  return sections.filter((section) => section.kinds.some((kind) => kinds.includes(kind)));
}
