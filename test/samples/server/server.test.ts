import type { Bundle, CapabilityStatement, Resource } from '@medplum/fhirtypes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lifetimeResources, samplePatients } from '@care-timeline/samples';
import { resourcesOf, startServer, type LocalServer } from '@care-timeline/samples/server';

const resources = samplePatients[0]!.sources.flatMap((source) => resourcesOf(source.bundle()));
const patients = resources.filter(({ resourceType }) => resourceType === 'Patient').map(({ id }) => id!);
const [patient = ''] = patients;

let local: LocalServer;
beforeAll(async () => {
  local = await startServer({ resources });
});
afterAll(() => local.close());

const get = async (path: string, init?: RequestInit): Promise<Response> =>
  fetch(`${local.base}/${path}`, init);
const bundle = async (path: string, init?: RequestInit): Promise<Bundle> =>
  (await (await get(path, init)).json()) as Bundle;
const found = (page: Bundle): string[] =>
  (page.entry ?? []).map(({ resource }) => `${resource?.resourceType}/${resource?.id}`);
const form = (fields: string): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body: fields,
});
const owned = (type: string): Resource[] =>
  resources.filter(
    (one) => one.resourceType === type && JSON.stringify(one).includes(`"Patient/${patient}"`),
  );

describe('the local FHIR server', () => {
  it('says what it can', async () => {
    const statement = (await (await get('metadata')).json()) as CapabilityStatement;
    expect(statement.fhirVersion).toBe('4.0.1');
    const observation = statement.rest?.[0]?.resource?.find(({ type }) => type === 'Observation');
    expect(observation?.searchParam?.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['patient', 'date', 'code', '_lastUpdated']),
    );
  });

  it('finds a patient’s resources by id alone, by reference and by POST', async () => {
    const wanted = owned('Condition').map(({ id }) => `Condition/${id}`);
    expect(wanted.length).toBeGreaterThan(1);
    for (const page of [
      await bundle(`Condition?patient=${patient}`),
      await bundle(`Condition?patient=Patient/${patient}`),
      await bundle(`Condition?subject=Patient/${patient}`),
      await bundle('Condition/_search', form(`patient=${patient}`)),
    ]) {
      expect(found(page).sort()).toEqual([...wanted].sort());
    }
  });

  it('pages behind opaque links until everything is given once', async () => {
    const wanted = owned('Observation').length;
    const names: string[] = [];
    let page = await bundle(`Observation?patient=${patient}&_count=7`);
    expect(page.total).toBe(wanted);
    for (let pages = 0; pages < 1000; pages++) {
      names.push(...found(page));
      const next = page.link?.find(({ relation }) => relation === 'next')?.url;
      if (next === undefined) break;
      expect(next).not.toContain(patient);
      page = (await (await fetch(next)).json()) as Bundle;
    }
    expect(new Set(names).size).toBe(wanted);
    expect(names.length).toBe(wanted);
  });

  it('searches by date, undated and sorted', async () => {
    const all = await bundle(`Observation?patient=${patient}&_count=1000&_sort=date`);
    const from = await bundle(`Observation?patient=${patient}&_count=1000&date=ge2026-01-01`);
    const until = await bundle(`Observation?patient=${patient}&_count=1000&date=lt2026-01-01`);
    const undated = await bundle(`Observation?patient=${patient}&_count=1000&date:missing=true`);
    const parts = new Set([...found(from), ...found(until), ...found(undated)]);
    expect(parts.size).toBe(found(all).length);
    expect(from.total).toBeGreaterThan(0);
    expect(until.total).toBeGreaterThan(0);
  });

  it('gives what is included and what points back', async () => {
    const page = await bundle(`Observation?patient=${patient}&_include=Observation:subject&_count=2`);
    expect(page.entry?.filter(({ search }) => search?.mode === 'include')).toHaveLength(1);
    expect(found(page).at(-1)).toBe(`Patient/${patient}`);
  });

  it('gives everything about the patient, in pages and between dates', async () => {
    const all = await bundle(`Patient/${patient}/$everything?_count=1000`);
    const late = await bundle(`Patient/${patient}/$everything?_count=1000&start=2026-10-01`);
    expect(all.total).toBeGreaterThan(late.total!);
    expect(found(all)).toContain(`Patient/${patient}`);
    expect(found(all).some((name) => name.startsWith('Task/'))).toBe(false);
  });

  it('gives a summary document', async () => {
    const document = await bundle(`Patient/${patient}/$summary`);
    expect(document.type).toBe('document');
    expect(document.entry?.[0]?.resource?.resourceType).toBe('Composition');
  });

  it('answers a batch', async () => {
    const asked = {
      resourceType: 'Bundle',
      type: 'batch',
      entry: [
        { request: { method: 'GET', url: `Condition?patient=${patient}` } },
        { request: { method: 'GET', url: `Nonsense?patient=${patient}` } },
        { request: { method: 'GET', url: `Patient/${patient}` } },
      ],
    };
    const answer = await bundle('', {
      method: 'POST',
      headers: { 'content-type': 'application/fhir+json' },
      body: JSON.stringify(asked),
    });
    expect(answer.type).toBe('batch-response');
    expect(answer.entry?.[0]?.resource?.resourceType).toBe('Bundle');
    expect(answer.entry?.[2]?.resource?.resourceType).toBe('Patient');
  });

  it('refuses what it cannot test instead of finding nothing', async () => {
    expect((await get(`Observation?patient=${patient}&nonsense=1`)).status).toBe(400);
    expect((await get(`Observation?patient=${patient}&date=yesterday`)).status).toBe(400);
    expect((await get('Nonsense')).status).toBe(404);
  });

  it('knows what the client has already', async () => {
    const first = await get(`Condition?patient=${patient}`);
    const tag = first.headers.get('etag')!;
    const again = await get(`Condition?patient=${patient}`, { headers: { 'if-none-match': tag } });
    expect(again.status).toBe(304);
  });

  it('strikes with faults by rule and by header, and logs', async () => {
    local.server.log.clear();
    await fetch(`${local.control}/faults`, {
      method: 'POST',
      body: JSON.stringify({
        fault: { kind: 'status', status: 429, retryAfter: 2 },
        when: { type: 'Flag' },
        times: 1,
      }),
    });
    const struck = await get(`Flag?patient=${patient}`);
    expect([struck.status, struck.headers.get('retry-after')]).toEqual([429, '2']);
    expect((await get(`Flag?patient=${patient}`)).status).toBe(200);
    expect((await get('Flag', { headers: { 'x-care-fault': '503' } })).status).toBe(503);
    await expect(get('Flag', { headers: { 'x-care-fault': 'drop' } })).rejects.toThrow();
    const cut = await get('Flag', { headers: { 'x-care-fault': 'drop-middle' } });
    await expect(cut.text()).rejects.toThrow();
    const page = await get('Flag', { headers: { 'x-care-fault': 'html' } });
    expect(await page.text()).toContain('<!DOCTYPE');
    const log = (await (await fetch(`${local.control}/log`)).json()) as { status: number }[];
    expect(log.map(({ status }) => status).slice(0, 3)).toEqual([429, 200, 503]);
    await fetch(`${local.control}/faults`, { method: 'DELETE' });
    expect(local.server.faults.rules).toEqual([]);
  });

  it('lets a page from another origin read it', async () => {
    const preflight = await get('Flag', { method: 'OPTIONS' });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
  });
});

describe('the local FHIR server with a whole life', () => {
  it('answers date windows of 20,000 resources at once', async () => {
    const many = [...lifetimeResources(20_000)] as Resource[];
    const id = many.find(({ resourceType }) => resourceType === 'Patient')!.id!;
    const large = await startServer({ resources: many });
    try {
      const ask = async (query: string): Promise<number> => {
        const began = performance.now();
        const answer = await fetch(`${large.base}/Observation?patient=${id}&_count=500&${query}`);
        await answer.json();
        return performance.now() - began;
      };
      await ask('date=ge2026-01-01');
      const times = [];
      for (let year = 1990; year < 2000; year++)
        times.push(await ask(`date=ge${year}-01-01&date=lt${year + 1}-01-01`));
      times.sort((a, b) => a - b);
      expect(times[5]).toBeLessThan(250);
    } finally {
      await large.close();
    }
  });
});
