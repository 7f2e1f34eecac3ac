/** `embed.html` in a frame of another origin: two ports of 127.0.0.1 are two origins. */
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { sampleBundle, samplePatients } from '@care-timeline/samples';
import { publicElements } from '../tools/manifest/analyze.js';
import { closeBrowser, openPage, type WatchedPage } from '../support/pages.js';
import { serve, type Site } from '../support/serve.js';
import { Inbox } from '../../packages/elements/src/embed/inbox.js';
import { EVENTS } from '../../packages/elements/src/embed/events.js';
import { originOf, trustedOrigins } from '../../packages/elements/src/embed/origins.js';
import { settingsFrom, settingsOf } from '../../packages/elements/src/embed/settings.js';

const DIST = 'packages/elements/dist';
const dist = (file: string): string => readFileSync(`${DIST}/${file}`, 'utf8');
const bundle = sampleBundle(samplePatients[0]!.id);

/** The host: a frame, and everything it hears from it. */
const HOST = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title>
<iframe width="900" height="600" title="Patient"></iframe>
<script>
  window.heard = [];
  addEventListener('message', ({ data, origin, source }) => {
    if (source === document.querySelector('iframe').contentWindow) heard.push({ origin, ...data });
  });
</script>`;

interface Heard {
  type: string;
  origin: string;
  element?: string;
  detail?: Record<string, unknown>;
  height?: number;
  version?: string;
}

describe('embed.html', () => {
  let embed: Site;
  let host: Site;
  let open: WatchedPage;
  beforeAll(async () => {
    const files = {
      '/care-timeline.js': dist('care-timeline.js'),
      '/embed.js': dist('embed.js'),
      '/embed.html': dist('embed.html'),
      '/patient.json': JSON.stringify(bundle),
    };
    // The page's own policy holds; the server adds none.
    embed = await serve(files, { csp: '' });
    host = await serve({ '/': { type: 'text/html', body: HOST } }, { csp: '' });
    embed.set('/listed.html', {
      type: 'text/html',
      body: dist('embed.html').replace(
        'name="care-origins" content=""',
        `name="care-origins" content="${host.url}"`,
      ),
    });
  });
  afterEach(() => open?.close());
  afterAll(async () => {
    await embed.close();
    await host.close();
    await closeBrowser();
  });

  async function frame(path: string): Promise<Page> {
    open = await openPage({ locale: 'en-GB' });
    await open.page.goto(host.url);
    await open.page.evaluate((src) => void (document.querySelector('iframe')!.src = src), embed.url + path);
    await open.page.frameLocator('iframe').locator('care-record').waitFor({ state: 'attached' });
    return open.page;
  }
  const send = (page: Page, message: object): Promise<void> =>
    page.evaluate(
      ([data, origin]) => document.querySelector('iframe')!.contentWindow!.postMessage(data, origin),
      [message, embed.url] as const,
    );
  const heard = (page: Page, type: string): Promise<Heard[]> =>
    page.evaluate(
      (wanted) => (window as unknown as { heard: Heard[] }).heard.filter((one) => one.type === wanted),
      type,
    );
  const waitFor = (page: Page, type: string): Promise<unknown> =>
    page.waitForFunction(
      (wanted) => (window as unknown as { heard: Heard[] }).heard.some((one) => one.type === wanted),
      type,
    );
  const allow = (): string => `allow=${encodeURIComponent(host.url)}`;

  it('shows what a foreign origin sends, and answers with the same events', async () => {
    const page = await frame(`/embed.html?${allow()}&lang=en&time-zone=Europe/Oslo&density=compact`);
    await waitFor(page, 'care-ready');
    const [ready] = await heard(page, 'care-ready');
    expect(ready).toMatchObject({ origin: embed.url, version: expect.stringMatching(/^\d/) });
    await send(page, { type: 'care-set', resources: bundle });
    const inside = page.frameLocator('iframe');
    await inside.getByRole('button', { name: 'Year', exact: true }).click();
    await waitFor(page, 'care-range-change');
    const [range] = await heard(page, 'care-range-change');
    expect(range).toMatchObject({
      element: 'care-timeline',
      detail: { start: expect.stringMatching(/^\d{4}-/) },
    });
    expect((await heard(page, 'care-load')).at(-1)!.detail).toMatchObject({ state: 'loaded' });
    expect((await heard(page, 'care-size')).at(-1)!.height).toBeGreaterThan(200);
    expect(await inside.locator('html').getAttribute('lang')).toBe('en');
    expect(open.faults).toEqual([]);
  });

  it('draws on while 80,000 messages come, and shows the last of them', async () => {
    const page = await frame(`/embed.html?${allow()}&lang=en`);
    await waitFor(page, 'care-ready');
    await page.evaluate((origin) => {
      const to = document.querySelector('iframe')!.contentWindow!;
      for (let at = 0; at < 80_000; at++)
        to.postMessage(
          at % 2
            ? { type: 'care-call', element: 'care-timeline', method: 'fit' }
            : { type: 'care-set', density: at % 4 ? 'compact' : 'normal' },
          origin,
        );
      to.postMessage({ type: 'care-set', lang: 'nn' }, origin);
    }, embed.url);
    await page
      .frameLocator('iframe')
      .locator('html[lang=nn]')
      .waitFor({ state: 'attached', timeout: 20_000 });
    expect(open.faults).toEqual([]);
  });

  it('handles settings in turns, and calls in order', () => {
    const turns: (() => void)[] = [];
    const handled: string[] = [];
    let refused = 0;
    const inbox = new Inbox(
      ({ type, ...rest }, trust) => handled.push(`${trust} ${type} ${JSON.stringify(rest)}`),
      () => refused++,
      (turn) => turns.push(turn),
    );
    inbox.take({ type: 'care-set', lang: 'nb', show: ['a'] }, 'page');
    inbox.take({ type: 'care-set', lang: 'nn' }, 'page');
    inbox.take({ type: 'care-set', lang: 'en' }, 'address');
    inbox.take({ type: 'care-call', method: 'fit' }, 'address');
    inbox.take({ type: 'care-set', lang: 'nb' }, 'address');
    expect([handled.length, turns.length]).toEqual([0, 1]);
    turns.pop()!();
    expect(handled).toEqual([
      'page care-set {"lang":"nn","show":["a"]}',
      'address care-set {"lang":"en"}',
      'address care-call {"method":"fit"}',
      'address care-set {"lang":"nb"}',
    ]);
    for (let at = 0; at < 1000; at++) inbox.take({ type: 'care-call', at }, 'page');
    turns.pop()!();
    expect([handled.length, refused]).toEqual([204, 800]);
  });

  it('does what a host asks of it by name, and nothing else', async () => {
    const page = await frame(`/embed.html?${allow()}`);
    await send(page, {
      type: 'care-set',
      resources: bundle,
      'time-zone': 'Europe/Oslo',
      show: ['care-timeline', 'care-medication-list', 'script'],
    });
    const inside = page.frameLocator('iframe');
    await inside.locator('care-medication-list').waitFor({ state: 'attached' });
    const shown = await inside
      .locator('care-record')
      .evaluate((el) => [...el.children].map((one) => one.localName));
    expect(shown).toEqual(['care-timeline', 'care-medication-list']);
    await send(page, {
      type: 'care-call',
      element: 'care-timeline',
      method: 'zoomTo',
      args: ['2020-01-01', '2021-01-01'],
    });
    await send(page, { type: 'care-call', element: 'care-timeline', method: 'remove' });
    await send(page, { type: 'care-call', element: '*', method: 'fit' });
    const start = (): Promise<string> =>
      inside
        .locator('care-timeline')
        .evaluate((el) => (el as unknown as { start: string }).start.slice(0, 13));
    await expect.poll(start).toBe('2019-12-31T23');
    expect(open.faults).toEqual([]);
  });

  it('refuses every other origin, and tells it nothing', async () => {
    const page = await frame('/embed.html?lang=en');
    const told: string[] = [];
    page.on('console', (message) => told.push(message.text()));
    await send(page, { type: 'care-set', resources: bundle, lang: 'nn' });
    await expect.poll(() => told.join()).toMatch(/a message from http:\/\/127\.0\.0\.1:\d+ was refused/);
    const inside = page.frameLocator('iframe');
    expect(await inside.locator('html').getAttribute('lang')).toBe('en');
    expect(
      await inside
        .locator('care-record')
        .evaluate((el) => (el as HTMLElement & { resources?: unknown }).resources),
    ).toBe(undefined);
    expect(await page.evaluate(() => (window as unknown as { heard: Heard[] }).heard)).toEqual([]);
  });

  it('GEN-14 fetches for origins that the page itself names, and never for one that only the address names', async () => {
    let page = await frame(`/embed.html?${allow()}`);
    const told: string[] = [];
    page.on('console', (message) => told.push(message.text()));
    await send(page, { type: 'care-set', src: '/patient.json' });
    await expect.poll(() => told.join()).toContain('src was refused');
    expect(await heard(page, 'care-load')).toEqual([]);
    await open.close();
    page = await frame('/listed.html');
    await send(page, { type: 'care-set', src: '/patient.json' });
    await expect.poll(async () => (await heard(page, 'care-load')).at(-1)?.detail?.['state']).toBe('loaded');
    expect(open.faults).toEqual([]);
  });

  it('GEN-14 takes no data from the address, and does not write it on the console', async () => {
    open = await openPage();
    const told: string[] = [];
    open.page.on('console', (message) => told.push(message.text()));
    await open.page.goto(`${embed.url}/embed.html?patient=13116900216&src=/patient.json&theme=dark`);
    await open.page.locator('care-record').waitFor({ state: 'attached' });
    await expect.poll(() => told.length).toBe(2);
    expect(told.join()).toContain('"patient" in the address is no setting');
    expect(told.join()).not.toContain('13116900216');
    const { src, patient } = await open.page
      .locator('care-record')
      .evaluate((el) => ({ src: el.getAttribute('src'), patient: el.getAttribute('patient') }));
    expect([src, patient]).toEqual([null, null]);
  });

  it('leaves the detail to a host that opens its own', async () => {
    const page = await frame(`/embed.html?${allow()}&open=host&lang=en`);
    await send(page, { type: 'care-set', resources: bundle });
    const inside = page.frameLocator('iframe');
    await inside.locator('canvas').first().waitFor({ state: 'attached' });
    await inside.locator('care-timeline').evaluate((el) => {
      const event = new Event('care-open', { cancelable: true });
      Object.assign(event, { detail: { reference: 'Condition/1', resource: undefined, hidden: () => 1 } });
      el.dispatchEvent(event);
      if (!event.defaultPrevented) throw new Error('not prevented');
    });
    await waitFor(page, 'care-open');
    expect((await heard(page, 'care-open'))[0]!.detail).toEqual({ reference: 'Condition/1' });
  });

  it('speaks with the program around a web view', async () => {
    open = await openPage();
    await open.page.addInitScript(() => {
      const webview = Object.assign(new EventTarget(), {
        told: [] as unknown[],
        postMessage: (m: unknown) => webview.told.push(m),
      });
      Object.assign(window, { chrome: { webview } });
    });
    await open.page.goto(`${embed.url}/embed.html`);
    await open.page.evaluate((resources) => {
      const { webview } = (window as unknown as { chrome: { webview: EventTarget } }).chrome;
      webview.dispatchEvent(new MessageEvent('message', { data: { type: 'care-set', resources } }));
    }, bundle as object);
    await open.page.waitForFunction(() =>
      (window as unknown as { chrome: { webview: { told: Heard[] } } }).chrome.webview.told.some(
        ({ type }) => type === 'care-change',
      ),
    );
    expect(open.faults).toEqual([]);
  });
});

describe('events of embed.html', () => {
  it('are those of every element', () => {
    const fired = publicElements().flatMap(({ declaration }) => declaration.events ?? []);
    expect([...new Set(fired.map(({ name }) => name))].sort()).toEqual([...EVENTS].sort());
  });
});

describe('origins of embed.html', () => {
  it.each([
    ['https://journal.example', 'https://journal.example'],
    ['https://journal.example/', 'https://journal.example'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['https://journal.example/path', undefined],
    ['https://*.example', undefined],
    ['*', undefined],
    ['null', undefined],
    ['file:///x', undefined],
    ['javascript:alert(1)', undefined],
    ['https://user@journal.example', undefined],
    ['', undefined],
  ])('%s', (text, origin) => expect(originOf(text)).toBe(origin));

  it('are trusted by where they stand, the page first', () => {
    const refused: string[] = [];
    const trusted = trustedOrigins(
      'https://me.example',
      ' https://a.example\n*',
      ['https://a.example', 'https://b.example'],
      (text) => refused.push(text),
    );
    expect([...trusted]).toEqual([
      ['https://me.example', 'page'],
      ['https://a.example', 'page'],
      ['https://b.example', 'address'],
    ]);
    expect(refused).toEqual(['*']);
  });

  it('settings are read from an address and from a message alike', () => {
    const refused: string[] = [];
    const address = new URLSearchParams(
      'show=care-timeline,care-goals&lang=nn&as-of=2024-01-01&patient=1&allow=x',
    );
    expect(settingsOf(address, (name) => refused.push(name))).toEqual({
      show: ['care-timeline', 'care-goals'],
      lang: 'nn',
      'as-of': '2024-01-01',
    });
    expect(refused).toEqual(['patient']);
    expect(
      settingsFrom({ type: 'care-set', lang: 'en', theme: 5, show: ['care-goals', 7], resources: {} }),
    ).toEqual({
      lang: 'en',
      show: ['care-goals'],
    });
  });
});
