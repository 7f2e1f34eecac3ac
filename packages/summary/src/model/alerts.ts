import type { ClinicalEntry } from '@care-timeline/fhir';
import {
  CRITICAL_GROUPS,
  criticalEntries,
  criticalState,
  isTakenBack,
  isTreatmentLimit,
  type CriticalState,
  type ListState,
} from '@care-timeline/record';
import {
  answeredTitle,
  entryTime,
  entryTimeAt,
  innerWord,
  statusWord,
  wordFor,
  zoneOf,
} from '@care-timeline/ui';
import { othersView, type OtherView } from './about-others.js';
import { sourcesOf, stateOf, titleOf, type SummaryContext } from './context.js';

/** One item that must not be overlooked, as text. */
export interface AlertView {
  readonly key: string;
  readonly entry: ClinicalEntry;
  readonly title: string;
  /** Severity; determines the symbol beside the words (ALG-02). */
  readonly weight: 'high' | 'normal' | 'low';
  /** `Alvorlighetsgrad: Høy` and the like; words, never colour alone. */
  readonly marks: readonly string[];
  /** For an allergy: the reactions and their severity. */
  readonly reactions: string;
  /** Additional text of the alert, as written. */
  readonly text: string;
  readonly date: string;
  readonly sources: readonly string[];
}

export interface AlertGroup {
  readonly name: 'allergy' | 'critical' | 'limitation' | 'alert';
  readonly alerts: readonly AlertView[];
}

export interface AlertsView {
  /** Allergies first. Empty groups are omitted, except the allergies, whose state is always shown. */
  readonly groups: readonly AlertGroup[];
  /** State of the allergies: one of five distinct displays (ALG-01). */
  readonly allergyState: ListState;
  /** Sources stating that there are none although some are recorded. */
  readonly contradictedBy: readonly string[];
  /** About somebody or something other than the patient. */
  readonly others: readonly OtherView[];
  /** Flags whose period has not begun. */
  readonly later: readonly AlertView[];
  readonly inactive: readonly AlertView[];
  readonly refuted: readonly AlertView[];
  readonly inError: readonly AlertView[];
}

/** Always today, whatever day is shown: a risk known today is shown today (ALG-01). */
export function alertsView(context: SummaryContext): AlertsView {
  const { record } = context;
  const list = record.allergies();
  const of = (group: 'active' | 'inactive' | 'refuted' | 'in-error'): AlertView[] =>
    (list.groups.get(group) ?? []).map(({ entry, same }) => allergyView(entry, same, context));
  const active = of('active');
  const inactive = of('inactive');
  const all = criticalEntries(record);
  const sections = CRITICAL_GROUPS.map((name) => ({ name, entries: bySection(all[name], context) }));
  const plain = (entries: readonly ClinicalEntry[] = []): AlertView[] =>
    entries.map((entry) => plainView(entry, context));
  const others = (section: CriticalState): AlertView[] =>
    plain(sections.flatMap(({ entries }) => entries.get(section) ?? []));
  const groups: AlertGroup[] = [
    { name: 'allergy', alerts: active },
    ...sections.map(({ name, entries }) => ({ name, alerts: plain(entries.get('open')) })),
  ];
  return {
    groups: groups.filter(({ name, alerts }) => name === 'allergy' || alerts.length > 0),
    // Inactive ones are collapsed: they are on record, so "not recorded" would be wrong.
    allergyState: stateOf(list, active.length + inactive.length, active.length + inactive.length, context),
    contradictedBy: list.contradicted
      ? [...new Set([...sourcesOf(list.noneKnown, context), ...(list.noneKnown.length ? [] : [''])])]
      : [],
    others: othersView(['alert', 'allergy'], context),
    later: others('later'),
    inactive: [...inactive, ...others('over')],
    refuted: [...of('refuted'), ...others('refuted')],
    inError: [...of('in-error'), ...others('inError')],
  };
}

