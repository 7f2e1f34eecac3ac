import type { Page } from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly dur?: number;
  readonly args?: { readonly name?: string };
}

/** Runs something in a page, and tells the longest task of the page's own thread meanwhile, ms, as the browser traced it. */
export async function longestTask<T>(
  page: Page,
  run: () => Promise<T>,
): Promise<{ result: T; task: number }> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'devtools.timeline'] },
  });
  const result = await run();
  const complete = new Promise<void>((done) => session.once('Tracing.tracingComplete', () => done()));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  const drawn = events.find(({ name }) => name === 'FunctionCall');
  const tasks = events.filter(
    ({ name, ph, pid, tid }) =>
      ph === 'X' && name.endsWith('RunTask') && pid === drawn?.pid && tid === drawn.tid,
  );
  if (tasks.length === 0) throw new Error('the trace holds no task of the page');
  return { result, task: Math.max(...tasks.map(({ dur = 0 }) => dur)) / 1000 };
}
