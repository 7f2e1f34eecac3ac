import type { ReactiveControllerHost } from 'lit';

/** Where focus moves when something opens over the timeline, and where it returns when that closes (A11Y-01). */
export class FocusReturn {
  #opener: HTMLElement | undefined;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {}

  /** Moves focus into what was opened, once it has been rendered. */
  into(selector: string): void {
    this.#opener = (this.host.shadowRoot?.activeElement as HTMLElement | null) ?? undefined;
    void this.host.updateComplete.then(() => this.#find(selector)?.focus());
  }

  /**
   * Returns focus to the element that opened it, otherwise to a fallback; only if focus was lost (its button is gone,
   * or nothing has focus).
   */
  back(selector: string): void {
    void this.host.updateComplete.then(() => {
      if (this.host.shadowRoot?.activeElement) return;
      (this.#opener?.isConnected ? this.#opener : this.#find(selector))?.focus();
      this.#opener = undefined;
    });
  }

  #find(selector: string): HTMLElement | null | undefined {
    return this.host.shadowRoot?.querySelector<HTMLElement>(selector);
  }
}
