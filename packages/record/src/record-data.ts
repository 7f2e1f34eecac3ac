import {
  FLAG,
  Zone,
  parsePartialDate,
  type CodingFact,
  type PartialDate,
  type ReadProblem,
} from '@care-timeline/fhir';
import { Identity } from './identity.js';
import { ItemReader } from './item-reader.js';
import { ledgerClass, type LedgerClass } from './ledger.js';
import { identityOf } from './patient-identity.js';
import { Resolver } from './resolver.js';
import { SourceRegistry } from './source-registry.js';
import { Store, type ItemFacts, type PutOutcome } from './store.js';
import type { Language, RecordOptions, SourceInfo } from './types.js';
import type { VersionStamp } from './versions.js';

/** What a record holds: resources, sources, and whose they are. Everything that is shown is worked out from it. */
export class RecordData {
  readonly zone: Zone;
  readonly lang: Language;
  readonly now: () => number;
  readonly displayFor: ((coding: CodingFact) => string | undefined) | undefined;
  readonly sources = new SourceRegistry();
  readonly resolver: Resolver;
  readonly reader: ItemReader;
  store = new Store();
  identity: Identity;
  #birthDate: PartialDate | undefined;

  constructor(options: RecordOptions) {
    this.zone = new Zone(options.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone);
    this.lang = options.lang ?? 'nb';
    this.now = options.now ?? Date.now;
    this.displayFor = options.displayFor;
    this.identity = this.#newIdentity();
    this.resolver = new Resolver(this);
    this.reader = new ItemReader({
      lang: this.lang,
      zone: this.zone,
      displayFor: this.displayFor,
      resolve: (source, reference) => {
        const item = this.resolver.itemOf(source, reference);
        return item === undefined ? undefined : this.store.raw.get(item);
      },
      targetOf: (source, reference) => this.resolver.fullUrlTarget(source, reference),
      sourceId: (source) => this.sources.at(source).info.id,
      birthDate: () => this.#birthDate,
    });
  }

  readonly isRefused = (subject: number): boolean => this.identity.verdict(subject) === 'other';

  /** Birth date of the patient, where their Patient resources agree on one. */
  get birthDate(): PartialDate | undefined {
    return this.#birthDate;
  }

  /** Number of a source. A host that says now who the patient is there changes whose the resources are. */
  ensureSource(info: SourceInfo): { readonly index: number; readonly changed: boolean } {
    const before = this.sources.byId(info.id);
    const patientId = before?.info.patientId;
    const index = this.sources.ensure(info);
    const joined = this.sources.at(index).info.patientId !== patientId;
    if (joined && before !== undefined) this.settle();
    return { index, changed: joined || before === undefined };
  }

