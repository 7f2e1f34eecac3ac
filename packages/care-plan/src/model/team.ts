import {
  periodStateAt,
  useStateAt,
  type ClinicalEntry,
  type ContactPoint,
  type PeriodState,
  type TimeSpan,
} from '@care-timeline/fhir';
import { listState, membershipAt, reasonsOf, type ListState } from '@care-timeline/record';
import { entryTimeAt, sourceLabel, statusWord, zoneOf } from '@care-timeline/ui';
import { statusView, titleOf, type PlanContext, type StatusView } from './context.js';
import { filterEntries, type FilterView } from './filter.js';
import { linkOf, linksOf, type Link } from './links.js';
import { isMine } from './mine.js';
import { isPursued } from './clinical-state.js';

export interface MemberView {
  readonly who: Link;
  /** Role in the team, as written. */
  readonly role: string;
  /** With what is to be known of the organisation's own record. */
  readonly onBehalfOf?: Link & { readonly warnings: readonly string[] };
  readonly period: string;
  /** Whether they are members on the displayed day, by the dates if there are any. */
  readonly when: PeriodState;
  /** That the person's own record is no longer in use, or cannot be interpreted safely. */
  readonly warnings: readonly string[];
  /** Phone numbers and other contact details of the person, as far as the record has them; none of a former member. */
  readonly contact: readonly string[];
  readonly mine: boolean;
}

export interface TeamView {
  readonly key: string;
  readonly entry: ClinicalEntry;
  readonly title: string;
  readonly status: StatusView;
  readonly period: string;
  readonly contact: readonly string[];
  /** Members on the displayed day, in the team's order; the user first. */
  readonly members: readonly MemberView[];
  readonly former: readonly MemberView[];
  readonly later: readonly MemberView[];
  readonly source?: string;
  readonly safe: boolean;
}

/** Who leads a service active on the displayed day: `EpisodeOfCare.careManager`. */
export interface ManagerView {
  readonly who: Link;
  readonly service: Link;
}

export interface TeamsView {
  readonly current: readonly TeamView[];
  readonly past: readonly TeamView[];
  /** Not begun yet. */
  readonly coming: readonly TeamView[];
  readonly inError: readonly TeamView[];
  readonly managers: readonly ManagerView[];
  readonly state: ListState;
  readonly filter?: FilterView;
  /** Starts only after the displayed day. */
  readonly later: number;
}

export function teamsView(context: PlanContext): TeamsView {
  const { record, view } = context;
  const all = record.entries({ kinds: ['care-team'], includeInError: true }).map((entry) => ({ entry }));
  const known = all.filter(({ entry }) => context.isNow || whenOf(entry.time, context) !== 'later');
  const right = (list: typeof all): number =>
    list.filter(({ entry }) => entry.clinicalState !== 'in-error').length;
  const { kept, filter } = filterEntries(known, context, 'care-team');
  const teams = kept.map(({ entry }) => teamView(entry, context));
  const of = (wanted: ReturnType<typeof groupOf>): TeamView[] =>
    teams.filter((team) => groupOf(team, context) === wanted);
  return {
    current: of('now'),
    past: of('former'),
    coming: of('later'),
    inError: of('in-error'),
    managers: managersOf(context),
    state: listState({
      shown: right([...kept]),
      total: right(known),
      reasons: reasonsOf(record.emptySections, ['care-team']),
      sources: view.loads,
      kinds: ['care-team'],
    }),
    ...(filter && { filter }),
    later: right(all) - right(known),
  };
}

function groupOf({ entry, status }: TeamView, context: PlanContext): PeriodState | 'in-error' {
  if (status.clinicalState === 'in-error') return 'in-error';
  return isPursued(status.clinicalState) ? whenOf(entry.time, context) : 'former';
}

