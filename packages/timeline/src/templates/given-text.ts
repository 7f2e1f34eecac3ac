import { KINDS } from '@care-timeline/fhir';
import type { Formatters } from '@care-timeline/ui';
import { Look, lookOf } from '../layers/looks.js';
import type { MedicineEvents } from '../model/given.js';
import type { TimelineModel } from '../pipeline/timeline-model.js';
import type { TimelineStrings } from '../timeline.strings.js';

/** What was given and handed out under the row that an entry stands in; undefined where its lane does not show that. */
function givenUnder({ layout, columns }: TimelineModel, row: number): MedicineEvents | undefined {
  const bands = layout.lanes.find(({ kind }) => kind === KINDS[columns.kind[row]!])?.bands ?? [];
  const track = bands.findIndex((band) => band.type === 'track' && band.track.row.includes(row));
  const next = bands[track + 1];
  return track >= 0 && next?.type === 'given' ? next.given : undefined;
}

/** How often a medicine was given and handed out, and when last, for those who do not see the marks; empty where none are drawn. */
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
      // What was not given, planned or entered in error is no time that it was given (GEN-01..03).
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
