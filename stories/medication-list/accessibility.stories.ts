import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { CareMedicationList } from '@care-timeline/medication-list';
import { MedicationListHarness } from '@care-timeline/medication-list/testing.js';
import { allByRole, byRole, expectGoodStops, focused, liveText, tabStops, tabTo } from '../support/access.js';
import { accessibilityPage } from '../support/keyboard-map.js';
import { sampleRecord } from '../support/records.js';

/** One table with a row group a section. All rows are one tab stop. */
const meta: Meta = {
  title: 'Medication list/Accessibility',
  component: 'care-medication-list',
  tags: ['autodocs'],
  ...accessibilityPage(
    [
      ['Tab', 'tools, then one stop for all medicines, then what is open in a row'],
      ['↑ ↓', 'the medicine above and below'],
      ['Page Up, Page Down', 'ten medicines up and down'],
      ['Home, End', 'first and last medicine'],
      ['Enter, Space', 'opens and closes what stands behind the row'],
      ['Escape', 'closes it and stays on the row'],
    ],
    [
      'Each section begins with a heading (level 3), so that a screen reader can go from group to group.',
      'The name of a row is its medicine: the row header. As cards it is the same table, in the same order.',
      'Words before colour: on hold, stopped, uncertain, "do not give" are words beside a symbol beside a colour.',
      'The picture of the day has a description of its own, and the dose in words stands over it.',
      'What is out of sight is told by count and section, above and below, and each of the two is a button that goes there.',
      'How many medicines a search leaves, and that the list was copied, are live messages.',
      'On paper: with the patient’s name and birth date, and without controls.',
    ],
  ),
  render: () =>
    html`<care-medication-list
      .record=${sampleRecord('solveig')}
      time-zone="Europe/Oslo"
    ></care-medication-list>`,
};
export default meta;
type Story = StoryObj;

async function listIn(canvas: HTMLElement): Promise<MedicationListHarness> {
  const list = new MedicationListHarness(canvas.querySelector<CareMedicationList>('care-medication-list')!);
  await list.settled();
  return list;
}

export const NamesAndRoles: Story = {
  play: async ({ canvasElement }) => {
    const { element, rows } = await listIn(canvasElement);
    const table = byRole(element, 'table');
    await expect(table).toHaveAccessibleName();
    await expect(allByRole(table, 'columnheader')).toHaveLength(5);
    await expect(allByRole(table, 'rowheader')).toHaveLength(rows.length);
    byRole(element, 'search');
    byRole(element, 'region', 'Allergier');
    await expect(allByRole(element, 'button', /^Mer om /).length).toBe(rows.length);
    await expectGoodStops(element);
  },
};

export const Keyboard: Story = {
  play: async ({ canvasElement }) => {
    const { element, rows } = await listIn(canvasElement);
    const isRow = (stop: Element): boolean => stop.hasAttribute('data-toggle');
    await expect(tabStops(element).filter(isRow)).toHaveLength(1);
    const toggles = [...element.shadowRoot!.querySelectorAll('[data-toggle]')];
    await expect(toggles).toHaveLength(rows.length);
    tabTo(element, isRow);
    await userEvent.keyboard('{End}');
    await expect(focused()).toBe(toggles.at(-1));
    await userEvent.keyboard('{PageUp}');
    await expect(focused()).toBe(toggles.at(-11) ?? toggles[0]);
    await userEvent.keyboard('{Home}{ArrowDown}');
    await expect(focused()).toBe(toggles[1]);
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(toggles[1]).toHaveAttribute('aria-expanded', 'true'));
    // What was opened is the next stop.
    const inside = tabTo(element, () => true);
    await expect(isRow(inside)).toBe(false);
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(toggles[1]).toHaveAttribute('aria-expanded', 'false'));
    await expect(focused()).toBe(toggles[1]);
    await expect(tabStops(element).filter(isRow)).toEqual([toggles[1]]);
  },
};

/** How many medicines a search leaves is read out, and the search keeps the focus. */
export const LiveMessages: Story = {
  play: async ({ canvasElement }) => {
    const { element } = await listIn(canvasElement);
    const search = tabTo(element, (stop) => stop.matches('input[type="search"]'));
    await userEvent.keyboard('furosemid');
    await waitFor(() => expect(liveText(element)).toMatch(/\d+ av \d+/));
    await expect(focused()).toBe(search);
  },
};
