import { html, nothing, type TemplateResult } from 'lit';
import type { NoticeKind } from '@care-timeline/ui';

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
