/** Duration of a move, ms. */
const LENGTH = 240;

/** One animated move: calls `step` with a share from 0 to 1 in every frame, at last with 1. */
export class Glide {
  readonly arrived: Promise<void>;
  #frame = 0;
  #began: number | undefined;
  #resolve: () => void = () => undefined;

  constructor(
    private readonly view: Window,
    private readonly step: (share: number) => void,
    private readonly ended: () => void,
  ) {
    this.arrived = new Promise((resolve) => (this.#resolve = resolve));
    this.#frame = view.requestAnimationFrame(this.#tick);
  }

  /** Stops where it is. */
  stop(): void {
    this.view.cancelAnimationFrame(this.#frame);
    this.ended();
    this.#resolve();
  }

  /** Arrives at once. */
  finish(): void {
    this.stop();
    this.step(1);
  }

  readonly #tick = (time: number): void => {
    this.#began ??= time;
    const share = Math.min(1, (time - this.#began) / LENGTH);
    if (share === 1) return this.finish();
    // Slow at both ends.
    this.step(share * share * (3 - 2 * share));
    this.#frame = this.view.requestAnimationFrame(this.#tick);
  };
}
