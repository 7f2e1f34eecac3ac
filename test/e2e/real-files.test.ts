import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeBrowser, openPage } from '../support/pages.js';
import { careTimelineJs, serve, type Site } from '../support/serve.js';
import { readText } from '../tools/read-file.js';
import { FHIR_FILES } from '../support/real-data.js';

const FOLDERS = /^(synthea-|ips-|derived-huge)/;

/** Bundles of the folders that hold whole patients. */
function bundles(): string[] {
  if (!existsSync(FHIR_FILES)) return [];
  return readdirSync(FHIR_FILES)
    .filter((name) => FOLDERS.test(name))
    .flatMap((name) =>
      readdirSync(join(FHIR_FILES, name), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.json(\.gz)?$/.test(file))
        .map((file) => join(FHIR_FILES, name, file)),
    );
}

const files = bundles();

interface Shown {
  adds: boolean;
  received: number;
  count: number;
  drawn: boolean;
}

describe.skipIf(files.length === 0)('real files on a page', () => {
  let site: Site;
  beforeAll(async () => {
    site = await serve({
      '/': {
        type: 'text/html',
        body: `<!doctype html><html lang="nb"><meta charset="utf-8"><title>t</title><script type="module" src="/care-timeline.js"></script>
<care-record src="/patient.json"><care-timeline></care-timeline></care-record>`,
      },
      '/care-timeline.js': careTimelineJs(),
    });
  });
  afterAll(async () => {
    await site.close();
    await closeBrowser();
  });

  for (const file of files) {
    it(`GEN-07 ${file.slice(FHIR_FILES.length + 1)}: everything received is accounted for, and it is drawn`, async () => {
      site.set('/patient.json', readText(file));
      const { page, faults, close } = await openPage();
      await page.goto(site.url);
      const shown = await page.evaluate(async (): Promise<Shown> => {
        interface Row {
          received: number;
          read: number;
          inError: number;
          undated: number;
          notUnderstood: number;
          refused: number;
        }
        const element = document.querySelector('care-record') as unknown as {
          ready: Promise<void>;
          currentRecord: { completeness: { rows: Row[] }; columns: { count: number } };
        };
        await customElements.whenDefined('care-record');
        await element.ready;
        const timeline = document.querySelector('care-timeline') as unknown as HTMLElement & {
          drawComplete: Promise<void>;
        };
        await timeline.drawComplete;
        const { completeness, columns } = element.currentRecord;
        const { rows } = completeness;
        return {
          adds: rows.every(
            (row) => row.received === row.read + row.inError + row.undated + row.notUnderstood + row.refused,
          ),
          received: rows.reduce((sum, row) => sum + row.received, 0),
          count: columns.count,
          drawn: timeline.shadowRoot!.querySelector('canvas') !== null,
        };
      });
      expect(shown).toMatchObject({ adds: true, drawn: true });
      expect(shown.received).toBeGreaterThan(0);
      // Lists of hospitals and practitioners hold nothing of a patient to draw.
      if (!/Information\d/.test(file)) expect(shown.count).toBeGreaterThan(0);
      expect(faults).toEqual([]);
      await close();
    });
  }
});
