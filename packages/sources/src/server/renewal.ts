/** The host's way to get a new authorisation; asked once, however many requests were turned away at the same time. */
export class Renewal {
  #turn = 0;
  #underWay: Promise<boolean> | undefined;
  /** A new authorisation did not help where access was refused: it is refused for good, and asking again would go on for ever. */
  #isRefused = false;

  /** @param renew - resolves to false where there is no new authorisation to be had */
  constructor(
    private readonly renew?: () => Promise<unknown>,
    /** Settles when the host has had long enough: a renewal without an end must not keep everything waiting. */
    private readonly longest: () => Promise<unknown> = () => new Promise(() => undefined),
  ) {}

  /** Grows with each renewal: a request that began before the last one need only be sent again. */
  get turn(): number {
    return this.#turn;
  }

  /** Says that a request was refused although the authorisation was new. */
  refused(): void {
    this.#isRefused = true;
  }

  /**
   * Whether a request that began in that turn, and was turned away, may be sent again.
   *
   * @param status - 401, or 403, which some servers give for an authorisation that has run out
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
