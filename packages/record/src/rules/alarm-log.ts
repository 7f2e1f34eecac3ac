import type { AlarmStep, ClinicalEntry, EntryReference } from '@care-timeline/fhir';
import type { EntryQuery } from '../types.js';

/** The steps of every alarm by the key of its entry, in chronological order (ALG-03). */
export type AlarmLog = ReadonlyMap<string, readonly AlarmStep[]>;

/** What a record has to offer; a host's own object need not follow references. */
interface AlarmSource {
  readonly revision: number;
  entries(query?: EntryQuery): readonly ClinicalEntry[];
  follow?(from: ClinicalEntry, reference: EntryReference): ClinicalEntry | undefined;
}

const LOGS = new WeakMap<object, { readonly revision: number; readonly log: AlarmLog }>();

/**
 * What came of the alarms of a record: an alarm and the report on it are two resources, and each has the steps of
 * both. Made once for each revision.
 */
export function alarmLog(record: AlarmSource): AlarmLog {
  const held = LOGS.get(record);
  if (held?.revision === record.revision) return held.log;
  const log = logOf(record);
  LOGS.set(record, { revision: record.revision, log });
  return log;
}

/** Whether a log tells of nothing but that the alarm went off: nobody is known to have answered it (ALG-03). */
export function isUnanswered(steps: readonly AlarmStep[]): boolean {
  return steps.every(({ what }) => what === 'reported');
}

function logOf(record: AlarmSource): AlarmLog {
  const alarms = record.entries({ kinds: ['alarm'], includeInError: true });
  const steps = new Map(alarms.map(({ key, alarm }) => [key, [...(alarm?.steps ?? [])]]));
  const isRight = ({ clinicalState }: ClinicalEntry): boolean => clinicalState !== 'in-error';
  for (const report of alarms.filter(isRight)) {
    const own = report.alarm?.steps ?? [];
    for (const reference of report.references) {
      const about = record.follow?.(report, reference);
      if (about?.kind !== 'alarm' || about.key === report.key || !isRight(about)) continue;
      steps.get(about.key)?.push(...own);
      steps.get(report.key)!.push(...(about.alarm?.steps ?? []));
    }
  }
  return new Map([...steps].map(([key, list]) => [key, inOrder(list)]));
}

/** Each step once, in chronological order; those without a time last. */
function inOrder(steps: readonly AlarmStep[]): readonly AlarmStep[] {
  const at = ({ at: date }: AlarmStep): number => date?.earliest ?? Infinity;
  const seen = new Map<string, AlarmStep>();
  for (const step of steps) {
    const mark = `${step.what} ${step.at?.earliest ?? ''}`;
    const known = seen.get(mark);
    if (known?.by === undefined) seen.set(mark, { ...known, ...step });
  }
  return [...seen.values()].sort((a, b) => (at(a) < at(b) ? -1 : Number(at(a) > at(b))));
}
