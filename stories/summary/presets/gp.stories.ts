import type { Meta } from '@storybook/web-components-vite';
import { page, type Args } from '../summary/render.js';
import { onPreset } from './of-patient.js';

const meta: Meta<Args> = {
  title: 'Summary/Presets/General practice',
  component: 'care-summary',
  ...page,
};

export default meta;

const of = onPreset('gp');

export const Solveig = of('solveig');
export const Ella = of('ella');
export const Rolf = of('rolf');
export const Marius = of('marius');
export const Astrid = of('astrid');
export const Anders = of('anders');
export const Maret = of('maret');
export const Oddvar = of('oddvar');
export const Proeve = of('proeve');
