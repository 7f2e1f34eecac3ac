import type { ReactiveControllerHost } from 'lit';

/** Where the focus goes when something opens over the timeline, and where it comes back to when that closes (A11Y-01). */
export class FocusReturn {
  #opener: HTMLElement | undefined;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {}

  /** Into what was opened, once it is there. */
  into(selector: string): void {
    this.#opener = (this.host.shadowRoot?.activeElement as HTMLElement | null) ?? undefined;
    void this.host.updateComplete.then(() => this.#find(selector)?.focus());
  }

  /** Back to what it was opened with, else to something; only where the focus was lost, with a button that is gone or nowhere. */
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
