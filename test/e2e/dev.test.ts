import { spawn, type ChildProcess } from 'node:child_process';
import { statSync, utimesSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeBrowser, openPage } from '../support/pages.js';

let started: ChildProcess;
let url: string;

/** `npm run dev` on a free port. */
beforeAll(async () => {
  started = spawn(
    process.execPath,
    ['--import', 'tsx', '--conditions', 'care-source', 'packages/samples/bin/dev.ts'],
    { env: { ...process.env, PORT: '0' }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  url = await new Promise<string>((resolve, reject) => {
    let said = '';
    started.stdout?.on('data', (part: Buffer) => {
      said += String(part);
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(said);
      if (found) resolve(found[0]);
    });
    started.once('exit', (code) => reject(new Error(`npm run dev ended with ${code}: ${said}`)));
  });
});
afterAll(async () => {
  started.kill();
  await closeBrowser();
});

const loaded = (page: Page) =>
  page.waitForFunction(() => {
    const items = [...document.querySelectorAll('#sources li')] as HTMLElement[];
    return items.length > 0 && items.every((item) => item.dataset['state'] === 'loaded');
  });

/** Saves a file as it is, and gives its date back: `npm start` builds what is older than a source. */
async function saved(file: string, work: () => Promise<void>): Promise<void> {
  const { atime, mtime } = statSync(file);
  utimesSync(file, new Date(), new Date());
  try {
    await work();
  } finally {
    utimesSync(file, atime, mtime);
  }
}

describe('npm run dev', () => {
  it('serves the demo from source, reloads it when a source is saved, and only then', async () => {
    const { page, close } = await openPage();
    const requested: string[] = [];
    page.on('request', (request) => requested.push(request.url()));
    await page.goto(url);
    await loaded(page);
    expect(requested.some((address) => /packages\/[^/]+\/dist\//.test(address))).toBe(false);
    await page.locator('care-record').getByText('Solveig Nordheim').first().waitFor();

    await page.evaluate(() => void (document.documentElement.dataset['before'] = 'true'));
    await page.waitForTimeout(1000);
    expect(await page.evaluate(() => document.documentElement.dataset['before'])).toBe('true');

    await saved('packages/timeline/src/timeline.ts', async () => {
      await page.waitForFunction(() => document.documentElement.dataset['before'] === undefined);
      await loaded(page);
    });
    await close();
  });
});
