import { referenceBase, referenceTarget, type SubjectReference } from '@care-timeline/fhir';
import { DisjointSet } from '../shared/disjoint-sets.js';
import { isLike, saysAnother, type OwnPerson } from './own-person.js';
import { joinByNumber, type Holders } from './joined-by-number.js';
import { contradict, NOBODY, type PatientIdentity } from './patient-identity.js';
import { joinByPlace, type PlacedNode } from './joined-by-place.js';
import { placeText, type Origin, type Place } from './origins.js';
import { SubjectNumbers } from './subject-numbers.js';
import type { Subject } from './subjects.js';

/** What identity needs from the rest of the record. */
export interface IdentitySources {
  /** Resolves a reference to a place, see `Resolver`. */
  placeOf(origin: Origin, reference: string): Place | undefined;
  /** Server of a source's own resources, as `//host/path`, if known. */
  serverOf(source: number): string | undefined;
  /** The system that a source is, if the host names it. */
  systemOf(source: number): string | undefined;
  /** Id of this record's patient in a source, if the host gave it. */
  patientIdIn(source: number): string | undefined;
}

type Verdict = 'ours' | 'other' | 'nobody';

/**
 * Decides whose record this is (GEN-13). A subject is what a resource, a reference or an identifier names; a person
 * is a group of subjects joined by the Patient resources: the same `Patient/id` in a source, a shared identifier, a
 * `Patient.link`, the host's `SourceInfo.patientId`, or the same id in another source unless something contradicts
 * it, such as a different server: ids on two servers are unrelated (GEN-15). The first Patient resource determines
 * whose record it is; if one `add` brings several, the one that most resources are about. Until one arrives, the most
 * frequent subject of the first `add` is used provisionally. After that the choice is final, so the rest does not
 * depend on the order of arrival.
 */
export class Identity {
  readonly #subjects = new SubjectNumbers();
  readonly #patients = new Map<string, PatientIdentity>();
  /** Where the Patient resources come from, by node. */
  readonly #originOf = new Map<string, Origin>();
  readonly #sources: IdentitySources;
  #groups = new DisjointSet<string>();
  #holders: Holders = new Map();
  /** National numbers that subjects state for a person, by a node of that person. */
  #numbersOf: ReadonlyMap<string, readonly string[]> = new Map();
  #verdicts: readonly Verdict[] = [];
  #things: ReadonlySet<number> = new Set();
  /** Incremented whenever a verdict changes. */
  changes = 0;
  /** Incremented when the provisional choice of whose record it is turns out to be somebody else. */
  corrections = 0;
  #anchor: { readonly node: string; readonly byPatient: boolean } | undefined;

  constructor(sources: IdentitySources) {
    this.#sources = sources;
  }

  /** Number of the subject; -1 if the resource names nobody, or something that is not a patient. */
  subjectOf(origin: Origin, subject: SubjectReference | undefined, resource: unknown): number {
    return this.#subjects.of(origin, subject, resource);
  }

  /** Number of a Patient resource as its own subject. */
  subjectOfPatient(origin: Origin, place: Place): number {
    return this.#subjects.ofPatient(origin, place);
  }

  /** Records what a Patient resource states; `undefined` if it was removed. */
  setPatient(source: number, place: Place, identity: PatientIdentity | undefined, origin?: Origin): void {
    const node = nodeAt(source, place);
    if (identity === undefined) this.#patients.delete(node);
    else this.#patients.set(node, identity);
    if (origin !== undefined) this.#originOf.set(node, origin);
  }

  /**
   * Servers that absolute references give for the patients that a source has, or for any patient if it has none of those
   * they name; by source number.
   */
  serversOfSubjects(isWanted: (source: number) => boolean): Map<number, ReadonlySet<string>> {
    const present = new Map<number, Set<string>>();
    const absent = new Map<number, Set<string>>();
    for (const { origin, reference } of this.#subjects.all) {
      const { source } = origin;
      const base = isWanted(source) ? referenceBase(reference) : undefined;
      if (base === undefined) continue;
      const found = this.#patients.has(`${source}|${referenceTarget(reference) ?? ''}`) ? present : absent;
      found.set(source, (found.get(source) ?? new Set()).add(base));
    }
    return new Map([...absent, ...present]);
  }

