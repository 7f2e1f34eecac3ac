import type { Bundle } from '@medplum/fhirtypes';

/** A text in the three languages of the product. */
export interface Localized {
  readonly nb: string;
  readonly nn: string;
  readonly en: string;
}

export interface SampleOptions {
  /** The day on which the story is told (YYYY-MM-DD): all dates move with it. Default 2026-11-23. */
  readonly today?: string;
}

/** A system that holds part of the patient's record. */
export interface SampleSource {
  readonly id: string;
  /** Name of the system, as used by its users. */
  readonly label: string;
  /** A collection Bundle; equal for every call. */
  bundle(options?: SampleOptions): Bundle;
  /** Set if this source is meant to fail: its server's response. The bundle then contains an OperationOutcome. */
  readonly failure?: { readonly status: number; readonly message: string };
}

export interface SamplePatient {
  readonly id: string;
  /** Name and age. */
  readonly label: Localized;
  /** One line: the subject of the story. */
  readonly story: Localized;
  readonly sources: readonly SampleSource[];
}
