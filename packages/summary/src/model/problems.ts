import { systemLabel, type ClinicalEntry } from '@care-timeline/fhir';
import type { ListState, ProblemGroup, ProblemItem } from '@care-timeline/record';
import { entryTimeAt, statusWord, wordFor } from '@care-timeline/ui';
import { othersView, type OtherView } from './about-others.js';
import {
  dayOf,
  filterEntries,
  sourcesOf,
  stateOf,
  titleOf,
  type FilterView,
  type SummaryContext,
} from './context.js';

export interface ProblemView {
  readonly key: string;
  readonly entry: ClinicalEntry;
  readonly title: string;
  readonly since: string;
  /** Clinical status, if more specific than "active". */
  readonly status: string;
  readonly certainty: string;
  readonly severity: string;
  /** Body site and stage. */
  readonly more: string;
  /** `K77 (ICPC-2)`. */
  readonly codes: string;
  readonly sources: readonly string[];
  readonly uncertain: boolean;
  /** Problems that are due to this one or part of it. */
  readonly under: readonly ProblemView[];
}

export interface ProblemsView {
  /** Current, unconfirmed, unknown and planned, listed separately. */
  readonly open: readonly { readonly group: ProblemGroup; readonly problems: readonly ProblemView[] }[];
  /** Signs of a zone, resolved, refuted, in error: collapsed, each counted separately. */
  readonly folded: readonly { readonly group: ProblemGroup; readonly problems: readonly ProblemView[] }[];
  readonly state: ListState;
  readonly filter?: FilterView;
  readonly contradicted: boolean;
  readonly later: number;
  /** About somebody or something other than the patient. */
  readonly others: readonly OtherView[];
}

const OPEN: readonly ProblemGroup[] = ['current', 'unconfirmed', 'unknown', 'planned'];
const FOLDED: readonly ProblemGroup[] = ['zone', 'past', 'refuted', 'in-error'];

export function problemsView(context: SummaryContext): ProblemsView {
  const list = context.record.problems(dayOf(context));
  const { kept, filter } = filterEntries(list.items, context);
  const groups = (names: readonly ProblemGroup[]): ProblemsView['open'] =>
    names
      .map((group) => ({
        group,
        problems: nested(
          kept.filter((item) => item.group === group),
          context,
        ),
      }))
      .filter(({ problems }) => problems.length > 0);
  const right = (items: readonly ProblemItem[]): number =>
    items.filter(({ group }) => group !== 'in-error').length;
  return {
    open: groups(OPEN),
    folded: groups(FOLDED),
    state: stateOf(list, right(kept), right(list.items), context),
    ...(filter && { filter }),
    contradicted: list.contradicted,
    others: othersView(['condition'], context),
    // An entry in error does not count as a later one.
    later: list.later.filter(({ clinicalState }) => clinicalState !== 'in-error').length,
  };
}

/** Each problem once: nested under the one it is due to or part of, if that is in the same group. */
function nested(items: readonly ProblemItem[], context: SummaryContext): ProblemView[] {
  const byKey = new Map(items.map((item) => [item.entry.key, item]));
  const parents = new Map<string, string>();
  for (const { entry } of items) {
    const parent = parentOf(entry, context);
    if (parent !== undefined && byKey.has(parent) && !leadsTo(parent, entry.key, parents))
      parents.set(entry.key, parent);
  }
  const viewOf = (item: ProblemItem): ProblemView =>
    problemView(
      item,
      items.filter(({ entry }) => parents.get(entry.key) === item.entry.key).map(viewOf),
      context,
    );
  return items.filter(({ entry }) => !parents.has(entry.key)).map(viewOf);
}

function parentOf(entry: ClinicalEntry, { record }: SummaryContext): string | undefined {
  const dueTo = entry.condition?.dueTo;
  const parent = dueTo && record.follow(entry, dueTo);
  return parent?.kind === 'condition' && parent.key !== entry.key ? parent.key : undefined;
}

function leadsTo(from: string, to: string, parents: ReadonlyMap<string, string>): boolean {
  for (let at: string | undefined = from; at !== undefined; at = parents.get(at)) if (at === to) return true;
  return false;
}

function problemView(item: ProblemItem, under: readonly ProblemView[], context: SummaryContext): ProblemView {
  const { view, terms } = context;
  const { entry, same } = item;
  const clinical = entry.statuses.find(({ element }) => element === 'clinicalStatus');
  const { certainty, condition } = entry;
  return {
    key: entry.key,
    entry,
    title: titleOf(entry, context),
    since: entryTimeAt(entry, view.format, view.record, context.at),
    status: clinical && clinical.code !== 'active' ? statusWord(terms, clinical, 'Condition') : '',
    certainty: certainty && certainty !== 'confirmed' ? wordFor(terms.certainty, certainty) : '',
    severity: condition?.severity ? view.concept(condition.severity) : '',
    more: [...(condition?.bodySite ?? []), ...(condition?.stage ?? [])]
      .map((one) => view.concept(one))
      .join(', '),
    codes: (entry.code?.codings ?? [])
      .filter(({ code }) => code !== undefined)
      .map(({ code, system }) => (system ? `${code} (${systemLabel(system)})` : code))
      .join(', '),
    sources: sourcesOf([entry, ...same], context),
    uncertain: item.uncertain,
    under,
  };
}
