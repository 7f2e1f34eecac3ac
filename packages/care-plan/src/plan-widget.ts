import type { CSSResultGroup } from 'lit';
import { property } from 'lit/decorators.js';
import { EntryWidget } from '@care-timeline/ui';
import { carePlanStrings } from './care-plan.strings.js';
import { planStyles } from './styles/index.js';
import { planContext, type PlanContext } from './model/context.js';
import { referenceSet } from './model/mine.js';

/** What the plan widgets share: the record on the day shown, and the reader. */
export abstract class PlanWidget extends EntryWidget<PlanContext> {
  static override styles: CSSResultGroup = [EntryWidget.styles, planStyles];

  /** References of the reader (`Practitioner/7`), separated by space or comma, or an array: what is theirs comes first. */
  @property() mine: string | readonly string[] = '';

  protected override makeContext(): PlanContext | undefined {
    return planContext(this.scope, referenceSet(this.mine));
  }

  protected get strings() {
    return this.scope.strings(carePlanStrings);
  }
}
