/** The host's way to get a new authorisation; asked once, however many requests were turned away at the same time. */
export class Renewal {
  #turn = 0;
  #underWay: Promise<boolean> | undefined;

  /** @param renew - resolves to false where there is no new authorisation to be had */
  constructor(private readonly renew?: () => Promise<unknown>) {}

  /** Grows with each renewal: a request that began before the last one need only be sent again. */
  get turn(): number {
    return this.#turn;
  }

  /** Whether a request that began in that turn may be sent again. */
  async after(turn: number): Promise<boolean> {
    if (turn < this.#turn) return true;
    if (this.renew === undefined) return false;
    this.#underWay ??= this.#renewed().finally(() => {
      this.#underWay = undefined;
    });
    return this.#underWay;
  }

  async #renewed(): Promise<boolean> {
    try {
      if ((await this.renew?.()) === false) return false;
    } catch {
      return false;
    }
    this.#turn++;
    return true;
  }
}
