/** The built Storybook as tests see it: its stories, a server for its files, and a story opened until it has been played. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { Page } from 'playwright-core';

const ROOT = 'storybook-static';

export interface BuiltStory {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly name: string;
  readonly tags?: readonly string[];
}

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Every story of `storybook-static`; none where it has not been built. */
export function builtStories(): BuiltStory[] {
  if (!existsSync(`${ROOT}/index.json`)) return [];
  const index = JSON.parse(readFileSync(`${ROOT}/index.json`, 'utf8')) as {
    entries: Record<string, BuiltStory>;
  };
  return Object.values(index.entries).filter(({ type }) => type === 'story');
}

export interface StorybookSite {
  readonly url: string;
  close(): void;
}

export async function serveStorybook(): Promise<StorybookSite> {
  const server: Server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
    const file = join(ROOT, path);
    // A browser asks for it at the first page, and Storybook has none.
    if (path === '/favicon.ico') return response.writeHead(204).end();
    if (!file.startsWith(ROOT) || !existsSync(file) || !extname(file)) return response.writeHead(404).end();
    return response
      .writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' })
      .end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => void server.close(),
  };
}

/**
 * Opens a story and waits until it has been drawn and played.
 *
 * @param globals toolbar values, such as `theme:dark;language:en`
 * @throws Error with the story's own message where it fails
 */
export async function openStory(page: Page, site: StorybookSite, id: string, globals = ''): Promise<void> {
  await page.goto(`${site.url}/iframe.html?id=${id}&viewMode=story${globals && `&globals=${globals}`}`);
  await played(page, id);
}

/** Goes to another story on a page where one is open, as a click in the sidebar does; much faster than opening it. */
export async function nextStory(page: Page, id: string): Promise<void> {
  await page.evaluate((storyId) => {
    type Channel = { emit(event: string, selection: object): void };
    const { __STORYBOOK_ADDONS_CHANNEL__: channel } = window as unknown as {
      __STORYBOOK_ADDONS_CHANNEL__: Channel;
    };
    (document.activeElement as HTMLElement | null)?.blur();
    scrollTo(0, 0);
    channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
  }, id);
  await played(page, id);
}

async function played(page: Page, id: string): Promise<void> {
  const handle = await page.waitForFunction(
    (storyId) => {
      const { __STORYBOOK_PREVIEW__: preview } = window as unknown as {
        __STORYBOOK_PREVIEW__?: { currentRender?: { id?: string; phase?: string } };
      };
      const { id: shown, phase } = preview?.currentRender ?? {};
      return shown === storyId && phase && ['completed', 'finished', 'errored', 'aborted'].includes(phase)
        ? phase
        : false;
    },
    id,
    { timeout: 30_000 },
  );
  const phase = String(await handle.jsonValue());
  if (phase === 'completed' || phase === 'finished') return;
  const message = await page.evaluate(() => document.querySelector('#error-message')?.textContent);
  throw new Error(`${id} ${phase}: ${message ?? 'no message'}`);
}
