import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { KINDS, MESSAGES, draw, notice, type Args } from './render.js';

const meta: Meta<Args> = {
  title: 'UI/Notice/Overview',
  component: 'care-notice',
  ...notice,
};

export default meta;

type Story = StoryObj<Args>;

/** The kind is told by symbol and word, not by colour alone. */
export const Overview: Story = {
  render: (args) => html`${KINDS.map((kind) => draw({ ...args, kind, message: MESSAGES[kind] }))}`,
};
