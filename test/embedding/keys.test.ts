/** Keys in a host's dialog: what an element uses is its own, everything else is the host's. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeBrowser, type WatchedPage } from '../support/pages.js';
import type { Site } from '../support/serve.js';
import { opened, pageWith, settled, siteWith } from './support.js';

const BODY = `<dialog id="host"><care-record src="/patient.json" time-zone="Europe/Oslo">
<care-timeline></care-timeline><care-medication-list></care-medication-list><care-alerts></care-alerts>
<care-summary></care-summary></care-record></dialog><script src="/host.js"></script>`;
/** A page with shortcuts of one key, as record systems have them. */
const HOST = `window.heard = [];
const typing = (target) => target.closest('input, textarea, select, [contenteditable]');
for (const type of ['keydown', 'keypress']) document.addEventListener(type, (event) => {
  if (!event.defaultPrevented && !typing(event.target)) heard.push(event.key);
});
document.querySelector('dialog').showModal();`;

let site: Site;
let open: WatchedPage;
let page: Page;
let timeline: Locator;
beforeEach(async () => {
  site = await siteWith({ '/': pageWith(BODY), '/host.js': HOST });
  open = await opened(site.url);
  page = open.page;
  timeline = page.locator('#host > care-record > care-timeline');
  await settled(page);
});
afterEach(async () => {
  await open?.close();
  await site?.close();
});
afterAll(closeBrowser);

const isDialogOpen = (): Promise<boolean> => page.evaluate(() => document.querySelector('dialog')!.open);
const heard = (): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0));

/** Escape closes what is open, and only that; the next one is the dialog's. */
async function closesFirst(shown: Locator): Promise<void> {
  await shown.first().waitFor();
  await heard();
  await page.keyboard.press('Escape');
  await shown.first().waitFor({ state: 'hidden' });
  expect(await isDialogOpen()).toBe(true);
  expect(await heard()).toEqual([]);
  await page.keyboard.press('Escape');
  await expect.poll(isDialogOpen).toBe(false);
}

describe('Escape in a dialog of the host closes first', () => {
  it('the menu of the timeline', async () => {
    await timeline.locator('.menu > button').click();
    await closesFirst(timeline.locator('#content'));
  });

  it('the list of keys', async () => {
    await timeline.locator('.entries-holder [tabindex="0"]').focus();
    await page.keyboard.press('?');
    await closesFirst(timeline.locator('.key-map'));
  });

  it('an entry of the timeline', async () => {
    await timeline.locator('.entries-holder [tabindex="0"]').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await closesFirst(timeline.locator('.detail-panel'));
  });

  it('an entry of a list', async () => {
    const alerts = page.locator('#host > care-record > care-alerts');
    await alerts.locator('button.entry').first().press('Enter');
    await closesFirst(alerts.locator('care-entry-detail'));
  });

  it('a row of the medication list', async () => {
    const list = page.locator('#host > care-record > care-medication-list');
    await list.locator('[data-toggle]').first().press('Enter');
    await closesFirst(list.locator('.expansion'));
  });

  it('what is typed in a search', async () => {
    for (const [name, search] of searches()) {
      await search.fill('ab');
      await search.press('Escape');
      expect(await search.inputValue(), name).toBe('');
      expect(await isDialogOpen(), name).toBe(true);
    }
    expect(await heard()).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(isDialogOpen).toBe(false);
  });
});

const searches = (): [string, Locator][] => [
  ['timeline', timeline.locator('input[type="search"]')],
  ['medication list', page.locator('#host > care-record > care-medication-list input[type="search"]')],
  ['summary', page.locator('care-summary .field input[type="search"]').first()],
];

describe('single keys of the host', () => {
  it('are not heard while somebody types in a search, a date or a choice', async () => {
    for (const [name, search] of searches()) {
      await search.focus();
      await page.keyboard.type('a?/j');
      await page.keyboard.press('Backspace');
      expect(await search.inputValue(), name).toBe('a?/');
      expect(await heard(), name).toEqual([]);
    }
    const date = timeline.locator('#jump');
    await date.focus();
    await page.keyboard.type('2019');
    await page.keyboard.press('Enter');
    expect(await heard()).toEqual([]);
  });

  it('are heard beside that: commands from a field, and letters from the plot that we do not use', async () => {
    const [, search] = searches()[0]!;
    await search.focus();
    await page.keyboard.press('Control+b');
    await page.keyboard.press('F8');
    await page.keyboard.press('Enter');
    expect(await heard()).toEqual(expect.arrayContaining(['b', 'F8', 'Enter']));
    await timeline.locator('.entries-holder [tabindex="0"]').focus();
    await heard();
    await page.keyboard.press('j');
    expect(await heard()).toContain('j');
    for (const used of ['+', '0', 'ArrowRight']) await page.keyboard.press(used);
    expect(await heard()).toEqual([]);
  });
});
