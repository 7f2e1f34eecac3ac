import type { Failure } from './fault.js';
import type { Settings } from './options.js';

/** A server that fails is asked ever less often, up to two to this power times the interval. */
const LONGEST_BACKOFF = 4;

/** After so many questions in a row that failed, what is shown counts as out of date. */
const MAX_MISSED = 3;

/** Asks for changes again and again, if the host wants that, for as long as somebody is looking. */
export class Polling {
  #timer: unknown;
  #stopped = false;
  /** The last question for changes was turned away for want of an authorisation. */
  #isLockedOut = false;
  /** Questions in a row that failed. */
  #missed = 0;
  /** When changes were last asked for and told, ms since 1970. */
  #last: number | undefined;

  constructor(
    private readonly settings: Settings,
    private readonly refresh: () => Promise<void>,
  ) {}

  /** Since when nothing new has come, ms since 1970, if the server is asked for changes and no longer gives them. */
  get staleSince(): number | undefined {
    return this.#isLockedOut || this.#missed >= MAX_MISSED ? this.#last : undefined;
  }

  start(): void {
    this.#last ??= this.settings.now();
    const { pollEvery, clock, isHidden } = this.settings;
    clock.clear(this.#timer);
    // Without an authorisation there is nothing to ask for: the host loads anew when it has one.
    if (pollEvery <= 0 || this.#stopped || this.#isLockedOut) return;
    const wait = pollEvery * 2 ** Math.min(this.#missed, LONGEST_BACKOFF);
    this.#timer = clock.set(() => {
      const asked = isHidden() ? Promise.resolve() : this.refresh();
      void asked.then(() => this.start());
    }, wait);
  }

  /** Changes were asked for, by a timer or by the host. */
  asked(failed: readonly Failure[]): void {
    this.#isLockedOut = failed.some(({ status }) => status === 401);
    this.#missed = failed.length > 0 ? this.#missed + 1 : 0;
    if (failed.length === 0) this.#last = this.settings.now();
  }

  /** Asks at once if the last question failed. */
  async again(): Promise<void> {
    if (this.#missed === 0) return;
    this.#isLockedOut = false;
    await this.refresh();
    this.start();
  }

  stop(): void {
    this.#stopped = true;
    this.settings.clock.clear(this.#timer);
  }
}
