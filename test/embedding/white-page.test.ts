/** Pages that cannot start say so in words; those that start show nothing of that. */
import { mkdtempSync, copyFileSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { closeBrowser, openPage, type WatchedPage } from '../support/pages.js';
import { serve, type Answer, type Site } from '../support/serve.js';

const DIST = 'packages/elements/dist';
const dist = (file: string): string => readFileSync(`${DIST}/${file}`, 'utf8');

let site: Site | undefined;
let open: WatchedPage;
afterEach(async () => {
  await open?.close();
  await site?.close();
  site = undefined;
});
afterAll(closeBrowser);

const PAGES = [
  ['embed.html', 'embed.js'],
  ['launch.html', 'launch.js'],
] as const;

const words = (url: string, frame = false): Promise<string> =>
  (async () => {
    open = await openPage();
    await open.page.goto(url);
    await open.page.waitForTimeout(300);
    const shown = frame ? open.page.frames()[1]! : open.page.mainFrame();
    return shown.locator('body').innerText();
  })();

describe.each(PAGES)('%s', (page, script) => {
  const files = (): Record<string, Answer | string> => ({
    [`/${page}`]: dist(page),
    [`/${script}`]: dist(script),
    '/care-timeline.js': dist('care-timeline.js'),
    '/fhir-client.pure.min.js': '',
  });

  it('says what is missing without its script', async () => {
    site = await serve({ [`/${page}`]: dist(page) }, { csp: '' });
    expect(await words(`${site.url}/${page}`)).toContain(script);
  });

  it('says that it must come over http where it is opened as a file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'care-file-'));
    for (const file of [page, script, 'care-timeline.js'])
      copyFileSync(`${DIST}/${file}`, join(folder, file));
    expect(await words(pathToFileURL(join(folder, page)).href)).toContain('ikke som fil');
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['no scripts', '', 'Siden trenger JavaScript'],
    ['no origin', 'allow-scripts', 'allow-same-origin'],
  ])('says so in a frame that allows %s', async (_what, sandbox, said) => {
    const frame = `<!doctype html><title>Host</title><iframe sandbox="${sandbox}" src="/${page}"></iframe>`;
    site = await serve({ ...files(), '/': { type: 'text/html', body: frame } }, { csp: '' });
    expect(await words(site.url, true)).toContain(said);
  });

  it('shows none of that once it has started', async () => {
    site = await serve(files(), { csp: '' });
    open = await openPage();
    await open.page.goto(`${site.url}/${page}`);
    await open.page.locator('#loading').waitFor({ state: 'detached' });
    expect(await open.page.locator('noscript').count()).toBe(0);
  });
});
