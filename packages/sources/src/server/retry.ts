import type { Failure } from './fault.js';

/** How long to try and how long to wait. Times in ms. */
export interface RetryRules {
  /** Attempts in all, the first included. */
  readonly attempts: number;
  /** The same where there was no answer at all; default as many. */
  readonly unanswered?: number;
  /** Wait before the second attempt; doubled for each further one. */
  readonly firstWait: number;
  readonly longestWait: number;
  /** A server that asks for a longer wait than this is told of at once, and not waited for. */
  readonly longestRetryAfter: number;
}

export const RETRY_RULES: RetryRules = {
  attempts: 4,
  firstWait: 500,
  longestWait: 8000,
  longestRetryAfter: 60_000,
};

/** Statuses after which the same question may get an answer; the rest are answers. */
const PASSING = new Set([408, 425, 429, 500, 502, 503, 504]);

/** Attempts that make sense for a failure: all of them where it may pass, fewer where it hardly will. */
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
    // Cut off or garbled on the way: once more, because the server may well have it whole.
    case 'truncated':
    case 'not-json':
    case 'empty':
      return Math.min(2, rules.attempts);
    default:
      return 1;
  }
}

/**
 * How long to wait before the attempt after this one: doubled each time, with a random part so that many clients do not
 * come back in the same moment. What the server asked for is the least.
 *
 * @param attempt - 1 for the first
 * @param random - in [0, 1)
 */
export function waitBefore(attempt: number, retryAfter: number, rules: RetryRules, random: number): number {
  const backoff = Math.min(rules.firstWait * 2 ** (attempt - 1), rules.longestWait);
  return Math.max(backoff * (0.5 + random / 2), retryAfter + backoff * 0.1 * random);
}

/**
 * What a `Retry-After` header asks for, in ms from now; 0 where it asks for nothing. A date is compared with the server's own
 * `Date`, so that a clock that is wrong on either side does not matter (RFC 9110, 10.2.3).
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
