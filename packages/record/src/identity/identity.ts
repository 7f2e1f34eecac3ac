import { referenceBase, type SubjectReference } from '@care-timeline/fhir';
import { DisjointSet } from '../shared/disjoint-sets.js';
import { isLike, saysAnother, type OwnPerson } from './own-person.js';
import { joinByNumber, type Holders } from './joined-by-number.js';
import { contradict, NOBODY, shareIdentifier, type PatientIdentity } from './patient-identity.js';
import { joinByPlace, type PlacedNode } from './joined-by-place.js';
import { placeText, type Origin, type Place } from './origins.js';
import { readSubject, type Subject } from './subjects.js';

/** What identity needs to know of the rest of the record. */
export interface IdentitySources {
  /** Where a reference leads, see `Resolver`. */
  placeOf(origin: Origin, reference: string): Place | undefined;
  /** Server of a source's own resources, as `//host/path`, where that is known. */
  serverOf(source: number): string | undefined;
  /** Id of this record's patient in a source, where the host said so. */
  patientIdIn(source: number): string | undefined;
}

type Verdict = 'ours' | 'other' | 'nobody';

/**
 * Whose record it is (GEN-13). A subject is what stands in a resource, a reference or an identifier; a person is a group of
 * subjects that the Patient resources join: the same `Patient/id` of a source, a shared identifier, a `Patient.link`, the
 * host's own word (`SourceInfo.patientId`), or the same id in another source where nothing speaks against it, such as another
 * server: ids of two servers tell nothing of each other (GEN-15).
 *
 * The first Patient resource says whose record it is, of several in one `add` the one that most resources are about. Until
 * one comes, the subject of most resources in the first `add` holds the place. After that nothing moves it, and so the rest does not depend on the order of arrival.
 */
export class Identity {
  readonly #subjects: Subject[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #patients = new Map<string, PatientIdentity>();
  readonly #patientsAt = new Map<string, { readonly origin: Origin; readonly place: Place }>();
  readonly #sources: IdentitySources;
  #groups = new DisjointSet<string>();
  #holders: Holders = new Map();
  /** National numbers that subjects say of a person, by a node of that person. */
  #numbersOf: ReadonlyMap<string, readonly string[]> = new Map();
  #verdicts: readonly Verdict[] = [];
  #things: ReadonlySet<number> = new Set();
  /** Grows with each change of a verdict. */
  changes = 0;
  #anchor: { readonly node: string; readonly byPatient: boolean } | undefined;
  #lastReference: string | undefined;
  #lastNumber = -1;
  #lastOrigin: Origin | undefined;

  constructor(sources: IdentitySources) {
    this.#sources = sources;
  }

  /** Number of the subject; -1 where the resource names nobody, or something that is not a patient. */
  subjectOf(origin: Origin, subject: SubjectReference | undefined, resource: unknown): number {
    if (subject === undefined) return -1;
    const { reference, identifier, also } = subject;
    if (also !== undefined) return this.#numberOfSeveral(origin, subject, also, resource);
    // Nearly all resources of a source name the same subject in the same words.
    const isPlain = reference !== undefined && identifier === undefined;
    if (isPlain && reference === this.#lastReference && origin === this.#lastOrigin) return this.#lastNumber;
    const read = readSubject(origin, subject, resource);
    if (read === undefined) return -1;
    const number = this.#number(read);
    if (isPlain && read.said === NOBODY) {
      this.#lastReference = reference;
      this.#lastNumber = number;
      this.#lastOrigin = origin;
    }
    return number;
  }

  #numberOfSeveral(
    origin: Origin,
    { also: _, ...first }: SubjectReference,
    also: NonNullable<SubjectReference['also']>,
    resource: unknown,
  ): number {
    const several = [first, ...also]
      .map((one) => this.subjectOf(origin, one, resource))
      .filter((number) => number >= 0);
    if (several.length < 2) return several[0] ?? -1;
    return this.#number({ origin, said: NOBODY, several, oneIsEnough: first.path.startsWith('participant') });
  }

  /** Number of a Patient resource as its own subject. */
  subjectOfPatient(origin: Origin, place: Place): number {
    return this.#number({ origin, place, said: NOBODY });
  }

