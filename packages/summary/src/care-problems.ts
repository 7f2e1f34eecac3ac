import type { TemplateResult } from 'lit';
import type { SummaryContext } from './model/context.js';
import { problemsView } from './model/problems.js';
import { SummaryWidget } from './summary-widget.js';
import { problemsTemplate } from './templates/problems.js';

/**
 * The patient's problems: active, unconfirmed, past and refuted, shown separately (GEN-02). A problem that is due to
 * another is nested under it; severity and certainty are given in words.
 *
 * @fires care-select - a problem was selected
 * @fires care-open - the user asked for the whole resource; cancelable
 * @csspart problem - one problem
 * @csspart entry - title of an entry; also `selected`
 * @csspart detail - the entry open for reading
 */
export class CareProblems extends SummaryWidget {
  static override readonly tag: string = 'care-problems';

  protected override nothing(): string {
    return this.strings.noProblems;
  }

  protected override content(context: SummaryContext): TemplateResult {
    return problemsTemplate(problemsView(context), context, this.actions);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'care-problems': CareProblems;
  }
}
