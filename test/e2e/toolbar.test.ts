import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeBrowser, openPage, type WatchedPage } from '../support/pages.js';
import { openStory, serveStorybook, type StorybookSite } from '../support/storybook.js';
import { colorsOf } from '../tools/tokens/read.js';

const SUMMARY = 'summary-summary-playground--playground';

/** The toolbar of Storybook changes what it names, and every theme in it is the one that is published. */
describe('toolbar', () => {
  let site: StorybookSite;
  let opened: WatchedPage;

  beforeAll(async () => {
    site = await serveStorybook();
    opened = await openPage();
  });

  afterAll(async () => {
    expect(opened.faults.join('\n')).toBe('');
    await opened.close();
    await closeBrowser();
    site.close();
  });

  const text = (): Promise<string> =>
    opened.page.locator('care-summary').evaluate(function all(element): string {
      const root = (element as Element).shadowRoot!;
      const inner = [...root.querySelectorAll('*')].filter((one) => one.shadowRoot);
      return [root.textContent, ...inner.map((one) => all(one as never))].join(' ').replace(/\s+/g, ' ');
    });
  const shown = async (globals: string): Promise<string> => {
    await openStory(opened.page, site, SUMMARY, globals);
    await opened.page.waitForTimeout(100);
    return text();
  };
  const hex = (color: string): string =>
    `#${[...color.matchAll(/\d+/g)].map(([part]) => Number(part).toString(16).padStart(2, '0')).join('')}`;
  /** Ink, ground and accent as drawn. */
  const drawn = async (theme: string): Promise<Record<string, string>> => {
    await openStory(opened.page, site, 'ui-state-playground--playground', `theme:${theme}`);
    const colors = await opened.page.locator('care-state').evaluate((state) => {
      const probe = document.createElement('i');
      state.shadowRoot!.append(probe);
      return Object.fromEntries(
        ['ink', 'paper', 'accent'].map((name) => {
          probe.style.setProperty('color', `var(--_${name})`);
          return [name, getComputedStyle(probe).color];
        }),
      );
    });
    return Object.fromEntries(Object.entries(colors).map(([name, color]) => [name, hex(color)]));
  };

  it.each([
    ['light', 'default', 0],
    ['dark', 'default', 1],
    ['high-contrast', 'high-contrast', 0],
    ['high-contrast-dark', 'high-contrast', 1],
  ] as const)('theme %s', async (name, theme, side) => {
    const tokens = colorsOf(theme, side);
    for (const [color, value] of Object.entries(await drawn(name)))
      expect(value, color).toBe(tokens.get(color));
  });

  it.each([
    ['brand', 1],
    ['brand-dark', 2],
  ] as const)('theme %s, as docs/theming.md has it', async (name, side) => {
    const line = /--care-accent: light-dark\((#\w+), (#\w+)\)/.exec(readFileSync('docs/theming.md', 'utf8'))!;
    expect((await drawn(name))['accent']).toBe(line[side]);
  });

  it('language, patient, preset and day', async () => {
    expect(await shown('language:en;patient:ella;preset:health-station')).toMatch(/Patient summary.*Ella/);
    expect(await shown('language:nn;patient:oddvar;preset:physiotherapy')).toMatch(/Pasientoversikt.*Oddvar/);
    expect(await shown('asOf:2021-11-23;patient:oddvar')).toContain('23. november 2021');
  });

  it('density and time zone', async () => {
    const height = (): Promise<number> =>
      opened.page
        .locator('care-timeline')
        .evaluate((one) => one.shadowRoot!.querySelector('button')!.offsetHeight);
    const story = (globals: string): Promise<void> =>
      openStory(opened.page, site, 'timeline-playground--playground', globals);
    await story('density:comfortable');
    const roomy = await height();
    await story('density:compact');
    expect(await height()).toBeLessThan(roomy);
    // An address holds no slash in a value of the toolbar.
    await story('timeZone:UTC');
    expect(await opened.page.locator('care-timeline').getAttribute('time-zone')).toBe('UTC');
  });
});