  /** Tells what a Patient resource says; `undefined` where it is gone. */
  setPatient(source: number, place: Place, identity: PatientIdentity | undefined, origin?: Origin): void {
    const node = nodeAt(source, place);
    if (identity === undefined) this.#patients.delete(node);
    else this.#patients.set(node, identity);
    if (origin !== undefined) this.#patientsAt.set(node, { origin, place });
  }

  /** Servers that absolute references name as the patient's, by source and number of the subject. */
  serversOfSubjects(isWanted: (source: number) => boolean): Map<number, Map<number, string>> {
    const found = new Map<number, Map<number, string>>();
    this.#subjects.forEach(({ origin, reference }, number) => {
      const base = isWanted(origin.source) ? referenceBase(reference) : undefined;
      if (base === undefined) return;
      const known = found.get(origin.source) ?? new Map<number, string>();
      found.set(origin.source, known.set(number, base));
    });
    return found;
  }

  verdict(subject: number): Verdict {
    return subject < 0 ? 'nobody' : (this.#verdicts[subject] ?? 'other');
  }

  /** Subjects that are no patient, as far as what they lead to tells. */
  get things(): ReadonlySet<number> {
    return this.#things;
  }

  /** Patient resources of this record's person, as `source number|Patient/id`. */
  get ownPatients(): string[] {
    if (this.#anchor === undefined) return [];
    const own = this.#groups.find(this.#anchor.node);
    return Array.from(this.#patients.keys()).filter((node) => this.#groups.find(node) === own);
  }

  /** What stands for this record's person, Patient resources first, as `source number|Patient/id` or the subject as written. */
  get ownNodes(): string[] {
    if (this.#anchor === undefined) return [];
    const own = this.#groups.find(this.#anchor.node);
    const subjects = this.#subjects
      .map((subject) => this.#nodeOf(subject))
      .filter((node): node is string => node !== undefined && /^\d+\|/.test(node));
    return [...this.ownPatients, ...subjects.filter((node) => this.#groups.find(node) === own)];
  }

  /** Says whose record it is, as one of `ownNodes`, where that was decided before. */
  pin(node: string): void {
    this.#anchor = { node, byPatient: this.#patients.has(node) };
  }

  /**
   * Joins subjects into people and decides whose record it is.
   *
   * @param mentions - how many resources are about each subject; asked for only where there is something to decide
   */
  settle(mentions: () => ArrayLike<number>): void {
    this.#groups = this.#join();
    this.#chooseAnchor(mentions);
    this.#joinHostsWord();
    const verdicts: Verdict[] = [];
    const own = this.#ownPerson();
    // Several subjects have larger numbers than each of them.
    for (const subject of this.#subjects) verdicts.push(this.#judge(subject, own, verdicts));
    this.#things = new Set(
      this.#subjects.flatMap(({ reference, place }, number) => {
        // Whatever is written out has been read already; what a `urn:uuid:` leads to may come later.
        if (place !== undefined || !reference?.startsWith('urn:')) return [];
        return isOfNoPatient(this.#nodeOf(this.#subjects[number]!) ?? '') ? [number] : [];
      }),
    );
    if (verdicts.join() === this.#verdicts.join()) return;
    this.#verdicts = verdicts;
    this.changes++;
  }

  #number(subject: Subject): number {
    const name = JSON.stringify({ ...subject, origin: subject.origin.number });
    let number = this.#numbers.get(name);
    if (number === undefined) {
      number = this.#subjects.push(subject) - 1;
      this.#numbers.set(name, number);
    }
    return number;
  }

  /** What stands for the person; undefined for several, and for one of whom no more than a name or birth date is told. */
  #nodeOf(subject: Subject): string | undefined {
    const place = this.#placeOf(subject);
    if (place !== undefined) return nodeAt(subject.origin.source, place);
    const { said } = subject;
    return said.identifiers.length > 0 ? `identifier ${said.identifiers[0]}` : undefined;
  }

  /** A reference that leads nowhere stands for itself. */
  #placeOf({ origin, reference, place }: Subject): Place | undefined {
    if (place !== undefined || reference === undefined) return place;
    return this.#sources.placeOf(origin, reference) ?? { space: '', target: reference };
  }

  #join(): DisjointSet<string> {
    const groups = new DisjointSet<string>();
    const patients = Array.from(this.#patients);
    const joinIfSame = (
      a: readonly [string, PatientIdentity],
      b: readonly [string, PatientIdentity],
    ): void => {
      if (!contradict(a[1], b[1])) groups.join(a[0], b[0]);
    };
    // Patient resources with a shared identifier.
    const byIdentifier = new Map<string, [string, PatientIdentity][]>();
    for (const patient of patients) {
      for (const token of patient[1].identifiers) {
        const others = byIdentifier.get(token);
        if (others === undefined) byIdentifier.set(token, [patient]);
        else {
          for (const other of others.slice(0, 50))
            if (shareIdentifier(patient[1], other[1])) joinIfSame(patient, other);
          others.push(patient);
        }
      }
    }
    for (const [node, { links }] of patients) {
      const { origin } = this.#patientsAt.get(node)!;
      for (const link of links) {
        const place = this.#sources.placeOf(origin, link);
        if (place?.target.startsWith('Patient/')) groups.join(node, nodeAt(origin.source, place));
      }
    }
    this.#joinByPlace(groups);
    this.#holders = byIdentifier;
    const claims = this.#subjects
      .map((subject) => [this.#nodeOf(subject) ?? '', subject.said.identifiers] as const)
      .filter(([, identifiers]) => identifiers.length > 0);
    this.#numbersOf = joinByNumber(groups, this.#patients, byIdentifier, claims);
    return groups;
  }

  /** The same `Patient/id` on one server, and ids that the host named. */
  #joinByPlace(groups: DisjointSet<string>): void {
    const nodes = this.#subjects.flatMap((subject): PlacedNode | readonly [] => {
      const { source } = subject.origin;
      const place = this.#placeOf(subject);
      return place === undefined ? [] : { node: nodeAt(source, place), source, place };
    });
    for (const [node, { origin, place }] of this.#patientsAt) {
      if (this.#patients.has(node)) nodes.push({ node, source: origin.source, place });
    }
    joinByPlace(groups, nodes, this.#patients, this.#sources, HOST_SAYS);
  }

  #chooseAnchor(mentions: () => ArrayLike<number>): void {
    if (this.#anchor?.byPatient) return;
    if (this.#subjects.some(({ origin }) => this.#sources.patientIdIn(origin.source) !== undefined)) {
      this.#anchor = { node: HOST_SAYS, byPatient: true };
      return;
    }
    const byPatient = this.#patients.size > 0;
    if (!byPatient && this.#anchor !== undefined) return;
    const withPatient = new Set(Array.from(this.#patients.keys(), (node) => this.#groups.find(node)));
    const counts = mentions();
    const people = new Map<string, { node: string; count: number }>();
    this.#subjects.forEach((subject, number) => {
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

  /** A source whose patient the host names is about the record's patient, unless the Patient resources say otherwise. */
  #joinHostsWord(): void {
    if (this.#anchor === undefined || this.#anchor.node === HOST_SAYS) return;
    const own = this.#patientsOf(this.#anchor.node);
    const named = this.#patientsOf(HOST_SAYS);
    if (own.some((a) => named.some((b) => contradict(a, b)))) return;
    this.#groups.join(this.#anchor.node, HOST_SAYS);
  }

  #patientsOf(node: string): PatientIdentity[] {
    const person = this.#groups.find(node);
    return Array.from(this.#patients)
      .filter(([other]) => this.#groups.find(other) === person)
      .map(([, identity]) => identity);
  }

  /** What is known of this record's person: Patient resources, else the first of whom a resource tells in itself. */
  #ownPerson(): OwnPerson {
    const person = this.#anchor && this.#groups.find(this.#anchor.node);
    const patients = this.#anchor ? this.#patientsOf(this.#anchor.node) : [];
    const told = this.#subjects.find(({ said }) => said.birthDate !== undefined || said.names.length > 0);
    return {
      person,
      told: patients.length > 0 ? patients : told ? [told.said] : [],
      numbers: Array.from(this.#numbersOf)
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
    // No more than a name or a birth date, and nothing against it.
    if (node === undefined) return own.told.some((one) => isLike(one, said)) ? 'ours' : 'nobody';
    if (own.person === undefined || isOfNoPatient(node)) return 'nobody';
    return this.#groups.find(node) === own.person ? 'ours' : 'other';
  }
}

const HOST_SAYS = 'host';

function isOfNoPatient(node: string): boolean {
  return /[|/](?!Patient\/)[A-Z][A-Za-z]+\/[^/]+$/.test(node);
}

/** What stands for what is at a place. */
function nodeAt(source: number, place: Place): string {
  return `${source}|${placeText(place)}`;
}
