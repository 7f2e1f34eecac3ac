import { samplePatients } from '@care-timeline/samples';
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeBrowser, openPage, type WatchedPage } from '../support/pages.js';
import { careTimelineJs, serve, type Site } from '../support/serve.js';

const NOW = Date.UTC(2026, 10, 23, 9, 0);

interface TreeNode {
  readonly role: string;
  readonly name: string;
  readonly focused: boolean;
}

let site: Site;
let opened: WatchedPage;
let page: Page;
let session: CDPSession;

/** One patient on a page, and nothing but a keyboard and what assistive technology is told. */
beforeAll(async () => {
  const { sources } = samplePatients.find(({ id }) => id === 'ella')!;
  const list = sources.map(({ id, label }) => ({ id, label, src: `/${id}.json` }));
  site = await serve({
    '/care-timeline.js': careTimelineJs(),
    ...Object.fromEntries(sources.map((source) => [`/${source.id}.json`, JSON.stringify(source.bundle())])),
    '/page.js': `
      const record = document.querySelector('care-record');
      record.now = () => ${NOW};
      await customElements.whenDefined('care-record');
      record.sources = ${JSON.stringify(list)};
    `,
    '/': {
      type: 'text/html',
      body: `<!doctype html><html lang="nb"><meta charset="utf-8"><title>Barnet</title>
        <script type="module" src="care-timeline.js"></script><script type="module" src="page.js"></script>
        <body><main><care-record time-zone="Europe/Oslo"><care-timeline></care-timeline></care-record></main></body></html>`,
    },
  });
  opened = await openPage();
  page = opened.page;
  await page.goto(site.url);
  await page.waitForFunction(
    () => (document.querySelector('care-record')?.currentRecord?.entries().length ?? 0) > 10,
  );
  await page.evaluate(() => document.querySelector('care-record')!.ready);
  session = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');
});

afterAll(async () => {
  expect(opened.faults.join('\n')).toBe('');
  await opened.close();
  await closeBrowser();
  await site.close();
});

/** The accessibility tree as Chromium gives it to assistive technology. */
async function tree(): Promise<TreeNode[]> {
  await page.evaluate(() => document.querySelector('care-timeline')!.drawComplete);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, properties }) => ({
      role: String(role?.value ?? ''),
      name: String(name?.value ?? '')
        .replace(/\s+/g, ' ')
        .trim(),
      focused: properties?.some((one) => one.name === 'focused' && one.value.value === true) ?? false,
    }));
}

/** What has the focus, as it is read out. */
async function focused(): Promise<TreeNode> {
  const found = (await tree()).filter((node) => node.focused && node.role !== 'RootWebArea');
  expect(found.length, 'one node has the focus').toBe(1);
  return found[0]!;
}

/** The arrow key that moves within the group that has the focus, which is one tab stop; empty outside of one. */
const groupKey = (): Promise<string> =>
  page.evaluate(() => {
    const active = document.querySelector('care-timeline')!.shadowRoot!.activeElement;
    if (active?.closest('.popover')) return '';
    return active?.closest('.toolbar') ? 'ArrowRight' : active?.closest('.lane-titles') ? 'ArrowDown' : '';
  });

/** Tab, and arrows within a group, until something of this role and name has the focus. */
async function tabTo(role: string, name: RegExp): Promise<TreeNode> {
  const here = async (): Promise<TreeNode | undefined> =>
    (await tree()).find((one) => one.focused && one.role !== 'RootWebArea');
  const isIt = (node: TreeNode | undefined): boolean => node?.role === role && name.test(node.name);
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    let node = await here();
    const key = await groupKey();
    if (key && !isIt(node)) await page.keyboard.press('Home');
    for (let steps = 0; key && steps < 80; steps++) {
      node = await here();
      if (isIt(node)) break;
      await page.keyboard.press(key);
      if ((await here())?.name === node?.name) break;
    }
    if (isIt(node)) return node!;
  }
  throw new Error(`no ${role} named ${name} in 80 tab stops`);
}

/** Everything is in the window, and every lane is there. */
const showAll = async (): Promise<void> => {
  await page.evaluate(() => document.querySelector('care-timeline')!.fit());
  await page.waitForTimeout(300);
};

