import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { CareSourceBadge } from '@care-timeline/ui';
import { drawn } from '../../support/drawn.js';

CareSourceBadge.define();

interface Args {
  label: string;
}

const meta: Meta<Args> = {
  title: 'UI/Source badge/Playground',
  component: 'care-source-badge',
  args: { label: 'Hjemmetjenesten' },
  render: ({ label }) => html`<care-source-badge .source=${{ id: 'a', label }}></care-source-badge>`,
};

export default meta;

type Story = StoryObj<Args>;

export const Playground: Story = {
  play: async ({ args, canvasElement }) => {
    const badge = await drawn(canvasElement, 'care-source-badge');
    await expect(badge.shadowRoot!.textContent).toContain(args.label);
  },
};
