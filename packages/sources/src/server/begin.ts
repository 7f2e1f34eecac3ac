import { Coverage } from './coverage.js';
import { offeredPlans, wholeQuery } from './planner.js';
import { References } from './references.js';
import type { Session } from './session.js';
import type { TypePlan } from './type-plans.js';

/**
 * What is to be received, by what is known of the server now: that changes once, when a slow server has said what it
 * can.
 *
 * @param last - what was kept until now: a patient that could not be had stays a gap
 * @param before - what was received before the server said what it can
 */
export function beginCoverage(
  session: Session,
  last: Coverage,
  before?: Coverage,
): { readonly coverage: Coverage; readonly notGranted: readonly TypePlan[] } {
  const { learned, capabilities, granted } = session;
  const { offered, notOffered } = offeredPlans(capabilities, learned.absent);
  const mayAsk = offered.filter(({ type }) => granted?.(type) !== 'none');
  const coverage = new Coverage(
    mayAsk,
    notOffered,
    last.gaps.filter(({ query }) => query.kind === 'patient'),
  );
  for (const plan of before?.plans ?? [])
    if (before?.isWhole(plan.type)) coverage.succeeded(wholeQuery(plan, learned.quirks));
  return { coverage, notGranted: offered.filter((plan) => !mayAsk.includes(plan)) };
}

/** Notes what is referenced; types that are fetched whole anyway are not asked for by their ids. */
export function referencesFor(session: Session, coverage: () => Coverage): References {
  return new References(
    session.settings.base,
    (type) => session.capabilities.offers(type) || session.capabilities.reads(type),
    (type) => coverage().isWhole(type) || coverage().plans.some((plan) => plan.type === type && !plan.dates),
  );
}
