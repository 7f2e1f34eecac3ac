import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleBundle, samplePatients } from '@care-timeline/samples';
import { closeBrowser, openPage } from '../support/pages.js';
import { careTimelineJs, serve, type Site } from '../support/serve.js';

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>t</title>
<script type="module" src="/care-timeline.js"></script><script type="module" src="/page.js"></script>
<care-record id="bad"><care-timeline></care-timeline></care-record>
<care-record id="good" src="/good.json"><care-timeline></care-timeline></care-record>`;

/** The host's own script: keeps the events and only then sets the address. */
const SCRIPT = `window.told = [];
const bad = document.querySelector('#bad');
bad.addEventListener('care-error', (event) => told.push(event.detail));
bad.src = new URLSearchParams(location.search).get('src');
Promise.all([bad.ready, document.querySelector('#good').ready]).then(() => { window.settled = true; });`;

const CASES: [what: string, path: string, says: RegExp, status?: number][] = [
  ['an open brace', '/brace.json', /ends in the middle/],
  ['an empty file', '/empty.json', /is empty/],
  ['HTML instead of JSON', '/page.html', /web page or XML/],
  ['a 404', '/nothing.json', /nothing at this address/, 404],
  ['a 500', '/broken-server.json', /answered with an error/, 500],
  ['words', '/words.json', /not JSON/],
  ['JSON without FHIR', '/other.json', /no FHIR resource/],
];

describe('bad input', () => {
  let site: Site;
  beforeAll(async () => {
    site = await serve({
      '/': { type: 'text/html', body: PAGE },
      '/page.js': SCRIPT,
      '/care-timeline.js': careTimelineJs(),
      '/good.json': JSON.stringify(sampleBundle(samplePatients[0]!.id)),
      '/brace.json': '{',
      '/empty.json': '',
      '/page.html': '<!doctype html><p>Log in</p>',
      '/words.json': 'service unavailable',
      '/other.json': '{"hello":"world"}',
      '/broken-server.json': { status: 500, body: 'oops' },
    });
  });
  afterAll(async () => {
    await site.close();
    await closeBrowser();
  });

  for (const [what, path, says, status] of CASES) {
    it(`GEN-06 ${what}: a message on the page, an event, and the rest of the page works`, async () => {
      const { page, faults, close } = await openPage({ locale: 'en-GB' });
      await page.goto(`${site.url}/?src=${encodeURIComponent(path)}`);
      await page.waitForFunction(() => (window as unknown as { settled?: boolean }).settled);
      expect(await page.locator('#bad care-notice').innerText()).toMatch(says);
      const told = await page.evaluate(
        () => (window as unknown as { told: { message: string; status?: number }[] }).told,
      );
      expect(told).toHaveLength(1);
      expect(told[0]!.message).toMatch(says);
      expect(told[0]!.status).toBe(status);
      expect(await page.locator('#good care-notice').count()).toBe(0);
      expect(
        await page
          .locator('#good care-timeline')
          .evaluate((el) => el.shadowRoot!.querySelectorAll('canvas').length),
      ).toBeGreaterThan(0);
      // The browser itself writes a line for a failed request; nothing else may stand on the console.
      expect(faults.filter((fault) => !/Failed to load resource/.test(fault))).toEqual([]);
      await close();
    });
  }

  it('loads again when the reader asks for it', async () => {
    const { page, close } = await openPage({ locale: 'en-GB' });
    site.set('/later.json', { status: 503, body: '' });
    await page.goto(`${site.url}/?src=/later.json`);
    await page.locator('#bad care-notice').getByRole('button', { name: 'Try again' }).waitFor();
    site.set('/later.json', JSON.stringify(sampleBundle(samplePatients[0]!.id)));
    await page.locator('#bad care-notice').getByRole('button', { name: 'Try again' }).click();
    await page.locator('#bad care-notice').waitFor({ state: 'detached' });
    // The message goes when loading begins again.
    const count = (): Promise<number> =>
      page
        .locator('#bad')
        .evaluate(
          (el) =>
            (el as unknown as { currentRecord: { columns: { count: number } } }).currentRecord.columns.count,
        );
    await expect.poll(count).toBeGreaterThan(10);
    await close();
  });
});
