import type { Meta } from '@storybook/web-components-vite';
import { sampleRecord } from '../../support/records.js';
import { widget, type Args, type Story } from '../render.js';

const meta: Meta<Args> = {
  title: 'Summary/Problems/Playground',
  component: 'care-problems',
  argTypes: { record: { control: false } },
  render: widget('care-problems'),
};

export default meta;

export const Playground: Story = { args: { record: sampleRecord('solveig') } };
