import type { TemplateResult } from 'lit';
import { alertsView } from './model/alerts.js';
import type { SummaryContext } from './model/context.js';
import { SummaryWidget } from './summary-widget.js';
import { alertsTemplate } from './templates/alerts.js';

/**
 * Information that must not be overlooked: allergies, critical conditions, treatment limitations and alerts. Known,
 * no known, not recorded and unavailable allergies are displayed in four distinct ways (ALG-01); certainty and
 * criticality are shown by words and shapes (ALG-02). Always shows today, whatever day is shown elsewhere.
 *
 * @fires care-select - an alert was selected
 * @fires care-open - the user asked for the whole resource; cancelable
 * @csspart alert - one alert
 * @csspart entry - title of an entry; also `selected`
 * @csspart detail - the entry open for reading
 */
export class CareAlerts extends SummaryWidget {
  static override readonly tag: string = 'care-alerts';

  protected override nothing(): string {
    return this.strings.noAllergies;
  }

  protected override content(context: SummaryContext): TemplateResult {
    return alertsTemplate(alertsView(context), context, this.actions);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'care-alerts': CareAlerts;
  }
}
