import { spawn, type ChildProcess } from 'node:child_process';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lifetimeNdjson, samplePatients } from '@care-timeline/samples';
import { closeBrowser, openPage, type WatchedPage } from '../support/pages.js';

let started: ChildProcess;
let url: string;

/** `npm start` as a reader has it, on a free port; the bundle was built by the step before. */
beforeAll(async () => {
  started = spawn(process.execPath, ['packages/samples/bin/start.cjs', '--no-build'], {
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  url = await new Promise<string>((resolve, reject) => {
    let said = '';
    started.stdout?.on('data', (part: Buffer) => {
      said += String(part);
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(said);
      if (found) resolve(found[0]);
    });
    started.once('exit', (code) => reject(new Error(`npm start ended with ${code}: ${said}`)));
  });
});
afterAll(async () => {
  started.kill();
  await closeBrowser();
});

async function openDemo(): Promise<WatchedPage> {
  const watched = await openPage();
  await watched.page.goto(url);
  await loaded(watched.page);
  return watched;
}

/** Waits until no source is being loaded any more. */
const loaded = (page: Page) =>
  page.waitForFunction(() => {
    const items = [...document.querySelectorAll('#sources li')] as HTMLElement[];
    return items.length > 0 && items.every((item) => item.dataset['state'] !== 'loading');
  });

const own = (name: string, text: string) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});

