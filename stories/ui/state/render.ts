import type { Meta } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type { ListState } from '@care-timeline/record';
import { CareState } from '@care-timeline/ui';

CareState.define();

export const STATES: readonly ListState[] = [
  'none-known',
  'not-recorded',
  'not-asked',
  'in-words',
  'withheld',
  'unavailable',
  'loading',
  'filtered',
];

export interface Args {
  state: ListState;
  label: string;
  heading: string;
}

export const draw = ({ state, label, heading }: Args): TemplateResult =>
  html`<care-state state=${state} label=${label} heading=${heading}></care-state>`;

/** What the pages on states share. */
export const state: Partial<Meta<Args>> = {
  argTypes: { state: { control: 'select', options: STATES } },
  args: { state: 'not-recorded', label: '', heading: '' },
  render: draw,
};
