import type { ConceptFact, ValueContent } from '@care-timeline/fhir';
import {
  isInUnit,
  limitsIn,
  type GoalItem,
  type GoalTarget,
  type ResultPoint,
  type ResultSeries,
} from '@care-timeline/record';
import type { PlanContext } from './context.js';

/** The latest result comparable with a target, with the series it belongs to. */
export interface FoundResult {
  readonly point: ResultPoint;
  readonly series: ResultSeries;
  /** In a different unit from the target, so the numbers are not comparable (RES-01). */
  readonly otherUnit: boolean;
}

/**
 * The record's own match, by the code of what is measured. A goal with a single target and no such match is compared
 * with the latest of the results it names as its outcome.
 */
export function resultOf(item: GoalItem, held: GoalTarget, context: PlanContext): FoundResult | undefined {
  const { latest, unit = '', otherUnit, target } = held;
  if (latest) {
    const series = seriesWith(codesOf(target.measure), latest, unit, context);
    return series && { point: latest, series, otherUnit };
  }
  return item.targets.length === 1 ? namedResult(item, target.detail, context) : undefined;
}

function namedResult(
  item: GoalItem,
  detail: ValueContent | undefined,
  { record, at }: PlanContext,
): FoundResult | undefined {
  const named = new Set(item.outcomes.map(({ key }) => key));
  if (named.size === 0) return undefined;
  const codes = item.outcomes.flatMap(({ code }) => codesOf(code));
  let best: FoundResult | undefined;
  const query = codes.length ? { codes } : { kinds: [...new Set(item.outcomes.map(({ kind }) => kind))] };
  for (const series of record.results(query).series) {
    const point = series.points.findLast(
      ({ key, start, value }) => named.has(key) && start <= at && value.content,
    );
    if (point && (!best || point.start > best.point.start)) {
      best = { point, series, otherUnit: !isInUnit(limitsIn(detail), series.unitFact) };
    }
  }
  return best;
}

function seriesWith(
  codes: readonly string[],
  { key, start }: ResultPoint,
  unit: string,
  { record }: PlanContext,
): ResultSeries | undefined {
  return record
    .results({ codes })
    .series.find(
      (one) => one.unit === unit && one.points.some((point) => point.key === key && point.start === start),
    );
}

function codesOf(concept: ConceptFact | undefined): string[] {
  return (concept?.codings ?? []).flatMap(({ system, code }) =>
    code === undefined ? [] : system === undefined ? code : `${system}|${code}`,
  );
}
