import type { CareElement } from '../element/care-element.js';

/**
 * Drives one widget in tests of embedders the way a person does: by what is on the page and in the accessibility
 * tree, not by internals. Nothing here depends on a test framework.
 */
export class WidgetHarness<Element extends CareElement = CareElement> {
  constructor(readonly element: Element) {}

  /** Waits until everything that was asked for is on the page, what stands inside too. */
  async settled(): Promise<void> {
    await this.element.updateComplete;
    await Promise.all(
      this.all('*').map((inner) => (inner as Partial<CareElement>).updateComplete ?? Promise.resolve(true)),
    );
    await this.element.updateComplete;
  }

  /** Everything that can be read, inner elements included, as a reader sees it: single blanks. */
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

  /** The entry that is open for reading; empty where none is. */
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

/** Text of a tree as a reader meets it: slots are where they stand, shadow trees are walked, styles are not. */
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
  // Elements that stand beside each other are read with a pause between them.
  return [...node.childNodes]
    .map((child) => (child instanceof Element ? ` ${read(child)} ` : read(child)))
    .join('');
}
