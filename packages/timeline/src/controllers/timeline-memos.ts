import type { Kind, PartialDate } from '@care-timeline/fhir';
import type { Language, RecordView } from '@care-timeline/record';
import type { Formatters } from '@care-timeline/ui';
import { calendarOf } from '../layout/calendar.js';
import type { Palette } from '../layers/palette.js';
import type { Given } from '../model/given.js';
import { memo } from '../model/memo.js';
import { kindsIn, periodsIn } from '../model/name-list.js';
import { parseInstant } from '../model/parse-instant.js';
import { titleIn } from '../model/record-extras.js';
import type { TimelineModel } from '../pipeline/timeline-model.js';
import type { TimelineStrings } from '../timeline.strings.js';
import type { OverviewInput } from './overview-controller.js';

/**
 * What the element makes of its properties: the same object for the same values, so that each stage of the pipeline sees at once
 * what did not change.
 */
export class TimelineMemos {
  readonly calendar = memo(calendarOf);
  readonly kindsIn = memo(kindsIn);
  readonly collapsedIn = memo((value: unknown) => kindsIn(value) ?? []);
  readonly periodsIn = memo(periodsIn);
  readonly changedSinceAt = memo((zone: string, date: string) => {
    const since = date ? parseInstant(date, zone) : NaN;
    return Number.isNaN(since) ? undefined : since;
  });
  /** Age in words at an instant of a life, and nothing before and after it. Another function for another patient. */
  readonly ageAt = memo(
    (format: Formatters, birth: PartialDate | undefined, death: PartialDate | undefined) =>
      birth &&
      ((time: number): string =>
        time < birth.earliest || (death && time >= death.latest) ? '' : format.age(birth, time)),
  );
  /** The same object for the same strip: it is drawn again only when something on it changes. */
  readonly overviewInput = memo((model: TimelineModel, palette: Palette, now: number): OverviewInput => ({
    life: model.life,
    lanes: model.lanes.lanes,
    all: model.unsearched?.lanes,
    palette,
    notLoaded: model.notLoaded,
    now,
  }));
  readonly titleAt = memo(
    (record: RecordView, lang: Language) =>
      (row: number): string =>
        titleIn(record, row, lang),
  );
  readonly givenText = memo(
    (strings: TimelineStrings) =>
      ({ kinds }: Given): string =>
        kinds.map((kind) => (kind === 'dispense' ? strings.dispensed : strings.given)).join('   '),
  );
  readonly sizes = memo(
    (
      collapsed: readonly Kind[],
      expanded: readonly Kind[],
      allCurves: readonly Kind[],
      titles: ReadonlyMap<string, number>,
    ) => ({ collapsed, expanded, allCurves, titles }),
  );
}
