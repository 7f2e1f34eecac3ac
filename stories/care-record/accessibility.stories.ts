import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { CareRecord } from '@care-timeline/elements';
import { byRole, expectGoodStops, liveText, tabTo, textIn } from '../support/access.js';
import { accessibilityPage } from '../support/keyboard-map.js';
import { STORY_NOW } from '../support/now.js';
import { recovering, solveigsSources } from './sources.js';

/** What went wrong stands above what is inside, is read out, and can be tried again by keyboard. */
const meta: Meta = {
  title: 'Record/Accessibility',
  component: 'care-record',
  tags: ['autodocs'],
  ...accessibilityPage(
    [
      ['Tab', 'first to what can be tried again, then into the widgets'],
      ['Enter, Space', 'tries again'],
    ],
    [
      'The messages are one live region: a source that fails is read out when it fails, by name and in words.',
      'It has no heading and no landmark of its own: those are the page’s, and the widgets’.',
    ],
  ),
  render: () =>
    html`<care-record .sources=${solveigsSources({ src: '/gp', fetch: recovering() })} .now=${() => STORY_NOW}
      ><care-completeness></care-completeness
    ></care-record>`,
};
export default meta;
type Story = StoryObj;

async function recordIn(canvas: HTMLElement): Promise<CareRecord> {
  const record = canvas.querySelector<CareRecord>('care-record')!;
  await record.updateComplete;
  await record.ready;
  await record.updateComplete;
  return record;
}

export const LiveMessages: Story = {
  play: async ({ canvasElement }) => {
    const record = await recordIn(canvasElement);
    const region = record.renderRoot.querySelector('[role="status"]')!;
    await expect(textIn(region)).toContain('Fjordvik legesenter');
    await expectGoodStops(record);
  },
};

export const Keyboard: Story = {
  play: async ({ canvasElement }) => {
    const record = await recordIn(canvasElement);
    const again = byRole(record, 'button', 'Prøv igjen');
    await expect(tabTo(record, () => true)).toBe(again);
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(record.renderRoot.querySelector('care-notice')).toBeNull());
    await expect(liveText(record)).not.toContain('svarer ikke');
  },
};
