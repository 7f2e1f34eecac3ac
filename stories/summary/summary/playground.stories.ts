import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { page, type Args } from './render.js';

const meta: Meta<Args> = {
  title: 'Summary/Summary/Playground',
  component: 'care-summary',
  ...page,
};

export default meta;

type Story = StoryObj<Args>;

export const Playground: Story = {};
