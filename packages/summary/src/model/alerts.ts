import type { ClinicalEntry } from '@care-timeline/fhir';
import { wordFor, type ListState } from '@care-timeline/ui';
import { sourcesOf, stateOf, titleOf, type SummaryContext } from './context.js';

/** One thing that nobody may overlook, in words. */
export interface AlertView {
  readonly key: string;
  readonly entry: ClinicalEntry;
  readonly title: string;
  /** How serious: decides the symbol beside the words (ALG-02). */
  readonly weight: 'high' | 'normal' | 'low';
  /** `Alvorlighetsgrad: Høy` and the like; words, never colour alone. */
  readonly marks: readonly string[];
  /** Reactions, or what the alert says more. */
  readonly text: string;
  readonly date: string;
  readonly sources: readonly string[];
}

export interface AlertGroup {
  readonly name: 'allergy' | 'critical' | 'limitation' | 'alert';
  readonly alerts: readonly AlertView[];
}

export interface AlertsView {
  /** Allergies first; a group with nothing in it is left out, except the allergies, which always say how they stand. */
  readonly groups: readonly AlertGroup[];
  /** Of the allergies: one of four different displays (ALG-01). */
  readonly allergyState: ListState;
  /** Who says that there are none, where some are recorded all the same. */
  readonly contradictedBy: readonly string[];
  readonly inactive: readonly AlertView[];
  readonly refuted: readonly AlertView[];
  readonly inError: readonly AlertView[];
}

/** Always of today, whatever day is shown: a risk that is known today is told today (ALG-01). */
export function alertsView(context: SummaryContext): AlertsView {
  const { record } = context;
  const list = record.allergies();
  const of = (group: 'active' | 'inactive' | 'refuted' | 'in-error'): AlertView[] =>
    (list.groups.get(group) ?? []).map(({ entry, same }) => allergyView(entry, same, context));
  const active = of('active');
  const inactive = of('inactive');
  const conditions = record.entries({ kinds: ['condition'] });
  const critical = conditions.filter((entry) => entry.condition?.critical !== undefined && stillHolds(entry));
  const limitations = record
    .entries({ kinds: ['order'] })
    .filter((entry) => entry.negation === 'do-not-perform' && !isTakenBack(entry));
  const flags = record.entries({ kinds: ['alert'] }).filter((entry) => isOpen(entry));
  const plain = (entries: readonly ClinicalEntry[]): AlertView[] =>
    [...entries].reverse().map((entry) => plainView(entry, context));
  const groups: AlertGroup[] = [
    { name: 'allergy', alerts: active },
    { name: 'critical', alerts: plain(critical) },
    { name: 'limitation', alerts: plain(limitations) },
    { name: 'alert', alerts: plain(flags) },
  ];
  return {
    groups: groups.filter(({ name, alerts }) => name === 'allergy' || alerts.length > 0),
    // Inactive ones are folded away: they are on record, and no reason to say "not recorded".
    allergyState: stateOf(list, active.length + inactive.length, active.length + inactive.length, context),
    contradictedBy: list.contradicted
      ? [...new Set([...sourcesOf(list.noneKnown, context), ...(list.noneKnown.length ? [] : [''])])]
      : [],
    inactive,
    refuted: of('refuted'),
    inError: of('in-error'),
  };
}

function stillHolds({ standing, negation }: ClinicalEntry): boolean {
  return standing !== 'not-done' && standing !== 'in-error' && negation !== 'refuted';
}

function isTakenBack({ statuses }: ClinicalEntry): boolean {
  return statuses.some(
    ({ element, code }) => element === 'status' && (code === 'revoked' || code === 'completed'),
  );
}

/** Not over: a status that nobody understands counts as open. A finding of a moment has no end, and is history. */
function isOpen({ standing }: ClinicalEntry): boolean {
  return standing === 'current' || standing === 'paused' || standing === 'unknown' || standing === 'planned';
}

function allergyView(
  entry: ClinicalEntry,
  same: readonly ClinicalEntry[],
  context: SummaryContext,
): AlertView {
  const { view, terms } = context;
  const { allergy, certainty } = entry;
  const criticality = allergy?.criticality;
  const reactions = (allergy?.reactions ?? []).map(({ manifestations, severity, description }) =>
    [
      manifestations.map((one) => view.concept(one)).join(', ') || description,
      severity && wordFor(terms.severity, severity).toLowerCase(),
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
      criticality && `${terms.criticalityLabel}: ${wordFor(terms.criticality, criticality).toLowerCase()}`,
      certainty ? wordFor(terms.certainty, certainty).toLowerCase() : '',
    ].filter((mark): mark is string => Boolean(mark)),
    text: reactions.filter(Boolean).join('; '),
    date: date
      ? context.text.lastReaction(view.format.date(date))
      : entry.time?.start
        ? view.format.date(entry.time.start)
        : '',
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
    title: titleOf(entry, context),
    weight: condition?.critical || entry.negation === 'do-not-perform' ? 'high' : 'normal',
    marks: [
      condition?.critical && text.critical[condition.critical],
      condition?.severity && view.concept(condition.severity),
      unsure && wordFor(terms.certainty, certainty),
      entry.standing === 'unknown' && terms.standing.unknown,
    ].filter((mark): mark is string => Boolean(mark)),
    text: entry.note.filter((note) => note !== entry.name).join('; '),
    date: entry.time?.start ? view.format.date(entry.time.start) : '',
    sources: sourcesOf([entry], context),
  };
}