/** Latest first. */
function bySection(
  entries: readonly ClinicalEntry[],
  { view: { now, timeZone } }: SummaryContext,
): ReadonlyMap<CriticalState, readonly ClinicalEntry[]> {
  const sections = new Map<CriticalState, ClinicalEntry[]>();
  const zone = zoneOf(timeZone);
  for (const entry of entries) {
    const state = criticalState(entry, now, zone);
    if (!state) continue;
    const list = sections.get(state) ?? [];
    list.push(entry);
    sections.set(state, list);
  }
  return sections;
}

function allergyView(
  entry: ClinicalEntry,
  same: readonly ClinicalEntry[],
  context: SummaryContext,
): AlertView {
  const { view, terms } = context;
  const { allergy, certainty } = entry;
  const criticality = allergy?.criticality;
  const reactions = (allergy?.reactions ?? []).map(
    ({ manifestations, severity, description, exposureRoute }) =>
      [
        manifestations.map((one) => view.concept(one)).join(', '),
        severity && innerWord(terms.severity, severity),
        exposureRoute && view.concept(exposureRoute),
        description,
      ]
        .filter(Boolean)
        .join(' – '),
  );
  const date = allergy?.lastOccurrence;
  return {
    key: entry.key,
    entry,
    title: titleOf(entry, context),
    weight: criticality === 'high' ? 'high' : criticality === 'low' ? 'low' : 'normal',
    marks: [
      criticality && `${terms.criticalityLabel}: ${innerWord(terms.criticality, criticality)}`,
      certainty ? innerWord(terms.certainty, certainty) : '',
    ].filter((mark): mark is string => Boolean(mark)),
    reactions: reactions.filter(Boolean).join('; '),
    text: '',
    date: date ? context.text.lastReaction(view.format.date(date)) : begunOn(entry, context),
    sources: sourcesOf([entry, ...same], context),
  };
}

function plainView(entry: ClinicalEntry, context: SummaryContext): AlertView {
  const { view, terms, text } = context;
  const { condition, certainty } = entry;
  const unsure = certainty && certainty !== 'confirmed';
  return {
    key: entry.key,
    entry,
    title: answeredTitle(titleOf(entry, context), entry, terms, view),
    weight: condition?.critical || isTreatmentLimit(entry) ? 'high' : 'normal',
    marks: [
      condition?.critical && text.critical[condition.critical],
      condition?.severity && view.concept(condition.severity),
      unsure && wordFor(terms.certainty, certainty),
      ...entry.statuses
        .filter((one) => !one.known || isTakenBack(one))
        .map((one) => statusWord(terms, one, entry.resourceType)),
      isUnsettled(entry) && terms.clinicalState[entry.clinicalState],
    ].filter((mark): mark is string => Boolean(mark)),
    reactions: '',
    text: entry.note.filter((note) => note !== entry.name).join('; '),
    date:
      entry.resourceType === 'Flag' && entry.time
        ? entryTimeAt(entry, view.format, context.record, view.now)
        : begunOn(entry, context),
    sources: sourcesOf([entry], context),
  };
}

/** A limit that is on hold or only proposed stays, and says so (GEN-03). */
function isUnsettled({ clinicalState, kind }: ClinicalEntry): boolean {
  return clinicalState === 'unknown' || (kind !== 'alert' && UNSETTLED.has(clinicalState));
}

const UNSETTLED: ReadonlySet<string> = new Set(['paused', 'planned']);

/** The day it is recorded is not the day it began. */
function begunOn(entry: ClinicalEntry, { view, terms }: SummaryContext): string {
  const { time, timeText = '' } = entry;
  if (!time?.start) return timeText;
  if (time.computed) return entryTime(entry, view.format);
  const date = view.format.date(time.start);
  return time.element === 'recordedDate' ? `${terms.recordedAt.toLowerCase()} ${date}` : date;
}
