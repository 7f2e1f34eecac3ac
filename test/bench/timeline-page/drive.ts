/** Drives any contender of the timeline bench through the same steps, on the same data, and takes the time. */
import { KIND_OF, type BenchEvent, type BenchLane } from './events-record.js';

const DAY = 86_400_000;
const YEAR = 365.25 * DAY;
const LIFE = [Date.UTC(1935, 0, 1), Date.UTC(2025, 0, 1)] as const;

interface Contender {
  mount(
    events: readonly BenchEvent[],
    lanes: readonly BenchLane[],
    life: readonly [number, number],
  ): Promise<void>;
  zoomTo(start: number, end: number): Promise<void>;
  panBy(part: number): Promise<void>;
  filter(lanes: readonly string[]): Promise<void>;
}

export interface StepTiming {
  /** Steps that were taken. */
  readonly steps: number;
  /** Share of frames that came later than the screen asks for, 0 .. 1. */
  readonly late: number;
}

const lanes: BenchLane[] = Object.keys(KIND_OF).map((id) => ({ id, label: id }));
const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
const contender = (): Contender => (window as unknown as { contender: Contender }).contender;

/** A life in events, the same on every machine: half of them in thirty busy weeks, a quarter of them spans. */
function lifeOf(count: number): BenchEvent[] {
  let seed = 20_240_607;
  const random = (): number => (seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  const busy = Array.from({ length: 30 }, () => LIFE[0] + random() * (LIFE[1] - LIFE[0] - 8 * DAY));
  return Array.from({ length: count }, (_, i): BenchEvent => {
    const near = busy[Math.floor(random() * busy.length)]!;
    const start = Math.round(
      random() < 0.5 ? near + random() * 7 * DAY : LIFE[0] + random() * (LIFE[1] - LIFE[0]),
    );
    const span = random() < 0.25;
    const length = DAY * 10 ** (random() * 3);
    const { id: lane } = lanes[Math.floor(random() ** 1.5 * lanes.length)]!;
    return {
      id: String(i),
      lane,
      start,
      end: span ? Math.min(LIFE[1], Math.round(start + length)) : null,
      title: `${lane} ${i % 400}`,
      code: String(i % 400),
      ward: null,
    };
  });
}

/** One step a frame. The budget ends a contender that needs minutes; what it did so far is told. */
async function run(steps: readonly (() => Promise<void>)[], budget: number): Promise<StepTiming> {
  let late = 0;
  let done = 0;
  const began = performance.now();
  let last = await frame();
  for (const step of steps) {
    await step();
    const now = await frame();
    if (now - last > 17.7) late++;
    last = now;
    done++;
    if (performance.now() - began > budget) break;
  }
  return { steps: done, late: late / done };
}

const bench = {
  count: 0,
  async mount(count: number): Promise<number> {
    const events = lifeOf(count);
    await frame();
    await frame();
    const began = performance.now();
    await contender().mount(events, lanes, LIFE);
    await frame();
    await frame();
    return performance.now() - began;
  },
  zoom(budget: number): Promise<StepTiming> {
    const middle = Date.UTC(1990, 5, 1);
    const most = LIFE[1] - LIFE[0];
    const steps = Array.from({ length: 80 }, (_, i) => {
      const part = 1 - Math.abs(i - 40) / 40;
      const length = most * ((7 * DAY) / most) ** part;
      return () => contender().zoomTo(middle - length / 2, middle + length / 2);
    });
    return run(steps, budget);
  },
  async pan(budget: number): Promise<StepTiming> {
    const steps = [30 * YEAR, 3 * YEAR, 60 * DAY].flatMap((length) => [
      () => contender().zoomTo(Date.UTC(1990, 0, 1), Date.UTC(1990, 0, 1) + length),
      ...Array.from({ length: 30 }, (_, i) => () => contender().panBy(i < 15 ? 0.025 : -0.025)),
    ]);
    return run(steps, budget);
  },
  /** Median time of a change of lanes to the end of the frame that shows it, ms. */
  async filter(): Promise<number> {
    await contender().zoomTo(...LIFE);
    const all = lanes.map(({ id }) => id);
    const times: number[] = [];
    for (const shown of [
      all.filter((_, i) => i % 2),
      all,
      all.filter((_, i) => !(i % 2)),
      all,
      all.slice(1),
      all,
    ]) {
      await frame();
      const began = performance.now();
      await contender().filter(shown);
      const { port1, port2 } = new MessageChannel();
      await frame();
      await new Promise((resolve) => {
        port1.onmessage = resolve;
        port2.postMessage(0);
      });
      times.push(performance.now() - began);
      await frame();
    }
    return times.sort((a, b) => a - b)[times.length >> 1]!;
  },
  elements(): number {
    const count = (root: Document | ShadowRoot): number =>
      [...root.querySelectorAll('*')].reduce(
        (sum, { shadowRoot }) => sum + 1 + (shadowRoot ? count(shadowRoot) : 0),
        0,
      );
    return count(document);
  },
};
export type Bench = typeof bench;

(window as unknown as { bench: Bench }).bench = bench;
