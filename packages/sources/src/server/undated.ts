import type { Failure } from './fault.js';
import { readPage } from './page.js';
import { datedCount, wholeQuery } from './planner.js';
import { urgency, type Query } from './query.js';
import type { Runner } from './runner.js';

/** A type with at most this many resources is fetched whole, if that is the only way to find undated ones. */
const SMALL = 2000;

/**
 * Whether anything is undated, for a server that cannot search for missing dates: if the total equals the number of
 * dated resources, there is nothing. If there are any, they are only returned together with everything else.
 */
export async function countUndated(runner: Runner, query: Query): Promise<void> {
  const { coverage } = runner;
  const plan = coverage.plans.find(({ type }) => type === query.type);
  if (plan === undefined || coverage.isWhole(query.type)) return coverage.succeeded(query);
  const totals: number[] = [];
  for (const asked of [{ kind: 'count', type: plan.type, parameters: [] } as Query, datedCount(plan)]) {
    const { failure, total } = await count(runner, runner.usable(asked));
    if (failure && failure.reason !== 'refused-search' && failure.reason !== 'outcome')
      return runner.fail(query, failure);
    if (failure || total === undefined) break;
    totals.push(total);
  }
  const [all, dated] = totals;
  if (all !== undefined && dated !== undefined && all <= dated) return runner.succeeded(query, query);
  const unknown: Failure = { reason: 'undated-unknown', attempts: 1 };
  if (all !== undefined && all > SMALL) return runner.fail(query, unknown);
  let left = SMALL;
  const { asked, result } = await runner.ask(
    wholeQuery(plan, runner.quirks),
    () => undefined,
    undefined,
    (facts) => (left -= facts.resources.length) > 0,
  );
  if (result?.failure || result?.more)
    return runner.fail(
      query,
      result.failure?.reason === 'refused-search' ? unknown : (result.failure ?? unknown),
    );
  runner.succeeded(query, asked);
}

/** One page only: a server that does not support counting returns the list itself. */
async function count(runner: Runner, query: Query): Promise<{ failure?: Failure; total?: number }> {
  const { session } = runner;
  const answer = await session.ask(runner.requestOf(query), () => urgency(query, 0, runner.visible()));
  if (!answer.ok) return { failure: answer.failure };
  const page = 'resource' in answer ? readPage(answer.resource, session.settings.patientId) : undefined;
  if (page === undefined) return { failure: { reason: 'not-fhir', attempts: 1 } };
  if (page.incomplete) return { failure: { reason: 'outcome', attempts: 1 } };
  return page.total === undefined ? {} : { total: page.total };
}
