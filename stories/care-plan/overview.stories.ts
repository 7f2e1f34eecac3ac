import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { sampleRecord } from '../support/records.js';

/** The four widgets on each patient who has a plan. */
const meta: Meta<{ patient: string }> = {
  title: 'Care plan/Overview',
  component: 'care-plan',
  argTypes: { patient: { control: false } },
  render: ({ patient }, { globals }) => {
    const record = sampleRecord(patient, globals['timeZone'] as string);
    const zone = globals['timeZone'] as string;
    return html`<care-plan .record=${record} time-zone=${zone} density=${globals['density']}></care-plan>
      <care-goals .record=${record} time-zone=${zone} density=${globals['density']}></care-goals>
      <care-team .record=${record} time-zone=${zone} density=${globals['density']}></care-team>
      <care-visit-plan .record=${record} time-zone=${zone} density=${globals['density']}></care-visit-plan>`;
  },
};
export default meta;
type Story = StoryObj<{ patient: string }>;

/** Home nursing: goals with results beside them, visits, an intervention that must not be done. */
export const HomeNursing: Story = { tags: ['visual'], args: { patient: 'solveig' } };
/** Self-management in zones: green, yellow and red, each with its word (CPL-04). */
export const Zones: Story = { args: { patient: 'oddvar' } };
export const NursingHome: Story = { args: { patient: 'astrid' } };
export const Palliative: Story = { args: { patient: 'rolf' } };
export const Pregnancy: Story = { args: { patient: 'maret' } };
export const Child: Story = { args: { patient: 'ella' } };
/** Almost nothing is recorded: each widget says so (GEN-06). */
export const NothingPlanned: Story = { args: { patient: 'anders' } };
/** Every habit broken, and one of the systems cannot be reached: nothing reads as empty (GEN-06). */
export const HostileAndPartlyUnavailable: Story = { args: { patient: 'proeve' } };
