import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { expect, fn, userEvent } from 'storybook/test';
import { CareNotice, type NoticeKind } from '@care-timeline/ui';

CareNotice.define();

const KINDS: readonly NoticeKind[] = ['info', 'filter', 'incomplete', 'warning', 'critical'];
const MESSAGES: Readonly<Record<NoticeKind, string>> = {
  info: 'Slik det var 3. mars 2021.',
  filter: 'Bare faste legemidler vises.',
  incomplete: 'Sykehuset har ikke svart. Listen kan mangle legemidler.',
  warning: 'To systemer oppgir ulik styrke.',
  critical: 'Anafylaksi på penicillin.',
};

interface Args {
  kind: NoticeKind;
  heading: string;
  action: string;
  shown?: number;
  total?: number;
  message: string;
  used?: () => void;
}
type Story = StoryObj<Args>;

const draw = ({ kind, heading, action, shown, total, message, used }: Args): TemplateResult =>
  html`<care-notice
    kind=${kind}
    heading=${heading}
    action=${action}
    shown=${shown ?? nothing}
    total=${total ?? nothing}
    @care-notice-action=${used}
    >${message}</care-notice
  >`;

const meta: Meta<Args> = {
  title: 'UI/Notice',
  component: 'care-notice',
  argTypes: { kind: { control: 'select', options: KINDS } },
  args: { kind: 'info', heading: '', action: '', message: MESSAGES.info },
  render: draw,
};
export default meta;

export const Playground: Story = {};

/** The kind is told by symbol and word, not by colour alone. */
export const Overview: Story = {
  render: (args) => html`${KINDS.map((kind) => draw({ ...args, kind, message: MESSAGES[kind] }))}`,
};

/** What a filter hides, with shown and total, and a way to remove it (MED-24). */
export const Filter: Story = {
  args: {
    kind: 'filter',
    message: MESSAGES.filter,
    shown: 4,
    total: 11,
    action: 'Vis alle',
    used: fn(),
  },
  play: async ({ args, canvasElement }) => {
    const notice = canvasElement.querySelector<CareNotice>('care-notice')!;
    await notice.updateComplete;
    await expect(notice.shadowRoot!.textContent).toMatch(/4\D+11/);
    const button = notice.shadowRoot!.querySelector('button')!;
    await expect(button.textContent).toContain('Vis alle');
    await userEvent.click(button);
    await expect(args.used).toHaveBeenCalledTimes(1);
  },
};

export const LongText: Story = {
  args: {
    kind: 'incomplete',
    heading: 'Ikke alt er hentet',
    message:
      'Reseptformidleren har låste resepter som ikke kan vises. Kjernejournal er ikke spurt, fordi det mangler rettighet til oppslag. Legemiddellisten er derfor ikke fullstendig.',
  },
};