  put(
    source: number,
    key: string,
    resource: unknown,
  ): { readonly item: number; readonly outcome: PutOutcome } {
    const type = typeOf(resource);
    return this.store.put(key, resource, source, type, () => this.#read(source, key, type, resource));
  }

  classOf(item: number): LedgerClass {
    return ledgerClass(this.store, item, this.isRefused);
  }

  /** What is to be said of one item, worst first. Of another patient's resource nothing else is said. */
  problemsOf(item: number): ReadProblem[] {
    const { store } = this;
    const key = store.keys[item] as string;
    const subject = store.subject.get(item);
    if (this.isRefused(subject)) {
      return [
        { key, path: 'subject', code: 'wrong-patient', message: 'about another patient than this record' },
      ];
    }
    const problems = [...store.problems(item)];
    if (store.inConflict(item)) {
      problems.push({
        key,
        path: 'meta',
        code: 'version-conflict',
        message: 'two contents, and nothing says which is newer',
      });
    }
    if (store.understood(item) && subject < 0 && (store.flags.get(item) & FLAG.SUPPORTING) === 0) {
      problems.push({ key, path: 'subject', code: 'no-subject', message: 'names no patient' });
    }
    return problems;
  }

  /** Decides again whose the resources are, and reads again what depends on the patient's birth date. */
  settle(): void {
    this.resolver.forget();
    this.identity.settle(() => this.#mentions());
    const birthDate = this.#findBirthDate();
    if (birthDate?.text === this.#birthDate?.text) return;
    this.#birthDate = birthDate;
    for (let item = 0; item < this.store.count; item++) {
      // Only an onset that is given as an age depends on it.
      if ((this.store.flags.get(item) & (FLAG.UNDATED | FLAG.COMPUTED_TIME)) === 0) continue;
      this.store.refresh(item, () =>
        this.#read(
          this.store.source.get(item),
          this.store.keys[item] as string,
          this.store.typeName(item),
          this.store.raw.get(item),
        ),
      );
    }
  }

  /** A source says that one of its resources was deleted. Answers whether it was there. */
  delete(source: number, target: string, stamp: VersionStamp): boolean {
    const deleted = this.store.delete(`${this.sources.at(source).info.id}|${target}`, stamp);
    if (deleted && target.startsWith('Patient/')) this.identity.setPatient(source, target, undefined);
    return deleted;
  }

  /** Takes away a source and what it gave, as if it had never been added. Whose record it is stays as far as the rest tells. */
  removeSource(id: string): boolean {
    const gone = this.sources.indexOf(id);
    if (gone === undefined) return false;
    const { store, identity } = this;
    const ids = this.sources.infos.map((info) => info.id);
    const pin = identity.ownNodes.find((node) => sourceOf(node) !== gone);
    this.sources.remove(id);
    this.reader.forget();
    this.store = new Store();
    this.identity = this.#newIdentity();
    for (let item = 0; item < store.count; item++) {
      const source = this.sources.indexOf(ids[store.source.get(item)] as string);
      if (source === undefined) continue;
      for (const content of [store.raw.get(item), ...store.older(item)]) {
        this.put(source, store.keys[item] as string, content);
      }
    }
    for (const [key, stamp] of store.tombstones) {
      const source = ids.find((known) => key.startsWith(`${known}|`)) as string;
      if (source !== id)
        this.delete(this.sources.indexOf(source) as number, key.slice(source.length + 1), stamp);
    }
    if (pin !== undefined) {
      const source = this.sources.indexOf(ids[sourceOf(pin)] as string) as number;
      this.identity.pin(`${source}${pin.slice(pin.indexOf('|'))}`);
    }
    this.settle();
    return true;
  }

  /** Keys of this patient's Patient resources, in order. */
  get ownPatientItems(): number[] {
    return this.identity.ownPatients
      .map((node) => {
        const bar = node.indexOf('|');
        const { id } = this.sources.at(Number(node.slice(0, bar))).info;
        return this.store.itemOf(`${id}|${node.slice(bar + 1)}`);
      })
      .filter((item) => item !== undefined)
      .sort((a, b) => ((this.store.keys[a] as string) < (this.store.keys[b] as string) ? -1 : 1));
  }

  #read(source: number, key: string, type: string, resource: unknown): ItemFacts {
    return this.reader.read(source, key, resource, (index) => {
      if (type !== 'Patient') return this.identity.subjectOf(source, index?.subject, resource);
      const target = key.slice(this.sources.at(source).info.id.length + 1);
      this.identity.setPatient(source, target, identityOf(resource));
      return this.identity.subjectOfPatient(source, target);
    });
  }

  /** How many resources are about each subject. */
  #mentions(): number[] {
    const counts: number[] = [];
    for (let item = 0; item < this.store.count; item++) {
      const subject = this.store.subject.get(item);
      if (subject >= 0 && this.store.isThere(item)) counts[subject] = (counts[subject] ?? 0) + 1;
    }
    return counts;
  }

  /** None where the Patient resources of several sources disagree: a date that is computed from it would be a guess. */
  #findBirthDate(): PartialDate | undefined {
    const found = this.ownPatientItems
      .map((item) => parsePartialDate((this.store.raw.get(item) as { birthDate?: unknown }).birthDate))
      .filter((date) => date !== undefined);
    const [first] = found;
    return found.every((date) => date.text === first?.text) ? first : undefined;
  }

  #newIdentity(): Identity {
    return new Identity({
      targetOf: (source, reference) => this.resolver.fullUrlTarget(source, reference),
      patientIdIn: (source) => this.sources.all[source]?.info.patientId,
    });
  }
}

/** As written; '' for what is no resource. */
function typeOf(resource: unknown): string {
  const type = (resource as { resourceType?: unknown } | null | undefined)?.resourceType;
  return typeof type === 'string' ? type : '';
}

function sourceOf(node: string): number {
  return Number(node.slice(0, node.indexOf('|')));
}
