import { html, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';

/**
 * Announces short messages to assistive technology. Put `${announcer.region()}` once in the template; `announce`
 * writes to it without a render. Of several messages in quick succession only the last is announced, so that panning
 * does not flood the user.
 */
export class LiveAnnouncer {
  readonly #region = createRef<HTMLElement>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #odd = false;

  /**
   * @param host - what is still to be announced about another person is forgotten with the rest (GEN-13)
   * @param delay - debounce delay, ms
   */
  constructor(
    host: { whenReplaced(forget: () => void): void },
    private readonly delay = 150,
  ) {
    host.whenReplaced(() => clearTimeout(this.#timer));
  }

  region(): TemplateResult {
    return html`<div
      class="visually-hidden"
      role="status"
      aria-live="polite"
      aria-atomic="true"
      ${ref(this.#region)}
    ></div>`;
  }

  announce(message: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const region = this.#region.value;
      if (!region) return;
      // Identical text is announced again only if the content differs.
      this.#odd = !this.#odd;
      region.textContent = message + (this.#odd ? '' : '\u00a0');
    }, this.delay);
  }
}
