import { describe, expect, it } from 'vitest';
import { RequestQueue } from '../../../packages/sources/src/server/queue.js';
import { TestClock } from './support.js';

const turn = (): Promise<void> => new Promise((done) => setImmediate(done));

describe('RequestQueue', () => {
  it('lets six pass at once, the most urgent first', async () => {
    const queue = new RequestQueue(new TestClock(), new AbortController().signal, 6);
    const order: number[] = [];
    const release: (() => void)[] = [];
    let most = 0;
    let now = 0;
    const runs = Array.from({ length: 20 }, (_, index) =>
      queue.run(
        () => 20 - index,
        async () => {
          order.push(index);
          most = Math.max(most, ++now);
          await new Promise<void>((done) => release.push(done));
          now--;
        },
      ),
    );
    await turn();
    expect(order).toEqual([19, 18, 17, 16, 15, 14]);
    while (order.length < 20 || release.length > 0) {
      release.shift()?.();
      await turn();
    }
    await Promise.all(runs);
    expect(most).toBe(6);
    expect(order).toEqual(Array.from({ length: 20 }, (_, index) => 19 - index));
  });

  it('asks for the urgency when a place is free, because what is on screen changes', async () => {
    const queue = new RequestQueue(new TestClock(), new AbortController().signal, 1);
    const order: string[] = [];
    let onScreen = 'a';
    let free: () => void = () => undefined;
    const first = queue.run(
      () => 0,
      () => new Promise<void>((done) => (free = done)),
    );
    const add = (name: string): Promise<void> =>
      queue.run(
        () => (name === onScreen ? 0 : 1),
        async () => void order.push(name),
      );
    const rest = [add('a'), add('b'), add('c')];
    await turn();
    onScreen = 'c';
    free();
    await Promise.all([first, ...rest]);
    expect(order).toEqual(['c', 'a', 'b']);
  });

  it('keeps everybody waiting while the server asks for it', async () => {
    const clock = new TestClock();
    const queue = new RequestQueue(clock, new AbortController().signal);
    const start = clock.now();
    queue.pauseUntil(start + 5000);
    const times: number[] = [];
    await clock.until(
      Promise.all(
        [1, 2].map(() =>
          queue.run(
            () => 0,
            async () => void times.push(clock.now() - start),
          ),
        ),
      ),
    );
    expect(times).toEqual([5000, 5000]);
  });

  it('lets everything go when it is stopped, so that nothing waits for ever', async () => {
    const abort = new AbortController();
    const queue = new RequestQueue(new TestClock(), abort.signal, 1);
    const stuck = queue.run(
      () => 0,
      () => new Promise<void>((done) => abort.signal.addEventListener('abort', () => done())),
    );
    let seen = false;
    const waiting = queue.run(
      () => 0,
      async () => void (seen = abort.signal.aborted),
    );
    await turn();
    abort.abort();
    await Promise.all([stuck, waiting]);
    expect(seen).toBe(true);
  });
});
