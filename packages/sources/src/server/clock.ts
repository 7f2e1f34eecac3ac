/** Time as a source sees it; tests bring their own. */
export interface Clock {
  now(): number;
  /** Calls back after so many ms; gives what `clear` takes. */
  set(callback: () => void, ms: number): unknown;
  clear(timer: unknown): void;
}

export const realClock: Clock = {
  now: () => Date.now(),
  set: (callback, ms) => setTimeout(callback, ms),
  clear: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
};

/** Waits so many ms; sooner, and quietly, where the signal is aborted. */
export function sleep(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
  if (ms <= 0 || signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const end = (): void => {
      clock.clear(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = clock.set(end, ms);
    signal.addEventListener('abort', end, { once: true });
  });
}
