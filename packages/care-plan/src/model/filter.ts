import type { ClinicalEntry, Kind } from '@care-timeline/fhir';
import type { PlanContext } from './context.js';

/** A filter that hides entries, with shown / total and a way to clear it (MED-24). */
export interface FilterView {
  readonly shown: number;
  readonly total: number;
  /** Description of the filter. */
  readonly text: string;
}

/** Keeps what the widgets' shared filter (words, sources) and the widget's own filter let through. */
export function filterEntries<T extends { readonly entry: ClinicalEntry }>(
  items: readonly T[],
  context: PlanContext,
  kind: Kind,
  own: (item: T) => boolean = () => true,
): { kept: readonly T[]; filter?: FilterView } {
  const { view, record, text } = context;
  const { text: words, sources } = view.filter;
  const found =
    words?.trim() || sources
      ? new Set(
          record
            .entries({
              kinds: [kind],
              includeInError: true,
              ...(words?.trim() && { text: words }),
              ...(sources && { sources }),
            })
            .map(({ key }) => key),
        )
      : undefined;
  const kept = items.filter((item) => own(item) && (found?.has(item.entry.key) ?? true));
  if (kept.length === items.length) return { kept };
  const about = [...aboutFilter(context), ...(items.some((item) => !own(item)) ? [text.filterPlan] : [])];
  return { kept, filter: { shown: kept.length, total: items.length, text: about.join(' ') } };
}

/** Description of the shared filter. */
export function aboutFilter({ view, text }: PlanContext): string[] {
  const words = view.filter.text?.trim();
  return [...(words ? [text.filterText(words)] : []), ...(view.filter.sources ? [text.filterSources] : [])];
}
