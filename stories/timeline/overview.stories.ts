import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { sampleRecord } from '../support/records.js';

interface Args {
  patient: string;
  start: string;
  end: string;
}

const meta: Meta<Args> = {
  title: 'Timeline/Overview',
  component: 'care-timeline',
  args: { start: '', end: '' },
  argTypes: { patient: { control: false } },
  render: ({ patient, start, end }, { globals }) =>
    html`<care-timeline
      .record=${sampleRecord(patient, globals['timeZone'] as string)}
      start=${start}
      end=${end}
      time-zone=${globals['timeZone']}
      density=${globals['density']}
    ></care-timeline>`,
};
export default meta;
type Story = StoryObj<Args>;

/** The last year of a patient of home nursing: contacts, measurements as curves, medicines as spans. */
export const AYear: Story = { args: { patient: 'solveig', start: '2025-11-23', end: '2026-11-23' } };
/** A day: single visits by the minute. */
export const ADay: Story = { args: { patient: 'solveig', start: '2026-11-22', end: '2026-11-24' } };
export const APregnancy: Story = { args: { patient: 'maret', start: '2026-02-01', end: '2027-02-01' } };
