import { FLAG, OWN_KINDS, typeWord } from '@care-timeline/fhir';
import type { Language, LedgerSum, SourceState } from '@care-timeline/record';
import { problemText, sourceLabel } from '@care-timeline/ui';
import type { SummaryContext } from './context.js';

/** `received = shown + filtered + inError + undated + notUnderstood + refused` (GEN-07). */
export interface LedgerView {
  readonly name: string;
  readonly received: number;
  readonly shown: number;
  readonly filtered: number;
  readonly inError: number;
  readonly undated: number;
  readonly notUnderstood: number;
  readonly refused: number;
}

export interface SourceView extends LedgerView {
  readonly id: string;
  readonly state: SourceState;
  readonly stateText: string;
  /** When the state was reached. */
  readonly at: string;
  readonly message: string;
  /** What the source did not deliver, as text: time ranges, and what it reports as withheld. */
  readonly missing: readonly string[];
  /** Kinds that the source does not have, as text; empty for none (GEN-18). */
  readonly notOffered: string;
}

export interface CompletenessView {
  readonly sources: readonly SourceView[];
  readonly total: LedgerView;
  readonly types: readonly LedgerView[];
  readonly remarks: readonly { readonly key: string; readonly text: string }[];
  readonly deleted: number;
}

const PARTS = ['shown', 'filtered', 'inError', 'undated', 'notUnderstood', 'refused'] as const;

export type LedgerPart = (typeof PARTS)[number];

export const LEDGER_PARTS: readonly LedgerPart[] = PARTS;

export function completenessView(context: SummaryContext): CompletenessView {
  const { record, view, terms, text } = context;
  const { sources, total, byType, problems, deleted } = record.completeness;
  const hidden = hiddenByFilter(context);
  return {
    sources: sources.map((status): SourceView => {
      const load = view.loads.find(({ source }) => source.id === status.source.id);
      const state = load?.state ?? status.state;
      const at = load?.at ?? status.at;
      return {
        ...ledgerView(sourceLabel(view, status.source.id), status.sum, hidden.bySource.get(status.source.id)),
        id: status.source.id,
        state,
        stateText: terms.sourceState[state],
        at: at === undefined ? '' : view.format.instant(at, 'minute'),
        message: load?.message ?? status.message ?? '',
        missing: [
          ...status.incomplete.map((problem) => problemText(terms, problem, view.lang)),
          ...referencesText(status.referencesNotLoaded ?? {}, context),
          ...status.notLoaded.map(({ from, to }) => `${text.notLoaded}: ${interval(from, to, context)}`),
        ],
        notOffered: OWN_KINDS.filter((kind) => status.notOffered?.includes(kind))
          .map((kind) => terms.kind[kind])
          .join(', '),
      };
    }),
    total: ledgerView(text.total, total, hidden.total),
    types: [...byType].map(([type, sum]) =>
      ledgerView(typeText(type, view.lang), sum, hidden.byType.get(type)),
    ),
    remarks: problems.map((problem) => ({ key: problem.key, text: problemText(terms, problem, view.lang) })),
    deleted: deleted.length,
  };
}

/** `Legemiddel (MedicationRequest)`: several types share a word. */
function typeText(type: string, lang: Language): string {
  const word = typeWord(type, lang);
  return word === type ? type || '–' : `${word} (${type})`;
}

function ledgerView(name: string, sum: LedgerSum, filtered = 0): LedgerView {
  const { received, read, inError, undated, notUnderstood, refused } = sum;
  return { name, received, shown: read - filtered, filtered, inError, undated, notUnderstood, refused };
}

/** What is referred to and was not loaded, by kind: the entries that refer to it name it only by what they say themselves. */
function referencesText(
  counts: Readonly<Record<string, number>>,
  { text }: SummaryContext,
): readonly string[] {
  const { referenceTo, referencesTo, notLoaded } = text;
  const byWord = new Map<string, number>();
  for (const [type, count] of Object.entries(counts)) {
    const word = Object.hasOwn(referenceTo, type)
      ? referenceTo[type as keyof typeof referenceTo]
      : referenceTo.other;
    byWord.set(word, (byWord.get(word) ?? 0) + count);
  }
  return [...byWord].map(([word, count]) => `${notLoaded}: ${referencesTo(count, word)}`);
}

/** A range with an open end is shown with only its other end. */
function interval(from: number, to: number, { view }: SummaryContext): string {
  return [from, to].map((at) => (Number.isFinite(at) ? view.format.instant(at) : '…')).join(' – ');
}

interface Hidden {
  readonly total: number;
  readonly bySource: ReadonlyMap<string, number>;
  readonly byType: ReadonlyMap<string, number>;
}

const NOTHING: Hidden = { total: 0, bySource: new Map(), byType: new Map() };

/** Dated entries hidden by the shared filter; entries in error or undated are never filtered. */
function hiddenByFilter({ record, view }: SummaryContext): Hidden {
  const { text = '', sources, kinds } = view.filter;
  const words = text.trim();
  if (!words && !sources && !kinds) return NOTHING;
  const found = new Set(
    record
      .entries({ ...(words && { text: words }), ...(sources && { sources }), ...(kinds && { kinds }) })
      .map(({ key }) => key),
  );
  const bySource = new Map<string, number>();
  const byType = new Map<string, number>();
  let total = 0;
  const { columns } = record;
  for (let row = 0; row < columns.dated; row++) {
    const key = record.keyAt(row);
    if (found.has(key) || (columns.flags[row]! & FLAG.IN_ERROR) !== 0) continue;
    const source = record.sources[columns.source[row]!]?.id ?? '';
    // A key is `source|Type/id`, and a source id may contain any character.
    const type = key.slice(source.length + 1, key.indexOf('/', source.length));
    bySource.set(source, (bySource.get(source) ?? 0) + 1);
    byType.set(type, (byType.get(type) ?? 0) + 1);
    total++;
  }
  return { total, bySource, byType };
}
