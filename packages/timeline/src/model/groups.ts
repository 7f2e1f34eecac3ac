import type { ClinicalEntry } from '@care-timeline/fhir';
import type { RecordView } from '@care-timeline/record';
import type { Lane } from './lanes.js';

/** Lanes with more spans than this are not grouped: names are read one by one. */
export const MAX_GROUPED = 600;

/**
 * Numbers for the spans of a lane, the same for those that are one thing over time: one medicine with its dose changes, one
 * problem that comes back. Everything but medicines is compared by its title.
 */
export interface SpanGroups {
  /** By index of the span. */
  readonly of: Uint32Array;
  /** Number of each name. */
  readonly numbers: ReadonlyMap<string, number>;
}

export function groupsOf(lane: Lane, record: RecordView): SpanGroups | undefined {
  const { row } = lane.index.spans;
  if (row.length > MAX_GROUPED) return undefined;
  const numbers = new Map<string, number>();
  const of = Uint32Array.from(row, (at) => {
    const name = lane.kind === 'medication' ? medicineName(record.entryAt(at)) : record.titleAt(at);
    let number = numbers.get(name);
    if (number === undefined) numbers.set(name, (number = numbers.size));
    return number;
  });
  return { of, numbers };
}

/** Numbers, and the units and packings that stand beside them in the name of a medicine; not the number in "B12". */
const STRENGTH = /^(?:\W*|\W*\d.*|(?:[mµu]?g|mcg|[mdc]?l|i?e|iu|mmol|hr|actuat)(?:\/\w+)?\W*)$/i;

/**
 * What a request, statement, administration or dispense is compared by: the generic name or code, and the form. A tablet and an
 * injection of one substance are two medicines, a changed strength is the same one. Where no form is coded it is in the name.
 */
export function medicineName({ medication, name }: ClinicalEntry): string {
  const coding = medication?.codings.find(({ code }) => code);
  const substance = medication?.generic ?? (coding && `${coding.system} ${coding.code}`);
  const form =
    (substance && medication?.form?.label) ??
    name
      .split(/\s+/)
      .filter((word) => !STRENGTH.test(word))
      .join(' ');
  return `${substance ?? ''} ${form}`.toLowerCase();
}
