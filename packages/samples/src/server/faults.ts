/** How a response fails. Faults that do not affect the transport change the response itself. */
export type Fault =
  /** The request is rejected. `retryAfter` is in seconds, as a number, or an HTTP date. */
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly retryAfter?: number;
      readonly retryAfterAs?: 'seconds' | 'date';
      readonly body?: 'outcome' | 'html' | 'none';
    }
  /** Never responds. */
  | { readonly kind: 'hang' }
  /** The connection is closed without a response. */
  | { readonly kind: 'drop' }
  /** The connection is closed in the middle of the body. */
  | { readonly kind: 'drop-middle' }
  /** A byte now and then, forever. */
  | { readonly kind: 'trickle' }
  /** The whole response, delayed. */
  | { readonly kind: 'latency'; readonly ms: number }
  /** Half of the body, as if it were complete. */
  | { readonly kind: 'truncated' }
  /** JSON that is not FHIR. */
  | { readonly kind: 'wrong-json' }
  | { readonly kind: 'not-json' }
  /** An HTML page with status 200, such as a login page. */
  | { readonly kind: 'html' }
  | { readonly kind: 'empty-body' }
  /** The next link leads to the same page, or to one of two pages that link to each other. */
  | { readonly kind: 'loop' }
  | { readonly kind: 'loop-pair' }
  /** Next links lead to an endless series of pages with new entries. */
  | { readonly kind: 'endless' }
  /** The next link leads to another host. */
  | { readonly kind: 'foreign-link' }
  /** The next link returns 410: the search has expired. */
  | { readonly kind: 'expired-link' }
  | { readonly kind: 'ignore-sort' }
  | { readonly kind: 'ignore-count' }
  /** A warning (OperationOutcome) among the entries. */
  | { readonly kind: 'outcome-entry'; readonly severity?: 'error' | 'warning'; readonly code?: string }
  /** The server's clock is off by this many ms. */
  | { readonly kind: 'clock-skew'; readonly ms: number }
  /** Some of the data is withheld, and marked as such. */
  | { readonly kind: 'withheld' }
  /** The patient filter is ignored: another patient's data is among the entries. */
  | { readonly kind: 'other-patient' };

/** Which requests a rule applies to; all specified parts must match. */
export interface FaultMatch {
  readonly method?: string;
  /** First segment of the path: a resource type, `metadata`, or an empty string for batches and next links. */
  readonly type?: string;
  /** A substring of the path, the query or the form, such as `date:missing` or `$everything`. */
  readonly has?: string;
  readonly hasNot?: string;
}

export interface FaultRule {
  readonly fault: Fault;
  readonly when?: FaultMatch;
  /** How many requests it affects; default all. */
  readonly times?: number;
  /** How many matching requests it lets through first. */
  readonly after?: number;
}

/** The active rules. */
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

  /** The faults that apply to this request, in the order in which their rules were added. */
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

/**
 * Parses a fault written as one word, for a header: `429;retry-after=2`, `latency;ms=500`, `hang`. Undefined if it is
 * not a fault.
 */
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
