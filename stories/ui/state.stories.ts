import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect } from 'storybook/test';
import { CareState, type ListState } from '@care-timeline/ui';

CareState.define();

const STATES: readonly ListState[] = [
  'none-known',
  'not-recorded',
  'not-asked',
  'withheld',
  'unavailable',
  'loading',
  'filtered',
];

interface Args {
  state: ListState;
  label: string;
  heading: string;
}
type Story = StoryObj<Args>;

const draw = ({ state, label, heading }: Args): TemplateResult =>
  html`<care-state state=${state} label=${label} heading=${heading}></care-state>`;

const meta: Meta<Args> = {
  title: 'UI/State',
  component: 'care-state',
  argTypes: { state: { control: 'select', options: STATES } },
  args: { state: 'not-recorded', label: '', heading: '' },
  render: draw,
};
export default meta;

export const Playground: Story = {};

/** Never two of these look alike, or sound alike (GEN-06). */
export const Overview: Story = {
  render: () => html`${STATES.map((state) => draw({ state, label: '', heading: '' }))}`,
  play: async ({ canvasElement }) => {
    const all = [...canvasElement.querySelectorAll<CareState>('care-state')];
    await Promise.all(all.map((one) => one.updateComplete));
    const texts = all.map((one) => one.shadowRoot!.textContent.trim());
    await expect(new Set(texts).size).toBe(STATES.length);
    for (const text of texts) await expect(text).not.toBe('');
  },
};

export const OfAList: Story = { args: { state: 'unavailable', label: 'Legemidler' } };

export const WithAWayOut: Story = {
  render: () =>
    html`<care-state state="unavailable"
      ><p>Sykehuset svarer ikke.</p>
      <button type="button">Prøv igjen</button></care-state
    >`,
};
