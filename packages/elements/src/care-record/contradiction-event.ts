import type { PatientContradiction, SourceInfo } from '@care-timeline/record';
import { CareEvent } from '@care-timeline/ui';

export interface CareContradictionDetail {
  readonly elements: readonly PatientContradiction['element'][];
  /** The sources that contradict each other. */
  readonly sources: readonly SourceInfo[];
}

/**
 * The sources contradict each other about who the patient is. It contains none of the values (GEN-14): they are in
 * `currentRecord.contradictions`.
 */
export class CareContradictionEvent extends CareEvent<CareContradictionDetail> {
  constructor(contradictions: readonly PatientContradiction[]) {
    const sources = contradictions.flatMap(({ values }) => values.map(({ source }) => source));
    super('care-contradiction', {
      elements: contradictions.map(({ element }) => element),
      sources: [...new Map(sources.map((source) => [source.id, source])).values()],
    });
  }
}

declare global {
  interface HTMLElementEventMap {
    'care-contradiction': CareContradictionEvent;
  }
}
