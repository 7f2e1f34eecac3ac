/** How an answer goes wrong. What is not a fault of the transport changes the answer itself. */
export type Fault =
  /** The request is refused. `retryAfter` in seconds, as a number or as an HTTP date. */
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly retryAfter?: number;
      readonly retryAfterAs?: 'seconds' | 'date';
      readonly body?: 'outcome' | 'html' | 'none';
    }
  /** No answer, ever. */
  | { readonly kind: 'hang' }
  /** The connection closes without an answer. */
  | { readonly kind: 'drop' }
  /** The connection closes in the middle of the body. */
  | { readonly kind: 'drop-middle' }
  /** A byte now and then, for ever. */
  | { readonly kind: 'trickle' }
  /** The whole answer, later. */
  | { readonly kind: 'latency'; readonly ms: number }
  /** Half of the body, as if it were all. */
  | { readonly kind: 'truncated' }
  /** JSON that is no FHIR. */
  | { readonly kind: 'wrong-json' }
  | { readonly kind: 'not-json' }
  /** A web page with status 200, such as a login page. */
  | { readonly kind: 'html' }
  | { readonly kind: 'empty-body' }
  /** The next link leads to the same page, or to one of two that lead to each other. */
  | { readonly kind: 'loop' }
  | { readonly kind: 'loop-pair' }
  /** The next link leads to a page without an end of new entries. */
  | { readonly kind: 'endless' }
  /** The next link leads to another host. */
  | { readonly kind: 'foreign-link' }
  /** The next link answers 410: the search has expired. */
  | { readonly kind: 'expired-link' }
  | { readonly kind: 'ignore-sort' }
  | { readonly kind: 'ignore-count' }
  /** A warning among the entries. */
  | { readonly kind: 'outcome-entry'; readonly severity?: 'error' | 'warning'; readonly code?: string }
  /** The server's clock is wrong by so many ms. */
  | { readonly kind: 'clock-skew'; readonly ms: number }
  /** Some of what there is is held back, and marked so. */
  | { readonly kind: 'withheld' }
  /** The filter by patient is ignored: somebody else's facts are among the entries. */
  | { readonly kind: 'other-patient' };

/** Which requests a rule is about; every part that is given must fit. */
export interface FaultMatch {
  readonly method?: string;
  /** First part of the path: a resource type, `metadata`, or an empty string for batches and next links. */
  readonly type?: string;
  /** A part of the path, the query or the form, such as `date:missing` or `$everything`. */
  readonly has?: string;
  readonly hasNot?: string;
}

export interface FaultRule {
  readonly fault: Fault;
  readonly when?: FaultMatch;
  /** How many requests it strikes; default all. */
  readonly times?: number;
  /** How many fitting requests it lets pass first. */
  readonly after?: number;
}

/** The rules in force. */
export class FaultSwitches {
  #rules: { rule: FaultRule; met: number }[] = [];

  get rules(): readonly FaultRule[] {
    return this.#rules.map(({ rule }) => rule);
  }

  add(...rules: readonly FaultRule[]): void {
    this.#rules.push(...rules.map((rule) => ({ rule, met: 0 })));
  }

  clear(): void {
    this.#rules = [];
  }

  /** The faults that strike this request, in the order in which the rules were made. */
  strike(request: { method: string; url: string; body: string }): Fault[] {
    return this.#rules.flatMap((known) => {
      const { fault, when = {}, times = Infinity, after = 0 } = known.rule;
      if (!fits(when, request)) return [];
      known.met++;
      return known.met > after && known.met <= after + times ? [fault] : [];
    });
  }
}

function fits(
  { method, type, has, hasNot }: FaultMatch,
  request: { method: string; url: string; body: string },
): boolean {
  if (method !== undefined && method !== request.method) return false;
  if (type !== undefined && type !== /^[^/?]*/.exec(request.url)?.[0]) return false;
  const text = decodeURIComponent(`${request.url} ${request.body}`.replaceAll('+', ' '));
  return (has === undefined || text.includes(has)) && (hasNot === undefined || !text.includes(hasNot));
}

/** One fault in a word, for a header: `429;retry-after=2`, `latency;ms=500`, `hang`. Undefined for what is none. */
export function faultOf(word: string): Fault | undefined {
  const [name = '', ...rest] = word.split(';').map((part) => part.trim());
  const settings = Object.fromEntries(rest.map((part) => part.split('=', 2)));
  const status = Number(name);
  if (Number.isInteger(status) && status >= 100) {
    const after = settings['retry-after'] as string | undefined;
    return { kind: 'status', status, ...(after === undefined ? {} : { retryAfter: Number(after) }) };
  }
  if (!/^[a-z-]+$/.test(name)) return undefined;
  return { kind: name, ...('ms' in settings ? { ms: Number(settings['ms']) } : {}) } as Fault;
}