  verdict(subject: number): Verdict {
    return subject < 0 ? 'nobody' : (this.#verdicts[subject] ?? 'other');
  }

  /** Subjects that are not patients, as far as their targets show. */
  get things(): ReadonlySet<number> {
    return this.#things;
  }

  /** Patient resources of this record's person, as `source number|Patient/id`. */
  get ownPatients(): string[] {
    if (this.#anchor === undefined) return [];
    const own = this.#groups.find(this.#anchor.node);
    return [...this.#patients.keys()].filter((node) => this.#groups.find(node) === own);
  }

  /**
   * Nodes of this record's person, Patient resources first, as `source number|Patient/id` or the subject as written.
   */
  get ownNodes(): string[] {
    if (this.#anchor === undefined) return [];
    const own = this.#groups.find(this.#anchor.node);
    const subjects = this.#subjects.all
      .map((subject) => this.#nodeOf(subject))
      .filter((node): node is string => node !== undefined && /^\d+\|/.test(node));
    return [...this.ownPatients, ...subjects.filter((node) => this.#groups.find(node) === own)];
  }

  /** Fixes whose record it is to one of `ownNodes`, if that was decided earlier. */
  pin(node: string): void {
    this.#anchor = { node, byPatient: this.#patients.has(node) };
  }

  /**
   * Joins subjects into people and decides whose record it is.
   *
   * @param mentions - number of resources about each subject; called only if there is something to decide
   */
  settle(mentions: () => ArrayLike<number>): void {
    this.#groups = this.#join();
    const before = this.#anchor;
    this.#chooseAnchor(mentions);
    this.#joinHostsWord();
    if (before && this.#anchor && !this.#groups.areTogether(before.node, this.#anchor.node))
      this.corrections++;
    const verdicts: Verdict[] = [];
    const own = this.#ownPerson();
    // A subject with several members has a higher number than any of them.
    for (const subject of this.#subjects.all) verdicts.push(this.#judge(subject, own, verdicts));
    this.#things = new Set(
      this.#subjects.all.flatMap(({ reference }, number) => {
        // Written-out `Type/id` references were classified when they were read; the target of a `urn:uuid:` may
        // arrive later.
        if (!reference?.startsWith('urn:')) return [];
        return isOfNoPatient(this.#nodeOf(this.#subjects.all[number]!) ?? '') ? [number] : [];
      }),
    );
    if (verdicts.join() === this.#verdicts.join()) return;
    this.#verdicts = verdicts;
    this.changes++;
  }

  /** Node of the person; undefined for several people, and if nothing more than a name or birth date is given. */
  #nodeOf(subject: Subject): string | undefined {
    const place = this.#placeOf(subject);
    if (place !== undefined) return nodeAt(subject.origin.source, place);
    const { said } = subject;
    return said.identifiers.length > 0 ? `identifier ${said.identifiers[0]}` : undefined;
  }

  /** An unresolved reference is its own target. */
  #placeOf({ origin, reference, place }: Subject): Place | undefined {
    if (reference === undefined) return place;
    return this.#sources.placeOf(origin, reference) ?? { space: '', target: reference };
  }

  #join(): DisjointSet<string> {
    const groups = new DisjointSet<string>();
    const patients = [...this.#patients];
    const joinIfSame = (
      a: readonly [string, PatientIdentity],
      b: readonly [string, PatientIdentity],
    ): void => {
      if (!contradict(a[1], b[1])) groups.join(a[0], b[0]);
    };
    // Patient resources that share an identifier.
    const byIdentifier = new Map<string, [string, PatientIdentity][]>();
    for (const patient of patients) {
      for (const token of patient[1].identifiers) {
        const others = byIdentifier.get(token);
        if (others === undefined) byIdentifier.set(token, [patient]);
        else {
          for (const other of others.slice(0, 50)) joinIfSame(patient, other);
          others.push(patient);
        }
      }
    }
    for (const [node, { links }] of patients) {
      const origin = this.#originOf.get(node)!;
      for (const link of links) {
        const place = this.#sources.placeOf(origin, link);
        if (place?.target.startsWith('Patient/')) groups.join(node, nodeAt(origin.source, place));
      }
    }
    this.#joinByPlace(groups);
    this.#holders = byIdentifier;
    const claims = this.#subjects.all
      .map((subject) => [this.#nodeOf(subject) ?? '', subject.said.identifiers] as const)
      .filter(([, identifiers]) => identifiers.length > 0);
    this.#numbersOf = joinByNumber(groups, this.#patients, byIdentifier, claims);
    return groups;
  }

  /** The same `Patient/id` on one server, and ids given by the host. */
  #joinByPlace(groups: DisjointSet<string>): void {
    const nodes = this.#subjects.all.flatMap((subject): PlacedNode | readonly [] => {
      const { source } = subject.origin;
      const place = this.#placeOf(subject);
      return place === undefined ? [] : { node: nodeAt(source, place), source, place };
    });
    joinByPlace(groups, nodes, this.#patients, this.#sources, HOST_SAYS);
  }

  #chooseAnchor(mentions: () => ArrayLike<number>): void {
    if (this.#anchor?.byPatient) return;
    if (this.#subjects.all.some(({ origin }) => this.#sources.patientIdIn(origin.source) !== undefined)) {
      this.#anchor = { node: HOST_SAYS, byPatient: true };
      return;
    }
    const byPatient = this.#patients.size > 0;
    if (!byPatient && this.#anchor !== undefined) return;
    const withPatient = new Set([...this.#patients.keys()].map((node) => this.#groups.find(node)));
    const counts = mentions();
    const people = new Map<string, { node: string; count: number }>();
    this.#subjects.all.forEach((subject, number) => {
      const node = this.#nodeOf(subject);
      const count = counts[number] ?? 0;
      if (node === undefined || count === 0) return;
      const person = this.#groups.find(node);
      if (byPatient && !withPatient.has(person)) return;
      const known = people.get(person);
      if (known === undefined) people.set(person, { node, count });
      else known.count += count;
    });
    let most = 0;
    for (const { node, count } of people.values()) {
      if (count <= most) continue;
      most = count;
      this.#anchor = { node, byPatient };
    }
  }

  /**
   * A source for which the host gives the patient id is about the record's patient, unless the Patient resources
   * contradict it.
   */
  #joinHostsWord(): void {
    if (this.#anchor === undefined || this.#anchor.node === HOST_SAYS) return;
    const own = this.#patientsOf(this.#anchor.node);
    const named = this.#patientsOf(HOST_SAYS);
    if (own.some((a) => named.some((b) => contradict(a, b)))) return;
    this.#groups.join(this.#anchor.node, HOST_SAYS);
  }

  #patientsOf(node: string): PatientIdentity[] {
    const person = this.#groups.find(node);
    return [...this.#patients]
      .filter(([other]) => this.#groups.find(other) === person)
      .map(([, identity]) => identity);
  }

  /**
   * What is known about this record's person: Patient resources, or else the first person described inside a
   * resource.
   */
  #ownPerson(): OwnPerson {
    const person = this.#anchor && this.#groups.find(this.#anchor.node);
    const patients = this.#anchor ? this.#patientsOf(this.#anchor.node) : [];
    const told = this.#subjects.all.find(({ said }) => said.birthDate !== undefined || said.names.length > 0);
    return {
      person,
      told: patients.length > 0 ? patients : told ? [told.said] : [],
      numbers: [...this.#numbersOf]
        .filter(([node]) => this.#groups.find(node) === person)
        .flatMap(([, tokens]) => tokens),
      holdersOf: (token) => new Set(this.#holders.get(token)?.map(([node]) => this.#groups.find(node))),
    };
  }

  #judge(subject: Subject, own: OwnPerson, before: readonly Verdict[]): Verdict {
    const { said, several } = subject;
    if (several !== undefined) {
      const verdicts = several.map((number) => before[number]!);
      const [first, second] = subject.oneIsEnough
        ? (['ours', 'other'] as const)
        : (['other', 'ours'] as const);
      return [first, second].find((verdict) => verdicts.includes(verdict)) ?? 'nobody';
    }
    if (said !== NOBODY && saysAnother(said, own)) return 'other';
    const node = this.#nodeOf(subject);
    // Nothing but a name or a birth date, and no contradiction.
    if (node === undefined) return own.told.some((one) => isLike(one, said)) ? 'ours' : 'nobody';
    if (own.person === undefined || isOfNoPatient(node)) return 'nobody';
    return this.#groups.find(node) === own.person ? 'ours' : 'other';
  }
}

const HOST_SAYS = 'host';

function isOfNoPatient(node: string): boolean {
  return /[|/](?!Patient\/)[A-Z][A-Za-z]+\/[^/]+$/.test(node);
}

/** Node for the resource at a place. */
function nodeAt(source: number, place: Place): string {
  return `${source}|${placeText(place)}`;
}
