import type { CSSResultGroup, TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { bannerView } from './model/banner.js';
import type { SummaryContext } from './model/context.js';
import { SummaryWidget } from './summary-widget.js';
import { bannerStyles } from './styles/banner.styles.js';
import { bannerTemplate } from './templates/banner.js';

/**
 * Whose record it is: name, birth date, age, whether the patient is dead, and the national number masked until somebody asks
 * (GEN-14). Systems that disagree are all quoted; nothing is chosen silently.
 *
 * @csspart banner - the whole
 * @csspart name - the patient's name
 * @csspart identifier - a number, masked or not
 */
export class CarePatientBanner extends SummaryWidget {
  static override readonly tag: string = 'care-patient-banner';
  static override styles: CSSResultGroup = [SummaryWidget.styles, bannerStyles];

  /** Numbers are shown whole; taken back when the record is another. */
  @state() private _whole = false;
  private _of?: string | undefined;

  protected override nothing(): string {
    return this.strings.noPatient;
  }

  protected override content(context: SummaryContext): TemplateResult {
    const banner = bannerView(context);
    // A number that was asked for is another patient's secret on the next record.
    if (banner?.key !== this._of) {
      this._of = banner?.key;
      this._whole = false;
    }
    return bannerTemplate(banner, this._whole, context, this.actions, (whole) => (this._whole = whole));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'care-patient-banner': CarePatientBanner;
  }
}
