import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { keepsItsShape, tells } from '../../support/six-states.js';
import { MESSAGES, notice, type Args } from './render.js';

const meta: Meta<Args> = {
  title: 'UI/Notice/States',
  component: 'care-notice',
  ...notice,
};

export default meta;

type Story = StoryObj<Args>;

/** Without a message the kind is told all the same. */
export const Empty: Story = {
  args: { kind: 'warning', message: '' },
  play: tells([/Advarsel|Åtvaring|Warning/]),
};
export const Loading: Story = {
  args: { kind: 'info', message: 'Henter fra Sykehuset …' },
  play: tells([/Henter fra Sykehuset/]),
};
export const Partial: Story = {
  args: { kind: 'filter', shown: 3, total: 40, message: MESSAGES.filter },
  play: tells([/\b3\b.*\b40\b/]),
};
export const Failed: Story = {
  args: {
    kind: 'incomplete',
    heading: 'Sykehuset svarer ikke',
    action: 'Prøv igjen',
    message: MESSAGES.incomplete,
  },
  play: tells([/Sykehuset svarer ikke/, /Prøv igjen/]),
};
export const Huge: Story = {
  args: {
    kind: 'incomplete',
    heading: 'Ikke alt er hentet',
    message: `Reseptformidleren har låste resepter som ikke kan vises. ${'Kjernejournal er ikke spurt, fordi det mangler rettighet til oppslag. '.repeat(20)}Legemiddellisten er derfor ikke fullstendig.`,
  },
  play: tells([/ikke fullstendig\.$|ikke fullstendig\./]),
};
/** A kind that there is not is an ordinary message, and markup is text. */
export const Hostile: Story = {
  args: {
    kind: 'constructor' as Args['kind'],
    heading: '<b>x</b>',
    message: '<img src=x onerror="alert(1)">',
  },
  play: keepsItsShape(/<b>x<\/b>/, /<img src=x/),
};
