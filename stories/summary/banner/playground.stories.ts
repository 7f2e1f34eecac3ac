import type { Meta } from '@storybook/web-components-vite';
import { sampleRecord } from '../../support/records.js';
import { widget, type Args, type Story } from '../render.js';

const meta: Meta<Args> = {
  title: 'Summary/Patient banner/Playground',
  component: 'care-patient-banner',
  argTypes: { record: { control: false } },
  render: widget('care-patient-banner'),
};

export default meta;

export const Playground: Story = { tags: ['visual'], args: { record: sampleRecord('solveig') } };
