import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { CareSourceBadge } from '@care-timeline/ui';

CareSourceBadge.define();

interface Args {
  label: string;
}

const meta: Meta<Args> = {
  title: 'UI/Source badge/States',
  component: 'care-source-badge',
  args: { label: 'Hjemmetjenesten' },
  render: ({ label }) => html`<care-source-badge .source=${{ id: 'a', label }}></care-source-badge>`,
};

export default meta;

type Story = StoryObj<Args>;

/** A source that the host gave no name. */
export const WithoutAName: Story = { args: { label: '' } };

export const LongName: Story = {
  args: { label: 'Interkommunal legevakt for Hamar, Løten, Ringsaker og Stange kommuner' },
};
