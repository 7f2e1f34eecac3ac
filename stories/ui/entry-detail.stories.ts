import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import type { PatientRecord } from '@care-timeline/record';
import { CareEntryDetail } from '@care-timeline/ui';
import { recordOf } from '../support/records.js';

CareEntryDetail.define();

interface Args {
  record: PatientRecord;
  developer: boolean;
}
type Story = StoryObj<Args>;

const subject = { reference: 'Patient/p' };
const one = (resource: object): PatientRecord =>
  recordOf({ resourceType: 'Patient', id: 'p', birthDate: '1941-05-17' }, resource);

const medicine = (more: object): object => ({
  resourceType: 'MedicationRequest',
  id: 'm',
  status: 'active',
  intent: 'order',
  subject,
  authoredOn: '2024-03-01',
  requester: { display: 'Dr. Åse Berg' },
  medicationCodeableConcept: {
    text: 'Furosemid 40 mg tabletter',
    coding: [{ system: 'http://www.whocc.no/atc', code: 'C03CA01', display: 'Furosemid' }],
  },
  dosageInstruction: [{ text: '1 tablett morgen\n½ tablett kveld ved behov' }],
  ...more,
});

const observation = (more: object): object => ({
  resourceType: 'Observation',
  id: 'o',
  status: 'final',
  subject,
  effectiveDateTime: '2024-05-02T08:30:00+02:00',
  code: { text: 'Kreatinin' },
  valueQuantity: { value: 118, unit: 'µmol/L', system: 'http://unitsofmeasure.org', code: 'umol/L' },
  referenceRange: [{ low: { value: 60, unit: 'µmol/L' }, high: { value: 105, unit: 'µmol/L' } }],
  interpretation: [{ coding: [{ code: 'H' }] }],
  ...more,
});

const meta: Meta<Args> = {
  title: 'UI/Entry detail',
  component: 'care-entry-detail',
  argTypes: { record: { control: false } },
  args: { record: one(medicine({})), developer: false },
  render: ({ record, developer }) =>
    html`<care-entry-detail
      .record=${record}
      .entry=${record.entries({ includeInError: true })[0]}
      ?developer=${developer}
    ></care-entry-detail>`,
};
export default meta;

async function shown(canvas: HTMLElement): Promise<ShadowRoot> {
  const detail = canvas.querySelector<CareEntryDetail>('care-entry-detail')!;
  await detail.updateComplete;
  return detail.shadowRoot!;
}

export const Playground: Story = {};

export const Result: Story = { args: { record: one(observation({})) } };

/** The negation word stands in the title (MED-10). */
export const Prohibition: Story = {
  args: { record: one(medicine({ doNotPerform: true })) },
  play: async ({ canvasElement }) => {
    await expect((await shown(canvasElement)).textContent).toContain('IKKE gi: Furosemid 40 mg tabletter');
  },
};

/** Struck through, and the word beside it (GEN-01). */
export const EnteredInError: Story = { args: { record: one(observation({ status: 'entered-in-error' })) } };

/** "Cannot be interpreted safely" (GEN-04). */
export const NotSafe: Story = {
  args: {
    record: one(medicine({ modifierExtension: [{ url: 'http://example.org/meaning', valueBoolean: true }] })),
  },
};

export const DataAbsent: Story = {
  args: {
    record: one(
      observation({ valueQuantity: undefined, dataAbsentReason: { text: 'Prøven var hemolysert' } }),
    ),
  },
};

/** The source's own text, made safe (GEN-12). */
export const Narrative: Story = {
  args: {
    record: one(
      observation({
        text: {
          status: 'generated',
          div: '<div xmlns="http://www.w3.org/1999/xhtml"><p>Kreatinin <b>118</b> &micro;mol/L</p><img src="x" alt="Kurve" onerror="alert(1)"/><script>alert(1)</script></div>',
        },
      }),
    ),
  },
  play: async ({ canvasElement }) => {
    const root = await shown(canvasElement);
    const box = root.querySelector('.narrative')!;
    await expect(box.textContent).toContain('118 µmol/L');
    await expect(box.querySelector('img,script')).toBeNull();
  },
};

export const ForDevelopers: Story = { args: { developer: true } };
