import { KINDS, CLINICAL_STATES, type ClinicalEntry } from '@care-timeline/fhir';
import { titleOf, type PlanContext } from './context.js';
import { distinct, linksOf, type Link } from './links.js';

/** The latest contact that took place or is ongoing. */
export interface ContactView {
  readonly entry: ClinicalEntry;
  readonly title: string;
  /** When. */
  readonly text: string;
  readonly relative: string;
  readonly computed: false;
  readonly ongoing: boolean;
  readonly who: readonly Link[];
}

const ENCOUNTER = KINDS.indexOf('encounter');
const TOOK_PLACE = new Set(
  ['current', 'past', 'paused', 'unknown'].map((name) =>
    (CLINICAL_STATES as readonly string[]).indexOf(name),
  ),
);

/** Scans the columns backwards, so that it stays cheap even for a lifetime of contacts. */
export function lastContact(context: PlanContext): ContactView | undefined {
  const { record, at, view } = context;
  const { columns } = record;
  for (let row = columns.dated - 1; row >= 0; row--) {
    const start = columns.start[row]!;
    if (start > at || columns.kind[row] !== ENCOUNTER || !TOOK_PLACE.has(columns.clinicalState[row]!))
      continue;
    const entry = record.entryAt(row);
    const ongoing = entry.time?.ongoing === true && entry.clinicalState === 'current';
    const who = entry.references.filter(
      ({ role, target }) =>
        (role === 'participant' || role === 'performer') && !target?.startsWith('Patient/'),
    );
    return {
      entry,
      title: titleOf(entry, context),
      text: entry.time?.start ? view.format.date(entry.time.start) : '',
      relative: context.isNow && Number.isFinite(start) ? view.format.relative(start, at) : '',
      computed: false,
      ongoing,
      who: distinct(linksOf(entry, who, context)),
    };
  }
  return undefined;
}
