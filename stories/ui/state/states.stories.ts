import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { CareState } from '@care-timeline/ui';
import { STATES, type Args, draw } from './render.js';

CareState.define();

const meta: Meta<Args> = {
  title: 'UI/State/States',
  component: 'care-state',
  argTypes: { state: { control: 'select', options: STATES } },
  args: { state: 'not-recorded', label: '', heading: '' },
  render: draw,
};

export default meta;

type Story = StoryObj<Args>;

export const OfAList: Story = { args: { state: 'unavailable', label: 'Legemidler' } };

export const WithAWayOut: Story = {
  render: () =>
    html`<care-state state="unavailable"
      ><p>Sykehuset svarer ikke.</p>
      <button type="button">Prøv igjen</button></care-state
    >`,
};
