import type { Meta } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { recordOf, sampleRecord } from '../support/records.js';
import { allergy, emptyBecause, PATIENT, problem, SECTION, withSource } from './cases.js';
import { drawn, widget, type Args, type Story } from './render.js';

const meta: Meta<Args> = {
  title: 'Summary/Alerts',
  component: 'care-alerts',
  argTypes: { record: { control: false } },
  render: widget('care-alerts'),
};
export default meta;

export const Playground: Story = { args: { record: sampleRecord('solveig') } };
export const NoneKnown: Story = { args: { record: emptyBecause('nilknown', SECTION.allergies) } };
export const NotRecorded: Story = { args: { record: recordOf(PATIENT) } };
export const NotAsked: Story = { args: { record: emptyBecause('notasked', SECTION.allergies) } };
export const Withheld: Story = { args: { record: emptyBecause('withheld', SECTION.allergies) } };
export const Unavailable: Story = { args: { record: withSource('failed') } };
export const Loading: Story = { args: { record: withSource('loading') } };
export const Incomplete: Story = {
  args: { record: withSource('partial', allergy('Penicillin', 'confirmed')) },
};
export const OnAnotherDay: Story = { args: { record: sampleRecord('solveig'), asOf: '2015-01-01' } };

/** Criticality and certainty are told by shape and word (ALG-02). */
export const CriticalityAndCertainty: Story = {
  tags: ['visual'],
  args: {
    record: recordOf(
      PATIENT,
      allergy('Penicillin', 'confirmed', {
        criticality: 'high',
        reaction: [{ manifestation: [{ text: 'Anafylaksi' }], severity: 'severe' }],
      }),
      allergy('Pollen', 'presumed', { criticality: 'low' }),
      allergy('Kiwi', 'unconfirmed', { criticality: 'unable-to-assess' }),
      allergy('Egg', 'refuted'),
      allergy('Nøtter', 'entered-in-error'),
      allergy('Jod', 'confirmed', { criticality: 'svært høy' }),
    ),
  },
};

/** A source says none, another has one: both are shown (ALG-01). */
export const Contradiction: Story = {
  args: {
    record: (() => {
      const record = emptyBecause('nilknown', SECTION.allergies);
      record.add([PATIENT, allergy('Penicillin', 'confirmed')], {
        source: { id: 'sykehus', label: 'Sykehuset', patientId: 'p' },
      });
      return record;
    })(),
  },
};

const KJ = 'http://nhn.no/kj/fhir/';
const critical = (category: string, text: string): object =>
  problem(text, {
    meta: { profile: [`${KJ}StructureDefinition/KjCondition`] },
    category: [{ coding: [{ system: `${KJ}CodeSystem/KjConditionCategory`, code: category }] }],
  });

/** Critical information of the Norwegian summary care record, limits to treatment and flags. */
export const CriticalInformation: Story = {
  args: {
    record: recordOf(
      PATIENT,
      allergy('Penicillin', 'confirmed', { criticality: 'high' }),
      critical('3', 'Trang munnåpning'),
      critical('4', 'Malign hypertermi'),
      critical('7', 'Pacemaker'),
      critical('10', 'MRSA'),
      {
        resourceType: 'ServiceRequest',
        id: 'hlr',
        status: 'active',
        intent: 'directive',
        doNotPerform: true,
        subject: { reference: 'Patient/p' },
        code: { text: 'Hjerte-lunge-redning ved hjertestans' },
        authoredOn: '2026-10-05',
      },
      {
        resourceType: 'Flag',
        id: 'dog',
        status: 'active',
        subject: { reference: 'Patient/p' },
        code: { text: 'Hund i huset' },
        period: { start: '2021-02-08' },
      },
    ),
  },
};

export const OpensAnEntry: Story = {
  args: { record: sampleRecord('solveig') },
  play: async ({ canvasElement }) => {
    const alerts = await drawn(canvasElement, 'care-alerts');
    alerts.shadowRoot!.querySelector<HTMLElement>('[part~="entry"]')!.click();
    await waitFor(() => expect(alerts.shadowRoot!.querySelector('care-entry-detail')).not.toBeNull());
  },
};
