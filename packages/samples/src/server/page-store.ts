import type { SearchRequest } from '@medplum/core';
import type { Bundle, BundleEntry } from '@medplum/fhirtypes';

/** What remains of a search after the pages already returned. */
export interface Remaining {
  readonly entries: readonly BundleEntry[];
  readonly total: number | undefined;
  readonly size: number;
  readonly type: Bundle['type'];
  /** The search that requested resources to be included with each page. */
  readonly request?: SearchRequest;
}

const MOST = 5000;

/** Results not yet fetched by a client, behind opaque links. */
export class PageStore {
  readonly #pages = new Map<string, Remaining>();
  #count = 0;

  /** Stores it, and returns the token of its link. */
  keep(remaining: Remaining): string {
    const token = `p${(++this.#count).toString(36)}${Math.random().toString(36).slice(2, 10)}`;
    this.#pages.set(token, remaining);
    const oldest = this.#pages.keys().next().value;
    if (this.#pages.size > MOST && oldest !== undefined) this.#pages.delete(oldest);
    return token;
  }

  get(token: string): Remaining | undefined {
    return this.#pages.get(token);
  }
}
