import { KINDS } from '@care-timeline/fhir';
import { canonicalText } from './same-content.js';
import type { FactsOf, Store } from './store.js';

const ABOUT_OTHERS = KINDS.indexOf('about-others');
const SUPPORTING = KINDS.indexOf('supporting');

/** Resources that may or may not be about others: a later entry tells what a `urn:uuid:` leads to, or what the patient is called (GEN-13). */
export class AboutOthers {
  /** Items before this index have been checked. */
  #checked = 0;
  #things = 0;
  #names = '[]';
  /** Items about others, unless a `urn:uuid:` or a name turns out to be the patient's. */
  readonly #waiting = new Set<number>();

  /**
   * @param things - subjects that are not patients
   * @param names - what the patient is called: words alone may be a name, or not
   */
  reread(store: Store, things: ReadonlySet<number>, read: FactsOf, names = '[]'): void {
    // Parts that were read elsewhere, too.
    const from = names === this.#names ? this.#checked : 0;
    this.#names = names;
    if (names !== '[]' || from < this.#checked)
      for (let item = from; item < store.count; item++)
        if (store.subject[item]! < 0 && store.facts.kind[item]! !== SUPPORTING) store.refresh(item, read);
    // A subject has turned out not to be a patient: earlier resources are about it.
    if (things.size !== this.#things) this.#checked = 0;
    this.#things = things.size;
    for (const item of this.#waiting) this.#rereadOne(store, item, read);
    for (let item = this.#checked; item < store.count; item++) {
      const kind = store.facts.kind[item]!;
      if (kind === ABOUT_OTHERS || (kind !== SUPPORTING && things.has(store.subject[item]!)))
        this.#rereadOne(store, item, read);
    }
    this.#checked = store.count;
  }

  #rereadOne(store: Store, item: number, read: FactsOf): void {
    const { focus } = (store.raw.get(item) ?? {}) as { focus?: unknown };
    const written = focus === undefined ? undefined : canonicalText(focus);
    // Words alone may be the name of a patient who comes later.
    const waits = written !== undefined && (written.includes('urn:') || !written.includes('"reference"'));
    store.refresh(item, read);
    if (waits && store.facts.kind[item] === ABOUT_OTHERS) this.#waiting.add(item);
    else this.#waiting.delete(item);
  }
}
