import { LoadFailed, loadFault } from './load-fault.js';

/** Bounds for what one source may take. Whatever came before a bound was reached stays, and the source is partial. */
export interface LoadLimits {
  /** Longest wait for an answer, ms. */
  readonly answer: number;
  /** Longest wait for the next bytes of an answer, ms. */
  readonly stall: number;
  /** Longest wait for a sign of life of the worker that reads, ms; then the page reads on by itself. */
  readonly worker: number;
  readonly bytes: number;
  readonly resources: number;
}

export const LOAD_LIMITS: LoadLimits = {
  answer: 60_000,
  stall: 60_000,
  worker: 15_000,
  bytes: 1 << 30,
  resources: 2_000_000,
};

/** The promise's own outcome, or a timeout after that many ms. `late` is called when the time is up. */
export function within<T>(ms: number, promise: Promise<T>, late?: () => void): Promise<T> {
  if (!Number.isFinite(ms)) return promise;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new LoadFailed(loadFault('timeout')));
      late?.();
    }, ms);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
