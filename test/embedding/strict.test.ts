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
  it('the first is left alone; the second says so once, with both versions', async () => {
    const code = careTimelineJs();
    const { version } = JSON.parse(readFileSync('packages/ui/package.json', 'utf8')) as { version: string };
    const other = code.replace(new RegExp(`(["'\`])${version.replaceAll('.', '\\.')}\\1`, 'g'), '"9.9.9"');
    expect(other).not.toBe(code);
    site = await siteWith({
      '/other.js': other,
      '/': pageWith(ALL, '<script type="module" src="/other.js"></script>'),
    });
    open = await openPage();
    const warnings: string[] = [];
    open.page.on('console', (message) => {
      if (message.type() === 'warning') warnings.push(message.text());
    });
    await open.page.goto(site.url);
    await settled(open.page);
    for (const tag of WIDGETS) {
      const told = warnings.filter((text) => text.startsWith(`<${tag}>`));
      expect(told, tag).toHaveLength(1);
      expect(told[0]).toContain('9.9.9');
      expect(told[0]).toContain(version);
      const holder = await open.page.evaluate(
        (name) => (customElements.get(name) as unknown as { version: string }).version,
        tag,
      );
      expect(holder).toBe('9.9.9');
    }
    expect(await textOf(open.page, 'care-timeline')).toContain('Legemidler');
    expect(open.faults).toEqual([]);
  });
});
