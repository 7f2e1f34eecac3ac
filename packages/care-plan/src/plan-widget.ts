import type { CSSResultGroup } from 'lit';
import { property } from 'lit/decorators.js';
import { EntryWidget } from '@care-timeline/ui';
import { carePlanStrings } from './care-plan.strings.js';
import { planStyles } from './styles/index.js';
import { planContext, type PlanContext } from './model/context.js';
import { referenceSet } from './model/mine.js';

/** Shared base of the plan widgets: the record on the displayed day, and the current user. */
export abstract class PlanWidget extends EntryWidget<PlanContext> {
  static override styles: CSSResultGroup = [EntryWidget.styles, planStyles];

  /**
   * References of the current user (`Practitioner/7`), separated by spaces or commas, or as an array; their items
   * come first.
   */
  @property() mine: string | readonly string[] = '';

  protected override makeContext(): PlanContext | undefined {
    return planContext(this.scope, referenceSet(this.mine));
  }

  protected get strings() {
    return this.scope.strings(carePlanStrings);
  }
}
