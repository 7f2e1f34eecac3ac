import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeBrowser, openPage, type WatchedPage } from './pages.js';
import { builtStories, nextStory, openStory, serveStorybook, type StorybookSite } from './storybook.js';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
/**
 * The built Storybook: every story renders, its play function succeeds, and axe finds nothing. Runs one part of so many, whole pages of
 * stories together: parts run side by side.
 */
export const testStories = (part: number, parts: number) =>
  describe('stories', () => {
    const all = builtStories();
    const titles = [...new Set(all.map(({ title }) => title))];
    const stories = all.filter(({ title }) => titles.indexOf(title) % parts === part);
    let site: StorybookSite;
    let opened: WatchedPage;
    /** The page of stories that is open: those of one title follow each other on it. */
    let title = '';

    beforeAll(async () => {
      site = await serveStorybook();
      opened = await openPage();
    });

    afterAll(async () => {
      await opened.close();
      await closeBrowser();
      site.close();
    });

    it('are built', () => {
      expect(stories.length).toBeGreaterThan(5);
    });

    for (const story of stories) {
      it(`A11Y-01 ${story.title}: ${story.name}`, async () => {
        const { page, faults } = opened;
        faults.length = 0;
        if (story.title === title) await nextStory(page, story.id);
        else {
          await openStory(page, site, story.id);
          await page.evaluate(AXE);
        }
        title = story.title;
        expect(faults.join('\n')).toBe('');

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
