import type { Capabilities } from './capabilities.js';
import { dayOf, isAlways, type Interval } from './intervals.js';
import type { Parameter, Query } from './query.js';
import { typePlans, type TypePlan } from './type-plans.js';

/** Search features that this server has rejected: not tried again. */
export interface Quirks {
  readonly missing: boolean;
  readonly include: boolean;
}

export const NO_QUIRKS: Quirks = { missing: false, include: false };

/** The types to fetch from this server. Types it does not offer are not requested, and are reported. */
export function offeredPlans(
  capabilities: Capabilities,
  absent: ReadonlySet<string> = new Set(),
): {
  readonly offered: readonly TypePlan[];
  readonly notOffered: readonly TypePlan[];
} {
  const offers = (type: string): boolean => capabilities.offers(type) && !absent.has(type);
  const plans = typePlans(capabilities.release).map((plan) => usable(plan, capabilities));
  return {
    offered: plans.filter(({ type }) => offers(type)),
    notOffered: plans.filter(({ type }) => !offers(type)),
  };
}

/** The plan without anything the server says it cannot search for; a type without searchable dates is fetched whole. */
function usable(plan: TypePlan, capabilities: Capabilities): TypePlan {
  const { current, dates, stage, include, coming, ...rest } = plan;
  const searched = dates?.filter((name) => capabilities.searches(plan.type, name)) ?? [];
  const windowed = stage === 'window' && searched[0] === dates?.[0] && searched.length > 0;
  return {
    ...rest,
    stage: stage === 'window' && !windowed ? (coming ? 'summary' : 'whole') : stage,
    ...(windowed ? { dates: searched } : {}),
    ...(windowed && coming ? { coming } : {}),
    ...(current && capabilities.searches(plan.type, current.parameter) ? { current } : {}),
    ...(include && capabilities.includes(plan.type, include) ? { include } : {}),
  };
}

/** The first queries: what a reader needs before everything else, one page each if the server's page size allows it. */
export function summaryQueries(plans: readonly TypePlan[], now: number, quirks: Quirks = NO_QUIRKS): Query[] {
  return plans.flatMap((plan): Query[] => {
    if (plan.coming && plan.dates) return [comingQuery(plan, now)];
    if (plan.stage !== 'summary') return [];
    if (plan.current) return [currentQuery(plan, quirks)];
    return [{ ...wholeQuery(plan, quirks), kind: 'current' }];
  });
}

/** What follows in the background: the types that are fetched whole, and what long ones have that has no date. */
export function backgroundQueries(plans: readonly TypePlan[], quirks: Quirks = NO_QUIRKS): Query[] {
  return plans.flatMap((plan): Query[] => {
    if (plan.stage === 'window') return plan.seldomMany ? [] : [undatedQuery(plan, quirks)];
    return plan.stage === 'whole' || plan.current ? [wholeQuery(plan, quirks)] : [];
  });
}

/** The queries for one interval of a dated type. */
export function windowQueries(plan: TypePlan, interval: Interval, quirks: Quirks = NO_QUIRKS): Query[] {
  const [first, second] = plan.dates ?? [];
  if (first === undefined) return [];
  const base = { kind: 'window' as const, type: plan.type, interval };
  if (isAlways(interval)) return [withInclude({ ...base, parameters: [], all: true }, plan, quirks)];
  const queries: Query[] = [withInclude({ ...base, parameters: between(first, interval) }, plan, quirks)];
  if (second !== undefined) {
    const all: Query = { ...base, parameters: between(second, interval) };
    const rest: Query = { ...all, parameters: [[`${first}:missing`, 'true'], ...all.parameters] };
    queries.push(quirks.missing ? all : { ...rest, otherwise: all });
  }
  return queries;
}

function comingQuery({ type, dates }: TypePlan, now: number): Query {
  const [date = 'date'] = dates ?? [];
  const interval = comingInterval(now);
  const parameters = between(date, interval);
  return {
    kind: 'coming',
    type,
    parameters,
    interval,
    otherwise: { kind: 'whole', type, parameters: [], all: true },
  };
}

/** From the start of today, in UTC. */
export function comingInterval(now: number): Interval {
  return { from: Date.parse(dayOf(now)), to: Infinity };
}

/**
 * What is in use or active comes first where a type may be long. The whole type is fetched all the same: no filter is trusted to
 * find, together with its opposite, everything.
 */
function currentQuery(plan: TypePlan, quirks: Quirks): Query {
  const { parameter, values } = plan.current ?? { parameter: '', values: [] };
  const query: Query = { kind: 'current', type: plan.type, parameters: [[parameter, values.join(',')]] };
  const whole: Query = { ...wholeQuery(plan, quirks), kind: 'current' };
  return withInclude({ ...query, otherwise: whole }, plan, quirks);
}

export function wholeQuery(plan: TypePlan, quirks: Quirks): Query {
  return withInclude({ kind: 'whole', type: plan.type, parameters: [], all: true }, plan, quirks);
}

/** A search by date never finds resources without one (fhir-lanes, trap 1). */
export function undatedQuery({ type, dates = [] }: TypePlan, quirks: Quirks): Query {
  const count: Query = { kind: 'count', type, parameters: [] };
  const parameters = dates.map((name): Parameter => [`${name}:missing`, 'true']);
  return quirks.missing ? count : { kind: 'undated', type, parameters, otherwise: count };
}

/** Includes referenced resources; if the server does not support that, the query is repeated without them. */
function withInclude(query: Query, { type, include }: TypePlan, quirks: Quirks): Query {
  if (include === undefined || quirks.include) return query;
  const parameters: Parameter[] = [...query.parameters, ['_include', `${type}:${include}`]];
  return { ...query, parameters, otherwise: query };
}

/**
 * Whole days in the server's zone: adjacent intervals meet without a gap, because every value is on one side of a day
 * boundary.
 */
export function between(parameter: string, { from, to }: Interval): Parameter[] {
  return [
    ...(Number.isFinite(from) ? [[parameter, `ge${dayOf(from)}`] as const] : []),
    ...(Number.isFinite(to) ? [[parameter, `lt${dayOf(to)}`] as const] : []),
  ];
}

/** The query whose count tells how many resources have a date: every date is later than a day long ago. */
export function datedCount({ type, dates = [] }: TypePlan): Query {
  const [date = 'date'] = dates;
  return { kind: 'count', type, parameters: [[date, 'ge1800-01-01']] };
}
