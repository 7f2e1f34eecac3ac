import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import type { CareSummary } from '@care-timeline/summary';
import { PATIENT_IDS, emptyRecord, sampleRecord } from '../../support/records.js';

interface Args {
  preset: unknown;
  patient: string;
  asOf: string;
  width: string;
}

const meta: Meta<Args> = {
  title: 'Summary/Summary/Behaviours',
  component: 'care-summary',
  parameters: { layout: 'fullscreen' },
  args: { preset: '', patient: '', asOf: '', width: '' },
  argTypes: { patient: { control: 'select', options: ['', ...PATIENT_IDS] } },
  render: ({ preset, patient, asOf, width }, { globals }) => {
    const record =
      patient === 'none'
        ? emptyRecord()
        : sampleRecord(patient || (globals['patient'] as string), globals['timeZone'] as string);
    const box = document.createElement('div');
    box.style.setProperty('padding', '12px');
    if (width) box.style.setProperty('max-width', width);
    const record$ = document.createElement('care-record');
    Object.assign(record$, {
      record,
      asOf: asOf || (globals['asOf'] as string),
      timeZone: globals['timeZone'] as string,
      density: globals['density'] as string,
      preset: globals['preset'] as string,
    });
    const summary = document.createElement('care-summary');
    if (preset) summary.preset = preset as CareSummary['preset'];
    record$.append(summary);
    box.append(record$);
    return html`${box}`;
  },
};

export default meta;

type Story = StoryObj<Args>;

export const OneDayForAll: Story = {
  args: { preset: 'gp', patient: 'solveig' },
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('care-summary')!.shadowRoot!;
    const day = root.querySelector<HTMLInputElement>('input[type="date"]')!;
    day.value = '2015-01-01';
    day.dispatchEvent(new Event('change'));
    await waitFor(() =>
      expect(root.querySelector('care-problems')!.shadowRoot!.textContent).not.toContain('Hjertesvikt'),
    );
  },
};

export const SearchForAll: Story = {
  args: { preset: 'gp', patient: 'solveig' },
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('care-summary')!.shadowRoot!;
    const search = root.querySelector<HTMLInputElement>('input[type="search"]')!;
    search.value = 'hjerte';
    search.dispatchEvent(new Event('input'));
    await waitFor(() =>
      expect(root.querySelector('care-problems')!.shadowRoot!.querySelector('care-notice')).not.toBeNull(),
    );
  },
};
