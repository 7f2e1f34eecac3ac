interface Scheduler {
  postTask(task: () => void): Promise<unknown>;
}

/** Yields the thread after this many ms. */
const TURN = 8;

/** Yields the thread: what follows runs in a task of its own. */
export async function yieldToMain(): Promise<void> {
  const { scheduler } = globalThis as { readonly scheduler?: Partial<Scheduler> };
  // Nested timers take longer than requested.
  if (scheduler?.postTask) await scheduler.postTask(() => undefined);
  else await new Promise<void>((next) => setTimeout(next));
}

/** Runs steps one after the other, yielding the thread when they take long. Starts immediately. */
export async function runInSlices<T>(steps: Iterator<unknown, T>): Promise<T> {
  let since = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - since < TURN) continue;
    await yieldToMain();
    since = performance.now();
  }
}

/** Runs all steps synchronously, for callers that cannot wait. */
export function runSync<T>(steps: Iterator<unknown, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
