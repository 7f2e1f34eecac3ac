import type { CodingFact } from './model/coding.js';
import type { FhirRelease } from './model/entry.js';
import type { TextLanguage } from './codes/language.js';
import type { PartialDate } from './model/time-span.js';

/** What a reader may know besides the resource. */
export interface ReadContext {
  readonly sourceId: string;
  /** Language of titles and of the few words the model makes itself. */
  readonly lang: TextLanguage;
  /** Set where the source's release is known; else it is told by each resource's shape. */
  readonly release?: FhirRelease;
  /** Finds another resource by a reference as written. `container` is the resource that the reference stands in. */
  resolve?(reference: string, container: unknown): unknown;
  /** `Type/id` for a `urn:uuid:` or absolute URL that is the `fullUrl` of a bundle entry. */
  targetOf?(reference: string): string | undefined;
  /** Server that a reference leads to, see `EntryReference.base`. */
  baseOf?(reference: string): string | undefined;
  /** The host's terminology hook (GEN-11). */
  readonly displayFor?: ((coding: CodingFact) => string | undefined) | undefined;
  /** Of the subject; makes dates of an onset that is given as an age (GEN-10). */
  readonly birthDate?: PartialDate | undefined;
  /** Key of the entry, where the caller has made it already; else `resourceKey()`. */
  readonly key?: string;
}
