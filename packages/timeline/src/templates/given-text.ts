import { KINDS } from '@care-timeline/fhir';
import type { Formatters } from '@care-timeline/ui';
import { Look, lookOf } from '../layers/looks.js';
import type { MedicineEvents } from '../model/given.js';
import type { TimelineModel } from '../pipeline/timeline-model.js';
import type { TimelineStrings } from '../timeline.strings.js';

/** Doses given and dispensed under the row that contains an entry; undefined if its lane does not show them. */
function givenUnder({ layout, columns }: TimelineModel, row: number): MedicineEvents | undefined {
  const bands = layout.lanes.find(({ kind }) => kind === KINDS[columns.kind[row]!])?.bands ?? [];
  const track = bands.findIndex((band) => band.type === 'track' && band.track.row.includes(row));
  const next = bands[track + 1];
  return track >= 0 && next?.type === 'given' ? next.given : undefined;
}

/**
 * How often a medicine was given and dispensed, and when last, as an alternative to the marks; empty if none are
 * drawn.
 */
export function givenText(
  model: TimelineModel,
  row: number,
  strings: TimelineStrings,
  format: Formatters,
): string {
  const given = givenUnder(model, row);
  if (!given) return '';
  const { columns } = model;
  return given.kinds
    .map((kind) => {
      // Entries not done, planned or entered in error do not count as given (GEN-01..03).
      const done = given.row.filter(
        (at) => KINDS[columns.kind[at]!] === kind && lookOf(columns, at) <= Look.Past,
      );
      const last = done.at(-1);
      if (last === undefined) return '';
      const words = kind === 'dispense' ? strings.dispensedTimes : strings.givenTimes;
      return words(done.length, format.span(model.record.entryAt(last).time!));
    })
    .filter(Boolean)
    .join(', ');
}
