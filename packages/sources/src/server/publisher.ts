import type { SourceState } from '@care-timeline/record';
import type { Coverage } from './coverage.js';
import type { Tell } from './events.js';
import type { Settings } from './options.js';
import type { RecordSink } from './record-sink.js';
import type { Sink } from './sink.js';
import { sourceStateOf } from './status.js';

/** While loading, the record is updated at most this often, ms: each update redraws every widget. */
const EVERY = 250;

/** Reports the state of the source, and what it has loaded, to the record and the host. */
export class Publisher {
  #state: SourceState = 'loading';
  #message = '';
  #busy = 0;
  #timer: unknown;
  #stopped = false;

  constructor(
    private readonly record: RecordSink,
    private readonly settings: Settings,
    private readonly sink: Pick<Sink, 'flush' | 'resources' | 'references'>,
    private readonly coverage: () => Coverage,
    private readonly tell: Tell,
  ) {}

  get state(): SourceState {
    return this.#state;
  }

  /** Counts as loading until the task is finished. */
  async during(task: () => Promise<void>): Promise<void> {
    this.#busy++;
    this.publish();
    try {
      await task();
    } finally {
      this.#busy--;
      this.publish();
    }
  }

  /** Data has arrived; the record will be updated soon. */
  soon(): void {
    this.#timer ??= this.settings.clock.set(() => this.publish(), EVERY);
  }

  publish(): void {
    this.settings.clock.clear(this.#timer);
    this.#timer = undefined;
    if (this.#stopped) return;
    this.sink.flush();
    const { source, now } = this.settings;
    const coverage = this.coverage();
    const { state, detail, message } = sourceStateOf(coverage, {
      busy: this.#busy > 0,
      received: this.sink.resources,
      lacking: this.sink.references?.lacking ?? {},
      now: now(),
      lang: this.record.lang ?? 'en',
    });
    this.record.setLoadedRanges(source, coverage.ranges());
    this.record.setSourceState(source, state, detail);
    if (state === this.#state && message === this.#message) return;
    this.#state = state;
    this.#message = message;
    this.tell({ type: 'state', state, message });
  }

  stop(): void {
    if (!this.#stopped) this.sink.flush();
    this.settings.clock.clear(this.#timer);
    this.#stopped = true;
  }
}
