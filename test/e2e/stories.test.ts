import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeBrowser, openPage, type WatchedPage } from '../support/pages.js';

const ROOT = 'storybook-static';
const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

interface StoryIndex {
  entries: Record<string, { id: string; type: string; title: string; name: string; tags?: string[] }>;
}

const stories = existsSync(`${ROOT}/index.json`)
  ? Object.values((JSON.parse(readFileSync(`${ROOT}/index.json`, 'utf8')) as StoryIndex).entries).filter(
      (entry) => entry.type === 'story',
    )
  : [];

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** The built Storybook: every story renders, its play function succeeds, and axe finds nothing. */
describe('stories', () => {
  let server: Server;
  let url: string;
  let opened: WatchedPage;

  beforeAll(async () => {
    server = createServer((request, response) => {
      const path = normalize(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
      const file = join(ROOT, path);
      if (!file.startsWith(ROOT) || !existsSync(file) || !extname(file)) return response.writeHead(404).end();
      return response
        .writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' })
        .end(readFileSync(file));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    opened = await openPage();
  });

  afterAll(async () => {
    await opened.close();
    await closeBrowser();
    server.close();
  });

  it('are built', () => {
    expect(stories.length).toBeGreaterThan(5);
  });

  for (const story of stories) {
    it(`${story.title}: ${story.name}`, async () => {
      const { page, faults } = opened;
      faults.length = 0;
      await page.goto(`${url}/iframe.html?id=${story.id}&viewMode=story`);
      const phase = await page.waitForFunction(
        () => {
          const preview = (
            window as unknown as { __STORYBOOK_PREVIEW__?: { currentRender?: { phase?: string } } }
          ).__STORYBOOK_PREVIEW__;
          const now = preview?.currentRender?.phase;
          return now && ['completed', 'finished', 'errored', 'aborted'].includes(now) ? now : false;
        },
        undefined,
        { timeout: 30_000 },
      );
      expect(
        ['completed', 'finished'],
        await page.evaluate(() => document.querySelector('#error-message')?.textContent),
      ).toContain(await phase.jsonValue());
      expect(faults.join('\n')).toBe('');

      await page.evaluate(AXE);
      const violations = await page.evaluate(async () => {
        const axe = (
          window as unknown as {
            axe: {
              run(
                root: Element,
                options: object,
              ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
            };
          }
        ).axe;
        const { violations } = await axe.run(document.querySelector('#storybook-root')!, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'],
          // A story is a part of a page: landmarks and the page's heading are the host's.
          rules: {
            region: { enabled: false },
            'page-has-heading-one': { enabled: false },
            'landmark-one-main': { enabled: false },
          },
        });
        return violations.map(
          (violation) =>
            `${violation.id}: ${violation.nodes
              .map((node) => node.html)
              .slice(0, 3)
              .join(' | ')}`,
        );
      });
      expect(violations.join('\n')).toBe('');
    });
  }
});
