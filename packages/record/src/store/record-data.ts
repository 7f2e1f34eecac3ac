import {
  FLAG,
  Zone,
  contentHash,
  type CodingFact,
  type IndexFacts,
  type PartialDate,
  type ReadProblem,
} from '@care-timeline/fhir';
import type { Json } from '@care-timeline/fhir/json.js';
import { AboutOthers } from './about-others.js';
import { PanelsAboutOthers } from './panels-about-others.js';
import type { Rows } from './columns.js';
import { DerivedData } from './derived-data.js';
import { Holders } from './holders.js';
import { inferHomes } from './home-server.js';
import { problemsOf } from './item-problems.js';
import { contradictionsOf } from '../identity/contradictions.js';
import { Identity } from '../identity/identity.js';
import { ItemReader } from './item-reader.js';
import { ledgerClass, type LedgerClass, type Tally } from './ledger.js';
import { isNameOf, namesOf, type PersonNames } from '../identity/person-names.js';
import { birthDateOf, identityOf } from '../identity/patient-identity.js';
import { Resolver } from './resolver.js';
import { settleContained } from './contained.js';
import { SourceRegistry } from './source-registry.js';
import type { Origin, Place } from '../identity/origins.js';
import type { ItemFacts } from './item-columns.js';
import { Store, type PutOutcome } from './store.js';
import type { PatientContradiction, Language, RecordOptions, SourceInfo } from '../types.js';
import type { DeletionStamp } from './versions.js';

/** The contents of a record: resources, sources, and whose they are. Everything shown is derived from it. */
export class RecordData {
  readonly zone: Zone;
  readonly lang: Language;
  readonly now: () => number;
  readonly displayFor: ((coding: CodingFact) => string | undefined) | undefined;
  readonly sources = new SourceRegistry();
  readonly resolver: Resolver;
  readonly #readers = new Map<Language, ItemReader>();
  store: Store;
  identity: Identity;
  /** Incremented whenever a reader reads a resource other than the one being read. */
  resolved = 0;
  readonly #reader: ItemReader;
  #others = new AboutOthers();
  readonly #panels = new PanelsAboutOthers();
  #personsBefore = 0;
  #confirmed = '';
  #holders = new Holders();
  #birthDate: PartialDate | undefined;
  /** Words of each of the patient's names. */
  #names: PersonNames = [];
  readonly #derived = new DerivedData(this);

  constructor(options: RecordOptions) {
    this.zone = new Zone(options.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone);
    this.lang = options.lang ?? 'nb';
    this.now = options.now ?? Date.now;
    this.displayFor = options.displayFor;
    this.store = this.#newStore();
    this.identity = this.#newIdentity();
    this.resolver = new Resolver(this);
    this.#reader = this.readerIn(this.lang);
  }

  /** Reads resources using the words of a language; facts are the same in all languages. */
  readerIn(lang: Language): ItemReader {
    let reader = this.#readers.get(lang);
    if (reader === undefined) {
      reader = new ItemReader({
        lang,
        zone: this.zone,
        displayFor: this.displayFor,
        resolve: (origin, reference, container) => {
          this.resolved++;
          const item = this.resolver.itemOf(this.#holders.originOf(container) ?? origin, reference);
          if (item === undefined) return undefined;
          const resource = this.store.raw.get(item);
          this.#holders.note(resource, this.store.originOf(item), origin);
          return resource;
        },
        targetOf: (origin, reference) => this.resolver.fullUrlTarget(origin, reference),
        panelOf: (origin, resource) => this.#panelOf(origin, resource),
        isPatientName: (words) => isNameOf(words, this.#names),
        baseOf: (origin, reference) => this.resolver.baseOf(origin, reference),
        sourceId: (source) => this.sources.at(source).info.id,
        birthDate: () => this.#birthDate,
        now: this.now,
      });
      this.#readers.set(lang, reader);
    }
    return reader;
  }

  #panelOf(origin: Origin, resource: Json): unknown {
    const item = this.#panels.panelOf(this.store, origin, resource);
    if (item === undefined) return undefined;
    // Its focus may be named by a resource that arrives later.
    this.resolved++;
    const panel = this.store.raw.get(item);
    this.#holders.note(panel, this.store.originOf(item), origin);
    return panel;
  }

  /** Incremented whenever members of panels turn out to be about somebody else, or not. */
  get panelChanges(): number {
    return this.#panels.changes;
  }

  /** See `RecordView.contradictions`. */
  get contradictions(): readonly PatientContradiction[] {
    const found = this.#derived.contradictions(() =>
      contradictionsOf(
        this.ownPatientItems.map((item) => ({
          resource: this.store.raw.get(item),
          source: this.store.source[item]!,
        })),
      ).map(({ element, values }) => ({
        element,
        values: values.map(({ source, text }) => ({ source: this.sources.at(source).info, text })),
      })),
    );
    return found.length > 0 && this.#confirmed === JSON.stringify(found) ? AGREED : found;
  }

