import type { AlarmStep, ClinicalEntry } from '@care-timeline/fhir';
import { alarmLog, isUnanswered, type RecordView } from '@care-timeline/record';
import { innerWord, wordFor, type Terms } from '../strings/terms/terms.js';
import type { Formatters } from './formatters.js';

interface AlarmWords {
  readonly terms: Terms;
  readonly format: Formatters;
  readonly record?: RecordView | undefined;
}

/** The steps of an alarm, those told by the report on it included (ALG-03). */
function stepsOf(entry: ClinicalEntry, { record }: AlarmWords): readonly AlarmStep[] {
  return (record && alarmLog(record).get(entry.key)) ?? entry.alarm?.steps ?? [];
}

/** One step in words: its name, when it was, and how long after the alarm and by whom. */
export interface AlarmLine {
  readonly name: string;
  readonly time: string;
  readonly more: string;
}

/** The log of an alarm, step by step; a last line says so if it tells of no outcome. */
export function alarmLines(entry: ClinicalEntry, words: AlarmWords): readonly AlarmLine[] {
  const { terms, format } = words;
  const steps = stepsOf(entry, words);
  const lines = steps.map((step) => ({
    name: wordFor(terms.alarm, step.what),
    time: step.at ? format.date(step.at, { seconds: true }) : '',
    more: howOf(step, steps, words),
  }));
  return !isUnanswered(steps) ? lines : [...lines, { name: terms.alarm.none, time: '', more: '' }];
}

/** `Acknowledged after 51 seconds by …`: what came of it last. Empty for anything but an alarm. */
export function alarmOutcome(entry: ClinicalEntry, words: AlarmWords): string {
  if (entry.kind !== 'alarm') return '';
  const steps = stepsOf(entry, words);
  const last = steps.findLast(({ what }) => what !== 'reported');
  if (last === undefined) return words.terms.alarm.none;
  return [wordFor(words.terms.alarm, last.what), howOf(last, steps, words)].filter(Boolean).join(' ');
}

function howOf(
  { what, at, by }: AlarmStep,
  steps: readonly AlarmStep[],
  { terms, format }: AlarmWords,
): string {
  const start = steps.find((step) => step.what === 'reported')?.at;
  const isTimed = what !== 'reported' && at?.zoned === start?.zoned && isClock(at) && isClock(start);
  return [
    isTimed ? `${innerWord(terms.alarm, 'after')} ${format.elapsed(at!.earliest - start!.earliest)}` : '',
    by === undefined ? '' : `${innerWord(terms.alarm, 'by')} ${by}`,
  ]
    .filter(Boolean)
    .join(' ');
}

function isClock(date: AlarmStep['at']): boolean {
  return date?.precision === 'minute' || date?.precision === 'second' || date?.precision === 'millisecond';
}
