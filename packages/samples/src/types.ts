import type { Bundle } from '@medplum/fhirtypes';

/** A text in the three languages of the product. */
export interface Localized {
  readonly nb: string;
  readonly nn: string;
  readonly en: string;
}

export interface SampleOptions {
  /** The day the story is told on (YYYY-MM-DD): all dates move with it. Default 2026-11-23. */
  readonly today?: string;
}

/** One system that holds a part of the patient's record. */
export interface SampleSource {
  readonly id: string;
  /** Name of the system, as its users call it. */
  readonly label: string;
  /** A collection Bundle; equal at every call. */
  bundle(options?: SampleOptions): Bundle;
  /** Set where this source is meant to fail: what its server answers. The bundle then holds an OperationOutcome. */
  readonly failure?: { readonly status: number; readonly message: string };
}

export interface SamplePatient {
  readonly id: string;
  /** Name and age. */
  readonly label: Localized;
  /** One line: what the story is about. */
  readonly story: Localized;
  readonly sources: readonly SampleSource[];
}
