import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import { CareEntryDetail } from '@care-timeline/ui';
import { drawn } from '../../support/drawn.js';
import {
  allByRole,
  byRole,
  expectGoodStops,
  focused,
  headings,
  liveText,
  tabTo,
  words,
} from '../../support/access.js';
import { accessibilityPage } from '../../support/keyboard-map.js';
import { recordOf } from '../../support/records.js';

CareEntryDetail.define();

const subject = { reference: 'Patient/p' };
const record = recordOf(
  { resourceType: 'Patient', id: 'p', birthDate: '1941-05-17' },
  { resourceType: 'Condition', id: 'c', subject, code: { text: 'Hjertesvikt' }, onsetDateTime: '2019' },
  {
    resourceType: 'MedicationRequest',
    id: 'm',
    status: 'active',
    intent: 'order',
    subject,
    authoredOn: '2024-03-01',
    medicationCodeableConcept: { text: 'Furosemid' },
    reasonReference: [{ reference: 'Condition/c' }, { reference: 'Condition/gone', display: 'Ødem' }],
    dosageInstruction: [{ text: '1 tablett morgen' }],
  },
);

/** An article whose heading takes the focus when it is opened, and again after each reference that is followed. */
const meta: Meta = {
  title: 'UI/Entry detail/Accessibility',
  component: 'care-entry-detail',
  tags: ['autodocs'],
  ...accessibilityPage(
    [
      ['Tab', 'to references, then to the source’s own text and all elements'],
      ['Enter', 'on a reference: shows what it points to here, and goes to its heading'],
      ['Enter, Space', 'on “all elements”: opens or closes it'],
    ],
    [
      'Facts are a list of terms and descriptions, so that each value is read with its label.',
      'A reference that leads nowhere says so on the page and in a live message.',
    ],
  ),
  render: () =>
    html`<care-entry-detail
      .record=${record}
      .entry=${record.entries().find(({ id }) => id === 'm')}
      time-zone="Europe/Oslo"
    ></care-entry-detail>`,
};
export default meta;
type Story = StoryObj;

export const NamesAndRoles: Story = {
  play: async ({ canvasElement }) => {
    const detail = await drawn(canvasElement, 'care-entry-detail');
    byRole(detail, 'article');
    const [title, ...inside] = headings(detail);
    await expect(title).toEqual({ level: 3, text: 'Furosemid' });
    await expect(inside.length).toBeGreaterThan(0);
    await expect(inside.every(({ level }) => level === 4)).toBe(true);
    await expect(allByRole(detail, 'term').length).toBeGreaterThan(3);
    detail.focus();
    await expect(words(focused()!)).toBe('Furosemid');
    await expectGoodStops(detail);
  },
};

/** Along a reference and back: the heading has the focus each time. */
export const Keyboard: Story = {
  play: async ({ canvasElement }) => {
    const detail = await drawn(canvasElement, 'care-entry-detail');
    tabTo(detail, (stop) => words(stop) === 'Hjertesvikt');
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(words(focused()!)).toBe('Hjertesvikt'));
    await expect(focused()).toHaveAttribute('role', 'heading');
    byRole(detail, 'button', 'Tilbake').focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(words(focused()!)).toBe('Furosemid'));
  },
};

export const LiveMessages: Story = {
  play: async ({ canvasElement }) => {
    const detail = await drawn(canvasElement, 'care-entry-detail');
    tabTo(detail, (stop) => words(stop) === 'Ødem');
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(liveText(detail)).toContain('finnes ikke i denne journalen'));
  },
};
