import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { PATIENT_IDS, sampleRecord } from '../support/records.js';

interface Args {
  patient: string;
  start: string;
  end: string;
  kinds: string;
  collapsed: string;
  search: string;
  view: 'timeline' | 'table';
}

const frame = (timeline: TemplateResult, globals: { timeZone?: string; density?: string }): TemplateResult =>
  html`<div data-time-zone=${globals.timeZone ?? ''} data-density=${globals.density ?? ''}>${timeline}</div>`;

const meta: Meta<Args> = {
  title: 'Timeline/Playground',
  component: 'care-timeline',
  argTypes: {
    patient: { control: 'select', options: PATIENT_IDS },
    view: { control: 'inline-radio', options: ['timeline', 'table'] },
  },
  args: {
    patient: PATIENT_IDS[0]!,
    start: '',
    end: '',
    kinds: '',
    collapsed: '',
    search: '',
    view: 'timeline',
  },
  render: (args, { globals }) =>
    frame(
      html`<care-timeline
        .record=${sampleRecord(args.patient, globals['timeZone'])}
        time-zone=${globals['timeZone']}
        density=${globals['density']}
        start=${args.start}
        end=${args.end}
        kinds=${args.kinds}
        collapsed=${args.collapsed}
        search=${args.search}
        view=${args.view}
      ></care-timeline>`,
      globals,
    ),
};
export default meta;
type Story = StoryObj<Args>;

export const Playground: Story = {};
