/** Clock used by a source; tests provide their own. */
export interface Clock {
  now(): number;
  /** Calls back after the given number of ms; returns the handle for `clear`. */
  set(callback: () => void, ms: number): unknown;
  clear(timer: unknown): void;
}

export const realClock: Clock = {
  now: () => Date.now(),
  set: (callback, ms) => setTimeout(callback, ms),
  clear: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
};

/** Pending waits by the signal that ends them: one listener for all of them. */
const waits = new WeakMap<AbortSignal, Set<() => void>>();

/** Waits the given number of ms; resolves early if the signal is aborted. */
export function sleep(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
  if (ms <= 0 || signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const others = waitsOf(signal);
    const end = (): void => {
      clock.clear(timer);
      others.delete(end);
      resolve();
    };
    const timer = clock.set(end, ms);
    others.add(end);
  });
}

function waitsOf(signal: AbortSignal): Set<() => void> {
  let known = waits.get(signal);
  if (known === undefined) {
    const all = (known = new Set());
    waits.set(signal, all);
    signal.addEventListener('abort', () => all.forEach((end) => end()), { once: true });
  }
  return known;
}
