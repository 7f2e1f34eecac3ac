import type { CSSResultGroup } from 'lit';
import { EntryWidget } from '@care-timeline/ui';
import { summaryContext, type SummaryContext } from './model/context.js';
import { listStyles } from './styles/lists.styles.js';
import { summaryStrings } from './summary.strings.js';

/** Shared base of this package's widgets: the record on the displayed day, with texts in the user's language. */
export abstract class SummaryWidget extends EntryWidget<SummaryContext> {
  static override styles: CSSResultGroup = [EntryWidget.styles, listStyles];

  protected override readonly detailBelow: number = 2;

  protected override makeContext(): SummaryContext | undefined {
    return summaryContext(this.scope);
  }

  protected get strings() {
    return this.scope.strings(summaryStrings);
  }
}
