import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { SourceState } from '@care-timeline/record';
import { CareSourceBadge } from '@care-timeline/ui';
import { emptyRecord } from '../../support/records.js';
import { keepsItsShape, tells } from '../../support/six-states.js';

CareSourceBadge.define();

interface Args {
  label: string;
  /** How far the system has come. */
  state: SourceState;
}

const meta: Meta<Args> = {
  title: 'UI/Source badge/States',
  component: 'care-source-badge',
  args: { label: 'Hjemmetjenesten', state: 'loaded' },
  render: ({ label, state }) => {
    const source = { id: 'a', label };
    const record = emptyRecord();
    record.setSourceState(source, state);
    return html`<care-source-badge .record=${record} .source=${source}></care-source-badge>`;
  },
};

export default meta;

type Story = StoryObj<Args>;

/** A source that the host gave no name is told by its id. */
export const Empty: Story = { args: { label: '' }, play: tells([/: a/]) };
export const Loading: Story = { args: { state: 'loading' }, play: tells([/Hjemmetjenesten\s+\(/]) };
export const Partial: Story = { args: { state: 'partial' }, play: tells([/Hjemmetjenesten\s+\(/]) };
export const Failed: Story = { args: { state: 'failed' }, play: tells([/Hjemmetjenesten\s+\(/]) };
export const Blocked: Story = { args: { state: 'blocked' }, play: tells([/Hjemmetjenesten\s+\(/]) };
/** A name of three lines is whole. */
export const Huge: Story = {
  args: {
    label: `Interkommunal legevakt for ${Array.from({ length: 30 }, (_, i) => `kommune ${i + 1}`).join(', ')}`,
  },
  play: tells([/kommune 30/]),
};
export const Hostile: Story = {
  args: { label: '<img src=x onerror="alert(1)">' },
  play: keepsItsShape(/<img src=x/),
};

export const LongName: Story = {
  args: { label: 'Interkommunal legevakt for Hamar, Løten, Ringsaker og Stange kommuner' },
};
