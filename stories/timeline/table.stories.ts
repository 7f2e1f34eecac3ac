import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import type { PatientRecord } from '@care-timeline/record';
import type { CareTimeline } from '@care-timeline/timeline';
import { lifetimeRecord, recordOf, sampleRecord } from '../support/records.js';

interface Args {
  record: PatientRecord;
  start: string;
  end: string;
  search: string;
}

const meta: Meta<Args> = {
  title: 'Timeline/Table and print',
  component: 'care-timeline',
  args: { record: sampleRecord('solveig'), start: '', end: '', search: '' },
  argTypes: { record: { control: false } },
  render: ({ record, start, end, search }, { globals }) =>
    html`<care-timeline
      view="table"
      .record=${record}
      .start=${start}
      .end=${end}
      .search=${search}
      time-zone=${globals['timeZone']}
      density=${globals['density']}
    ></care-timeline>`,
};
export default meta;
type Story = StoryObj<Args>;

const shadow = async (canvas: HTMLElement): Promise<{ element: CareTimeline; root: ShadowRoot }> => {
  const element = canvas.querySelector<CareTimeline>('care-timeline')!;
  await element.drawComplete;
  return { element, root: element.shadowRoot! };
};

export const Life: Story = {};
export const SomeYears: Story = { args: { start: '2020-01-01', end: '2026-01-01' } };
export const Searched: Story = { args: { search: 'blodtrykk' } };
export const TenThousandRows: Story = { args: { record: lifetimeRecord(10_000) } };
export const Empty: Story = { args: { start: '1930-01-01', end: '1931-01-01' } };

/** Undated entries stand last, whatever the order of time (TLN-11). */
export const Undated: Story = {
  args: {
    record: recordOf(
      { resourceType: 'Patient', id: 'p', birthDate: '1950-01-01' },
      {
        resourceType: 'Goal',
        id: 'g',
        subject: { reference: 'Patient/p' },
        lifecycleStatus: 'active',
        description: { text: 'Gå tur hver dag' },
      },
      {
        resourceType: 'Condition',
        id: 'c',
        subject: { reference: 'Patient/p' },
        code: { text: 'Astma' },
        onsetDateTime: '2001',
        clinicalStatus: { coding: [{ code: 'active' }] },
      },
    ),
  },
  play: async ({ canvasElement }) => {
    const { root } = await shadow(canvasElement);
    await expect(root.querySelector('tbody tr:last-child')!.textContent).toContain('Gå tur hver dag');
  },
};

/** A column's button sorts by it, and again the other way round. */
export const Sorted: Story = {
  play: async ({ canvasElement }) => {
    const { element, root } = await shadow(canvasElement);
    const header = root.querySelector('th.c-title')!;
    await userEvent.click(header.querySelector('button')!);
    await element.drawComplete;
    await expect(header.getAttribute('aria-sort')).toBe('ascending');
    await userEvent.click(header.querySelector('button')!);
    await element.drawComplete;
    await expect(header.getAttribute('aria-sort')).toBe('descending');
  },
};

/** What the print button and the browser's own printing put on paper: every row, however few the screen has room for. */
export const OnPaper: Story = {
  args: { start: '2020-01-01', end: '2026-01-01' },
  play: async ({ canvasElement }) => {
    const { root } = await shadow(canvasElement);
    dispatchEvent(new Event('beforeprint'));
    const rows = root.querySelectorAll('.on-paper tbody tr').length;
    await expect(rows).toBeGreaterThan(100);
    dispatchEvent(new Event('afterprint'));
  },
};

/** The picture as an SVG document of its own. */
export const AsSvg: Story = {
  play: async ({ canvasElement }) => {
    const { element } = await shadow(canvasElement);
    const page = new DOMParser().parseFromString(element.toSvg(), 'image/svg+xml');
    await expect(page.querySelectorAll('text').length).toBeGreaterThan(20);
  },
};
