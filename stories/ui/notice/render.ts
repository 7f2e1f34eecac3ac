import type { Meta } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { CareNotice, type NoticeKind } from '@care-timeline/ui';

CareNotice.define();

export interface Args {
  kind: NoticeKind;
  heading: string;
  action: string;
  shown?: number;
  total?: number;
  message: string;
  used?: () => void;
}

export const KINDS: readonly NoticeKind[] = ['info', 'filter', 'incomplete', 'warning', 'critical'];

export const MESSAGES: Readonly<Record<NoticeKind, string>> = {
  info: 'Slik det var 3. mars 2021.',
  filter: 'Bare faste legemidler vises.',
  incomplete: 'Sykehuset har ikke svart. Listen kan mangle legemidler.',
  warning: 'To systemer oppgir ulik styrke.',
  critical: 'Anafylaksi på penicillin.',
};

export const draw = ({ kind, heading, action, shown, total, message, used }: Args): TemplateResult =>
  html`<care-notice
    kind=${kind}
    heading=${heading}
    action=${action}
    shown=${shown ?? nothing}
    total=${total ?? nothing}
    @care-notice-action=${used}
    >${message}</care-notice
  >`;

/** What the pages on notices share. */
export const notice: Partial<Meta<Args>> = {
  argTypes: { kind: { control: 'select', options: KINDS } },
  args: { kind: 'info', heading: '', action: '', message: MESSAGES.info },
  render: draw,
};
