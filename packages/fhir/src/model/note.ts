import type { EntryReference } from './reference.js';
import type { PartialDate } from './time-span.js';
import type { ValueContent } from './value.js';

/** A text that somebody wrote: a remark, a conclusion, a message. */
export interface NoteFact {
  /** As written; of an attachment, its title, which may be empty. */
  readonly text: string;
  /** FHIR element that holds it, which says what it is: `note`, `conclusion`, `patientInstruction`. */
  readonly element: string;
  readonly at?: PartialDate;
  readonly who?: EntryReference;
  readonly attachment?: ValueContent;
}
