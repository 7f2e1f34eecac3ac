interface Scheduler {
  postTask(task: () => void): Promise<unknown>;
}

/** After so many ms others have their turn of the thread. */
const TURN = 8;

/** Lets others have their turn of the thread: what follows is a task of its own. */
export async function yieldToMain(): Promise<void> {
  const { scheduler } = globalThis as { readonly scheduler?: Partial<Scheduler> };
  // Timers wait longer than they are asked to, where one sets the next.
  if (scheduler?.postTask) await scheduler.postTask(() => undefined);
  else await new Promise<void>((next) => setTimeout(next));
}

/** Takes steps one after the other, and lets others have their turn where they take long. Begins at once. */
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

/** All steps at once, for who cannot wait. */
export function runSync<T>(steps: Iterator<unknown, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
