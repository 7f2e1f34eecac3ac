import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { notice, type Args } from './render.js';

const meta: Meta<Args> = {
  title: 'UI/Notice/Playground',
  component: 'care-notice',
  ...notice,
};

export default meta;

type Story = StoryObj<Args>;

export const Playground: Story = {};
