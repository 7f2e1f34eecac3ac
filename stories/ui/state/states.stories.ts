import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type { PatientRecord } from '@care-timeline/record';
import { emptyRecord } from '../../support/records.js';
import { keepsItsShape, NOTHING, tells } from '../../support/six-states.js';
import { draw, state, type Args } from './render.js';

const meta: Meta<Args> = {
  title: 'UI/State/States',
  component: 'care-state',
  ...state,
};

export default meta;

type Story = StoryObj<Args>;

export const OfAList: Story = { args: { state: 'unavailable', label: 'Legemidler' } };

export const WithAWayOut: Story = {
  render: () =>
    html`<care-state state="unavailable"
      ><p>Sykehuset svarer ikke.</p>
      <button type="button">Prøv igjen</button></care-state
    >`,
};

const failing = (...labels: readonly string[]): PatientRecord => {
  const record = emptyRecord();
  for (const label of labels) record.setSourceState({ id: label, label }, 'failed', 'svarer ikke');
  return record;
};
const under = (record: PatientRecord, args: Args): TemplateResult =>
  html`<care-record .record=${record}>${draw(args)}</care-record>`;

export const Empty: Story = {
  args: { state: 'not-recorded', label: 'Allergier' },
  play: tells([/Allergier/, NOTHING]),
};
export const Loading: Story = {
  args: { state: 'loading', label: 'Allergier' },
  play: tells([/Allergier/, /Henter|Hentar|Loading/], [NOTHING]),
};
/** A list that has entries says only which system has not given everything. */
export const Partial: Story = {
  args: { state: 'some' },
  render: (args) => under(failing('Sykehuset'), args),
  play: tells([/Sykehuset \(svarer ikke\)/], [NOTHING]),
};
export const Failed: Story = {
  args: { state: 'unavailable', label: 'Allergier' },
  render: (args) => under(failing('Sykehuset', 'Legevakten'), args),
  play: tells([/Sykehuset.*Legevakten/], [NOTHING]),
};
/** Every system is named, however many have failed. */
export const Huge: Story = {
  args: { state: 'unavailable', label: 'Allergier' },
  render: (args) => under(failing(...Array.from({ length: 60 }, (_, i) => `System nummer ${i + 1}`)), args),
  play: tells([/System nummer 60/], [NOTHING]),
};
/** A state that there is not is shown as not recorded, and markup in a label as text. */
export const Hostile: Story = {
  args: { state: 'toString' as Args['state'], label: '<img src=x onerror="alert(1)">' },
  play: keepsItsShape(/<img src=x/, NOTHING),
};
