import type { StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type { PatientRecord } from '@care-timeline/record';

export interface Args {
  record: PatientRecord | undefined;
  asOf?: string;
}
export type Story = StoryObj<Args>;

/** Draws one widget by itself: a record of its own, zone and density of the toolbar. */
export function widget(tag: string) {
  return ({ record, asOf = '' }: Args, { globals }: { globals: Record<string, unknown> }): TemplateResult => {
    const { timeZone, density } = globals;
    const element = Object.assign(document.createElement(tag), { record, asOf, timeZone, density });
    return html`${element}`;
  };
}
