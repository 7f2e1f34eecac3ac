import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { samplePatients, REFERENCE_NOW } from '@care-timeline/samples';
import { closeBrowser, openPage, type WatchedPage } from '../support/pages.js';
import { careTimelineJs, serve, type Site } from '../support/serve.js';

const PRESETS = ['gp', 'home-care', 'nursing-home', 'emergency', 'health-station', 'physiotherapy'];

/** One page with a summary of a patient from all its systems, under a strict policy, as a host has it. */
const page = (
  lang: string,
): string => `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>Pasient</title>
<script type="module" src="/care-timeline.js"></script><script type="module" src="/host.js"></script>
<main><care-record time-zone="Europe/Oslo"><care-summary></care-summary></care-record></main></html>`;

const HOST = `
const record = document.querySelector('care-record');
const [patient, preset] = location.hash.slice(1).split(':');
record.now = () => ${Date.parse(String(REFERENCE_NOW)) || Number(REFERENCE_NOW)};
record.preset = preset;
record.sources = await (await fetch('/' + patient + '.json')).json();
window.heard = [];
for (const type of ['care-select', 'care-open', 'care-as-of-change', 'care-range-change'])
  document.querySelector('care-summary').addEventListener(type, (event) => heard.push(type));
window.shown = (async () => {
  await record.updateComplete;
  await record.ready;
  const summary = document.querySelector('care-summary');
  await summary.updateComplete;
  for (const element of summary.shadowRoot.querySelectorAll('.area > *')) await element.updateComplete;
})();
`;

let site: Site;
let opened: WatchedPage;

beforeAll(async () => {
  site = await serve({
    '/care-timeline.js': careTimelineJs(),
    '/host.js': HOST,
    '/': { type: 'text/html', body: page('nb') },
    '/en': { type: 'text/html', body: page('en') },
  });
  for (const { id, sources } of samplePatients) {
    const definitions = sources.map((source, index) => {
      const src = `/${id}-${index}.json`;
      site.set(
        src,
        source.failure ? { status: source.failure.status, body: '' } : JSON.stringify(source.bundle()),
      );
      return { id: source.id, label: source.label, src };
    });
    site.set(`/${id}.json`, JSON.stringify(definitions));
  }
});
beforeEach(async () => {
  opened = await openPage();
  return () => opened.close();
});
afterAll(async () => {
  await closeBrowser();
  await site.close();
});

async function show(patient: string, preset: string, path = '/'): Promise<Page> {
  await opened.page.goto('about:blank');
  await opened.page.goto(`${site.url}${path}#${patient}:${preset}`);
  await opened.page.waitForFunction(() => 'shown' in window);
  await opened.page.evaluate(() => (window as unknown as { shown: Promise<void> }).shown);
  return opened.page;
}

/** Everything that can be read in a widget, inner elements included. */
const text = (on: Page, tag: string): Promise<string> =>
  on
    .locator(`care-summary ${tag}`)
    .first()
    .evaluate((element) => {
      const nodes: Node[] = [element];
      let all = '';
      for (let node = nodes.pop(); node; node = nodes.pop()) {
        if (node.nodeType === Node.TEXT_NODE) all += ` ${node.nodeValue}`;
        const { shadowRoot } = node as Element;
        nodes.push(...[...node.childNodes, ...(shadowRoot ? shadowRoot.childNodes : [])].reverse());
      }
      return all.replace(/\s+/g, ' ').trim();
    });

