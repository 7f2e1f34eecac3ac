import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { CareSummary } from '@care-timeline/summary';
import {
  allByRole,
  byRole,
  expectGoodStops,
  focused,
  headings,
  tabTo,
  textIn,
  words,
} from '../../support/access.js';
import { accessibilityPage } from '../../support/keyboard-map.js';
import { sampleRecord } from '../../support/records.js';

/** One heading for the page, one below for each widget, and a list of ways to them. */
const meta: Meta = {
  title: 'Summary/Summary/Accessibility',
  component: 'care-summary',
  tags: ['autodocs'],
  ...accessibilityPage(
    [
      ['Tab', 'search, day, on a narrow page the ways to each widget, then the widgets in order of reading'],
      ['Enter', 'in the field for the day: takes it; Escape puts back what was'],
      ['Enter', 'on a way: brings the widget into sight, and the focus to it'],
    ],
    [
      'Each widget is a region with a name, so that a screen reader can go from one to the next.',
      'Another day than today is told in words above everything, with the way back beside it.',
      'A narrow page is one column in the same order; nothing scrolls both ways at 320 px but tables.',
    ],
  ),
  render: () => {
    const page = document.createElement('div');
    // The ways to each widget are there where the page is one column.
    page.style.setProperty('max-width', '520px');
    const summary = document.createElement('care-summary');
    Object.assign(summary, {
      record: sampleRecord('ella'),
      preset: 'health-station',
      timeZone: 'Europe/Oslo',
    });
    page.append(summary);
    return html`${page}`;
  },
};
export default meta;
type Story = StoryObj;

async function summaryIn(canvas: HTMLElement): Promise<CareSummary> {
  const summary = canvas.querySelector<CareSummary>('care-summary')!;
  await summary.updateComplete;
  await waitFor(() => expect(headings(summary).length).toBeGreaterThan(4));
  return summary;
}

export const NamesAndRoles: Story = {
  play: async ({ canvasElement }) => {
    const summary = await summaryIn(canvasElement);
    const [page, ...inside] = headings(summary);
    await expect(page).toMatchObject({ level: 1 });
    await expect(page!.text).toMatch(/^Pasientoversikt/);
    await expect(inside.every(({ level }) => level > 1)).toBe(true);
    const regions = allByRole(summary, 'region');
    await expect(regions.length).toBeGreaterThan(3);
    for (const region of regions) await expect(region).toHaveAccessibleName();
    byRole(summary, 'navigation', 'På denne siden');
    await expectGoodStops(summary);
  },
};

/** A way from the top to a widget: the focus is there, and the next Tab is inside it. */
export const Keyboard: Story = {
  play: async ({ canvasElement }) => {
    const summary = await summaryIn(canvasElement);
    const ways = allByRole(byRole(summary, 'navigation'), 'button');
    await expect(ways.length).toBeGreaterThan(2);
    const way = tabTo(summary, (stop) => stop === ways.at(-1));
    await userEvent.keyboard('{Enter}');
    const widget = focused()!;
    await expect(widget.localName).toMatch(/^care-/);
    await expect(textIn(widget)).toContain(words(way));
  },
};

/** Another day is told in words, with a button back to today that Tab reaches. */
export const AnotherDay: Story = {
  play: async ({ canvasElement }) => {
    const summary = await summaryIn(canvasElement);
    summary.asOf = '2025-01-15';
    await summary.updateComplete;
    const back = await waitFor(() => byRole(summary, 'button', 'Tilbake til i dag'));
    await expect(textIn(summary)).toContain('15. januar 2025');
    tabTo(summary, (stop) => stop === back);
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(summary.asOf).toBe(''));
  },
};
