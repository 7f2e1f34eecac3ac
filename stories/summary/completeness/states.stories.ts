import type { Meta } from '@storybook/web-components-vite';
import { emptyRecord } from '../../support/records.js';
import { problem, withSource } from '../cases.js';
import { widget, type Args, type Story } from '../render.js';
import { many, sixStates } from '../../support/six-states.js';

const meta: Meta<Args> = {
  title: 'Summary/Completeness/States',
  component: 'care-completeness',
  argTypes: { record: { control: false } },
  render: widget('care-completeness'),
};

export default meta;

export const NoSource: Story = { args: { record: emptyRecord() } };

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

const six = sixStates({
  some: problem('Gikt'),
  seen: /Fastlege/,
  many: many(5000, (i) => problem(`Problem ${i + 1}`)),
  counted: /5\s?001/,
  nothing: /1/,
});
export const Empty: Story = six.Empty;
export const Loading: Story = six.Loading;
export const Partial: Story = six.Partial;
export const Failed: Story = six.Failed;
export const Huge: Story = six.Huge;
export const Hostile: Story = six.Hostile;
