import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeBrowser, openPage, type WatchedPage } from '../support/pages.js';
import { named, request } from './support/medicines.js';

/** A4 inside margins of 12 mm, CSS px. */
const PAPER = { width: 703, height: 1032 };

describe('the list on paper', () => {
  let opened: WatchedPage;

  beforeAll(async () => {
    const { outputFiles } = await build({
      entryPoints: [fileURLToPath(new URL('./support/page.ts', import.meta.url))],
      bundle: true,
      write: false,
      format: 'iife',
      target: 'es2022',
      conditions: ['care-source', 'browser'],
      tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false } },
      logLevel: 'error',
    });
    opened = await openPage({ viewport: PAPER });
    await opened.page.setContent(
      '<!doctype html><html lang="nb"><title>Utskrift</title><body></body></html>',
    );
    await opened.page.addScriptTag({ content: outputFiles[0]!.text });
    const many = Array.from({ length: 90 }, (_, i) =>
      named(`Middel ${String(i).padStart(2, '0')} tablett 10 mg`),
    );
    await opened.page.evaluate(
      (resources) => window.fill(resources),
      [
        { ...request({ requester: { display: 'Lege Lien' }, reasonCode: [{ text: 'Hjertesvikt' }] }) },
        named('Hydroksyprogesteronkaproat depotinjeksjonsvæske, oppløsning 250 mg/ml'),
        ...many,
      ],
    );
    await opened.page.emulateMedia({ media: 'print' });
  }, 60_000);
  afterAll(async () => {
    await opened.close();
    await closeBrowser();
  });

  const seen = (selector: string): Promise<string[]> =>
    opened.page.evaluate(
      (wanted) =>
        [...document.querySelector('care-medication-list')!.shadowRoot!.querySelectorAll<HTMLElement>(wanted)]
          .filter((one) => one.getClientRects().length > 0)
          .map((one) => one.innerText.replace(/\s+/g, ' ').trim()),
      selector,
    );

  it('GEN-14 says whose list it is, of which day, and how many', async () => {
    const [header] = await seen('[part~="header"]');
    expect(header).toContain('født 14. mars 1942');
    expect(header).toContain('Legemiddelliste 23. november 2026');
    expect(header).toContain('92 i bruk');
  });

  it('MED-02 holds every row, and no control', async () => {
    expect(await seen('.line')).toHaveLength(92);
    expect(await seen('button, input, select')).toEqual([]);
    const [row] = (await seen('.line')).filter((line) => line.startsWith('Furosemid'));
    for (const fact of [
      'Furix tablett 40 mg',
      '1 tablett morgen',
      'Hjertesvikt',
      'Skrevet 10. februar 2026',
      'Lege Lien',
    ])
      expect(row).toContain(fact);
  });

  it('MED-01 cuts nothing at the edges of an A4 page', async () => {
    const over = await opened.page.evaluate(() => {
      const { shadowRoot } = document.querySelector('care-medication-list')!;
      return [...shadowRoot!.querySelectorAll('.cell, .name, .scroll')]
        .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0)
        .map((one) => `${one.className} ${one.scrollWidth} > ${one.clientWidth}: ${one.textContent}`);
    });
    expect(over).toEqual([]);
  });

  it('runs over several pages, though the element was bounded to 600 px', async () => {
    const pdf = await opened.page.pdf({ format: 'A4', margin: { top: '12mm', bottom: '12mm' } });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? [];
    expect(pages.length).toBeGreaterThan(3);
  });
});
