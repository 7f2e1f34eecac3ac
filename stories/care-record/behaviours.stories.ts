import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import type { CareRecord } from '@care-timeline/elements';
import { STORY_NOW } from '../support/now.js';
import { recovering, serverSource, solveigsSources } from './sources.js';

const meta: Meta = { title: 'Record/Behaviours', component: 'care-record' };
export default meta;
type Story = StoryObj;

const recordIn = async (canvas: HTMLElement): Promise<CareRecord> => {
  const record = canvas.querySelector<CareRecord>('care-record')!;
  await record.updateComplete;
  await record.ready;
  await record.updateComplete;
  return record;
};
const notices = (record: CareRecord): number => record.renderRoot.querySelectorAll('care-notice').length;

/** What failed is asked for again, and the message goes away. */
export const RecoversWhenAskedAgain: Story = {
  render: () =>
    html`<care-record .sources=${solveigsSources({ src: '/gp', fetch: recovering() })} .now=${() => STORY_NOW}
      ><care-timeline></care-timeline
    ></care-record>`,
  play: async ({ canvasElement }) => {
    const record = await recordIn(canvasElement);
    await expect(notices(record)).toBe(1);
    const notice = record.renderRoot.querySelector('care-notice')!;
    notice.renderRoot.querySelector('button')!.click();
    await waitFor(() => expect(notices(record)).toBe(0));
    await expect(record.currentRecord!.entries({ sources: ['gp'] }).length).toBeGreaterThan(20);
  },
};

/** A host that can ask for access itself takes the event, and no message of ours stands beside its own. */
export const TheHostBreaksTheGlass: Story = {
  render: () => {
    const prevent = (event: Event): void => event.preventDefault();
    return html`<care-record .sources=${serverSource()} .now=${() => STORY_NOW} @care-withheld=${prevent}
      ><care-timeline></care-timeline
    ></care-record>`;
  },
  play: async ({ canvasElement }) => {
    const record = await recordIn(canvasElement);
    // The refused kind of information has its message; the masked one is the host's.
    await expect(notices(record)).toBe(1);
  },
};
