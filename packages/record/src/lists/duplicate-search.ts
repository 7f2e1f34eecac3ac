import type { ClinicalEntry } from '@care-timeline/fhir';
import type { Rows } from '../store/columns.js';
import type { DuplicateSearch } from './duplicates.js';
import { identifierToken } from '../identity/patient-identity.js';
import type { RecordData } from '../store/record-data.js';

/** Finds candidates from the columns and the raw identifiers; entries are created only for those. */
export class RecordDuplicateSearch implements DuplicateSearch {
  /** Keys by `Type system|value`, for the types requested so far. */
  readonly #byIdentifier = new Map<string, Map<string, string[]>>();

  constructor(
    private readonly data: RecordData,
    private readonly rows: Rows,
    readonly entry: (key: string) => ClinicalEntry | undefined,
  ) {}

  withSameIdentifier(entry: ClinicalEntry): string[] {
    const tokens = tokensOf(entry.raw);
    if (tokens.length === 0) return [];
    const byToken = this.#identifiersOf(entry.resourceType);
    return tokens.flatMap((token) => byToken.get(token) ?? []).filter((key) => !isOf(key, entry.sourceId));
  }

  withSameId(entry: ClinicalEntry): string[] {
    return this.data.sources.infos
      .filter(({ id }) => id !== entry.sourceId)
      .map(({ id }) => `${id}|${entry.resourceType}/${entry.id}`)
      .filter((key) => this.data.store.itemOf(key) !== undefined);
  }

  withSameStart(entry: ClinicalEntry): string[] {
    const { store } = this.data;
    const { columns, items, rowOf } = this.rows;
    const item = store.itemOf(entry.key);
    const own = item === undefined ? -1 : rowOf[item]!;
    if (own < 0 || own >= columns.dated) return [];
    const found: string[] = [];
    const look = (row: number): boolean => {
      if (row < 0 || row >= columns.dated || columns.start[row] !== columns.start[own]) return false;
      const isCandidate =
        columns.kind[row] === columns.kind[own] && columns.source[row] !== columns.source[own];
      if (isCandidate) found.push(store.keyOf(items[row]!));
      return true;
    };
    for (let row = own - 1; look(row); row--);
    for (let row = own + 1; look(row); row++);
    return found;
  }

  #identifiersOf(type: string): Map<string, string[]> {
    const known = this.#byIdentifier.get(type);
    if (known !== undefined) return known;
    const { store } = this.data;
    const found = new Map<string, string[]>();
    for (const item of this.rows.items) {
      if (store.typeName(item) !== type) continue;
      for (const token of tokensOf(store.raw.get(item))) {
        const keys = found.get(token);
        if (keys === undefined) found.set(token, [store.keyOf(item)]);
        else keys.push(store.keyOf(item));
      }
    }
    this.#byIdentifier.set(type, found);
    return found;
  }
}

function tokensOf(resource: unknown): string[] {
  const { identifier } = resource as { identifier?: unknown };
  const all: readonly unknown[] = Array.isArray(identifier) ? identifier : [identifier];
  return all.map(identifierToken).filter((token) => token !== undefined);
}

function isOf(key: string, sourceId: string): boolean {
  return key.startsWith(`${sourceId}|`);
}
