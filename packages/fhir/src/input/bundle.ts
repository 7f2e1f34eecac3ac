import { referenceBase, referenceTarget } from '../elements/reference-target.js';
import { code, first, isJson, objects, type Json } from '../json.js';
import { parsePartialDate } from '../dates/partial-date.js';

/** A deletion in a history, or one requested in a transaction. */
export interface Deletion {
  readonly target: string;
  /** Server of the resource, as `//host/path`, if given by the entry's `fullUrl` or the request. */
  readonly base?: string;
  /** Time of the deletion, in ms since 1970, if the history gives it. */
  readonly at?: number;
}

/** The `Type/id` deleted by a `DELETE` entry; undefined for any other entry and for a conditional delete. */
export function deletionOf(entry: Json): Deletion | undefined {
  const request = first(entry['request']);
  if (request === undefined || code(request['method'])?.toUpperCase() !== 'DELETE') return undefined;
  const target = referenceTarget(code(request['url'])) ?? referenceTarget(code(entry['fullUrl']));
  if (target === undefined) return undefined;
  const base = referenceBase(code(entry['fullUrl'])) ?? referenceBase(code(request['url']));
  const at = parsePartialDate(first(entry['response'])?.['lastModified'])?.earliest;
  return { target, ...(base !== undefined && { base }), ...(at !== undefined && { at }) };
}

/** Last update of a resource, used to tell whether it was recreated after being deleted. */
export function updatedAt(entry: Json, resource: Json): number | undefined {
  const written = first(entry['response'])?.['lastModified'] ?? first(resource['meta'])?.['lastUpdated'];
  return parsePartialDate(written)?.earliest;
}

/**
 * Which of the deleted resources stay deleted. In a history, the newest entry of a resource decides: by its time or,
 * if no time is given, the entry that comes first.
 */
export class Deletions {
  readonly #newest = new Map<string, Deletion & { readonly deleted: boolean }>();

  note(deletion: Deletion, deleted: boolean): void {
    const { target, base = '', at } = deletion;
    const name = `${base}/${target}`;
    const known = this.#newest.get(name);
    const newer = known === undefined || (at !== undefined && known.at !== undefined && at > known.at);
    if (newer) this.#newest.set(name, { ...deletion, deleted });
  }

  list(): Deletion[] {
    return [...this.#newest.values()]
      .filter(({ deleted }) => deleted)
      .map(({ deleted: _, ...deletion }) => deletion);
  }
}

/** An entry that is not expected to hold a resource: the response to a request, or a request that sends none. */
export function isWithoutResource(entry: Json): boolean {
  return isJson(entry['response']) || isJson(entry['request']);
}

/** The `next` link of a searchset, as written: absolute or relative, including the server's own parameters. */
export function nextPage(bundle: Json): string | undefined {
  if (bundle['link'] === undefined) return undefined;
  for (const link of objects(bundle['link'])) if (link['relation'] === 'next') return code(link['url']);
  return undefined;
}
