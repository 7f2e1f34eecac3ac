import type { CareElement } from '../element/care-element.js';

/**
 * Drives one widget in embedders' tests the way a person does: through the page content and the accessibility tree,
 * not internals. Does not depend on any test framework.
 */
export class WidgetHarness<Element extends CareElement = CareElement> {
  constructor(readonly element: Element) {}

  /** Waits until everything requested is rendered, including nested elements. */
  async settled(): Promise<void> {
    await this.element.updateComplete;
    await Promise.all(
      this.all('*').map((inner) => (inner as Partial<CareElement>).updateComplete ?? Promise.resolve(true)),
    );
    await this.element.updateComplete;
  }

  /** All readable text, including inner elements, as a reader sees it: whitespace collapsed. */
  get text(): string {
    return textOf(this.#root);
  }

  get headings(): readonly string[] {
    return this.all('[role="heading"]').map(textOf);
  }

  /** Titles of entries, in reading order. */
  get entries(): readonly string[] {
    return this.all('[part~="entry"]').map(textOf);
  }

  /** The entry open for reading; empty if none is. */
  get detail(): string {
    return textOf(this.all('[part~="detail"]')[0]);
  }

  /** The button with this accessible name, here or in a notice inside. */
  button(name: string): HTMLButtonElement | undefined {
    const inner = this.all('care-notice').flatMap((one) => [
      ...(one.shadowRoot?.querySelectorAll<HTMLButtonElement>('button') ?? []),
    ]);
    return [...(this.all('button') as HTMLButtonElement[]), ...inner].find(
      (button) => (button.getAttribute('aria-label') ?? textOf(button)) === name,
    );
  }

  async press(name: string): Promise<void> {
    const button = this.button(name);
    if (!button) throw new Error(`there is no button "${name}"`);
    button.click();
    await this.settled();
  }

  all(selector: string): HTMLElement[] {
    return [...this.#root.querySelectorAll<HTMLElement>(selector)];
  }

  get #root(): ShadowRoot {
    return this.element.shadowRoot!;
  }
}

/** Text of a tree in reading order: slots are resolved in place, shadow trees are walked, styles are skipped. */
export function textOf(node: Node | null | undefined): string {
  return read(node).replace(/\s+/g, ' ').trim();
}

function read(node: Node | null | undefined): string {
  if (!node) return '';
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
  if (node instanceof Element) {
    if (['style', 'script', 'svg'].includes(node.localName)) return '';
    if (node.localName === 'slot') return (node as HTMLSlotElement).assignedNodes().map(read).join('');
    if (node.shadowRoot) return ` ${read(node.shadowRoot)} `;
  }
  // Adjacent elements are separated by a pause.
  return [...node.childNodes]
    .map((child) => (child instanceof Element ? ` ${read(child)} ` : read(child)))
    .join('');
}
