import type { Meta } from '@storybook/web-components-vite';
import { recordOf } from '../../support/records.js';
import { allergy, PATIENT, problem } from '../cases.js';
import { widget, type Args, type Story } from '../render.js';

const meta: Meta<Args> = {
  title: 'Summary/Alerts/Overview',
  component: 'care-alerts',
  argTypes: { record: { control: false } },
  render: widget('care-alerts'),
};

export default meta;

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