  /** Returns true if there was something to confirm. */
  confirmSamePerson(): boolean {
    const open = this.contradictions;
    if (open.length > 0) this.#confirmed = JSON.stringify(open);
    return open.length > 0;
  }

  /** See `RecordView.persons`. */
  get persons(): number {
    return this.#personsBefore + this.identity.corrections;
  }

  readonly isRefused = (subject: number): boolean => this.identity.verdict(subject) === 'other';
  /** Names no patient, or nothing more than a name: accepted, and reported. */
  readonly isNobody = (subject: number): boolean => this.identity.verdict(subject) === 'nobody';

  /** Birth date of the patient, if their Patient resources agree on one. */
  get birthDate(): PartialDate | undefined {
    return this.#birthDate;
  }

  /**
   * Number of a source. If the host supplies the patient id only now, the assignment of resources to people changes.
   */
  ensureSource(info: SourceInfo): { readonly index: number; readonly changed: boolean } {
    const before = this.sources.byId(info.id);
    const patientId = before?.info.patientId;
    const index = this.sources.ensure(info);
    const joined = this.sources.at(index).info.patientId !== patientId;
    if (joined && before !== undefined) this.settle();
    return { index, changed: joined || before === undefined };
  }

  /** @param id - of the resource within its source and type, see `resourceId` */
  put(
    origin: Origin,
    type: string,
    id: string,
    resource: unknown,
  ): { readonly item: number; readonly outcome: PutOutcome } {
    return this.store.put(origin, type, id, resource, this.#read);
  }

  /** What is drawn; the same object until a resource changes. */
  get rows(): Rows {
    return this.#derived.rows;
  }

  /** The outcome of the resources; the same object until one changes. */
  get tally(): Tally {
    return this.#derived.tally;
  }

  /** See `DerivedData`. */
  workOut(): Generator<void> {
    return this.#derived.workOut();
  }

  classOf(item: number): LedgerClass {
    return ledgerClass(this.store, item, this.isRefused);
  }

  problemsOf(item: number): readonly ReadProblem[] {
    return problemsOf(this, item);
  }

  /** Determines again whose the resources are, and rereads those that depend on the patient's birth date. */
  settle(): void {
    settleContained(this.store);
    this.store.settleCopies();
    this.resolver.forget();
    inferHomes(this.sources.all, this.identity);
    this.identity.settle(() => this.#mentions());
    const own = this.ownPatientItems.map((item) => this.store.raw.get(item));
    this.#names = namesOf(own);
    this.#others.reread(this.store, this.identity.things, this.#read, JSON.stringify(this.#names));
    this.#panels.settle(this.store, this, this.#read);
    const birthDate = birthDateOf(own);
    if (birthDate?.text === this.#birthDate?.text) return;
    this.#birthDate = birthDate;
    for (let item = 0; item < this.store.count; item++) {
      // Only an onset given as an age depends on it.
      if ((this.store.facts.flags[item]! & (FLAG.UNDATED | FLAG.COMPUTED_TIME)) === 0) continue;
      this.store.refresh(item, this.#read);
    }
  }

  /** Handles a source's statement that one of its resources was deleted. Returns whether it was present. */
  delete(source: number, place: Place, stamp: DeletionStamp): boolean {
    const deleted = this.store.delete(source, place, stamp);
    if (deleted && place.target.startsWith('Patient/')) this.identity.setPatient(source, place, undefined);
    return deleted;
  }

  /**
   * Removes a source and everything it provided, as if it had never been added. Whose record it is stays the same as
   * far as the remaining data allows.
   */
  removeSource(id: string): boolean {
    const gone = this.sources.indexOf(id);
    if (gone === undefined) return false;
    const { store, identity } = this;
    // Source numbers change: the old store builds its keys from the old ones.
    const ids = this.sources.infos.map((info) => info.id);
    const pin = identity.ownNodes.find((node) => sourceOf(node) !== gone);
    this.#personsBefore += identity.corrections + (pin === undefined ? 1 : 0);
    this.sources.remove(id);
    for (const reader of this.#readers.values()) reader.forget();
    this.store = this.#newStore();
    this.identity = this.#newIdentity();
    this.#holders = new Holders();
    this.#others = new AboutOthers();
    this.#panels.forget();
    for (let item = 0; item < store.count; item++) {
      const source = this.sources.indexOf(ids[store.source[item]!]!);
      if (source === undefined) continue;
      const { space, base, isNamedOtherwise, copyOf } = store.originOf(item);
      const own = this.store.origins.of(source, copyOf ?? space, base, isNamedOtherwise);
      for (const content of [store.raw.get(item), ...store.older(item)]) {
        const target = store.targetOf(item);
        const slash = target.indexOf('/');
        const origin = copyOf === undefined ? own : this.store.origins.ofCopy(own, contentHash(content));
        this.put(origin, target.slice(0, slash), target.slice(slash + 1), content);
      }
    }
    for (const { source: number, place, stamp } of store.tombstones) {
      const source = this.sources.indexOf(ids[number]!);
      if (source !== undefined) this.delete(source, place, stamp);
    }
    if (pin !== undefined) {
      const source = this.sources.indexOf(ids[sourceOf(pin)]!)!;
      this.identity.pin(`${source}${pin.slice(pin.indexOf('|'))}`);
    }
    this.settle();
    return true;
  }

  /** Keys of this patient's Patient resources, sorted. */
  get ownPatientItems(): number[] {
    return this.identity.ownPatients
      .map((node) => {
        const bar = node.indexOf('|');
        return this.store.itemAt(Number(node.slice(0, bar)), node.slice(bar + 1));
      })
      .filter((item) => item !== undefined)
      .sort((a, b) => this.store.compareKeys(a, b));
  }

  readonly #read = (origin: Origin, type: string, id: string, resource: unknown): ItemFacts =>
    this.#reader.read(origin, type, id, resource, this.#subjectOf);

  readonly #subjectOf = (
    origin: Origin,
    type: string,
    id: string,
    subject: IndexFacts['subject'],
    resource: unknown,
  ): number => {
    if (type !== 'Patient') {
      // A copy is about whom what it contradicts is about.
      const { source, copyOf, base, isNamedOtherwise } = origin;
      const own =
        copyOf === undefined ? origin : this.store.origins.of(source, copyOf, base, isNamedOtherwise);
      return this.identity.subjectOf(own, subject, resource);
    }
    const place = { space: origin.space, target: `${type}/${id}` };
    this.identity.setPatient(origin.source, place, identityOf(resource), origin);
    return this.identity.subjectOfPatient(origin, place);
  };

  /** Number of resources about each subject. */
  #mentions(): number[] {
    const counts: number[] = [];
    for (let item = 0; item < this.store.count; item++) {
      const subject = this.store.subject[item]!;
      if (subject >= 0 && this.store.isThere(item)) counts[subject] = (counts[subject] ?? 0) + 1;
    }
    return counts;
  }

  #newStore(): Store {
    return new Store(() => this.sources.ids);
  }

  #newIdentity(): Identity {
    return new Identity({
      placeOf: (origin, reference) => this.resolver.placeOf(origin, reference),
      serverOf: (source) => this.sources.all[source]?.home.base,
      systemOf: (source) => this.sources.all[source]?.info.system,
      patientIdIn: (source) => this.sources.all[source]?.info.patientId,
    });
  }
}

const AGREED: readonly PatientContradiction[] = [];

function sourceOf(node: string): number {
  return Number(node.slice(0, node.indexOf('|')));
}
