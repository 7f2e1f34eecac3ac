import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';
import { PATIENT_IDS, sampleRecord } from './records.js';

/**
 * Puts a story under a `<care-record>` that follows the toolbar: patient, as-of date, preset, time zone and density. A widget in it needs
 * no property of its own; one that has it wins over the toolbar, as on any page.
 */
export const withRecord: Decorator = (story, { globals }) => {
  const { patient, asOf, preset, timeZone, density } = globals;
  return html`<care-record
    .record=${sampleRecord((patient as string) || PATIENT_IDS[0]!, timeZone as string)}
    as-of=${(asOf as string) ?? ''}
    preset=${(preset as string) ?? ''}
    time-zone=${timeZone as string}
    density=${density as string}
    >${story()}</care-record
  >`;
};
