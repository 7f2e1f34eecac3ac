import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';
import { CareState } from '@care-timeline/ui';
import { drawn } from '../../support/drawn.js';
import { textIn } from '../../support/access.js';
import { withSource } from '../../summary/cases.js';

CareState.define();

const meta: Meta = { title: 'UI/State/Behaviours', component: 'care-state', globals: { language: 'nb' } };
export default meta;

/** A list that has something says nothing, unless a source did not give everything (GEN-06). */
export const SpeaksWhereASourceFailed: StoryObj = {
  render: () => html`<care-state state="some"></care-state>`,
  play: async ({ canvasElement }) => {
    const state = await drawn(canvasElement, 'care-state');
    await expect(textIn(state).trim()).toBe('');
    state.record = withSource('failed');
    await state.updateComplete;
    await expect(textIn(state)).toContain('Sykehuset');
  },
};
