/**
 * Packages as vendors get them: packed, installed outside the workspaces, built with the vendor's tools and run in a
 * browser under the strict content security policy. `CARE_CONSUMERS=vite,react` takes some of them only.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleBundle, samplePatients } from '@care-timeline/samples';
import { closeBrowser, openPage } from '../support/pages.js';
import { serve, type Answer } from '../support/serve.js';
import { buildConsumer, packAll, publishedPackages, runConsumer, unpack, type Packed } from './packed.js';

const BUILT = ['vite', 'react', 'webpack', 'vue', 'svelte', 'angular'];
const wanted = process.env['CARE_CONSUMERS']?.split(',').filter(Boolean);
const takes = (name: string): boolean => !wanted || wanted.includes(name);

const TYPES: Record<string, string> = { html: 'text/html', js: 'text/javascript', css: 'text/css' };
const patient = JSON.stringify(sampleBundle(samplePatients[0]!.id));

function filesIn(folder: string, root = folder): Record<string, Answer> {
  const answers: Record<string, Answer> = {};
  for (const item of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, item.name);
    if (item.isDirectory()) Object.assign(answers, filesIn(path, root));
    else {
      const type = TYPES[item.name.split('.').pop()!] ?? 'application/octet-stream';
      answers[`/${relative(root, path).replaceAll('\\', '/')}`] = { type, body: readFileSync(path) };
    }
  }
  return answers;
}

/** Loads the page, sees the patient on it, and sees the host hear a typed event when the reader zooms. */
async function tryOut(files: Record<string, Answer | string>): Promise<void> {
  const site = await serve({ ...files, '/': files['/index.html']!, '/patient.json': patient });
  const { page, faults, close } = await openPage();
  try {
    await page.goto(site.url);
    const timeline = page.locator('care-timeline:not([hidden])');
    await timeline.getByRole('button', { name: 'Slå sammen Legemidler' }).waitFor({ timeout: 20_000 });
    expect(await timeline.locator('canvas').count()).toBeGreaterThan(0);
    // The property reached the element: these periods and no other.
    const periods = timeline.getByRole('group', { name: 'Periode' }).getByRole('button');
    expect(await periods.allInnerTexts()).toEqual(['Måned', 'År', 'Hele livet']);
    await periods.nth(1).click();
    await page.waitForFunction(() => /^\d{4}-/.test(document.querySelector('#told')!.textContent ?? ''));
    expect(await page.evaluate(() => Boolean(customElements.get('care-entry-detail')))).toBe(true);
    expect(faults).toEqual([]);
  } finally {
    await close();
    await site.close();
  }
}

describe('consumers of the packed packages', () => {
  let packed: Packed;
  beforeAll(async () => {
    packed = await packAll();
  }, 120_000);
  afterAll(async () => {
    packed?.remove();
    await closeBrowser();
  });

  it.runIf(takes('ssr'))('every package is imported on a server without a page', async () => {
    const home = await buildConsumer('ssr', packed);
    expect(JSON.parse(execFileSync('node', ['main.js'], { cwd: home, encoding: 'utf8' }))).toEqual(
      publishedPackages().map((name) => `@care-timeline/${name}`),
    );
  });

  it.runIf(takes('types'))('types with TypeScript 5.0, for Node 10 and for bundlers', async () => {
    await buildConsumer('types', packed);
  });

  it.runIf(takes('jsx'))('types of tags in the JSX of React, Preact and Solid', async () => {
    await runConsumer('jsx', packed);
  });

  it.runIf(takes('unit-tests'))('unit tests in Vitest with jsdom and happy-dom, and in Jest', async () => {
    await runConsumer('unit-tests', packed);
  });

  it.runIf(takes('plain'))('plain HTML with the one file', async () => {
    const elements = await unpack('@care-timeline/elements', packed);
    await tryOut({
      ...filesIn('test/consumers/plain'),
      '/care-timeline.js': readFileSync(join(elements, 'dist/care-timeline.js'), 'utf8'),
    });
  });

  for (const name of BUILT) {
    it.runIf(takes(name))(`${name}: types, build, page`, async () => {
      const home = await buildConsumer(name, packed);
      const dist = join(home, 'dist');
      expect(existsSync(dist)).toBe(true);
      await tryOut(filesIn(dist));
    });
  }
});
