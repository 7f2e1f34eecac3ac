import type { Meta } from '@storybook/web-components-vite';
import { recordOf } from '../../support/records.js';
import { PATIENT, problem } from '../cases.js';
import { widget, type Args, type Story } from '../render.js';

const meta: Meta<Args> = {
  title: 'Summary/Problems/Overview',
  component: 'care-problems',
  argTypes: { record: { control: false } },
  render: widget('care-problems'),
};

export default meta;

const URL = 'http://hl7.org/fhir/StructureDefinition/condition-dueTo';

const dueTo = (id: string): object => ({
  extension: [{ url: URL, valueReference: { reference: `Condition/${id}` } }],
});

export const Hierarchy: Story = {
  args: {
    record: recordOf(
      PATIENT,
      problem('Diabetes'),
      problem('Nyresvikt', dueTo('diabetes')),
      problem('Anemi', dueTo('nyresvikt')),
      problem('Retinopati', dueTo('diabetes')),
    ),
  },
};
