import { sleep, type Clock } from './clock.js';

/** Priority of a request: the lowest number goes first. Evaluated each time, because what is on screen changes. */
export type Priority = () => number;

interface Waiting {
  readonly priority: Priority;
  readonly order: number;
  readonly start: () => void;
}

/** Runs a limited number of tasks at once, the most urgent first; all wait while the server asks for a pause. */
export class RequestQueue {
  readonly #waiting: Waiting[] = [];
  #order = 0;
  #underWay = 0;
  #pausedUntil = 0;
  #isPaused = false;

  constructor(
    private readonly clock: Clock,
    private readonly signal: AbortSignal,
    private readonly most = 6,
  ) {
    signal.addEventListener('abort', () => this.#waiting.splice(0).forEach(({ start }) => start()), {
      once: true,
    });
  }

  /** Runs the task when its turn comes. After an abort it runs immediately and sees the abort itself. */
  async run<T>(priority: Priority, task: () => Promise<T>): Promise<T> {
    await this.#turn(priority);
    try {
      return await task();
    } finally {
      this.#underWay--;
      this.#next();
    }
  }

  /** Nothing starts before this time, ms since 1970. */
  pauseUntil(instant: number): void {
    if (instant <= this.#pausedUntil) return;
    this.#pausedUntil = instant;
    this.#isPaused = true;
    // The timer ends the pause, not the time of day: that may be set back while it waits.
    void sleep(this.clock, instant - this.clock.now(), this.signal).then(() => {
      if (instant === this.#pausedUntil) this.#isPaused = false;
      this.#next();
    });
  }

  #turn(priority: Priority): Promise<void> {
    return new Promise((resolve) => {
      const start = (): void => {
        this.#underWay++;
        resolve();
      };
      if (this.signal.aborted) return start();
      this.#waiting.push({ priority, order: this.#order++, start });
      // In the next microtask, so that requests made at the same moment are sorted first.
      queueMicrotask(() => this.#next());
    });
  }

  #next(): void {
    while (this.#underWay < this.most && this.#waiting.length > 0) {
      if (this.#isPaused) return;
      const first = this.#waiting.reduce((best, other) => (before(other, best) ? other : best));
      this.#waiting.splice(this.#waiting.indexOf(first), 1);
      first.start();
    }
  }
}

function before(a: Waiting, b: Waiting): boolean {
  const [first, second] = [a.priority(), b.priority()];
  return first === second ? a.order < b.order : first < second;
}
