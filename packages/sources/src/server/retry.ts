import type { Failure } from './fault.js';

/** How often to retry and how long to wait. Times in ms. */
export interface RetryRules {
  /** Total number of attempts, including the first. */
  readonly attempts: number;
  /** The same where there was no answer at all; default as many. */
  readonly unanswered?: number;
  /** Wait before the second attempt; doubled for each further one. */
  readonly firstWait: number;
  readonly longestWait: number;
  /** If a server asks for a longer wait than this, that is reported immediately instead of waiting. */
  readonly longestRetryAfter: number;
}

export const RETRY_RULES: RetryRules = {
  attempts: 4,
  firstWait: 500,
  longestWait: 8000,
  longestRetryAfter: 60_000,
};

/** Statuses after which a retry may succeed; all others are final. */
const PASSING = new Set([408, 425, 429, 500, 502, 503, 504]);

/** Number of sensible attempts for a failure: all of them if it may be temporary, fewer if that is unlikely. */
export function attemptsFor(
  { reason, status }: Pick<Failure, 'reason' | 'status'>,
  rules: RetryRules,
): number {
  if (status !== undefined && reason !== 'truncated' && reason !== 'not-json' && reason !== 'empty')
    return PASSING.has(status) ? rules.attempts : 1;
  switch (reason) {
    case 'network':
      return Math.min(rules.unanswered ?? rules.attempts, rules.attempts);
    case 'timeout':
      return Math.min(2, rules.attempts);
    // Truncated or corrupted in transit: retried once, because the server may well have it intact.
    case 'truncated':
    case 'not-json':
    case 'empty':
      return Math.min(2, rules.attempts);
    default:
      return 1;
  }
}

/**
 * Delay before the next attempt: doubled each time, with random jitter so that many clients do not retry at the same
 * moment. Never shorter than the server asked for.
 *
 * @param attempt - 1 for the first
 * @param random - in [0, 1)
 */
export function waitBefore(attempt: number, retryAfter: number, rules: RetryRules, random: number): number {
  const backoff = Math.min(rules.firstWait * 2 ** (attempt - 1), rules.longestWait);
  return Math.max(backoff * (0.5 + random / 2), retryAfter + backoff * 0.1 * random);
}

/**
 * The delay requested by a `Retry-After` header, in ms from now; 0 if none. A date is compared with the server's own
 * `Date`, so that a wrong clock on either side does not matter (RFC 9110, 10.2.3).
 */
export function retryAfter(headers: Headers, now: number): number {
  const asked = headers.get('retry-after')?.trim();
  if (!asked) return 0;
  if (/^\d+(\.\d+)?$/.test(asked)) return Number(asked) * 1000;
  const until = Date.parse(asked);
  if (Number.isNaN(until)) return 0;
  const server = Date.parse(headers.get('date') ?? '');
  return Math.max(0, until - (Number.isNaN(server) ? now : server));
}
