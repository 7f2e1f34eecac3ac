import type { ClinicalEntry } from '@care-timeline/fhir';
import { PatientRecord } from '@care-timeline/record';
import type { View } from '@care-timeline/ui';
import { plansView } from '../../packages/care-plan/src/model/plans.js';
import { goalsView } from '../../packages/care-plan/src/model/goals.js';
import { planContext } from '../../packages/care-plan/src/model/context.js';
import { NO_FILTER } from '../../packages/medication-list/src/model/filter.js';
import { MedicationListState } from '../../packages/medication-list/src/model/shown-list.js';
import { alertsView } from '../../packages/summary/src/model/alerts.js';
import { bannerView } from '../../packages/summary/src/model/banner.js';
import { problemsView } from '../../packages/summary/src/model/problems.js';
import { resultsView } from '../../packages/summary/src/model/results.js';
import { TimelineModelMaker } from '../../packages/timeline/src/pipeline/timeline-model.js';
import { detailContext } from '../../packages/ui/src/elements/detail/context.js';
import { essentials, extras } from '../../packages/ui/src/elements/detail/facts.js';
import { header } from '../../packages/ui/src/elements/detail/header.js';
import { kindFacts } from '../../packages/ui/src/elements/detail/kinds.js';
import { everything, provenance, related } from '../../packages/ui/src/elements/detail/origin.js';
import { readMarkup } from '../../packages/fhir/src/narrative/markup.js';
import { contextOf, NOW, ZONE } from '../summary/support/context.js';

/** Entries whose detail is made. */
const OPENED = 3;

/** Is told each step, and does it. */
export type Doing = <T>(step: string, work: () => T) => T;

/** Everything between an input and what is drawn of it, without a browser; returns the number of parts in the details. */
export function workOn(input: unknown, doing: Doing = (_, work) => work()): number {
  const record = new PatientRecord({ timeZone: ZONE, now: () => NOW });
  doing('read', () => record.add(input, { source: { id: 's', label: 'Journal' } }));
  const context = doing('ledger', () => contextOf(record));
  const { view } = context;
  doing('whose', () => record.contradictions);
  doing('timeline', () => new TimelineModelMaker().make(record, timelineOptions(view)));
  doing('medicines', () => record.medications());
  doing('medication list', () => medicationList(view));
  doing('banner', () => bannerView(context));
  doing('alerts', () => alertsView(context));
  doing('problems', () => problemsView(context));
  doing('results', () => resultsView(context));
  const plans = planContext(view)!;
  doing('plans', () => plansView(plans, { plan: '', onlyMine: false }));
  doing('goals', () => goalsView(plans, ''));
  doing('search', () => record.search('puls'));
  doing('changes', () => record.changesSince('2026-10-01'));
  const opened = record.entries().slice(0, OPENED);
  return opened.reduce((sum, entry) => sum + doing('detail', () => detailOf(entry, view)), 0);
}

function detailOf(entry: ClinicalEntry, view: View): number {
  const detail = detailContext(entry, view, 3, () => {});
  const parts = [header, essentials, kindFacts, extras, related, provenance].map((part) =>
    size(part(detail)),
  );
  if (entry.narrative) readMarkup(entry.narrative, { open() {}, close() {}, text() {} });
  return parts.reduce((sum, part) => sum + part, size(everything(detail, true, () => {})));
}

function medicationList(view: View): string {
  const list = new MedicationListState().update(view, {
    show: 'all',
    groupBy: 'use',
    atcLevel: 1,
    changedSince: '2026-10-01',
    compare: false,
    recentDays: undefined,
    filter: NO_FILTER,
    inError: true,
    tools: false,
  });
  return list.text();
}

function timelineOptions(view: View): Parameters<TimelineModelMaker['make']>[1] {
  const sizes = { collapsed: [], expanded: [], allCurves: [], titles: new Map<string, number>() };
  return {
    search: '',
    sources: undefined,
    clinicalStates: undefined,
    authors: undefined,
    contact: '',
    changedSince: undefined,
    kinds: undefined,
    order: [],
    showInError: true,
    sizes,
    compact: false,
    narrow: false,
    now: view.now,
    loads: view.loads,
    window: undefined,
    isWhole: false,
    room: { height: 600, isFixed: true },
    names: {
      width: 1000,
      nameOf: (row) => ({ width: 7 * (view.record?.titleAt(row).length ?? 0), lines: 1 }),
      labelLines: () => 0,
      isPlain: () => true,
    },
  };
}

/** Number of templates and values in what a template makes: about the number of nodes on the page. */
function size(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + size(one), 0);
  const { values } = (value ?? {}) as { values?: unknown[] };
  return 1 + (Array.isArray(values) ? size(values) : 0);
}
