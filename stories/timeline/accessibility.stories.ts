import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { CareTimeline } from '@care-timeline/timeline';
import { TimelineHarness } from '@care-timeline/timeline/testing.js';
import { allByRole, byRole, expectGoodStops, focused, liveText, tabTo, words } from '../support/access.js';
import { accessibilityPage, type Keys } from '../support/keyboard-map.js';
import { sampleRecord } from '../support/records.js';

const KEYS: Keys = [
  ['Tab', 'toolbar, notices, overview, lanes, then one stop for all entries'],
  ['← →', 'the entry before and after in the lane'],
  ['↑ ↓', 'the lane above and below, at the entry that is closest in time'],
  ['Home, End', 'first and last entry of the lane'],
  ['Enter, Space', 'opens all about the entry'],
  ['+ −', 'shorter and longer time'],
  ['Shift ← →', 'earlier and later by a tenth'],
  ['Page Up, Page Down', 'earlier and later by a whole window'],
  ['0', 'everything'],
  ['[ ]', 'the window before and after'],
  ['Enter', 'in a field for a date: takes it; Escape there puts back what was'],
  ['Escape', 'closes what is open and goes back'],
  ['?', 'shows these keys'],
];

/** One list box of entries with one tab stop. The picture itself is silent: its entries lie over it as options. */
const meta: Meta = {
  title: 'Timeline/Accessibility',
  component: 'care-timeline',
  tags: ['autodocs'],
  ...accessibilityPage(KEYS, [
    'Every entry of the picture is an option with kind, name, date and clinical state in its text, and a row of the table view.',
    'Zooming and moving are told in a live message, once the window rests.',
    'Reflow: at 320 px the axis needs its two dimensions; the table view does not.',
    'Forced colours: lanes and marks are drawn in the colours of the reader’s system.',
  ]),
  render: () => html`<care-timeline .record=${sampleRecord('ella')} time-zone="Europe/Oslo"></care-timeline>`,
};
export default meta;
type Story = StoryObj;

async function timelineIn(canvas: HTMLElement): Promise<TimelineHarness> {
  const timeline = new TimelineHarness(canvas.querySelector<CareTimeline>('care-timeline')!);
  await timeline.settled();
  return timeline;
}

export const NamesAndRoles: Story = {
  play: async ({ canvasElement }) => {
    const { element } = await timelineIn(canvasElement);
    byRole(element, 'region', 'Tidslinje');
    byRole(element, 'toolbar', 'Verktøy for tidslinjen');
    byRole(element, 'searchbox', 'Søk i journalen');
    for (const slider of allByRole(element, 'slider')) {
      await expect(slider).toHaveAccessibleName();
      await expect(slider.getAttribute('aria-valuetext')).toMatch(/\d{4}/);
    }
    const options = allByRole(byRole(element, 'listbox'), 'option');
    await expect(options.length).toBeGreaterThan(5);
    for (const option of options) await expect(words(option)).toMatch(/, .*\d{4}/);
    await expect(element.shadowRoot!.querySelector('canvas')).toHaveAttribute('aria-hidden', 'true');
    await expectGoodStops(element);
  },
};

/** From the toolbar to the entries by Tab; then arrows, Enter and Escape. */
export const Keyboard: Story = {
  play: async ({ canvasElement }) => {
    const timeline = await timelineIn(canvasElement);
    const { element } = timeline;
    const first = tabTo(element, (stop) => stop.getAttribute('role') === 'option');
    await expect(allByRole(element, 'option').filter((one) => one.tabIndex === 0)).toEqual([first]);
    await userEvent.keyboard('{End}');
    const end = timeline.focusedEntry;
    await userEvent.keyboard('{Home}');
    await expect(timeline.focusedEntry).not.toBe(end);
    const home = timeline.focusedEntry;
    await userEvent.keyboard('{ArrowRight}');
    await expect(timeline.focusedEntry).not.toBe(home);
    await userEvent.keyboard('{ArrowLeft}');
    await expect(timeline.focusedEntry).toBe(home);
    await userEvent.keyboard('{ArrowDown}');
    await expect(timeline.focusedEntry).not.toBe(home);
    const entry = timeline.focusedEntry!;
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(focused()).toHaveAttribute('role', 'heading'));
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(timeline.focusedEntry).toBe(entry));
  },
};

/** `?` opens all keys as a dialog, which are those of this page; Escape closes it and goes back. */
export const KeyMap: Story = {
  play: async ({ canvasElement }) => {
    const timeline = await timelineIn(canvasElement);
    await timeline.focusPlot();
    const entry = timeline.focusedEntry;
    await userEvent.keyboard('?');
    const dialog = byRole(timeline.element, 'dialog', 'Tastaturhjelp');
    const told = KEYS.map(([keys]) => keys).join(' ');
    for (const key of dialog.querySelectorAll('kbd')) {
      // The wheel is no key.
      if (/Ctrl|⌘/.test(words(key))) continue;
      for (const part of words(key).split(' ')) await expect(told.replace('Escape', 'Esc')).toContain(part);
    }
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(allByRole(timeline.element, 'dialog')).toEqual([]));
    await expect(timeline.focusedEntry).toBe(entry);
  },
};

/** Zooming is told when the window rests: how long it is now, and how many entries are in it. */
export const LiveMessages: Story = {
  play: async ({ canvasElement }) => {
    const timeline = await timelineIn(canvasElement);
    await timeline.focusPlot();
    await userEvent.keyboard('++');
    await waitFor(() => expect(liveText(timeline.element)).toMatch(/\d+ oppføring/), { timeout: 3000 });
    const before = liveText(timeline.element);
    await userEvent.keyboard('0');
    await waitFor(() => expect(liveText(timeline.element)).not.toBe(before), { timeout: 3000 });
  },
};

/** The same entries as a table: header cells, sorting told, everything by Tab. */
export const TheTableInstead: Story = {
  play: async ({ canvasElement }) => {
    const timeline = await timelineIn(canvasElement);
    const button = byRole(timeline.element, 'button', 'Tabell');
    button.focus();
    await userEvent.keyboard('{Enter}');
    await timeline.settled();
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await expect(allByRole(timeline.element, 'columnheader').length).toBeGreaterThan(3);
    await expect(timeline.tableRows.length).toBeGreaterThan(3);
    const [sort] = allByRole(timeline.element, 'button', /^Sorter/);
    sort!.focus();
    await userEvent.keyboard('{Enter}');
    await timeline.settled();
    await expect(sort!.closest('th')).toHaveAttribute('aria-sort', 'ascending');
  },
};
