import type { TemplateResult } from 'lit';
import { completenessView } from './model/completeness.js';
import type { SummaryContext } from './model/context.js';
import { SummaryWidget } from './summary-widget.js';
import { completenessTemplate } from './templates/completeness.js';

/**
 * Where the record comes from and what happened to everything in it: each source with its state and time, and a
 * balanced ledger: received = shown + filtered + in error + undated + not understood + refused (GEN-06, GEN-07).
 *
 * @csspart source - one source
 * @csspart ledger - the table of counts
 */
export class CareCompleteness extends SummaryWidget {
  static override readonly tag: string = 'care-completeness';

  protected override nothing(): string {
    return this.strings.noSources;
  }

  protected override content(context: SummaryContext): TemplateResult {
    return completenessTemplate(completenessView(context), context, this.actions);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'care-completeness': CareCompleteness;
  }
}
