import type { ClinicalEntry } from '@care-timeline/fhir';
import { codingTokens, isNameless, sameWords } from '../rules/concept-signature.js';

/** Why two entries of different sources are taken for the same fact. */
export type DuplicateReason =
  | 'same-identifier' // one business identifier, such as a prescription number
  | 'same-resource' // one `Type/id`, and they tell the same
  | 'same-fact'; // the same kind, code, time, clinical state and values

export interface Duplicate {
  readonly key: string;
  readonly reason: DuplicateReason;
  /** False where the two tell something different under one identifier: both are shown. */
  readonly identical: boolean;
}

/** Where candidates are found without making an entry of everything. */
export interface DuplicateSearch {
  /** Keys of other sources' entries of the same resource type that carry one of the entry's identifiers. */
  withSameIdentifier(entry: ClinicalEntry): readonly string[];
  /** Keys of other sources' entries with the same `Type/id`. */
  withSameId(entry: ClinicalEntry): readonly string[];
  /** Keys of other sources' entries of the same kind that begin at the same instant. */
  withSameStart(entry: ClinicalEntry): readonly string[];
  entry(key: string): ClinicalEntry | undefined;
}

/** Entries that another source tells too, by key. Nothing is merged: they are told beside each other. */
export function duplicatesOf(entry: ClinicalEntry, search: DuplicateSearch): Duplicate[] {
  const own = factSignature(entry);
  const found = new Map<string, Duplicate>();
  const look = (keys: readonly string[], reason: DuplicateReason): void => {
    for (const key of keys) {
      if (found.has(key)) continue;
      const other = search.entry(key);
      if (other === undefined || other.clinicalState === 'in-error') continue;
      const identical = own !== undefined && own === factSignature(other);
      // The same id or the same minute in two systems is a coincidence unless the rest fits.
      if (identical || reason === 'same-identifier') found.set(key, { key, reason, identical });
    }
  };
  if (entry.clinicalState === 'in-error') return [];
  look(search.withSameIdentifier(entry), 'same-identifier');
  look(search.withSameId(entry), 'same-resource');
  look(search.withSameStart(entry), 'same-fact');
  return Array.from(found.values()).sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** What an entry tells; undefined without a time or a name, for then it cannot be told from another. */
function factSignature(entry: ClinicalEntry): string | undefined {
  const { time } = entry;
  const start = time?.start ?? time?.end;
  if (start === undefined || isNameless(entry)) return undefined;
  const codes = codingTokens(entry.codings).sort();
  const values = entry.values.map(({ code, content }) => `${code.label} ${JSON.stringify(content)}`);
  return [
    entry.kind,
    codes.length > 0 ? codes.join(' ') : sameWords(entry.name),
    start.zoned ? String(start.earliest) : start.text,
    time?.end?.text ?? '',
    entry.clinicalState,
    entry.negation ?? '',
    ...values,
  ].join('\n');
}
