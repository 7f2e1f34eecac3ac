import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { CareSourceBadge } from '@care-timeline/ui';

CareSourceBadge.define();

interface Args {
  label: string;
}

const meta: Meta<Args> = {
  title: 'UI/Source badge/Overview',
  component: 'care-source-badge',
  args: { label: 'Hjemmetjenesten' },
  render: ({ label }) => html`<care-source-badge .source=${{ id: 'a', label }}></care-source-badge>`,
};

export default meta;

type Story = StoryObj<Args>;

/** Several systems side by side (GEN-08). */
export const Overview: Story = {
  render: () =>
    html`${['Fastlege', 'Hjemmetjenesten', 'Sykehuset Innlandet', 'Reseptformidleren'].map(
      (label) => html`<care-source-badge .source=${{ id: label, label }}></care-source-badge> `,
    )}`,
};
