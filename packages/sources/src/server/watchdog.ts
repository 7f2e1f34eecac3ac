import type { Clock } from './clock.js';

/** How often it is looked whether a load still does something, ms. */
const EVERY = 15_000;

/** What tells whether a load does something. */
export interface Activity {
  /** Requests that are queued, in flight, being read or waiting for a timer. */
  readonly pending: number;
  /** Everything that has been asked for and has come so far. */
  readonly done: number;
}

/**
 * Ends a task that waits for nothing: no request is in flight, no timer set, and nothing has happened for a while. A promise of the
 * host's or of a polyfill may be lost; a source must not be loading for ever because of it.
 *
 * @returns true if the task was lost
 */
export async function watched(clock: Clock, task: Promise<void>, activity: () => Activity): Promise<boolean> {
  let timer: unknown;
  const lost = new Promise<true>((resolve) => {
    let last = -1;
    const look = (): void => {
      const { pending, done } = activity();
      if (pending === 0 && done === last) return resolve(true);
      last = pending === 0 ? done : -1;
      timer = clock.set(look, EVERY);
    };
    timer = clock.set(look, EVERY);
  });
  try {
    return await Promise.race([task.then(() => false), lost]);
  } finally {
    clock.clear(timer);
  }
}
