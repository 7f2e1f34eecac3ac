import { ContextEvent, type Context, type ContextType } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Requests a context value from the closest provider and follows its changes. Unlike the consumer in `@lit/context`,
 * it asks again when a provider appears later, so that the order in which elements are defined does not matter.
 */
export class ContextController<C extends Context<unknown, unknown>> implements ReactiveController {
  value: ContextType<C> | undefined;
  #release?: (() => void) | undefined;
  #document?: Document | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly context: C,
    private readonly changed: (value: ContextType<C> | undefined) => void = () => {},
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#ask();
    // Event with which a provider announces itself; the document receives it wherever the provider is.
    this.#document = this.host.ownerDocument;
    this.#document.addEventListener('context-provider', this.#providerCame);
  }

  hostDisconnected(): void {
    this.#document?.removeEventListener('context-provider', this.#providerCame);
    this.#release?.();
    this.#release = undefined;
    this.#set(undefined);
  }

  readonly #providerCame = (event: Event): void => {
    const announced = event as Event & { context?: unknown; contextTarget?: Element };
    if (announced.context !== this.context || announced.contextTarget === this.host) return;
    // A closer provider re-parents its own subscribers, so only an unanswered request is repeated here.
    if (!this.#release) this.#ask();
  };

  #ask(): void {
    this.host.dispatchEvent(new ContextEvent(this.context, this.host, this.#receive, true));
  }

  readonly #receive = (value: ContextType<C>, release?: () => void): void => {
    if (release !== this.#release) {
      this.#release?.();
      this.#release = release;
    }
    this.#set(value);
  };

  #set(value: ContextType<C> | undefined): void {
    if (Object.is(value, this.value)) return;
    this.value = value;
    this.changed(value);
    this.host.requestUpdate();
  }
}
