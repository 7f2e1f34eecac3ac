import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import pixelmatch from 'pixelmatch';
import { chromium, type Browser, type Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixedBrowser } from '../support/browser.js';
import { builtStories, openStory, serveStorybook, type StorybookSite } from '../support/storybook.js';

const BASELINES = 'test/e2e/baselines';
/** Where a picture that differs is left, with its difference in red. */
const DIFFERENCES = 'test-results/visual';
/** Part of the pixels that may differ: less than a word of text. */
const TOLERANCE = 0.0005;
const WRITES = process.env['CARE_BASELINES'] === 'write';

/** Each story that is tagged `visual`, as a reader on a desktop and one with a narrow, dark window sees it. */
const LOOKS = [
  { name: 'desktop', width: 1100, height: 800, globals: 'theme:light;language:nb' },
  { name: 'narrow-dark', width: 360, height: 800, globals: 'theme:dark;language:en' },
] as const;

const stories = builtStories().filter(({ tags }) => tags?.includes('visual'));

/** The browser that draws the same everywhere ships for Linux x64 only. */
const canDraw = process.platform === 'linux' && process.arch === 'x64';

describe.skipIf(!canDraw)('pictures of stories', () => {
  let browser: Browser;
  let site: StorybookSite;

  beforeAll(async () => {
    const { executablePath, args } = await fixedBrowser();
    browser = await chromium.launch({ executablePath, args });
    site = await serveStorybook();
    mkdirSync(BASELINES, { recursive: true });
  });

  afterAll(async () => {
    await browser.close();
    site.close();
  });

  it('are chosen', () => expect(stories.length).toBeGreaterThan(5));

  for (const look of LOOKS)
    describe(look.name, () => {
      let page: Page;
      beforeAll(async () => {
        const context = await browser.newContext({
          viewport: { width: look.width, height: look.height },
          timezoneId: 'Europe/Oslo',
          locale: 'nb-NO',
          reducedMotion: 'reduce',
        });
        page = await context.newPage();
      });
      afterAll(() => page.context().close());

      for (const story of stories)
        it(`${story.title}: ${story.name}`, async () => {
          await openStory(page, site, story.id, look.globals);
          await settled(page);
          const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' });
          const name = `${story.id}.${look.name}.png`;
          if (WRITES) return writeFileSync(`${BASELINES}/${name}`, picture);
          expect(existsSync(`${BASELINES}/${name}`), `${name}: run npm run test:visual:write`).toBe(true);
          expect(difference(name, picture)).toBeLessThanOrEqual(TOLERANCE);
        });
    });
});

/** Every timeline has drawn, fonts are there, and two frames have gone by. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    const timelines = document.querySelectorAll('care-timeline');
    await Promise.all(
      [...timelines].map((one) => (one as unknown as { drawComplete: Promise<void> }).drawComplete),
    );
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  });
}

/** Part of the pixels that differ from the baseline, 0..1; another size counts as all. */
function difference(name: string, picture: Buffer): number {
  const before = PNG.sync.read(readFileSync(`${BASELINES}/${name}`));
  const after = PNG.sync.read(picture);
  mkdirSync(DIFFERENCES, { recursive: true });
  if (before.width !== after.width || before.height !== after.height) {
    writeFileSync(`${DIFFERENCES}/${name}`, picture);
    return 1;
  }
  const { width, height } = before;
  const diff = new PNG({ width, height });
  const count = pixelmatch(before.data, after.data, diff.data, width, height, { threshold: 0.15 });
  const part = count / (width * height);
  if (part > TOLERANCE) {
    writeFileSync(`${DIFFERENCES}/${name}`, picture);
    writeFileSync(`${DIFFERENCES}/${name.replace('.png', '.diff.png')}`, PNG.sync.write(diff));
  }
  return part;
}
