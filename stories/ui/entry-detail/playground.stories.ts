import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { page, type Args } from './render.js';

const meta: Meta<Args> = {
  title: 'UI/Entry detail/Playground',
  component: 'care-entry-detail',
  ...page,
};

export default meta;

type Story = StoryObj<Args>;

export const Playground: Story = {};
