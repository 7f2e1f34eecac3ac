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

/** Deeper problems stand on the first level again: a page nests as deep as its elements. */
const DEEPEST = 10;

/** Each problem once: nested under the one it is due to or part of, if that is in the same group. */
function nested(items: readonly ProblemItem[], context: SummaryContext): ProblemView[] {
  const keys = new Set(items.map((item) => item.entry.key));
  const causes = new Causes();
  const under = new Map<string, ProblemItem[]>();
  const first: ProblemItem[] = [];
  for (const item of items) {
    const parent = parentOf(item.entry, context);
    if (parent === undefined || !keys.has(parent) || !causes.add(item.entry.key, parent)) first.push(item);
    else if (under.has(parent)) under.get(parent)!.push(item);
    else under.set(parent, [item]);
  }
  const viewOf = (item: ProblemItem, depth: number): ProblemView => {
    const below = under.get(item.entry.key) ?? [];
    if (depth >= DEEPEST) first.push(...below);
    return problemView(item, depth >= DEEPEST ? [] : below.map((one) => viewOf(one, depth + 1)), context);
  };
  const views: ProblemView[] = [];
  // Grows on the way.
  for (const item of first) views.push(viewOf(item, 0));
  return views;
}

function parentOf(entry: ClinicalEntry, { record }: SummaryContext): string | undefined {
  const dueTo = entry.condition?.dueTo;
  const parent = dueTo && record.follow(entry, dueTo);
  return parent?.kind === 'condition' && parent.key !== entry.key ? parent.key : undefined;
}

/** What is due to what, without circles. */
class Causes {
  readonly #above = new Map<string, string>();

  /** False if it would close a circle. */
  add(key: string, cause: string): boolean {
    if (this.#topOf(cause) === key) return false;
    this.#above.set(key, cause);
    return true;
  }

  /** Shortens the way on the way, so that a long chain is not walked for each of its members. */
  #topOf(key: string): string {
    let at = key;
    for (;;) {
      const above = this.#above.get(at);
      if (above === undefined) return at;
      const next = this.#above.get(above) ?? above;
      this.#above.set(at, next);
      at = next;
    }
  }
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
