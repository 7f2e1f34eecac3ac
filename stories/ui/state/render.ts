import { html, type TemplateResult } from 'lit';
import type { ListState } from '@care-timeline/ui';

export const STATES: readonly ListState[] = [
  'none-known',
  'not-recorded',
  'not-asked',
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
