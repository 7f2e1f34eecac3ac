import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fn, userEvent, waitFor } from 'storybook/test';
import type { CareMedicationList } from '@care-timeline/medication-list';
import { MedicationListHarness } from '@care-timeline/medication-list/testing.js';
import { sampleRecord } from '../support/records.js';

const meta: Meta = {
  title: 'Medication list/Behaviours',
  component: 'care-medication-list',
  // Play functions press what is there by its Norwegian name.
  render: () =>
    html`<div lang="nb">
      <care-medication-list
        .record=${sampleRecord('solveig')}
        time-zone="Europe/Oslo"
        changed-since="2026-10-01"
      ></care-medication-list>
    </div>`,
};
export default meta;
type Story = StoryObj;

async function listIn(canvas: HTMLElement): Promise<MedicationListHarness> {
  const list = new MedicationListHarness(canvas.querySelector<CareMedicationList>('care-medication-list')!);
  await list.settled();
  return list;
}

/** A filter says what it hides by and how many it shows, and can be removed (MED-24). */
export const SearchAndRemoveTheFilter: Story = {
  play: async ({ canvasElement }) => {
    const list = await listIn(canvasElement);
    const all = list.rows.length;
    await list.search('furosemid');
    await expect(list.rows.length).toBeLessThan(all);
    await expect(list.notices.some((notice) => notice.includes('«furosemid»'))).toBe(true);
    await list.press('Fjern filter');
    await expect(list.rows).toHaveLength(all);
  },
};

/** From the notice to what was stopped lately (MED-23). */
export const RecentlyStopped: Story = {
  play: async ({ canvasElement }) => {
    const list = await listIn(canvasElement);
    await list.press('Vis');
    await expect(list.sections[0]?.title).toBe('Nylig seponert');
  },
};

export const OnlyChanged: Story = {
  play: async ({ canvasElement }) => {
    const list = await listIn(canvasElement);
    await list.press('Bare endrede');
    await expect(list.rows.every(({ marks }) => marks.length > 0)).toBe(true);
  },
};

/** The sources side by side: similar with the difference marked, identical, only here (MED-27). */
export const CompareSources: Story = {
  play: async ({ canvasElement }) => {
    const list = await listIn(canvasElement);
    await list.press('Sammenlign kilder');
    await expect(list.element.compare).toBe(true);
    await expect(list.element.shadowRoot!.querySelectorAll('.cluster-row.differs').length).toBeGreaterThan(3);
  },
};

/** What stands behind a row: history, sources, and each source's own resource (MED-28, GEN-08). */
export const OpenARow: Story = {
  play: async ({ canvasElement }) => {
    const list = await listIn(canvasElement);
    const selected = fn();
    list.element.addEventListener('care-select', selected);
    await list.toggle('Metformin');
    await expect(selected).toHaveBeenCalledTimes(1);
    await expect(list.element.shadowRoot!.querySelectorAll('.history').length).toBeGreaterThan(1);
  },
};

/** One tab stop for the rows; arrows move, Enter opens, Escape closes and stays. */
export const Keyboard: Story = {
  play: async ({ canvasElement }) => {
    const list = await listIn(canvasElement);
    const root = list.element.shadowRoot!;
    const toggles = [...root.querySelectorAll<HTMLElement>('[data-toggle]')];
    toggles[0]!.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await expect(root.activeElement).toBe(toggles[2]);
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(toggles[2]!.getAttribute('aria-expanded')).toBe('true'));
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(toggles[2]!.getAttribute('aria-expanded')).toBe('false'));
    await expect(root.activeElement).toBe(toggles[2]);
  },
};

/** Another grouping: every medicine in exactly one section, current and past apart (MED-20, MED-25). */
export const GroupByPrescriber: Story = {
  play: async ({ canvasElement }) => {
    const list = await listIn(canvasElement);
    const before = list.rows.length;
    const select = list.element.shadowRoot!.querySelector('select')!;
    await userEvent.selectOptions(select, 'prescriber');
    await list.settled();
    await expect(list.rows).toHaveLength(before);
    await expect(list.sections.some(({ title }) => title.includes('Aasmo'))).toBe(true);
  },
};
