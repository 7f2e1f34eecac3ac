import { html, type TemplateResult } from 'lit';
import { setProps } from '@care-timeline/ui';
import type { AxisLabel } from '../layers/axis-labels.js';

/** Labels of one axis, at the positions where they are drawn. */
export function axisTemplate(labels: readonly AxisLabel[]): TemplateResult[] {
  return labels.map(
    ({ kind, x, text }) =>
      html`<span class=${kind} ${setProps({ transform: `translateX(${Math.round(x)}px)` })}>${text}</span>`,
  );
}
