import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { PatientRecord } from '@care-timeline/record';
import type { CareSummary } from '@care-timeline/summary';
import { PATIENT_IDS, answeredRecord, sampleRecord } from '../../support/records.js';

export interface Args {
  preset: unknown;
  patient: string;
  asOf: string;
  width: string;
  /** In place of a patient's. */
  record?: PatientRecord;
}

/** A summary under a record; what a story leaves empty comes from the toolbar. */
export const page: Partial<Meta<Args>> = {
  parameters: { layout: 'fullscreen' },
  args: { preset: '', patient: '', asOf: '', width: '' },
  argTypes: { record: { control: false }, patient: { control: 'select', options: ['', ...PATIENT_IDS] } },
  render: ({ preset, patient, asOf, width, record: own }, { globals }) => {
    const record =
      own ??
      (patient === 'none'
        ? answeredRecord()
        : sampleRecord(patient || (globals['patient'] as string), globals['timeZone'] as string));
    const box = document.createElement('div');
    box.style.setProperty('padding', '12px');
    if (width) box.style.setProperty('max-width', width);
    const record$ = document.createElement('care-record');
    Object.assign(record$, {
      record,
      asOf: asOf || (globals['asOf'] as string),
      timeZone: globals['timeZone'] as string,
      density: globals['density'] as string,
      preset: globals['preset'] as string,
    });
    const summary = document.createElement('care-summary');
    if (preset) summary.preset = preset as CareSummary['preset'];
    record$.append(summary);
    box.append(record$);
    return html`${box}`;
  },
};
