import type { ClinicalEntry } from '@care-timeline/fhir';
import { codingTokens, isNameless, sameWords } from '../rules/concept-signature.js';

/** Why two entries from different sources are considered the same fact. */
export type DuplicateReason =
  | 'same-identifier' // the same business identifier, such as a prescription number
  | 'same-resource' // the same `Type/id` and the same content
  | 'same-fact'; // the same kind, code, time, clinical state and values

export interface Duplicate {
  readonly key: string;
  readonly reason: DuplicateReason;
  /** False if the two differ despite a shared identifier: both are shown. */
  readonly identical: boolean;
}

/** Finds candidates without creating an entry for every row. */
export interface DuplicateSearch {
  /** Keys of entries from other sources with the same resource type and at least one identifier in common. */
  withSameIdentifier(entry: ClinicalEntry): readonly string[];
  /** Keys of entries from other sources with the same `Type/id`. */
  withSameId(entry: ClinicalEntry): readonly string[];
  /** Keys of entries from other sources with the same kind and the same start instant. */
  withSameStart(entry: ClinicalEntry): readonly string[];
  entry(key: string): ClinicalEntry | undefined;
}

/** Entries that another source reports as well, by key. Nothing is merged: they are shown side by side. */
export function duplicatesOf(entry: ClinicalEntry, search: DuplicateSearch): Duplicate[] {
  const own = factSignature(entry);
  const found = new Map<string, Duplicate>();
  const look = (keys: readonly string[], reason: DuplicateReason): void => {
    for (const key of keys) {
      if (found.has(key)) continue;
      const other = search.entry(key);
      if (other === undefined || other.clinicalState === 'in-error') continue;
      const identical = own !== undefined && own === factSignature(other);
      // The same id or the same minute in two systems is a coincidence unless everything else matches.
      if (identical || reason === 'same-identifier') found.set(key, { key, reason, identical });
    }
  };
  if (entry.clinicalState === 'in-error') return [];
  look(search.withSameIdentifier(entry), 'same-identifier');
  look(search.withSameId(entry), 'same-resource');
  look(search.withSameStart(entry), 'same-fact');
  return [...found.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/**
 * Signature of an entry's facts; undefined without a time or a name, because it cannot be distinguished from others.
 */
function factSignature(entry: ClinicalEntry): string | undefined {
  const { time } = entry;
  const start = time?.start ?? time?.end;
  if (start === undefined || isNameless(entry)) return undefined;
  const codes = codingTokens(entry.codings).sort();
  const values = entry.values.map(({ code, content, site, method, specimen }) =>
    JSON.stringify([code.label, content, site?.label, method?.label, specimen?.label]),
  );
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
