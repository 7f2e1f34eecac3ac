import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { lifetimeResources, samplePatients } from '@care-timeline/samples';
import { resourcesOf, startServer, type LocalServer } from '@care-timeline/samples/server';
import { closeBrowser, openPage } from '../support/pages.js';
import { careTimelineJs, serve, type Site } from '../support/serve.js';

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>t</title>
<script type="module" src="/care-timeline.js"></script><script type="module" src="/page.js"></script>
<care-record><care-timeline></care-timeline></care-record>`;

/** The host's own script: waits to be told what to load, and keeps what the element tells. */
const SCRIPT = `window.told = [];
const record = document.querySelector('care-record');
for (const type of ['care-load', 'care-error'])
  record.addEventListener(type, ({ detail }) => told.push({ type, id: detail.source.id, state: detail.state, message: detail.message }));
record.now = () => Date.parse('2026-11-23T10:00:00Z');
window.open = (sources) => { record.sources = sources; };`;

const solveig = samplePatients[0]!;
const systems = solveig.sources.map(({ bundle }) => resourcesOf(bundle()));
const lifetime = [...lifetimeResources(20_000)];
const patientOf = (resources: readonly { resourceType: string; id?: string }[]): string =>
  resources.find(({ resourceType }) => resourceType === 'Patient')!.id!;

interface Told {
  readonly type: string;
  readonly id: string;
  readonly state?: string;
  readonly message?: string;
}

describe('care-record on FHIR servers', () => {
  const running: { close(): Promise<unknown> }[] = [];
  const keep = <T extends { close(): Promise<unknown> }>(one: T): T => {
    running.push(one);
    return one;
  };
  let js: string;

  beforeAll(() => void (js = careTimelineJs()));
  afterEach(async () => {
    await Promise.all(running.splice(0).map((one) => one.close()));
  });
  afterAll(closeBrowser);

  async function open(
    servers: readonly LocalServer[],
    sources: readonly object[],
  ): Promise<Page & { faults: string[] }> {
    const origins = servers.map(({ base }) => new URL(base).origin).join(' ');
    const csp = `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' ${origins}; require-trusted-types-for 'script'`;
    const site: Site = keep(
      await serve(
        { '/': { type: 'text/html', body: PAGE }, '/page.js': SCRIPT, '/care-timeline.js': js },
        { csp },
      ),
    );
    const { page, faults, close } = await openPage({ locale: 'en-GB' });
    keep({ close });
    await page.goto(site.url);
    await page.waitForFunction(() => customElements.get('care-record') !== undefined);
    await page.evaluate(
      (given) => (window as unknown as { open(given: unknown): void }).open(given),
      sources,
    );
    return Object.assign(page, { faults });
  }
  const ready = (page: Page): Promise<void> =>
    page.evaluate(() =>
      (
        document.querySelector('care-record') as unknown as {
          updateComplete: Promise<void>;
          ready: Promise<void>;
        }
      ).updateComplete.then(
        () => (document.querySelector('care-record') as unknown as { ready: Promise<void> }).ready,
      ),
    );
  const told = (page: Page): Promise<Told[]> =>
    page.evaluate(() => (window as unknown as { told: Told[] }).told);

  it('GEN-06 two servers, one killed in the middle: the view says so, keeps the rest, and recovers when asked again', async () => {
    const [epj, gp] = [
      keep(await startServer({ resources: systems[0]! })),
      await startServer({ resources: systems[1]! }),
    ];
    const { port } = new URL(gp.base);
    // Slow enough to be killed while it answers.
    gp.server.faults.add(
      { fault: { kind: 'latency', ms: 400 }, when: { type: 'MedicationRequest' } },
      { fault: { kind: 'latency', ms: 400 }, when: { method: 'POST', type: '' } },
    );
    const page = await open(
      [epj, gp],
      [
        { id: 'epj', label: 'EPJ', server: epj.base, patient: patientOf(systems[0]!) },
        { id: 'gp', label: 'GP', server: gp.base, patient: patientOf(systems[1]!) },
      ],
    );
    await expect.poll(() => gp.server.log.entries.length).toBeGreaterThan(1);
    await gp.close();
    await ready(page);
    const notice = page.locator('care-record care-notice');
    await notice.getByText('GP: not').waitFor();
    expect(await notice.count()).toBe(1);
    const last = (id: string, all: readonly Told[]): string | undefined =>
      all.filter((one) => one.id === id && one.state !== undefined).at(-1)?.state;
    const before = await told(page);
    expect(last('epj', before)).toBe('loaded');
    expect(['partial', 'failed']).toContain(last('gp', before));
    // Dozens of requests fail alike; the host is told each reason once.
    const errors = before.filter(({ type }) => type === 'care-error');
    expect(new Set(errors.map(({ id }) => id))).toEqual(new Set(['gp']));
    expect(errors.length).toBe(new Set(errors.map(({ message }) => message)).size);
    const again = keep(await startServer({ resources: systems[1]!, port: Number(port) }));
    await notice.getByRole('button', { name: 'Try again' }).click();
    await notice.waitFor({ state: 'detached' });
    await expect.poll(async () => last('gp', await told(page))).toBe('loaded');
    expect(again.server.log.entries.length).toBeGreaterThan(5);
    const fromGp = await page.evaluate(
      () =>
        (
          document.querySelector('care-record') as unknown as {
            currentRecord: { entries(query: object): unknown[] };
          }
        ).currentRecord.entries({ sources: ['gp'] }).length,
    );
    expect(fromGp).toBeGreaterThan(20);
    expect(page.faults.filter((fault) => !/Failed to load resource/.test(fault))).toEqual([]);
  });

  it('20,000 resources: the summary in at most 12 requests, only what is looked at after that, and nothing twice', async () => {
    const server = keep(await startServer({ resources: lifetime }));
    const patient = patientOf(lifetime);
    const page = await open([server], [{ id: 's', label: 'S', server: server.base, patient }]);
    const { log } = server.server;
    await ready(page);
    const first = new Set(log.entries.slice(0, 12).flatMap(({ given }) => given));
    for (const type of ['AllergyIntolerance', 'CarePlan', 'Condition', 'MedicationRequest'] as const) {
      const current = lifetime.filter(
        (one) =>
          one.resourceType === type &&
          (type !== 'MedicationRequest' || (one as { status?: string }).status === 'active'),
      );
      if (type === 'AllergyIntolerance' || type === 'MedicationRequest')
        expect(
          current.filter(({ id }) => ![...first].some((name) => name.startsWith(`${type}/${id}/`))),
        ).toEqual([]);
    }
    expect(log.mostInFlight).toBeLessThanOrEqual(6);
    const loaded = log.entries.length;
    // The reader looks at the last five years.
    await page.locator('care-timeline').getByText('5 years', { exact: true }).click();
    await expect.poll(() => log.entries.length).toBeGreaterThan(loaded);
    await page.evaluate(async () => {
      const record = document.querySelector('care-record') as unknown as {
        loadRange(from: string, to: string): Promise<void>;
      };
      for (let year = 2024; year >= 2015; year--)
        await record.loadRange(`${year}-01-01`, `${year + 1}-01-01`);
    });
    const years = log.entries
      .slice(loaded)
      .flatMap(({ body }) =>
        [...decodeURIComponent(body).matchAll(/=(?:ge|lt)(\d{4})/g)].map(([, year]) => Number(year)),
      );
    // A bare date is local midnight, which may lie on the last day of the year before in UTC.
    expect(Math.min(...years)).toBeGreaterThanOrEqual(2014);
    expect(years).toContain(2015);
    expect(log.repeated()).toEqual([]);
    // The address holds nothing of the patient (GEN-14).
    expect(log.entries.filter(({ url }) => url.includes(patient))).toEqual([]);
    expect(page.faults).toEqual([]);
  });
});
