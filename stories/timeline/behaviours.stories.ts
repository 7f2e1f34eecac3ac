import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import type { CareTimeline } from '@care-timeline/timeline';
import { sampleRecord } from '../support/records.js';

const meta: Meta = {
  title: 'Timeline/Behaviours',
  component: 'care-timeline',
  render: () =>
    html`<care-timeline .record=${sampleRecord('solveig')} time-zone="Europe/Oslo"></care-timeline>`,
};
export default meta;
type Story = StoryObj;

const timelineIn = async (canvas: HTMLElement): Promise<CareTimeline> => {
  const timeline = canvas.querySelector<CareTimeline>('care-timeline')!;
  await timeline.drawComplete;
  return timeline;
};

const years = (timeline: CareTimeline): number =>
  (Date.parse(timeline.end) - Date.parse(timeline.start)) / (365.25 * 86_400_000);

export const ZoomToAYear: Story = {
  play: async ({ canvasElement }) => {
    const timeline = await timelineIn(canvasElement);
    await timeline.zoomTo('2025-11-23', '2026-11-23');
    await expect(years(timeline)).toBeCloseTo(1, 1);
  },
};

export const SearchFilters: Story = {
  play: async ({ canvasElement }) => {
    const timeline = await timelineIn(canvasElement);
    timeline.search = 'furosemid';
    await waitFor(() =>
      expect(timeline.shadowRoot!.querySelector('care-notice, [part~="notice"]')).not.toBeNull(),
    );
  },
};

export const SelectOpensNothingButMarks: Story = {
  play: async ({ canvasElement }) => {
    const timeline = await timelineIn(canvasElement);
    const key = sampleRecord('solveig').keyAt(0);
    await timeline.select(key);
    await expect(timeline.selected).toBe(key);
  },
};