function teamView(entry: ClinicalEntry, context: PlanContext): TeamView {
  const { view, record, terms } = context;
  const members = (entry.careTeam?.participants ?? []).map(
    ({ role, member, onBehalfOf, period }): MemberView => {
      const who = member ? linkOf(entry, member, context) : { text: context.text.unnamed };
      const words = role.map((concept) => view.concept(concept)).join(', ');
      const { at, isNow } = context;
      const known = membershipAt(period, who.entry, at, isNow, zoneOf(view.timeZone));
      const behalf = onBehalfOf && linkOf(entry, onBehalfOf, context);
      return {
        who,
        role: words || terms.kindOne['care-team'],
        ...(behalf && { onBehalfOf: { ...behalf, warnings: warningsOf(behalf.entry, context) } }),
        period: known.period ? view.format.span(known.period) : '',
        when: known.when,
        warnings: warningsOf(who.entry, context),
        contact: known.when === 'former' ? [] : contactOf(who.entry, context),
        mine: member ? isMine(entry, [member], context) : false,
      };
    },
  );
  const own = [...members].sort((a, b) => Number(b.mine) - Number(a.mine));
  return {
    key: entry.key,
    entry,
    title: titleOf(entry, context),
    status: statusView(entry, stoodAt(entry, context), context),
    period: entry.time ? entryTimeAt(entry, view.format, view.record, context.at) : '',
    contact: inUseNow(entry.careTeam?.telecom ?? [], context).map(({ value }) => value),
    members: own.filter(({ when }) => when === 'now'),
    former: own.filter(({ when }) => when === 'former'),
    later: own.filter(({ when }) => when === 'later'),
    ...(record.sources.length > 1 && { source: sourceLabel(view, entry.sourceId) }),
    safe: entry.safe,
  };
}

/** Status of a team on the displayed day, by its period. */
function stoodAt({ clinicalState, time }: ClinicalEntry, context: PlanContext): StatusView {
  const stood = { text: '', unknownCode: false, uncertain: false };
  if (context.isNow || clinicalState === 'in-error' || time === undefined) return { ...stood, clinicalState };
  const when = whenOf(time, context);
  if (when === 'later') return { ...stood, clinicalState: 'planned' };
  if (when === 'former') return { ...stood, clinicalState: 'past' };
  // Ended as of today, without an end date: it may or may not have ended by that day.
  if (clinicalState === 'past')
    return { ...stood, clinicalState: time.end ? 'current' : 'unknown', uncertain: !time.end };
  return { ...stood, clinicalState };
}

function whenOf(period: TimeSpan | undefined, { at, view }: PlanContext): PeriodState {
  return periodStateAt(period, at, zoneOf(view.timeZone));
}

function warningsOf(person: ClinicalEntry | undefined, { terms }: PlanContext): string[] {
  if (person?.kind !== 'supporting') return [];
  const inactive = person.statuses.filter(({ element, code }) => element === 'active' && code === 'false');
  return [
    ...inactive.map((status) => statusWord(terms, status, person.resourceType)),
    ...(person.safe ? [] : [terms.unsafe]),
  ];
}

/** `telecom` of the person's own resource, or of the practitioner holding the role. */
function contactOf(entry: ClinicalEntry | undefined, context: PlanContext): string[] {
  if (!entry) return [];
  const own = telecomOf(entry, context);
  if (own.length > 0 || entry.resourceType !== 'PractitionerRole') return own;
  const practitioner = entry.references.find(({ path }) => path === 'practitioner');
  const person = practitioner && context.record.follow(entry, practitioner);
  return person ? telecomOf(person, context) : [];
}

function inUseNow(points: readonly ContactPoint[], { at, view }: PlanContext): readonly ContactPoint[] {
  return points.filter((point) => useStateAt(point, at, zoneOf(view.timeZone)) === 'now');
}

function telecomOf(entry: ClinicalEntry, context: PlanContext): string[] {
  const { telecom } = context.text;
  return inUseNow(entry.telecom ?? [], context).map(({ system = '', value }) =>
    [Object.hasOwn(telecom, system) ? telecom[system] : system, value].filter(Boolean).join('\u00a0'),
  );
}

function managersOf(context: PlanContext): ManagerView[] {
  const { record } = context;
  return record
    .entries({ kinds: ['service'] })
    .filter(
      ({ clinicalState, time }) =>
        (clinicalState === 'current' || clinicalState === 'paused') && whenOf(time, context) === 'now',
    )
    .flatMap((service) => {
      const managers = service.references.filter(({ path }) => path.endsWith('careManager'));
      return linksOf(service, managers, context).map((who) => ({
        who,
        service: { text: titleOf(service, context), entry: service },
      }));
    });
}
