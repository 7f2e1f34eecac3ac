import type { CareEvent } from '@care-timeline/ui';
import { AREAS, type Area, type PresetWidget, type SummaryPreset } from './preset.js';

/** Events a widget fires and a summary re-fires. */
const RELAYED = ['care-select', 'care-open', 'care-range-change', 'care-as-of-change'] as const;

export interface Slotted {
  readonly tag: string;
  readonly element: HTMLElement;
}

/**
 * Creates the widgets of a preset, each once: a preset that moves a widget keeps the element and the user's changes
 * in it. Widgets are identified by tag only, so that a summary needs none of their packages.
 */
export class WidgetSlots {
  #held = new Map<string, HTMLElement>();

  constructor(
    private readonly relay: (event: CareEvent<unknown>) => void,
    /** A widget's class was defined after the summary was rendered. */
    private readonly defined: () => void,
  ) {}

  fill(preset: SummaryPreset): Readonly<Record<Area, readonly Slotted[]>> {
    const kept = new Map<string, HTMLElement>();
    const areas = AREAS.map((area) => [
      area,
      (preset[area] ?? []).map((widget) => this.#element(widget, kept)),
    ]);
    this.#held = kept;
    return Object.fromEntries(areas) as Record<Area, Slotted[]>;
  }

  /** Displayed elements, in reading order. */
  get elements(): readonly HTMLElement[] {
    return [...this.#held.values()];
  }

  #element(widget: PresetWidget, kept: Map<string, HTMLElement>): Slotted {
    const tag = typeof widget === 'string' ? widget : widget.element;
    // A preset may contain the same widget twice, with different attributes.
    let name = tag;
    for (let more = 2; kept.has(name); more++) name = `${tag} ${more}`;
    const element = this.#held.get(name) ?? this.#make(tag);
    kept.set(name, element);
    const attributes = typeof widget === 'string' ? {} : (widget.attributes ?? {});
    for (const old of [...element.attributes]) if (!(old.name in attributes)) this.#drop(element, old.name);
    for (const [attribute, value] of Object.entries(attributes)) this.#give(element, attribute, value);
    return { tag, element };
  }

  #make(tag: string): HTMLElement {
    const element = document.createElement(tag);
    for (const type of RELAYED)
      element.addEventListener(type, (event) => this.relay(event as CareEvent<unknown>));
    if (!customElements.get(tag)) void customElements.whenDefined(tag).then(this.defined);
    return element;
  }

  readonly #given = new WeakMap<HTMLElement, Set<string>>();

  #give(element: HTMLElement, name: string, value: string | number | boolean | undefined): void {
    if (value === false || value === undefined) return element.removeAttribute(name);
    const given = this.#given.get(element) ?? new Set();
    this.#given.set(element, given);
    // Set once: what the user has changed since (a view, a search) is not reset by the next render.
    if (given.has(`${name}=${value}`)) return;
    given.add(`${name}=${value}`);
    element.setAttribute(name, value === true ? '' : String(value));
  }

  /** Removes only attributes set by an earlier preset. */
  #drop(element: HTMLElement, name: string): void {
    const given = this.#given.get(element);
    const ours = [...(given ?? [])].filter((one) => one.startsWith(`${name}=`));
    if (ours.length === 0) return;
    for (const one of ours) given?.delete(one);
    element.removeAttribute(name);
  }
}
