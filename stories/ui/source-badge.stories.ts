import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { CareSourceBadge } from '@care-timeline/ui';

CareSourceBadge.define();

interface Args {
  label: string;
}
type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'UI/Source badge',
  component: 'care-source-badge',
  args: { label: 'Hjemmetjenesten' },
  render: ({ label }) => html`<care-source-badge .source=${{ id: 'a', label }}></care-source-badge>`,
};
export default meta;

export const Playground: Story = {
  play: async ({ args, canvasElement }) => {
    const badge = canvasElement.querySelector<CareSourceBadge>('care-source-badge')!;
    await badge.updateComplete;
    await expect(badge.shadowRoot!.textContent).toContain(args.label);
  },
};

/** Several systems side by side (GEN-08). */
export const Overview: Story = {
  render: () =>
    html`${['Fastlege', 'Hjemmetjenesten', 'Sykehuset Innlandet', 'Reseptformidleren'].map(
      (label) => html`<care-source-badge .source=${{ id: label, label }}></care-source-badge> `,
    )}`,
};

/** A source that the host gave no name. */
export const WithoutAName: Story = { args: { label: '' } };

export const LongName: Story = {
  args: { label: 'Interkommunal legevakt for Hamar, Løten, Ringsaker og Stange kommuner' },
};