const range = () =>
  page.evaluate(() => {
    const { start, end } = document.querySelector('care-timeline')!;
    return { start, end, length: Date.parse(end) - Date.parse(start) };
  });

const named = async (role: string, name: RegExp): Promise<TreeNode | undefined> =>
  (await tree()).find((node) => node.role === role && name.test(node.name));

describe('a whole patient by keyboard alone', () => {
  it('A11Y-01 every dated entry is reached and read out with its name, kind and date', async () => {
    const expected = await page.evaluate(() => {
      const { currentRecord } = document.querySelector('care-record')!;
      return currentRecord!
        .entries()
        .filter(({ time, kind }) => time && kind !== 'supporting')
        .map(({ key, name }) => ({ key, name }));
    });
    expect(expected.length).toBeGreaterThan(20);
    await tabTo('option', /./);
    const read: string[] = [];
    const current = (): Promise<string> =>
      page.evaluate(() => {
        const active = document.querySelector('care-timeline')!.shadowRoot!.activeElement;
        return `${active?.getAttribute('data-row')}\n${active?.textContent?.replace(/\s+/g, ' ').trim()}`;
      });
    const press = async (key: string): Promise<string> => {
      await page.keyboard.press(key);
      await page.evaluate(() => document.querySelector('care-timeline')!.drawComplete);
      return current();
    };
    for (let lanes = 0; lanes < 40; lanes++) {
      let here = await press('Home');
      for (let steps = 0; steps < 500; steps++) {
        read.push(here);
        const next = await press('ArrowRight');
        if (next === here) break;
        here = next;
      }
      if ((await press('ArrowDown')) === here) break;
    }
    const texts = read.map((line) => line.split('\n')[1]!);
    expect(new Set(read).size, 'no entry is read twice').toBe(read.length);
    expect(read.length).toBe(expected.length);
    for (const { name } of expected)
      expect(
        texts.some((text) => text.includes(name)),
        name,
      ).toBe(true);
    for (const text of texts) expect(text, 'a year is told').toMatch(/(19|20)\d\d/);
  });

  it('A11Y-01 what the keyboard stands on is an option with a name in the accessibility tree', async () => {
    const option = await focused();
    expect(option.role).toBe('option');
    expect(option.name).toMatch(/, .*20\d\d/);
    expect(await named('listbox', /./)).toBeDefined();
  });

  it('Enter opens everything about the entry, Escape closes it and comes back', async () => {
    const before = await focused();
    await page.keyboard.press('Enter');
    const title = before.name.split(',')[0]!;
    await page.waitForFunction(
      () => document.querySelector('care-timeline')!.shadowRoot!.querySelector('care-entry-detail') !== null,
    );
    expect(
      await named('heading', new RegExp(title.slice(0, 12).replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))),
    ).toBeDefined();
    await page.keyboard.press('Escape');
    expect((await focused()).name).toBe(before.name);
  });

  it('zooms, pans, shows the whole life and goes back by keys', async () => {
    const whole = await range();
    await page.keyboard.press('+');
    const closer = await range();
    expect(closer.length).toBeLessThan(whole.length);
    await page.keyboard.press('Shift+ArrowLeft');
    const panned = await range();
    expect(panned.length).toBeCloseTo(closer.length, -4);
    expect(panned.start < closer.start).toBe(true);
    await page.keyboard.press('[');
    // Steps that follow each other at once are one move to go back from.
    expect((await range()).length).toBeCloseTo(whole.length, -4);
    await page.keyboard.press(']');
    expect((await range()).start).toBe(panned.start);
    await page.keyboard.press('0');
    await page.evaluate(() => document.querySelector('care-timeline')!.drawComplete);
    expect((await range()).length).toBeGreaterThan(closer.length);
  });

  it('? shows the keys as a dialog, Escape closes it', async () => {
    await page.keyboard.press('?');
    expect(await named('dialog', /./)).toBeDefined();
    await page.keyboard.press('Escape');
    expect(await named('dialog', /./)).toBeUndefined();
    expect((await focused()).role).toBe('option');
  });

  it('a period is chosen, and the table opened and read, by Tab and Enter', async () => {
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await tabTo('button', /^(År|5 år)/);
    await page.keyboard.press('Enter');
    await page.evaluate(() => document.querySelector('care-timeline')!.drawComplete);
    expect((await range()).length).toBeLessThan(6 * 366 * 86_400_000);
    await tabTo('button', /^Tabell/);
    await page.keyboard.press('Enter');
    const nodes = await tree();
    expect(nodes.some(({ role }) => role === 'columnheader')).toBe(true);
    expect(nodes.filter(({ role }) => role === 'row').length).toBeGreaterThan(3);
  });

  it('the search says how much is left, and what it hides can be brought back', async () => {
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await tabTo('searchbox', /./);
    await page.keyboard.type('vaksine');
    await page.waitForFunction(() =>
      document.querySelector('care-timeline')!.shadowRoot!.querySelector('.filter-notice'),
    );
    expect((await tree()).some(({ name }) => /\d+ av \d+/.test(name))).toBe(true);
    await tabTo('button', /^Vis alle/);
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      () => !document.querySelector('care-timeline')!.shadowRoot!.querySelector('.filter-notice'),
    );
  });

  it('the table is sorted by Enter on a column, and tells the order', async () => {
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await tabTo('button', /^Sorter etter Oppføring/);
    await page.keyboard.press('Enter');
    const titles = await page.evaluate(() =>
      [...document.querySelector('care-timeline')!.shadowRoot!.querySelectorAll('th[aria-sort]')].map(
        (cell) => `${cell.textContent?.trim()} ${cell.getAttribute('aria-sort')}`,
      ),
    );
    expect(titles.filter((title) => /ascending$/.test(title)).join()).toContain('Oppføring');
    await tabTo('button', /^Tabell/);
    await page.keyboard.press('Enter');
    expect(await named('listbox', /./)).toBeDefined();
  });

  it('the ends of the overview are moved by arrow keys, and say where they are', async () => {
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await tabTo('slider', /begynnelse/);
    const before = await range();
    for (let steps = 0; steps < 5; steps++) await page.keyboard.press('ArrowLeft');
    const after = await range();
    expect(after.start < before.start).toBe(true);
    expect(after.end).toBe(before.end);
  });

  it('a lane is made one row and opened again', async () => {
    await showAll();
    await tabTo('button', /^Slå sammen Vaksiner/);
    await page.keyboard.press('Enter');
    expect((await focused()).name).toMatch(/^Åpne Vaksiner/);
    await page.keyboard.press('Enter');
    expect((await focused()).name).toMatch(/^Slå sammen Vaksiner/);
  });

  it('a day is looked at by typing it, and now is one button away', async () => {
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await tabTo('button', /^Innhold/);
    await page.keyboard.press('Enter');
    await tabTo('textbox', /^Per dato$/);
    await page.keyboard.type('12.1.24');
    await page.keyboard.press('Enter');
    expect((await tree()).some(({ role }) => role === 'alert')).toBe(true);
    expect((await tree()).some(({ name }) => /^Skriv årstallet med fire sifre/.test(name))).toBe(true);
    for (let letters = 0; letters < 7; letters++) await page.keyboard.press('Backspace');
    await page.keyboard.type('1/1-2024');
    await page.keyboard.press('Enter');
    expect((await focused()).name).toBe('Per dato');
    await page.keyboard.press('Escape');
    expect((await tree()).some(({ name }) => /^Per 1\.\s?januar 2024/.test(name))).toBe(true);
    await tabTo('button', /^Tilbake til nå/);
    await page.keyboard.press('Enter');
    expect((await tree()).some(({ name }) => /^Per 1\.\s?januar/.test(name))).toBe(false);
  });

  it('content is chosen, and what is left out is counted', async () => {
    await showAll();
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await tabTo('button', /^Innhold/);
    await page.keyboard.press('Enter');
    await tabTo('checkbox', /^Vaksiner/);
    await page.keyboard.press('Space');
    expect(await named('button', /^Innhold: \d+ av \d+/)).toBeDefined();
    expect(await named('button', /^Slå sammen Vaksiner/)).toBeUndefined();
    await page.keyboard.press('Space');
    expect(await named('button', /^Slå sammen Vaksiner/)).toBeDefined();
    await page.keyboard.press('Escape');
    expect((await focused()).name).toMatch(/^Innhold/);
  });
});
