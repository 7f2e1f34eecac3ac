/** One FHIR Coding, with its system in canonical form (OID, `urn:oid:` and URL forms of the same system are equal). */
export interface CodingFact {
  /** Canonical system, see `codeSystem()`. */
  readonly system?: string | undefined;
  /** The system as written. */
  readonly systemWritten?: string;
  readonly code?: string;
  readonly display?: string;
  readonly version?: string;
  readonly userSelected?: boolean;
}

/** A CodeableConcept, or a Coding, code or text read as one. */
export interface ConceptFact {
  readonly text?: string;
  readonly codings: readonly CodingFact[];
  /** Display text: see `TitleSource` for the order. Never empty: falls back to `code (system)` (GEN-11). */
  readonly label: string;
  readonly labelFrom: TitleSource;
}

/** Where a title or label came from, best first. `code` uses the host's display hook (GEN-11). */
export type TitleSource =
  'user-selected' | 'text' | 'display' | 'code' | 'reference' | 'derived' | 'narrative' | 'none';
