import type { Meta } from '@storybook/web-components-vite';
import { emptyRecord } from '../../support/records.js';
import { problem, withSource } from '../cases.js';
import { widget, type Args, type Story } from '../render.js';

const meta: Meta<Args> = {
  title: 'Summary/Completeness/States',
  component: 'care-completeness',
  argTypes: { record: { control: false } },
  render: widget('care-completeness'),
};

export default meta;

export const NoSource: Story = { args: { record: emptyRecord() } };

export const Loading: Story = { args: { record: withSource('loading', problem('Gikt')) } };

export const Partial: Story = { args: { record: withSource('partial', problem('Gikt')) } };

export const Failed: Story = { args: { record: withSource('failed', problem('Gikt')) } };

export const Blocked: Story = { args: { record: withSource('blocked', problem('Gikt')) } };

export const NotAllLoaded: Story = {
  args: {
    record: (() => {
      const record = withSource('loaded', problem('Gikt'));
      record.setLoadedRanges({ id: 'story', label: 'Fastlege' }, [
        { from: Date.UTC(2024, 0, 1), to: Infinity },
      ]);
      return record;
    })(),
  },
};
