import { html, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';

/**
 * Says short messages to assistive technology. Put `${announcer.region()}` once in the template; `announce` writes to it without
 * a render. Messages in quick succession are joined into the last one, so that panning does not chatter.
 */
export class LiveAnnouncer {
  readonly #region = createRef<HTMLElement>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #odd = false;

  constructor(
    /** ms to wait for a later message. */
    private readonly delay = 150,
  ) {}

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
      // The same words again are only read out where the text differs.
      this.#odd = !this.#odd;
      region.textContent = message + (this.#odd ? '' : '\u00a0');
    }, this.delay);
  }
}
