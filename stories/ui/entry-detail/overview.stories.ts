import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { one, observation } from './cases.js';
import { page, type Args } from './render.js';

const meta: Meta<Args> = {
  title: 'UI/Entry detail/Overview',
  component: 'care-entry-detail',
  ...page,
};

export default meta;

type Story = StoryObj<Args>;

export const Result: Story = { args: { record: one(observation({})) } };
