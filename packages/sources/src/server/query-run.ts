import type { Json } from '@care-timeline/fhir/json.js';
import type { ServerRequest } from './attempt.js';
import type { Answer } from './exchange.js';
import type { Failure } from './fault.js';
import { nextUrl } from './next-link.js';
import { readPage, type PageFacts } from './page.js';
import { isExpired, isSamePage, samePlace } from './resume.js';

export interface RunSettings {
  readonly base: string;
  readonly patientId: string;
  /** Maximum number of pages per list. */
  readonly maxPages: number;
  /** Requests a page; `page` is 0 for the first. */
  readonly ask: (request: ServerRequest, page: number) => Promise<Answer>;
  /** Processes a page; called in order. */
  readonly take: (bundle: Json, facts: PageFacts, page: number) => void;
  /** Whether to go on after the first page; default always. */
  readonly goOn?: (facts: PageFacts) => boolean;
  /** The same list with its search in the address, for a server whose links lose what came as a form. */
  readonly byAddress?: () => ServerRequest | undefined;
}

export interface RunResult {
  /** Absent: the list was read to its end, or as far as `goOn` wanted it. */
  readonly failure?: Failure;
  /** There are further pages, which were not wanted. */
  readonly more?: true;
  readonly pages: number;
  readonly resources: number;
  /** `Bundle.total` of the first page. */
  readonly total?: number;
}

/** This many consecutive pages without anything new are a loop, whatever their links look like. */
const MAX_IDLE = 10;

/** A page that came, and the link that led to it. */
interface Landmark {
  readonly url: string;
  readonly names: readonly string[];
}

/**
 * Reads a list page by page to its end. Stops where the server goes round in circles, leads away to another host, gives
 * somebody else's data or fewer resources than it says that there are, and says so: a list that was not read to its end is
 * never taken for whole.
 *
 * @param first - the answer to the first request, where it came some other way (a batch)
 */
export async function runQuery(
  request: ServerRequest,
  settings: RunSettings,
  first?: Json,
): Promise<RunResult> {
  const { base, patientId, maxPages, ask, take, goOn = () => true, byAddress } = settings;
  const asked = new Set<string>();
  const seen = new Set<string>();
  const found = new Set<string>();
  let start = request;
  let next: ServerRequest = request;
  let resources = 0;
  let total: number | undefined;
  let idle = 0;
  let restarted = false;
  let length = 0;
  let firstNames: readonly string[] = [];
  /** The last page that came by a link. */
  let last: Landmark | undefined;
  /** After a page had expired: where the list had come to, and then the check whether it is still the same list. */
  let resume: Landmark | undefined;
  let check: (Landmark & { readonly otherwise: string }) | undefined;
  const startAgain = (from: ServerRequest): void => {
    asked.clear();
    seen.clear();
    start = next = from;
  };
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
      if (check) {
        next = { method: 'GET', url: check.otherwise };
        check = undefined;
        continue;
      }
      // A page link may have expired while it was queued; the list is read once more, if possible only what had not come.
      if (page > 0 && isExpired(failure)) {
        if (restarted) return ended({ ...failure, reason: 'expired' });
        restarted = true;
        resume = last;
        startAgain(start);
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
    for (const name of facts.matches) found.add(name);
    if (page === 0) firstNames = facts.names;
    // The order has changed meanwhile: what is missing may be anywhere.
    if (check && !isSamePage(facts.names, check.names)) {
      next = { method: 'GET', url: check.otherwise };
      check = undefined;
      continue;
    }
    check = undefined;
    const atEnd = (): RunResult => {
      // The last page knows best: a server that only estimates is right by then.
      const told = facts.total ?? (page === 0 ? undefined : total);
      const isShort = told !== undefined && facts.total !== undefined && found.size < told;
      return { ...ended(isShort ? { reason: 'fewer-than-total', attempts: 1 } : undefined), pages: page + 1 };
    };
    if (page > 0 && next.method === 'GET') last = { url: next.url, names: facts.names };
    if (facts.next === undefined) return atEnd();
    const isNew = facts.names.some((name) => !seen.has(name));
    idle = isNew ? 0 : idle + 1;
    for (const name of facts.names) seen.add(name);
    const url = nextUrl(facts.next, base);
    if (url === undefined) return stopped('foreign-link');
    // A last page that links to itself, and has brought the rest, is the end.
    const isLast =
      isNew && (facts.total === undefined ? facts.names.length < length : found.size >= facts.total);
    if (next.method === 'GET' && url === next.url && isLast) return atEnd();
    length = facts.names.length;
    if (asked.has(url) || idle > MAX_IDLE) return stopped('paging-loop');
    if (page === 0 && !goOn(facts)) return { ...ended(), pages: 1, more: true };
    const again = hasLostSearch(url, next) ? byAddress?.() : undefined;
    if (again) {
      startAgain(again);
      continue;
    }
    asked.add(url);
    const jump = resume && isSamePage(facts.names, firstNames) ? samePlace(url, resume.url) : undefined;
    if (resume && jump !== undefined) check = { ...resume, otherwise: url };
    resume = undefined;
    next = { method: 'GET', url: jump ?? url };
  }
}

/** An address that ends in `_search` takes a form, and a link cannot carry one. */
function hasLostSearch(url: string, { method }: ServerRequest): boolean {
  return method === 'POST' && new URL(url).pathname.endsWith('/_search');
}
