/**
 * Makes the pictures of the documentation from the sample patients: `npm run screenshots`.
 * With a folder (`npm run screenshots -- out`) it makes a picture of each view in each setting there, for looking at.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { REFERENCE_NOW, samplePatients } from '@care-timeline/samples';
import { closeBrowser, openPage } from '../support/pages.js';
import { careTimelineJs, serve } from '../support/serve.js';

interface Setting {
  name: string;
  width: number;
  height: number;
  lang: string;
  theme: 'light' | 'dark';
  forced?: boolean;
  print?: boolean;
}

const DESKTOP = { width: 1280, height: 860, lang: 'nb', theme: 'light' } as const;

const SETTINGS: Setting[] = [
  { name: 'desktop', ...DESKTOP },
  { name: 'desktop-en', ...DESKTOP, lang: 'en' },
  { name: 'dark', ...DESKTOP, theme: 'dark' },
  { name: 'forced-colours', ...DESKTOP, forced: true },
  { name: 'narrow', ...DESKTOP, width: 360, height: 780 },
  { name: 'print', ...DESKTOP, print: true },
];

/** What stands inside `<care-record>`, by the name of the view. */
const VIEWS: Record<string, string> = {
  summary: '<care-summary preset="home-care"></care-summary>',
  timeline: '<care-timeline></care-timeline>',
  table: '<care-timeline view="table"></care-timeline>',
  year: '<care-timeline start="2025-12-01" end="2026-12-15"></care-timeline>',
  medicines: '<care-medication-list></care-medication-list>',
  plan: '<care-plan></care-plan><care-goals></care-goals>',
};

const page = (lang: string, patient: string, view: string): string => `<!doctype html>
<html lang="${lang}"><meta charset="utf-8"><title>${patient}</title>
<link rel="stylesheet" href="/page.css"><script type="module" src="/care-timeline.js"></script>
<script type="module" src="/${patient}.js"></script>
<care-record time-zone="Europe/Oslo">${VIEWS[view]}</care-record></html>`;

/** Hands the patient's systems over, on the day the stories are told on. */
const script = (sources: readonly object[]): string => `
await customElements.whenDefined('care-record');
const record = document.querySelector('care-record');
record.now = () => ${Date.parse(REFERENCE_NOW)};
record.sources = ${JSON.stringify(sources)};
document.documentElement.dataset.handed = "";`;

const site = await serve({
  '/care-timeline.js': careTimelineJs(),
  '/page.css': ':root { color-scheme: light dark } body { margin: 24px }',
});
for (const { id: patient, sources } of samplePatients) {
  for (const source of sources) site.set(`/${patient}-${source.id}.json`, JSON.stringify(source.bundle()));
  const handed = sources.map(({ id, label }) => ({ id, label, src: `/${patient}-${id}.json` }));
  site.set(`/${patient}.js`, script(handed));
}

async function picture(setting: Setting, patient: string, view: string, file: string): Promise<void> {
  site.set('/', { type: 'text/html', body: page(setting.lang, patient, view) });
  const opened = await openPage({
    viewport: { width: setting.width, height: setting.height },
    colorScheme: setting.theme,
    forcedColors: setting.forced ? 'active' : 'none',
  });
  await opened.page.goto(site.url);
  await opened.page.waitForSelector('html[data-handed]', { state: 'attached' });
  await opened.page.evaluate(async () => {
    await (document.querySelector('care-record') as unknown as { ready: Promise<void> }).ready;
    const [timeline] = [document, document.querySelector('care-summary')?.shadowRoot].flatMap(
      (root) => root?.querySelector('care-timeline') ?? [],
    ) as unknown as { drawComplete?: Promise<void> }[];
    await timeline?.drawComplete;
  });
  if (setting.print) await opened.page.emulateMedia({ media: 'print' });
  await opened.page.waitForTimeout(300);
  await opened.page.screenshot({ path: file, fullPage: setting.print ?? false });
  if (opened.faults.length) console.error(file, opened.faults);
  await opened.close();
}

const [folder, onlyView, onlyPatient] = process.argv.slice(2);
if (folder) {
  mkdirSync(folder, { recursive: true });
  for (const view of onlyView ? [onlyView] : Object.keys(VIEWS)) {
    for (const setting of SETTINGS) {
      await picture(
        setting,
        onlyPatient ?? samplePatients[0]!.id,
        view,
        join(folder, `${view}-${setting.name}.png`),
      );
    }
  }
} else {
  mkdirSync('docs/images', { recursive: true });
  for (const [view, file] of [
    ['summary', 'summary'],
    ['year', 'timeline'],
  ] as const)
    await picture(SETTINGS[0]!, samplePatients[0]!.id, view, `docs/images/${file}.png`);
}
await closeBrowser();
await site.close();
