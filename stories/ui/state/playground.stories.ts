import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { CareState } from '@care-timeline/ui';
import { STATES, type Args, draw } from './render.js';

CareState.define();

const meta: Meta<Args> = {
  title: 'UI/State/Playground',
  component: 'care-state',
  argTypes: { state: { control: 'select', options: STATES } },
  args: { state: 'not-recorded', label: '', heading: '' },
  render: draw,
};

export default meta;

type Story = StoryObj<Args>;

export const Playground: Story = {};
