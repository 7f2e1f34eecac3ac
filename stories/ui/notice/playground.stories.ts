import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { CareNotice } from '@care-timeline/ui';
import { type Args, KINDS, MESSAGES, draw } from './render.js';

CareNotice.define();

const meta: Meta<Args> = {
  title: 'UI/Notice/Playground',
  component: 'care-notice',
  argTypes: { kind: { control: 'select', options: KINDS } },
  args: { kind: 'info', heading: '', action: '', message: MESSAGES.info },
  render: draw,
};

export default meta;

type Story = StoryObj<Args>;

export const Playground: Story = {};
