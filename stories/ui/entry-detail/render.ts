import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { PatientRecord } from '@care-timeline/record';
import { CareEntryDetail } from '@care-timeline/ui';
import { medicine, one } from './cases.js';

CareEntryDetail.define();

export interface Args {
  record: PatientRecord;
  developer: boolean;
}

/** The one entry of a record, open for reading. */
export const page: Partial<Meta<Args>> = {
  argTypes: { record: { control: false } },
  args: { record: one(medicine({})), developer: false },
  render: ({ record, developer }) =>
    html`<care-entry-detail
      .record=${record}
      .entry=${record.entries({ includeInError: true })[0]}
      ?developer=${developer}
    ></care-entry-detail>`,
};
