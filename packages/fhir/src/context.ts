import type { CodingFact } from './model/coding.js';
import type { FhirRelease } from './model/entry.js';
import type { TextLanguage } from './codes/language.js';
import type { Json } from './json.js';
import type { PartialDate } from './model/time-span.js';

/** What a reader may use besides the resource itself. */
export interface ReadContext {
  readonly sourceId: string;
  /** Language of titles and of the few words the model generates. */
  readonly lang: TextLanguage;
  /** Set if the source's release is known; otherwise it is detected from each resource's shape. */
  readonly release?: FhirRelease;
  /**
   * Resolves a reference, given as written, to another resource. `container` is the resource that contains the
   * reference.
   */
  resolve?(reference: string, container: unknown): unknown;
  /** `Type/id` for a `urn:uuid:` or absolute URL that is the `fullUrl` of a bundle entry. */
  targetOf?(reference: string): string | undefined;
  /** Server that a reference points to, see `EntryReference.base`. */
  baseOf?(reference: string): string | undefined;
  /** The panel about somebody else that a resource is a member of, directly or through other panels (GEN-13). */
  panelOf?(resource: Json): unknown;
  /** False for words that are not the name of the patient; undefined if that is not known (GEN-13). */
  isPatientName?(words: string): boolean | undefined;
  /** Type and name of a resource contained in the one that is read; `reference` is as written, with its `#`. */
  containedName?(reference: string): { readonly type?: string; readonly display: string } | undefined;
  /** The host's terminology hook (GEN-11). */
  readonly displayFor?: ((coding: CodingFact) => string | undefined) | undefined;
  /** Birth date of the subject; used to turn an onset given as an age into dates (GEN-10). */
  readonly birthDate?: PartialDate | undefined;
  /** The moment at which a name or an address has to be in use, ms since 1970 (GEN-16). Default: now. */
  readonly now?: number;
  /** Zone of dates without one. Default: UTC. */
  readonly zone?: { toInstant(wallMs: number): number };
  /** Key of the entry, if the caller has already computed it; defaults to `resourceKey()`. */
  readonly key?: string;
}
