import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { SummaryContext } from './model/context.js';
import { LatestResults, resultsView } from './model/results.js';
import { SummaryWidget } from './summary-widget.js';
import { resultsTemplate } from './templates/results.js';

/** Results of a group that are shown before the rest is asked for. */
const SHOWN = 8;

/**
 * The latest result of each kind of measurement: value with unit and comparator, change since the previous one,
 * reference range and trend (RES-01..04). An interpretation is shown only if the source gives one; panels keep their
 * components together.
 *
 * @fires care-select - a result was selected
 * @fires care-open - the user asked for the whole resource; cancelable
 * @csspart result - one result
 * @csspart entry - title of an entry; also `selected`
 * @csspart trend - sparkline of results
 * @csspart detail - the entry open for reading
 */
export class CareResults extends SummaryWidget {
  static override readonly tag: string = 'care-results';

  /** Number of results initially shown per group; the rest are one action away. */
  @property({ type: Number, attribute: 'max-results' }) maxResults = SHOWN;

  private readonly _latest = new LatestResults();

  protected override nothing(): string {
    return this.strings.noResults;
  }

  protected override content(context: SummaryContext): TemplateResult {
    const shown = Number.isFinite(this.maxResults) && this.maxResults > 0 ? this.maxResults : SHOWN;
    return resultsTemplate(resultsView(context, this._latest), shown, context, this.actions);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'care-results': CareResults;
  }
}
