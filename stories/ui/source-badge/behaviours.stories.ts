import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { CareSourceBadge } from '@care-timeline/ui';
import { drawn } from '../../support/drawn.js';
import { textIn } from '../../support/access.js';
import { withSource } from '../../summary/cases.js';

CareSourceBadge.define();

const meta: Meta = {
  title: 'UI/Source badge/Behaviours',
  component: 'care-source-badge',
  globals: { language: 'nb' },
};
export default meta;

/** Says so in words where its source did not give everything (GEN-06, GEN-08). */
export const SaysWhereItStands: StoryObj = {
  render: () =>
    html`<care-source-badge .source=${{ id: 'sykehus', label: 'Sykehuset' }}></care-source-badge>`,
  play: async ({ canvasElement }) => {
    const badge = await drawn(canvasElement, 'care-source-badge');
    await expect(textIn(badge).trim()).toBe('Kilde: Sykehuset');
    badge.record = withSource('partial');
    await badge.updateComplete;
    await expect(textIn(badge)).toMatch(/Sykehuset \(.+\)/);
  },
};
