/** The host's callback for new authorisation; called once, however many requests were rejected at the same time. */
export class Renewal {
  #turn = 0;
  #underWay: Promise<boolean> | undefined;
  /** New authorisation did not help after access was denied: the denial is final, and retrying would never end. */
  #isRefused = false;

  /** @param renew - resolves to false if no new authorisation can be obtained */
  constructor(
    private readonly renew?: () => Promise<unknown>,
    /** Settles when the host has had long enough: a renewal without an end must not keep everything waiting. */
    private readonly longest: () => Promise<unknown> = () => new Promise(() => undefined),
  ) {}

  /** Incremented on each renewal: a request that began before the last one only needs to be sent again. */
  get turn(): number {
    return this.#turn;
  }

  /** Records that a request was denied despite new authorisation. */
  refused(): void {
    this.#isRefused = true;
  }

  /**
   * Whether a rejected request that began in that turn may be sent again.
   *
   * @param status - 401, or 403, which some servers return for expired authorisation
   */
  async after(turn: number, status: number): Promise<boolean> {
    if (turn < this.#turn) return true;
    if (this.renew === undefined || (status === 403 && this.#isRefused)) return false;
    this.#underWay ??= this.#renewed().finally(() => {
      this.#underWay = undefined;
    });
    if (await this.#underWay) return true;
    this.#isRefused = true;
    return false;
  }

  async #renewed(): Promise<boolean> {
    try {
      const late = this.longest().then(() => false);
      if ((await Promise.race([this.renew?.(), late])) === false) return false;
    } catch {
      return false;
    }
    this.#turn++;
    return true;
  }
}
