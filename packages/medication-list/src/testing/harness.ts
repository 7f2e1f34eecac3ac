import type { CareMedicationList } from '../medication-list.js';

export interface RowFound {
  readonly name: string;
  readonly marks: readonly string[];
  readonly dose: string;
  readonly sources: readonly string[];
  readonly expanded: boolean;
}

export interface SectionFound {
  readonly title: string;
  readonly count: number;
  readonly rows: readonly RowFound[];
}

/**
 * Drives a `<care-medication-list>` in embedders' tests the way a person does: through the page content and the
 * accessibility tree, not internals. Does not depend on any test framework.
 */
export class MedicationListHarness {
  constructor(readonly element: CareMedicationList) {}

  /** Waits until everything requested is rendered, including nested notices. */
  async settled(): Promise<void> {
    await this.element.updateComplete;
    await Promise.all(
      this.#all('care-notice, care-state').map((inner) => (inner as CareMedicationList).updateComplete),
    );
    // The browser reports out-of-view rows only after the next frames.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    await this.element.updateComplete;
  }

  get sections(): readonly SectionFound[] {
    return this.#all('[part~="section"]').map((section) => ({
      title: text(section.querySelector('h3 .title')),
      count: Number(text(section.querySelector('h3 .count'))),
      rows: [...section.querySelectorAll('[part~="row"]')].map(rowFound),
    }));
  }

  get rows(): readonly RowFound[] {
    return this.#all('[part~="row"]').map(rowFound);
  }

  /** Texts of the notices above the list. */
  get notices(): readonly string[] {
    return this.#all('care-notice').map((notice) =>
      [...(notice.shadowRoot?.querySelectorAll('strong, .nowrap') ?? []), notice].map(text).join(' ').trim(),
    );
  }

  /** What the critical panel above the list states about allergies and critical information. */
  get allergies(): string {
    return text(this.#root.querySelector('[part~="allergies"]'));
  }

  get header(): string {
    return text(this.#root.querySelector('[part~="header"]'));
  }

  get footer(): string {
    return text(this.#root.querySelector('[part~="footer"]'));
  }

  /** The button with this accessible name, in the list or in one of its notices. */
  button(name: string): HTMLButtonElement | undefined {
    const inNotices = this.#all('care-notice').flatMap((notice) => [
      ...(notice.shadowRoot?.querySelectorAll<HTMLButtonElement>('button') ?? []),
    ]);
    return [...(this.#all('button') as HTMLButtonElement[]), ...inNotices].find(
      (button) => (button.getAttribute('aria-label') ?? text(button)) === name,
    );
  }

  async press(name: string): Promise<void> {
    const button = this.button(name);
    if (!button) throw new Error(`there is no button "${name}"`);
    button.click();
    await this.settled();
  }

  async search(words: string): Promise<void> {
    const input = this.#root.querySelector<HTMLInputElement>('input[type="search"]');
    if (!input) throw new Error('there is no search field');
    input.value = words;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await this.settled();
  }

  /** Opens or closes the row of the first medicine whose name contains the given text. */
  async toggle(name: string): Promise<void> {
    const row = this.#all('[part~="row"]').find((one) => rowFound(one).name.includes(name));
    const button = row?.querySelector<HTMLButtonElement>('[aria-expanded]');
    if (!button) throw new Error(`there is no medicine "${name}"`);
    button.click();
    await this.settled();
  }

  get #root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  #all(selector: string): HTMLElement[] {
    return [...this.#root.querySelectorAll<HTMLElement>(selector)];
  }
}

function rowFound(row: Element): RowFound {
  return {
    name: text(row.querySelector('[part~="name"]')),
    marks: [...row.querySelectorAll('[part~="mark"]')].map(text),
    dose: text(row.querySelector('[part~="dose"]')),
    sources: [...row.querySelectorAll('[part~="source"]')].map(text),
    expanded: row.querySelector('[aria-expanded]')?.getAttribute('aria-expanded') === 'true',
  };
}

/** As a reader sees it: whitespace collapsed, including non-breaking spaces. */
function text(node: Node | null | undefined): string {
  return (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
