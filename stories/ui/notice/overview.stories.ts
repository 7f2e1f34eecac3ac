import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { CareNotice } from '@care-timeline/ui';
import { type Args, KINDS, MESSAGES, draw } from './render.js';

CareNotice.define();

const meta: Meta<Args> = {
  title: 'UI/Notice/Overview',
  component: 'care-notice',
  argTypes: { kind: { control: 'select', options: KINDS } },
  args: { kind: 'info', heading: '', action: '', message: MESSAGES.info },
  render: draw,
};

export default meta;

type Story = StoryObj<Args>;

/** The kind is told by symbol and word, not by colour alone. */
export const Overview: Story = {
  render: (args) => html`${KINDS.map((kind) => draw({ ...args, kind, message: MESSAGES[kind] }))}`,
};
