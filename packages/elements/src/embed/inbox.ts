import type { HostMessage } from './channel.js';
import type { Trust } from './origins.js';

/** Calls that wait at the same time; further ones are left out. */
const MAX_CALLS = 200;

interface Waiting {
  readonly message: HostMessage;
  readonly trust: Trust;
}

/**
 * Messages wait for a turn of their own and are handled in order, settings that follow each other as one. However many a host
 * sends, the page draws once a turn.
 */
export class Inbox {
  #waiting: Waiting[] = [];
  #calls = 0;
  #isPlanned = false;

  /** @param refuse - called when a call is left out, because too many wait */
  constructor(
    private readonly handle: (message: HostMessage, trust: Trust) => void,
    private readonly refuse: () => void,
    private readonly plan: (turn: () => void) => void = (turn) => void setTimeout(turn),
  ) {}

  take(message: HostMessage, trust: Trust): void {
    const last = this.#waiting.at(-1);
    if (message.type === 'care-call') {
      if (this.#calls >= MAX_CALLS) return this.refuse();
      this.#calls++;
      this.#waiting.push({ message, trust });
    } else if (last && last.message.type === message.type && last.trust === trust)
      this.#waiting[this.#waiting.length - 1] = { message: { ...last.message, ...message }, trust };
    else this.#waiting.push({ message, trust });
    if (this.#isPlanned) return;
    this.#isPlanned = true;
    this.plan(() => this.#turn());
  }

  #turn(): void {
    const messages = this.#waiting;
    this.#waiting = [];
    this.#calls = 0;
    this.#isPlanned = false;
    for (const { message, trust } of messages) this.handle(message, trust);
  }
}
