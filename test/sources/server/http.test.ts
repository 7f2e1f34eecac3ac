import { afterEach, describe, expect, it } from 'vitest';
import type { Resource } from '@medplum/fhirtypes';
import { PatientRecord } from '@care-timeline/record';
import { FAULT_WORDS, FhirServerSource, type FhirServerSourceOptions } from '@care-timeline/sources';
import { lifetimeResources, samplePatients } from '@care-timeline/samples';
import { resourcesOf, startServer, type LocalServer } from '@care-timeline/samples/server';
import { namesOf } from './support.js';

const [epj, gp] = samplePatients[0]!.sources.map((source) => resourcesOf(source.bundle())) as [
  Resource[],
  Resource[],
];
const patientOf = (resources: readonly Resource[]): string =>
  resources.find(({ resourceType }) => resourceType === 'Patient')!.id!;

const started: { close(): Promise<void> }[] = [];
const stopped: FhirServerSource[] = [];
afterEach(async () => {
  for (const source of stopped.splice(0)) source.stop();
  await Promise.all(started.splice(0).map((server) => server.close()));
});

async function serve(resources: readonly Resource[], port = 0): Promise<LocalServer> {
  const server = await startServer({ resources, port });
  started.push(server);
  return server;
}

function open(
  record: PatientRecord,
  server: LocalServer,
  resources: readonly Resource[],
  options: Partial<FhirServerSourceOptions> = {},
): FhirServerSource {
  const source = new FhirServerSource(record, {
    id: 'a',
    server: server.base,
    patient: patientOf(resources),
    now: () => Date.parse('2026-11-23T10:00:00Z'),
    retry: { firstWait: 20, attempts: 2 },
    timeouts: { stall: 300, whole: 1000 },
    ...options,
  });
  stopped.push(source);
  return source;
}

/** Over real sockets; what the faults are like is shown in the matrix. */
describe('FhirServerSource over HTTP', () => {
  it('reads 20,000 resources: the summary in at most 12 requests, ten years of panning without a repetition', async () => {
    const resources = [...lifetimeResources(20_000)] as Resource[];
    const server = await serve(resources);
    const record = new PatientRecord();
    let summary = Infinity;
    const source = open(record, server, resources, {
      timeouts: { stall: 30_000, whole: 60_000 },
      onEvent: (event) => {
        if (event.type === 'summary') summary = event.requests;
      },
    });
    await source.load();
    expect(summary).toBeLessThanOrEqual(12);
    expect([source.state, source.gaps]).toEqual(['loaded', []]);
    const before = server.server.log.entries.length;
    for (let year = 2024; year > 2014; year--) await source.loadRange(`${year}-01-01`, `${year + 1}-01-01`);
    expect(server.server.log.repeated()).toEqual([]);
    expect(server.server.log.mostInFlight).toBeLessThanOrEqual(6);
    const panned = server.server.log.entries
      .slice(before)
      .map(({ url, body }) => decodeURIComponent(url + body));
    expect(panned.filter((words) => /=(ge|lt)20(0\d|1[0-4]|26)/.test(words))).toEqual([]);
    expect(record.notLoaded.map(({ to }) => to)).toEqual([Date.parse('2015-01-01')]);
  });

  it('two servers, one killed in the middle: the other stays, the view says so, and another try recovers', async () => {
    const home = await serve(epj);
    const practice = await serve(gp);
    const record = new PatientRecord();
    const one = open(record, home, epj, { id: 'epj', label: 'Home care' });
    const two = open(record, practice, gp, { id: 'gp', label: 'GP', batch: false });
    practice.server.faults.add({ fault: { kind: 'latency', ms: 20 } });
    const loading = Promise.all([one.load(), two.load()]);
    await two.summaryReady;
    const port = Number(new URL(practice.base).port);
    await practice.close();
    await loading;
    expect([one.state, one.gaps]).toEqual(['loaded', []]);
    expect(two.state).toBe('partial');
    const told = record.completeness.sources.find(({ source }) => source.id === 'gp');
    expect(told).toMatchObject({
      state: 'partial',
      message: FAULT_WORDS.nb.network,
    });
    const kept = record.entries({ sources: ['gp'] }).length;
    expect(kept).toBeGreaterThan(0);
    await serve(gp, port);
    await two.retry();
    expect([two.state, two.gaps]).toEqual(['loaded', []]);
    expect(record.entries({ sources: ['gp'] }).length).toBeGreaterThan(kept);
  });

  it.each([
    ['drop-middle', 'network'],
    ['hang', 'timeout'],
    ['trickle', 'timeout'],
    ['truncated', 'truncated'],
    ['html', 'markup'],
  ])('a real socket that fails like %s is told as %s', async (kind, reason) => {
    const server = await serve(gp);
    server.server.faults.add({ fault: { kind } as never, when: { type: 'Immunization' } });
    const record = new PatientRecord();
    const source = open(record, server, gp, { batch: false });
    await source.load();
    expect(source.gaps.map((gap) => [gap.types, gap.reason])).toEqual([[['Immunization'], reason]]);
    expect(source.state).toBe('partial');
    expect(namesOf(record).size).toBeGreaterThan(20);
  });

  it('a server that is not there', async () => {
    const server = await serve(gp);
    await server.close();
    const record = new PatientRecord();
    const source = open(record, server, gp);
    await source.load();
    expect(source.state).toBe('failed');
    expect(record.completeness.sources[0]).toMatchObject({
      state: 'failed',
      message: FAULT_WORDS.nb.network,
    });
    expect(record.notLoaded).toHaveLength(1);
  });
});
