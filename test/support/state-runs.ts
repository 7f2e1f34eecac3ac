/** What of a Koa context is used here. */
interface Context {
  readonly path: string;
  body: unknown;
}

/** Tells the state test in the browser how many sequences to try, and with which seed; a few if nobody asked for more. */
export function stateRuns(runs: number, seed: string | undefined) {
  return async (context: Context, next: () => Promise<unknown>): Promise<void> => {
    if (context.path === '/__states.json')
      context.body = { runs: runs || 25, ...(seed ? { seed: Number(seed) } : {}) };
    else await next();
  };
}
