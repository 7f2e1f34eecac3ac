import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { PATIENT_IDS, sampleRecord } from '../support/records.js';

interface Args {
  patient: string;
  show: 'current' | 'past' | 'all';
  groupBy: 'use' | 'indication' | 'atc' | 'source' | 'prescriber';
  atcLevel: number;
  asOf: string;
  changedSince: string;
  compare: boolean;
  recentDays: number;
  height: number;
}

const meta: Meta<Args> = {
  title: 'Medication list/Playground',
  component: 'care-medication-list',
  argTypes: {
    patient: { control: 'select', options: PATIENT_IDS },
    show: { control: 'inline-radio', options: ['current', 'past', 'all'] },
    groupBy: { control: 'select', options: ['use', 'indication', 'atc', 'source', 'prescriber'] },
    atcLevel: { control: { type: 'range', min: 1, max: 4, step: 1 } },
    height: {
      control: { type: 'range', min: 0, max: 1200, step: 50 },
      description: '0: as high as its rows',
    },
  },
  args: {
    patient: PATIENT_IDS[0]!,
    show: 'current',
    groupBy: 'use',
    atcLevel: 1,
    asOf: '',
    changedSince: '',
    compare: false,
    recentDays: 90,
    height: 0,
  },
  render: (args, { globals }) => html`
    <style>
      .playground care-medication-list {
        height: ${args.height > 0 ? `${args.height}px` : 'auto'};
      }
    </style>
    <div class="playground">
      <care-medication-list
        .record=${sampleRecord(args.patient, globals['timeZone'])}
        time-zone=${globals['timeZone']}
        density=${globals['density']}
        show=${args.show}
        group-by=${args.groupBy}
        atc-level=${args.atcLevel}
        as-of=${args.asOf || globals['asOf'] || ''}
        changed-since=${args.changedSince}
        ?compare=${args.compare}
        recent-days=${args.recentDays}
      ></care-medication-list>
    </div>
  `,
};
export default meta;
type Story = StoryObj<Args>;

export const Playground: Story = {};
