import type { CareZone } from '@care-timeline/fhir';
import type { CarePlanItem, PlanRest } from '@care-timeline/record';
import { onlyInZone } from '@care-timeline/ui';
import { titleOf, type PlanContext, type StatusView } from './context.js';

/** Why a plan gives no visits, in words. */
export interface RestView {
  readonly rest: PlanRest;
  readonly text: string;
}

/** What the sign of a zone says beyond its name, such as "call 113". */
export interface ZoneNote {
  readonly zone: CareZone;
  readonly text: string;
}

/** The zone of a plan for one zone; a plan for several has the colour of none (CPL-05). */
export function zoneOf({ zones }: CarePlanItem): CareZone | undefined {
  return zones.length === 1 ? zones[0] : undefined;
}

/** Absent for a plan that has nothing to give. */
export function shownRest(item: CarePlanItem, context: PlanContext): RestView | undefined {
  const { rest, entry, activities, partOf } = item;
  const { text, view, record } = context;
  if (rest === undefined || rest === 'zone') return undefined;
  // The status says the rest, but not that an active plan has ended.
  if (activities.length === 0 && rest !== 'ended') return undefined;
  const end = entry.time?.end;
  const parents = partOf.flatMap((key) => record.entry(key) ?? []);
  const why =
    rest === 'ended' && end
      ? text.restEnded(view.format.date(end))
      : rest === 'parent'
        ? text.restParent(parents.map((parent) => titleOf(parent, context)).join(', '))
        : text.rest[rest];
  const isOver = rest === 'draft' && end !== undefined && item.window.to <= context.at;
  return { rest, text: isOver ? `${why} ${text.restEnded(view.format.date(end))}` : why };
}

/**
 * The status of what is only for a zone that may not have been entered: not "active" or "in progress", which would
 * look like the present state (CPL-05). What is over, on hold or in error keeps its own.
 */
export function statusInZone(
  status: StatusView,
  zone: CareZone | undefined,
  { zones }: Pick<CarePlanItem, 'zones'>,
  { terms }: PlanContext,
): StatusView {
  const { clinicalState } = status;
  if ((clinicalState !== 'current' && clinicalState !== 'planned') || zone === 'green') return status;
  return { ...status, clinicalState: 'planned', text: onlyInZone(terms, zone, zones), unknownCode: false };
}

/** Notes of the signs of a plan's zones. */
export function zoneNotes({ signs, addresses, activities }: CarePlanItem): ZoneNote[] {
  const entries = new Map(
    [...addresses, ...activities.flatMap(({ reasons }) => reasons)].map((entry) => [entry.key, entry]),
  );
  return [...signs].flatMap(([key, zone]) =>
    (entries.get(key)?.note ?? []).map((note) => ({ zone, text: note })),
  );
}
