import type { Json } from '@care-timeline/fhir/json.js';
import type { ServerRequest } from './attempt.js';
import type { Answer } from './exchange.js';
import type { Failure } from './fault.js';
import { nextUrl } from './next-link.js';
import { readPage, type PageFacts } from './page.js';

export interface RunSettings {
  readonly base: string;
  readonly patientId: string;
  /** Most pages of one list. */
  readonly maxPages: number;
  /** Asks for a page; `page` is 0 for the first. */
  readonly ask: (request: ServerRequest, page: number) => Promise<Answer>;
  /** Takes a page in, in order. */
  readonly take: (bundle: Json, facts: PageFacts, page: number) => void;
}

export interface RunResult {
  /** Absent: the list was read to its end. */
  readonly failure?: Failure;
  readonly pages: number;
  readonly resources: number;
  /** `Bundle.total` of the first page. */
  readonly total?: number;
}

/** So many pages in a row without anything new are a loop, whatever their links are called. */
const MAX_IDLE = 10;

/**
 * Reads a list page by page to its end. Stops where the server goes round in circles, leads away to another host or gives
 * somebody else's data, and says so: a list that was not read to its end is never taken for whole.
 *
 * @param first - the answer to the first request, where it came some other way (a batch)
 */
export async function runQuery(
  request: ServerRequest,
  settings: RunSettings,
  first?: Json,
): Promise<RunResult> {
  const { base, patientId, maxPages, ask, take } = settings;
  const asked = new Set<string>();
  const seen = new Set<string>();
  let next: ServerRequest = request;
  let resources = 0;
  let total: number | undefined;
  let idle = 0;
  let restarted = false;
  for (let page = 0; ; page++) {
    const ended = (failure?: Failure): RunResult => ({
      pages: page,
      resources,
      ...(total === undefined ? {} : { total }),
      ...(failure ? { failure } : {}),
    });
    const stopped = (reason: Failure['reason']): RunResult => ended({ reason, attempts: 1 });
    if (page >= maxPages) return stopped('too-many-pages');
    const given = page === 0 && first !== undefined ? first : undefined;
    const answer: Answer = given
      ? { ok: true, resource: given, headers: new Headers() }
      : await ask(next, page);
    if (!answer.ok) {
      const { failure } = answer;
      // A page link may have run out while it waited its turn; the list is read again, once.
      if (page > 0 && failure.reason === 'not-found') {
        if (restarted) return ended({ ...failure, reason: 'expired' });
        restarted = true;
        asked.clear();
        seen.clear();
        next = request;
        continue;
      }
      return ended(failure);
    }
    if ('unchanged' in answer) return { ...ended(), pages: page + 1 };
    const facts = readPage(answer.resource, patientId);
    if (facts === undefined) return stopped('not-fhir');
    if (page === 0) total = facts.total;
    take(answer.resource, facts, page);
    resources += facts.resources.length;
    if (facts.strangers > 0) return stopped('other-patient');
    if (facts.incomplete) return stopped('outcome');
    if (facts.next === undefined) return { ...ended(), pages: page + 1 };
    idle = facts.names.some((name) => !seen.has(name)) ? 0 : idle + 1;
    for (const name of facts.names) seen.add(name);
    const url = nextUrl(facts.next, base);
    if (url === undefined) return stopped('foreign-link');
    if (asked.has(url) || idle > MAX_IDLE) return stopped('paging-loop');
    asked.add(url);
    next = { method: 'GET', url };
  }
}
