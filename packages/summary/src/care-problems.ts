import type { TemplateResult } from 'lit';
import type { SummaryContext } from './model/context.js';
import { problemsView } from './model/problems.js';
import { SummaryWidget } from './summary-widget.js';
import { problemsTemplate } from './templates/problems.js';

/**
 * The patient's problems: active, unconfirmed, past and refuted apart (GEN-02); one that is due to another stands under it;
 * severity and certainty in words.
 *
 * @fires care-select - a problem was chosen
 * @fires care-open - somebody wants to see the whole resource; cancelable
 *
 * @csspart problem - one problem
 * @csspart entry - title of an entry; also `selected`
 * @csspart detail - the entry that is open for reading
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
