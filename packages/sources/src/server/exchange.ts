import type { Json } from '@care-timeline/fhir/json.js';
import { attempt, type ServerRequest, type Timeouts } from './attempt.js';
import { sleep, type Clock } from './clock.js';
import type { Failure } from './fault.js';
import type { Priority, RequestQueue } from './queue.js';
import type { Renewal } from './renewal.js';
import { attemptsFor, retryAfter, waitBefore, type RetryRules } from './retry.js';

export interface ExchangeSettings {
  readonly fetch: typeof globalThis.fetch;
  /** Sent with every request. */
  readonly headers: Readonly<Record<string, string>>;
  readonly clock: Clock;
  /** In [0, 1). */
  readonly random: () => number;
  readonly signal: AbortSignal;
  readonly queue: RequestQueue;
  readonly renewal: Renewal;
  readonly rules: RetryRules;
  readonly timeouts: Timeouts;
  /** Called for each attempt; the source keeps the count. */
  readonly onAttempt: () => void;
}

export type Answer =
  | { readonly ok: true; readonly resource: Json; readonly headers: Headers }
  /** The response is unchanged from the one held. */
  | { readonly ok: true; readonly unchanged: true; readonly headers: Headers }
  | { readonly ok: false; readonly failure: Failure };

/**
 * Retries until there is a response, or until retrying is pointless. Reads are safe to repeat. While waiting it does
 * not occupy a slot in the queue; if the server asks all clients to wait, the whole queue waits. Never rejects.
 */
export async function exchange(
  request: ServerRequest,
  priority: Priority,
  settings: ExchangeSettings,
  rules: RetryRules = settings.rules,
): Promise<Answer> {
  const { clock, signal, queue, renewal, random } = settings;
  let renewed = false;
  for (let attempts = 1; ; attempts++) {
    const turn = renewal.turn;
    const result = await queue.run(priority, () => {
      if (!signal.aborted) settings.onAttempt();
      return attempt(request, settings);
    });
    if (result.ok) return result;
    const { reason, status, headers, said } = result;
    const failed = (more: Partial<Failure> = {}): Answer => ({
      ok: false,
      failure: {
        reason,
        attempts,
        ...(status === undefined ? {} : { status }),
        ...(said ? { said } : {}),
        ...more,
      },
    });
    if (status === 401 || status === 403) {
      if (renewed) renewal.refused();
      else if (await renewal.after(turn, status)) {
        renewed = true;
        continue;
      }
    }
    const asked = headers === undefined ? 0 : retryAfter(headers, clock.now());
    if (asked > rules.longestRetryAfter) return failed({ retryAt: clock.now() + asked });
    if (attempts >= attemptsFor(result, rules))
      return failed(asked > 0 ? { retryAt: clock.now() + asked } : {});
    const wait = waitBefore(attempts, asked, rules, random());
    if (asked > 0) queue.pauseUntil(clock.now() + asked);
    await sleep(clock, wait, signal);
    if (signal.aborted) return { ok: false, failure: { reason: 'aborted', attempts } };
  }
}
