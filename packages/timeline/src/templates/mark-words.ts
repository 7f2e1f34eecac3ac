import { KINDS } from '@care-timeline/fhir';
import type { Terms } from '@care-timeline/ui';
import { laneOfMark } from '../scene/count-members.js';
import type { TimelineModel } from '../pipeline/timeline-model.js';
import type { Scene } from '../scene/scene.js';
import type { TimelineStrings } from '../timeline.strings.js';
import {
  dosageText,
  marksOf,
  stateText,
  timeText,
  titleText,
  valueText,
  type EntryWords,
} from './entry-text.js';

export interface MarkWords {
  readonly title: string;
  readonly detail: string;
}

/** Describes a mark in two lines. */
export function markWords(
  scene: Scene,
  mark: number,
  model: TimelineModel,
  strings: TimelineStrings,
  terms: Terms,
  words: EntryWords,
): MarkWords {
  const row = scene.row[mark]!;
  const count = scene.entries[mark]!;
  if (count > 1 || row < 0) {
    const kind = row < 0 ? undefined : KINDS[model.columns.kind[row]!];
    return { title: kind ? strings.counted(count, terms.kind[kind]) : strings.count(count), detail: '' };
  }
  const entry = model.record.entryAt(row);
  const value = valueText(entry, { ...words, record: model.record });
  const title = titleText(entry, words);
  return {
    title: value && !title.includes(value) ? `${title}: ${value}` : title,
    detail: [
      dosageText(entry, words),
      timeText(entry, words),
      stateText(entry, words),
      ...marksOf(entry, words),
    ]
      .filter(Boolean)
      .join(', '),
  };
}

/** Text alternative for a count on the plot: how many entries, of what kind, from when to when (TLN-07). */
export function countSentence(
  scene: Scene,
  mark: number,
  model: TimelineModel,
  strings: TimelineStrings,
  { terms, format }: EntryWords,
): string {
  const lane = model.layout.lanes[laneOfMark(scene, mark)]!;
  const count = strings.counted(scene.entries[mark]!, terms.kind[lane.kind]);
  const first = scene.row[mark]!;
  if (first < 0) return count;
  const startOf = (row: number): string => {
    const start = model.record.entryAt(row).time?.start;
    return start ? format.date(start) : '';
  };
  const [from, to] = [startOf(first), startOf(scene.last[mark]!)];
  return [count, from === to ? from : strings.range(from, to)].filter(Boolean).join(', ');
}
