import type { SearchRequest } from '@medplum/core';
import type { Bundle, BundleEntry } from '@medplum/fhirtypes';

/** What is left of a search after the pages that were given. */
export interface Remaining {
  readonly entries: readonly BundleEntry[];
  readonly total: number | undefined;
  readonly size: number;
  readonly type: Bundle['type'];
  /** Asks for what is to be included with each page. */
  readonly request?: SearchRequest;
}

const MOST = 5000;

/** Results that a client has not fetched yet, behind links that say nothing of what they lead to. */
export class PageStore {
  readonly #pages = new Map<string, Remaining>();
  #count = 0;

  /** Keeps it, and gives the word that leads to it. */
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
