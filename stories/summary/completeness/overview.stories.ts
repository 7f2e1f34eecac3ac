import type { Meta } from '@storybook/web-components-vite';
import { sampleRecord } from '../../support/records.js';
import { widget, type Args, type Story } from '../render.js';

const meta: Meta<Args> = {
  title: 'Summary/Completeness/Overview',
  component: 'care-completeness',
  argTypes: { record: { control: false } },
  render: widget('care-completeness'),
};

export default meta;

export const Hostile: Story = { args: { record: sampleRecord('proeve') } };
