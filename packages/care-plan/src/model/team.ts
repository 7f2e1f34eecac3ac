import type { ClinicalEntry, Fact, TimeSpan } from '@care-timeline/fhir';
import { listState, reasonsOf, type ListState } from '@care-timeline/record';
import { sourceLabel } from '@care-timeline/ui';
import { statusView, titleOf, type PlanContext, type StatusView } from './context.js';
import { filterEntries, type FilterView } from './filter.js';
import { linkOf, linksOf, type Link } from './links.js';
import { isMine } from './mine.js';
import { isPursued } from './clinical-state.js';
import { earliest, latest } from './time.js';

export interface MemberView {
  readonly who: Link;
  /** Role in the team, as written. */
  readonly role: string;
  readonly onBehalfOf?: Link;
  readonly period: string;
  /** Whether they are members on the displayed day, by the dates if there are any. */
  readonly when: 'now' | 'former' | 'later';
  /** Phone numbers and other contact details of the person, as far as the record has them. */
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
  const known = all.filter(({ entry }) => context.isNow || begunBy(entry.time, context));
  const right = (list: typeof all): number =>
    list.filter(({ entry }) => entry.clinicalState !== 'in-error').length;
  const { kept, filter } = filterEntries(known, context, 'care-team');
  const teams = kept.map(({ entry }) => teamView(entry, context));
  const wrong = (team: TeamView): boolean => team.status.clinicalState === 'in-error';
  return {
    current: teams.filter((team) => isPursued(team.status.clinicalState)),
    past: teams.filter((team) => !wrong(team) && !isPursued(team.status.clinicalState)),
    inError: teams.filter(wrong),
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

function teamView(entry: ClinicalEntry, context: PlanContext): TeamView {
  const { view, record, terms } = context;
  const members = (entry.careTeam?.participants ?? []).map(
    ({ role, member, onBehalfOf, period }): MemberView => {
      const who = member ? linkOf(entry, member, context) : { text: context.text.unnamed };
      const words = role.map((concept) => view.concept(concept)).join(', ');
      return {
        who,
        role: words || terms.kindOne['care-team'],
        ...(onBehalfOf && { onBehalfOf: linkOf(entry, onBehalfOf, context) }),
        period: period ? view.format.span(period) : '',
        when: whenOf(period, context),
        contact: contactOf(who.entry, context),
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
    period: entry.time ? view.format.span(entry.time) : '',
    contact: (entry.careTeam?.telecom ?? []).map(({ value }) => value),
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

function whenOf(period: TimeSpan | undefined, { at, view }: PlanContext): MemberView['when'] {
  if (period?.start && earliest(period.start, view.timeZone) > at) return 'later';
  if (period?.end && latest(period.end, view.timeZone) <= at) return 'former';
  return 'now';
}

function begunBy(time: TimeSpan | undefined, { at, view }: PlanContext): boolean {
  return time?.start === undefined || earliest(time.start, view.timeZone) <= at;
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

function telecomOf(entry: ClinicalEntry, { text: { telecom } }: PlanContext): string[] {
  return entry.describe().flatMap(({ label, text, children = [] }: Fact) => {
    if (label !== 'telecom') return [];
    const written = text || (children.find((child) => child.label === 'value')?.text ?? '');
    const [, system = '', value = written] = /^(\w+): (.*)$/s.exec(written) ?? [];
    const word = Object.hasOwn(telecom, system) ? telecom[system] : system;
    return value ? [[word, value].filter(Boolean).join('\u00a0')] : [];
  });
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
