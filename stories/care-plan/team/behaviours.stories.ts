import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fn, userEvent, waitFor } from 'storybook/test';
import { drawn } from '../../support/drawn.js';
import { sampleRecord } from '../../support/records.js';

const meta: Meta = {
  title: 'Care plan/Team/Behaviours',
  component: 'care-team',
  render: () => html`<care-team .record=${sampleRecord('solveig')} time-zone="Europe/Oslo"></care-team>`,
};
export default meta;
type Story = StoryObj;

/** A host that prevents `care-open` shows the team itself: nothing opens here. */
export const TheHostOpensItself: Story = {
  play: async ({ canvasElement }) => {
    const team = await drawn(canvasElement, 'care-team');
    const opened = fn((event: Event) => event.preventDefault());
    team.addEventListener('care-open', opened);
    const entry = team.shadowRoot!.querySelector<HTMLElement>('.entry')!;
    await userEvent.click(entry);
    await expect(opened).toHaveBeenCalledTimes(1);
    await expect(team.shadowRoot!.querySelector('care-entry-detail')).toBeNull();
    team.removeEventListener('care-open', opened);
    await userEvent.click(entry);
    await waitFor(() => expect(team.shadowRoot!.querySelector('care-entry-detail')).not.toBeNull());
  },
};
