/** Opens pages in the browser that `findBrowser` finds, and keeps what goes wrong on them. */
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { findBrowser } from './browser.js';

export interface WatchedPage {
  page: Page;
  /** Uncaught errors, console errors and refused loads, in order. */
  faults: string[];
  close(): Promise<void>;
}

let launched: Promise<Browser> | undefined;

export function browser(): Promise<Browser> {
  launched ??= findBrowser().then(({ executablePath, args }) => chromium.launch({ executablePath, args }));
  return launched;
}

export async function closeBrowser(): Promise<void> {
  await (await launched)?.close();
  launched = undefined;
}

export async function openPage(options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const context = await (
    await browser()
  ).newContext({
    viewport: { width: 1280, height: 800 },
    timezoneId: 'Europe/Oslo',
    locale: 'nb-NO',
    ...options,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  return { page, faults, close: () => context.close() };
}
