import type { SubjectReference } from '@care-timeline/fhir';
import type { Origin, Place } from './origins.js';
import { NOBODY } from './patient-identity.js';
import { readSubject, type Subject } from './subjects.js';

/** The ways in which resources name whom they are about, each with a number: equal names have the same one. */
export class SubjectNumbers {
  readonly #all: Subject[] = [];
  readonly #numbers = new Map<string, number>();
  #lastReference: string | undefined;
  #lastNumber = -1;
  #lastOrigin: Origin | undefined;

  /** By number. */
  get all(): readonly Subject[] {
    return this.#all;
  }

  /** -1 if the resource names nobody, or something that is not a patient. */
  of(origin: Origin, subject: SubjectReference | undefined, resource: unknown): number {
    if (subject === undefined) return -1;
    const { reference, identifier, also } = subject;
    if (also !== undefined) return this.#ofSeveral(origin, subject, also, resource);
    // Nearly all resources of a source name the same subject with the same reference.
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

  /** Of a Patient resource as its own subject. */
  ofPatient(origin: Origin, place: Place): number {
    return this.#number({ origin, place, said: NOBODY });
  }

  #ofSeveral(
    origin: Origin,
    { also: _, ...first }: SubjectReference,
    also: NonNullable<SubjectReference['also']>,
    resource: unknown,
  ): number {
    const several = [first, ...also]
      .map((one) => this.of(origin, one, resource))
      .filter((number) => number >= 0);
    if (several.length < 2) return several[0] ?? -1;
    return this.#number({ origin, said: NOBODY, several, oneIsEnough: first.path.startsWith('participant') });
  }

  #number(subject: Subject): number {
    const name = JSON.stringify({ ...subject, origin: subject.origin.number });
    let number = this.#numbers.get(name);
    if (number === undefined) {
      number = this.#all.push(subject) - 1;
      this.#numbers.set(name, number);
    }
    return number;
  }
}