describe('the demo page', () => {
  it('shows every sample patient, from every source, without a fault', async () => {
    const { page, faults, close } = await openDemo();
    for (const { id, label, story, sources } of samplePatients) {
      await page.selectOption('#patient', id);
      await loaded(page);
      expect(await page.locator('#who').innerText()).toBe(label.nb);
      expect(await page.locator('#story').innerText()).toBe(story.nb);
      const states = await page
        .locator('#sources li')
        .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['state']));
      expect(states).toEqual(sources.map((source) => (source.failure === undefined ? 'loaded' : 'failed')));
    }
    expect(faults.filter((fault) => !/status of 503/.test(fault))).toEqual([]);
    await close();
  });

  it('GEN-06 says which source failed and keeps the others', async () => {
    const { page, close } = await openDemo();
    await page.selectOption('#patient', 'proeve');
    await loaded(page);
    await page.locator('care-record').getByText('Gamlesystemet (nede): ikke hentet').waitFor();
    expect(await page.locator('#sources').innerText()).toMatch(/Grenseverdisystemet: \d+ opplysninger/);
    await close();
  });

  it('changes language, theme, density and date', async () => {
    const { page, faults, close } = await openDemo();
    await page.selectOption('#language', 'en');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('#who').innerText()).toBe(samplePatients[0]?.label.en);
    await page.selectOption('#view', 'timeline');
    await page.waitForFunction(() =>
      document.querySelector('care-timeline')?.shadowRoot?.textContent?.includes('Medicines'),
    );
    await page.selectOption('#theme', 'dark');
    expect(await page.locator('html').getAttribute('data-care-theme')).toBe('dark');
    await page.selectOption('#density', 'compact');
    expect(await page.locator('care-record').getAttribute('density')).toBe('compact');
    await page.fill('#as-of', '2019-06-01');
    expect(await page.locator('care-record').getAttribute('as-of')).toBe('2019-06-01');
    await page.getByRole('button', { name: 'Today' }).click();
    expect(await page.locator('care-record').getAttribute('as-of')).toBe(null);
    expect(faults).toEqual([]);
    await close();
  });

  it('shows one patient from two FHIR servers, in every view that there is', async () => {
    const { page, faults, close } = await openDemo();
    const servers = new Set<string>();
    page.on('request', (request) => {
      if (request.url().includes('/fhir')) servers.add(new URL(request.url()).origin);
    });
    await page.selectOption('#patient', 'solveig');
    await loaded(page);
    expect(servers.size).toBe(2);
    const names = await page
      .locator('#view option')
      .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
    expect(names.length).toBe(8);
    for (const name of names) {
      await page.selectOption('#view', name);
      const tag = ['timeline', 'medication-list'].includes(name) ? `care-${name}` : 'care-summary';
      await page.waitForFunction(
        (wanted) => (document.querySelector(wanted)?.shadowRoot?.childElementCount ?? 0) > 0,
        tag,
      );
    }
    await page.selectOption('#view', 'medication-list');
    await page.locator('care-medication-list').getByText('Apiksaban').first().waitFor();
    expect(faults).toEqual([]);
    await close();
  });

  it('opens a file of the reader’s own, and goes back to a patient', async () => {
    const { page, faults, close } = await openDemo();
    await page.setInputFiles('#file', own('liv.ndjson', [...lifetimeNdjson(300, { seed: 9 })].join('')));
    await loaded(page);
    expect(await page.locator('#sources').innerText()).toContain('liv.ndjson: 300 opplysninger');
    expect(await page.locator('#who').innerText()).toBe('Egne filer');
    await page.selectOption('#patient', 'anders');
    await loaded(page);
    expect(await page.locator('#sources').innerText()).not.toContain('liv.ndjson');
    expect(faults).toEqual([]);
    await close();
  });

  it('opens a file that is dropped anywhere on the page', async () => {
    const { page, close } = await openDemo();
    await page.evaluate(() => {
      const transfer = new DataTransfer();
      const text = '{"resourceType":"Patient","id":"x","name":[{"text":"Sluppet"}]}';
      transfer.items.add(new File([text], 'sluppet.json', { type: 'application/json' }));
      for (const type of ['dragover', 'drop']) {
        document.body.dispatchEvent(
          new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }),
        );
      }
    });
    await page.waitForFunction(() =>
      document.querySelector('#sources')?.textContent?.includes('sluppet.json'),
    );
    expect(await page.locator('#drop').isVisible()).toBe(false);
    await close();
  });

  it.each([
    ['{', 'Filen slutter midt i'],
    ['', 'Filen er tom'],
    ['<!doctype html>', 'nettside'],
    ['hei', 'ikke JSON'],
    ['{"a":1}', 'ingen FHIR-ressurs'],
  ])('says what is wrong with a file that holds %j, and leaves the patient as it was', async (text, says) => {
    const { page, faults, close } = await openDemo();
    const before = await page.locator('#sources').innerText();
    await page.setInputFiles('#file', own('feil.json', text));
    await page.locator('#message').waitFor();
    expect(await page.locator('#message').innerText()).toContain(`feil.json: `);
    expect(await page.locator('#message').innerText()).toContain(says);
    expect(await page.locator('#sources').innerText()).toBe(before);
    expect(faults).toEqual([]);
    await close();
  });

  it('A11Y-02 does not scroll sideways at 320 pixels', async () => {
    const { page, close } = await openDemo();
    await page.setViewportSize({ width: 320, height: 800 });
    const wide = await page.evaluate(() => {
      const edge = document.documentElement.clientWidth;
      return [...document.querySelectorAll('body *:not(care-record, care-record *)')]
        .filter(
          (element) =>
            element.getBoundingClientRect().right > edge + 1 && !element.matches('option, .visually-hidden'),
        )
        .map((element) => `${element.tagName}#${element.id}`);
    });
    expect(wide).toEqual([]);
    await close();
  });

  it('A11Y-01 axe finds nothing on the host page in either theme', async () => {
    const { page, close } = await openDemo();
    await page.evaluate(axe.source);
    for (const theme of ['light', 'dark']) {
      await page.selectOption('#theme', theme);
      const violations = await page.evaluate(async () => {
        const { axe: runner } = window as unknown as { axe: typeof axe };
        const found = await runner.run(['header', '.context', '#sources', 'footer']);
        return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      });
      expect(violations).toEqual([]);
    }
    await close();
  });

  it('never puts anything about the patient in the address', async () => {
    const { page, close } = await openDemo();
    await page.selectOption('#patient', 'rolf');
    await loaded(page);
    expect(page.url()).toBe(url);
    await close();
  });
});
