import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleBundle, samplePatients } from '@care-timeline/samples';
import { closeBrowser, openPage } from '../support/pages.js';
import { careTimelineJs, serve, type Site } from '../support/serve.js';

const readme = readFileSync('README.md', 'utf8');
const quickStart = /```html\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';

describe('README', () => {
  let site: Site;
  beforeAll(async () => {
    site = await serve({
      '/': { type: 'text/html', body: quickStart },
      '/care-timeline.js': careTimelineJs(),
      '/patient.json': JSON.stringify(sampleBundle(samplePatients[0]!.id)),
    });
  });
  afterAll(async () => {
    await site.close();
    await closeBrowser();
  });

  it('has a quick start that draws the patient under a strict content security policy', async () => {
    const { page, faults, close } = await openPage();
    await page.goto(site.url);
    await page.waitForFunction(() => {
      const timeline = document.querySelector('care-timeline') as (HTMLElement & { record?: object }) | null;
      return timeline?.shadowRoot?.querySelector('canvas');
    });
    await page.evaluate(
      () => (document.querySelector('care-record') as unknown as { ready: Promise<void> }).ready,
    );
    await page.evaluate(
      () =>
        (document.querySelector('care-timeline') as unknown as { drawComplete: Promise<void> }).drawComplete,
    );
    const text = await page.locator('care-timeline').evaluate((el) => el.shadowRoot!.textContent ?? '');
    expect(text).toContain('Legemid');
    expect(faults).toEqual([]);
    await close();
  });

  it('names only scripts that exist', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    const named = [...readme.matchAll(/npm (?:run )?([a-z][a-z:]*)(?= --|`|$| &&)/gm)].map(
      (match) => match[1]!,
    );
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((name) => !['ci'].includes(name) && !(name in scripts))).toEqual([]);
  });
});
