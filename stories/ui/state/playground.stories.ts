import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { state, type Args } from './render.js';

const meta: Meta<Args> = {
  title: 'UI/State/Playground',
  component: 'care-state',
  ...state,
};

export default meta;

type Story = StoryObj<Args>;

export const Playground: Story = {};