describe('a whole summary', () => {
  for (const preset of PRESETS) {
    it(`${preset} shows every sample patient without a fault, sideways scrolling or an empty widget`, async () => {
      for (const { id, sources } of samplePatients) {
        const on = await show(id, preset);
        const widgets = on.locator('care-summary .area > *');
        const texts = await widgets.evaluateAll((all) =>
          all.map((one) => [one.localName, one.shadowRoot?.textContent?.trim()]),
        );
        expect(texts.length, id).toBeGreaterThan(5);
        for (const [tag, said] of texts) expect(said, `${id} ${tag}`).not.toBe('');
        const wide = await on.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(wide, id).toBeLessThanOrEqual(0);
        const failing = sources.some(({ failure }) => failure);
        expect(
          opened.faults.filter((fault) => !(failing && /status of 503/.test(fault))),
          id,
        ).toEqual([]);
      }
    });
  }

  it('CPL-01 a goal is chosen, and its results are marked on the timeline', async () => {
    const on = await show('solveig', 'home-care');
    const timeline = on.locator('care-summary care-timeline');
    const range = () =>
      timeline.evaluate((one) => [
        (one as HTMLElement & { start: string }).start,
        (one as HTMLElement & { end: string }).end,
      ]);
    const before = await range();
    await on
      .locator('care-summary care-goals')
      .getByRole('button', { name: /Vis på tidslinjen.*Stabil vekt|Stabil vekt.*tidslinjen/ })
      .click();
    await on.waitForFunction((start) => {
      const one = document
        .querySelector('care-summary')!
        .shadowRoot!.querySelector('care-timeline') as HTMLElement & { start: string };
      return one.start !== start;
    }, before[0]);
    const [start, end] = await range();
    expect(Date.parse(end!) - Date.parse(start!)).toBeLessThan(2 * 365 * 86_400_000);

    // The latest measurement is chosen for all, and marked where it stands in time.
    const key = await on.evaluate(() => {
      const summary = document.querySelector('care-summary')!.shadowRoot!;
      return (summary.querySelector('care-timeline') as unknown as { scope: { selected: string } }).scope
        .selected;
    });
    expect(key).toContain('Observation/');
    const ring = timeline.locator('.ring.chosen');
    await ring.waitFor({ state: 'visible' });
    const inside = await timeline.evaluate((one) => {
      const box = one.shadowRoot!.querySelector('.ring.chosen')!.getBoundingClientRect();
      const plot = one.getBoundingClientRect();
      return box.left >= plot.left && box.right <= plot.right && box.width > 0;
    });
    expect(inside).toBe(true);
    expect(await on.evaluate(() => (window as unknown as { heard: string[] }).heard)).toContain(
      'care-select',
    );
    expect(opened.faults).toEqual([]);
  });

  it('another day: medicines, problems, results and plan change together, and back', async () => {
    const on = await show('solveig', 'home-care');
    const tags = ['care-medication-list', 'care-problems', 'care-plan', 'care-results', 'care-goals'];
    const all = async (): Promise<string[]> => {
      await on.evaluate(() => new Promise((done) => setTimeout(done, 200)));
      return Promise.all(tags.map((tag) => text(on, tag)));
    };
    const today = await all();
    await on.getByLabel('Vis slik det var').fill('1/6-2021');
    await on.keyboard.press('Enter');
    const then = await all();
    tags.forEach((tag, at) => expect(then[at], tag).not.toBe(today[at]));
    const facts = {
      'care-medication-list': 'Eliquis',
      'care-problems': 'Falltendens',
      'care-plan': 'Besøksplan',
      'care-goals': 'Stabil vekt',
    };
    for (const [tag, fact] of Object.entries(facts)) {
      expect(today[tags.indexOf(tag)], tag).toContain(fact);
      expect(then[tags.indexOf(tag)], tag).not.toContain(fact);
    }
    // The plan of that day, which is over today.
    expect(then[tags.indexOf('care-plan')]).toContain('Tiltaksplan ved oppstart av hjemmesykepleie');
    expect(
      await on.locator('care-record').evaluate((one) => (one as HTMLElement & { asOf: string }).asOf),
    ).toBe('2021-06-01');
    // What is known of risks today is told on every day.
    expect(await text(on, 'care-alerts')).toContain('Penicillin');
    await on.getByRole('button', { name: 'Tilbake til i dag' }).click();
    expect(await all()).toEqual(today);
    expect(opened.faults).toEqual([]);
  });

  it('GEN-14 the national number is in no address, log or storage, masked or asked for', async () => {
    const on = await show('solveig', 'gp');
    const logs: string[] = [];
    on.on('console', (message) => logs.push(message.text()));
    expect(await text(on, 'care-patient-banner')).toMatch(/\d{6} \*{5}/);
    await on.getByRole('button', { name: 'Vis hele nummeret' }).click();
    const whole = /\d{6} (\d{5})/.exec(await text(on, 'care-patient-banner'))?.[1];
    expect(whole).toBeDefined();
    expect(on.url()).not.toContain(whole);
    expect(logs.join()).not.toContain(whole);
    expect(
      await on.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }) + document.cookie),
    ).toBe('{}');
  });

  it('GEN-06 a source that failed is told in every list, and never reads as empty', async () => {
    const on = await show('proeve', 'gp');
    expect(await text(on, 'care-completeness')).toContain('Gamlesystemet');
    for (const tag of ['care-problems', 'care-results'])
      expect(await text(on, tag), tag).toContain('Gamlesystemet');
  });

  /** What somebody looks for first, with its box; a medicine counts when the whole row is to be seen. */
  async function firstOf(on: Page, rows = 1): Promise<Record<string, { top: number; bottom: number }>> {
    return on.evaluate((many) => {
      const summary = document.querySelector('care-summary')!.shadowRoot!;
      const inside = (tag: string, selector: string): Element[] => [
        ...summary.querySelector(tag)!.shadowRoot!.querySelectorAll(selector),
      ];
      const [last, next] = inside('care-visit-plan', '[part~="contacts"] > div');
      const found: Record<string, Element[]> = {
        last: [last!],
        next: [next!],
        allergies: inside('care-alerts', '[part~="alert"], care-state').filter((one) =>
          /^(Allergier|Allergiar|Allergies)$/.test(
            one.closest('.group')?.querySelector('[role="heading"]')?.textContent?.trim() ?? '',
          ),
        ),
        // A list of none in use says so.
        medicines: inside('care-medication-list', '[part~="row"], care-state').slice(0, many),
        // Sticks to the lower edge: what is under it is not to be seen.
        footer: inside('care-medication-list', '[part~="footer"]'),
      };
      return Object.fromEntries(
        Object.entries(found).map(([name, elements]) => {
          if (elements.length === 0) throw new Error(`no ${name}`);
          const boxes = elements.map((one) => one.getBoundingClientRect());
          return [
            name,
            {
              top: Math.min(...boxes.map(({ top }) => top)),
              bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
            },
          ];
        }),
      );
    }, rows);
  }

  const CASES = [
    ['home-care', 'solveig'],
    ['home-care', 'rolf'],
    ['emergency', 'rolf'],
    ['emergency', 'solveig'],
    ['emergency', 'marius'],
  ] as const;
  for (const [width, height] of [
    [1280, 800],
    [768, 1024],
  ] as const)
    for (const path of ['/', '/en'])
      it(`${width} x ${height}, ${path}: allergies, the first medicines in use, last contact and next visit are within the first screen`, async () => {
        await opened.page.setViewportSize({ width, height });
        for (const [preset, id] of CASES) {
          const on = await show(id, preset, path);
          await on.evaluate(() => new Promise((done) => setTimeout(done, 300)));
          const { footer, ...found } = await firstOf(on, width > 1000 ? 3 : 1);
          for (const [name, { top, bottom }] of Object.entries(found)) {
            expect(top, `${preset} ${id} ${name}`).toBeGreaterThan(0);
            expect(bottom, `${preset} ${id} ${name}`).toBeLessThanOrEqual(Math.min(height, footer!.top));
          }
        }
      });

  it('360 x 780: allergies and both contacts within the first screen, a medicine in use after one swipe or one press', async () => {
    const height = 780;
    await opened.page.setViewportSize({ width: 360, height });
    for (const [preset, id] of CASES) {
      const on = await show(id, preset);
      await on.evaluate(() => new Promise((done) => setTimeout(done, 300)));
      const { last, next, allergies, medicines } = await firstOf(on);
      for (const { bottom } of [last!, next!, allergies!])
        expect(bottom, `${preset} ${id}`).toBeLessThanOrEqual(height);
      expect(medicines!.bottom, `${preset} ${id}`).toBeLessThanOrEqual(2 * height);
      await on
        .getByRole('navigation', { name: 'På denne siden' })
        .getByRole('button', { name: 'Legemidler' })
        .click();
      const { medicines: then } = await firstOf(on);
      expect(then!.top, `${preset} ${id}`).toBeGreaterThan(0);
      expect(then!.bottom, `${preset} ${id}`).toBeLessThanOrEqual(height);
    }
  });
});
