import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { sampleRecord } from '../support/records.js';

interface Args {
  /** CSS px. */
  width: number;
  height: number;
  density: 'comfortable' | 'compact';
  brief: boolean;
}

/** From five columns to cards, with the same facts in the same order; with a height it scrolls inside. */
const meta: Meta<Args> = {
  title: 'Medication list/Layouts',
  component: 'care-medication-list',
  args: { width: 1280, height: 0, density: 'comfortable', brief: false },
  render: ({ width, height, density, brief }, { globals }) => html`
    <style>
      .frame {
        max-width: 100%;
        width: ${width}px;
      }
      .frame care-medication-list {
        height: ${height > 0 ? `${height}px` : 'auto'};
      }
    </style>
    <div class="frame">
      <care-medication-list
        .record=${sampleRecord('solveig')}
        time-zone=${globals['timeZone']}
        density=${density}
        ?brief=${brief}
      ></care-medication-list>
    </div>
  `,
};
export default meta;
type Story = StoryObj<Args>;

export const Wide: Story = {};
export const Compact: Story = { args: { density: 'compact' } };
export const Between: Story = { args: { width: 768 } };
export const Cards: Story = { args: { width: 360 } };
/** Among other widgets: what is taken and how, and where systems disagree; the rest is one action away. */
export const Brief: Story = { args: { width: 768, brief: true } };
export const ScrollsInside: Story = { args: { height: 600 } };
