import type { CSSResultGroup, TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { bannerView } from './model/banner.js';
import type { SummaryContext } from './model/context.js';
import { SummaryWidget } from './summary-widget.js';
import { bannerStyles } from './styles/banner.styles.js';
import { bannerTemplate } from './templates/banner.js';

/**
 * Identifies the patient: name, birth date, age, whether the patient is dead, and the national identity number,
 * masked until the user reveals it (GEN-14). Conflicting values from different systems are all shown; none is picked
 * silently.
 *
 * @csspart banner - the whole banner
 * @csspart name - the patient's name
 * @csspart identifier - an identifier, masked or not
 */
export class CarePatientBanner extends SummaryWidget {
  static override readonly tag: string = 'care-patient-banner';
  static override styles: CSSResultGroup = [SummaryWidget.styles, bannerStyles];

  /** Identifiers are shown in full; reset when the record changes. */
  @state() private _whole = false;

  constructor() {
    super();
    this.whenReplaced(() => (this._whole = false));
  }

  protected override nothing(): string {
    return this.strings.noPatient;
  }

  protected override content(context: SummaryContext): TemplateResult {
    return bannerTemplate(
      bannerView(context),
      this._whole,
      context,
      this.actions,
      (whole) => (this._whole = whole),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'care-patient-banner': CarePatientBanner;
  }
}
