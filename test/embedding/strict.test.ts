import { readFileSync } from 'node:fs';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { closeBrowser, openPage, type WatchedPage } from '../support/pages.js';
import { STRICT_CSP, careTimelineJs, type Site } from '../support/serve.js';
import { ALL, WIDGETS, opened, pageWith, settled, siteWith, textOf } from './support.js';

let site: Site;
let open: WatchedPage;
afterEach(async () => {
  await open?.close();
  await site?.close();
});
afterAll(closeBrowser);

describe('a strict page', () => {
  it('shows every element under a strict content security policy with trusted types', async () => {
    expect(STRICT_CSP).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'",
    );
    const watch = `<script src="/watch.js"></script>`;
    site = await siteWith({
      '/': pageWith(ALL, watch),
      '/watch.js': `window.violations = [];
        addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective + ' ' + event.sample));`,
    });
    open = await opened(site.url);
    await settled(open.page);
    expect(WIDGETS.length).toBeGreaterThan(5);
    for (const tag of WIDGETS) {
      expect(await open.page.evaluate((name) => Boolean(customElements.get(name)), tag), tag).toBe(true);
      expect((await textOf(open.page, tag)).trim().length, tag).toBeGreaterThan(20);
    }
    // Opens what is built only when somebody asks: table, menus, details.
    for (const button of await open.page.locator('care-timeline').getByRole('button').all()) {
      if (await button.isVisible().catch(() => false))
        await button.click({ timeout: 500 }).catch(() => undefined);
    }
    await settled(open.page);
    expect(
      await open.page.evaluate(() => (window as unknown as { violations: string[] }).violations),
    ).toEqual([]);
    expect(open.faults).toEqual([]);
  });

  it('needs no other policies for trusted types than the documentation names', async () => {
    const csp = `${STRICT_CSP}; trusted-types lit-html care-timeline-reader`;
    site = await siteWith({ '/': pageWith(ALL) }, csp);
    open = await opened(site.url);
    await settled(open.page);
    expect(open.faults).toEqual([]);
  });
});

describe('two versions on one page', () => {
  const version = (): string =>
    (JSON.parse(readFileSync('packages/ui/package.json', 'utf8')) as { version: string }).version;
  /** The one file, as a version that is not ours. */
  const otherVersion = (): string => {
    const code = careTimelineJs();
    const quoted = new RegExp(`(["'\`])${version().replaceAll('.', '\\.')}\\1`, 'g');
    const other = code.replace(quoted, '"9.9.9"');
    expect(other).not.toBe(code);
    return other;
  };
  const withBoth = (body: string): Promise<Site> =>
    siteWith({
      '/other.js': otherVersion(),
      '/': pageWith(body, '<script type="module" src="/other.js"></script>'),
    });

  it('the first is left alone; the second says so once, with both versions', async () => {
    site = await withBoth(ALL);
    open = await openPage();
    const warnings: string[] = [];
    open.page.on('console', (message) => {
      if (message.type() === 'warning') warnings.push(message.text());
    });
    await open.page.goto(site.url);
    await settled(open.page);
    const told = warnings.filter((text) => text.includes('already defined'));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('version 9.9.9 has already defined');
    expect(told[0]).toContain(`Version ${version()} leaves them alone`);
    expect(told[0]).toMatch(/use Care[A-Z][A-Za-z]+\.define\('another-tag'\)/);
    for (const tag of WIDGETS) {
      expect(told[0], tag).toContain(`<${tag}>`);
      const holder = await open.page.evaluate(
        (name) => (customElements.get(name) as unknown as { version: string }).version,
        tag,
      );
      expect(holder).toBe('9.9.9');
    }
    expect(await textOf(open.page, 'care-timeline')).toContain('Legemidler');
    expect(open.faults).toEqual([]);
  });

  it('the same version twice is silent', async () => {
    site = await siteWith({
      '/again.js': careTimelineJs(),
      '/': pageWith(ALL, '<script type="module" src="/again.js"></script>'),
    });
    open = await openPage();
    const warnings: string[] = [];
    open.page.on('console', (message) => warnings.push(message.text()));
    await open.page.goto(site.url);
    await settled(open.page);
    expect(warnings).toEqual([]);
    expect(await textOf(open.page, 'care-timeline')).toContain('Legemidler');
  });

  it('both are used, one of them under another tag', async () => {
    site = await withBoth(`${ALL}<main></main>`);
    open = await opened(site.url);
    await settled(open.page);
    const versions = await open.page.evaluate(async () => {
      type Class = CustomElementConstructor & { version: string; define(tag: string): void };
      const { care } = window as unknown as {
        care: { CareTimeline: Class; PatientRecord: new () => { add(input: unknown): void } };
      };
      care.CareTimeline.define('our-timeline');
      const record = new care.PatientRecord();
      record.add(await (await fetch('/patient.json')).json());
      document
        .querySelector('main')!
        .append(Object.assign(document.createElement('our-timeline'), { record }));
      return ['care-timeline', 'our-timeline'].map((tag) => (customElements.get(tag) as Class).version);
    });
    expect(versions).toEqual(['9.9.9', version()]);
    for (const tag of ['care-timeline', 'our-timeline'])
      await expect.poll(() => textOf(open.page, tag)).toContain('Legemidler');
    expect(open.faults).toEqual([]);
  });
});

describe('a property written as an attribute', () => {
  it('is told once each, without its value, and not where the property was set too', async () => {
    const body = `<care-record src="/patient.json" time-zone="Europe/Oslo" sources="[object Object]" displayfor="x">
<care-timeline periods="[object Object]"></care-timeline><care-timeline periods="[object Object]"></care-timeline>
<care-alerts record="secret"></care-alerts><care-goals lang="nb" data-x="[object Object]"></care-goals></care-record>`;
    site = await siteWith({ '/': pageWith(body) });
    open = await openPage();
    const told: string[] = [];
    open.page.on('console', (message) => told.push(message.text()));
    await open.page.goto(site.url);
    await settled(open.page);
    expect(told.filter((text) => text.includes('set it in code')).sort()).toEqual([
      '<care-alerts>: "record" is a property without an attribute, left out; set it in code: element.record = …',
      '<care-record>: "displayFor" is a property without an attribute, left out; set it in code: element.displayFor = …',
      '<care-record>: "sources" is a property without an attribute, left out; set it in code: element.sources = …',
      '<care-timeline>: "periods" was given an object as text, left out; set it in code: element.periods = …',
    ]);
    const late = await open.page.evaluate(async () => {
      const record = document.createElement('care-record');
      record.setAttribute('resources', '[object Object]');
      Object.assign(record, { resources: [] });
      document.body.append(record);
      await (record as HTMLElement & { updateComplete: Promise<unknown> }).updateComplete;
    });
    expect(late).toBeUndefined();
    expect(told.filter((text) => text.includes('"resources"'))).toEqual([]);
  });
});
