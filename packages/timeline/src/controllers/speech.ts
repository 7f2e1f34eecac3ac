import { remarkWords, terms } from '@care-timeline/ui';
import type { LaneChoice } from '../model/lanes.js';
import type { Scene } from '../scene/scene.js';
import { entrySentence, type EntryWords } from '../templates/entry-text.js';
import { givenText } from '../templates/given-text.js';
import { countSentence, markWords, type MarkWords } from '../templates/mark-words.js';
import { timelineStrings, type TimelineStrings } from '../timeline.strings.js';
import type { ModelController } from './model-controller.js';
import type { TimelineHost } from './timeline-host.js';

/** Texts announced for things on the timeline, in the page's language. */
export class Speech {
  constructor(
    private readonly host: TimelineHost,
    private readonly models: ModelController,
  ) {}

  get strings(): TimelineStrings {
    return this.host.scope.strings(timelineStrings);
  }

  get words(): EntryWords {
    const view = this.host.scope;
    return {
      terms: view.strings(terms),
      format: view.format,
      at: view.asOf ?? view.now,
      record: this.models.current?.record,
      remarks: remarkWords(view),
    };
  }

  /** The full text of an entry for assistive technology, including doses given and what has changed. */
  entry(row: number): string {
    const model = this.models.current!;
    const { strings, words } = this;
    return [
      entrySentence(model.record.entryAt(row), words),
      givenText(model, row, strings, words.format),
      model.changed?.[row] ? strings.changedMark : '',
    ]
      .filter(Boolean)
      .join(', ');
  }

  /** A count on the plot. */
  count(scene: Scene, mark: number): string {
    return countSentence(scene, mark, this.models.current!, this.strings, this.words);
  }

  /** A mark under the pointer. */
  mark(scene: Scene, mark: number): MarkWords {
    const { terms: list } = this.words;
    return markWords(scene, mark, this.models.current!, this.strings, list, this.words);
  }

  /** How much has changed since the given moment; empty if none was given. */
  get changed(): string {
    const since = this.models.changedSince;
    const changed = this.models.current?.changed;
    if (since === undefined || !changed) return '';
    const count = changed.reduce((sum, one) => sum + one, 0);
    return this.strings.changedSince(count, this.words.format.instant(since));
  }

  /** How many entries a search or filter leaves. */
  filter({ shown, filtered }: LaneChoice): string {
    const { strings } = this;
    return filtered ? strings.filtered(shown, shown + filtered) : strings.count(shown);
  }

  /** A window that has come to rest. */
  window(start: number, end: number, entries: number): string {
    const { strings, words } = this;
    const range = strings.range(words.format.instant(start), words.format.instant(end));
    return strings.inView(range, entries);
  }
}
