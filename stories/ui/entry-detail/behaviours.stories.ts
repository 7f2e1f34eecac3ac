import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { one, observation, shown } from './cases.js';
import { page, type Args } from './render.js';

const meta: Meta<Args> = {
  title: 'UI/Entry detail/Behaviours',
  component: 'care-entry-detail',
  ...page,
};

export default meta;

type Story = StoryObj<Args>;

/** The source's own text, made safe (GEN-12). */
export const Narrative: Story = {
  args: {
    record: one(
      observation({
        text: {
          status: 'generated',
          div: '<div xmlns="http://www.w3.org/1999/xhtml"><p>Kreatinin <b>118</b> &micro;mol/L</p><img src="x" alt="Kurve" onerror="alert(1)"/><script>alert(1)</script></div>',
        },
      }),
    ),
  },
  play: async ({ canvasElement }) => {
    const root = await shown(canvasElement);
    const box = root.querySelector('.narrative')!;
    await expect(box.textContent).toContain('118 µmol/L');
    await expect(box.querySelector('img,script')).toBeNull();
  },
};

export const ForDevelopers: Story = { args: { developer: true } };
