import { PatientRecord } from '@care-timeline/record';
import { exportFetch, loadInto, type ExportOptions, type LoadedInto } from '@care-timeline/sources';
import { inProcessFetch, SwitchedService, type ServerFeatures } from '@care-timeline/samples/server';
import { samplePatients } from '@care-timeline/samples';
import { describe, expect, it } from 'vitest';
import { urlOf } from '../../support/url-of.js';
import { BASE, namesOf, NOW, TestClock } from '../server/support.js';

const sample = samplePatients[0]!;
const bundles = sample.sources.map((source) => source.bundle());
const resources = bundles[0]!.entry!.map(({ resource }) => resource!);
const patient = resources.find(({ resourceType }) => resourceType === 'Patient')!.id!;

interface Setting {
  readonly features?: Partial<ServerFeatures>;
  /** Changes what the server answers. */
  readonly change?: (url: string, response: Response) => Response | Promise<Response>;
  readonly options?: Partial<ExportOptions>;
  readonly signal?: AbortSignal;
}

interface Outcome extends LoadedInto {
  readonly record: PatientRecord;
  readonly server: SwitchedService;
  readonly clock: TestClock;
  readonly requests: string[];
}

async function exported({ features, change, options, signal }: Setting = {}): Promise<Outcome> {
  const clock = new TestClock();
  const server = new SwitchedService({ base: BASE, now: clock.now, ...(features ? { features } : {}) });
  await server.service.add(resources);
  const direct = inProcessFetch(server, clock.wait);
  const requests: string[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const url = urlOf(input);
    requests.push(`${init?.method ?? 'GET'} ${url.replace(BASE, '')}`);
    const response = await direct(input, init);
    return change ? change(url, response) : response;
  };
  const record = new PatientRecord({ now: () => NOW, timeZone: 'Europe/Oslo' });
  const loaded = await clock.until(
    loadInto(record, BASE, {
      source: { id: 'a', label: 'Server A', system: BASE, patientId: patient },
      fetch: exportFetch({ server: BASE, patient, fetch, clock, ...options }),
      ...(signal ? { signal } : {}),
    }),
  );
  return { ...loaded, record, server, clock, requests };
}

/** What a record has of the same resources in one file; tasks are not in the patient's compartment. */
function wanted(): Set<string> {
  const record = new PatientRecord({ now: () => NOW, timeZone: 'Europe/Oslo' });
  const within = resources.filter(({ resourceType }) => resourceType !== 'Task');
  record.add(within, { source: { id: 'a', label: 'Server A', system: BASE } });
  return namesOf(record);
}

describe('a record by bulk export', () => {
  it('GEN-07 has everything that the patient has on the server, and leaves nothing behind there', async () => {
    const { record, fault, report, server, requests } = await exported();
    expect(fault).toBeUndefined();
    expect(report?.refused).toBe(0);
    expect(namesOf(record)).toEqual(wanted());
    expect(server.service.bulkExport.kept).toBe(0);
    expect(requests[0]).toBe('POST /Patient/$export');
    expect(requests.at(-1)).toBe('DELETE /$export-job/1');
  });

  it('waits as long as the server asks for, and no longer than it was told to', async () => {
    const patient = await exported({ features: { exportSteps: 20 } });
    expect(patient.fault).toBeUndefined();
    expect(patient.clock.now() - NOW).toBe(20_000);
    const impatient = await exported({ features: { exportSteps: 20 }, options: { patience: 5000 } });
    expect(impatient.fault?.code).toBe('timeout');
    expect(impatient.server.service.bulkExport.kept).toBe(0);
  });

  it('asks by the id in the URL where the server does not take the patient in the body', async () => {
    const { record, requests } = await exported({ features: { export: 'instance' } });
    expect(namesOf(record)).toEqual(wanted());
    expect(requests.slice(0, 2)).toEqual(['POST /Patient/$export', `GET /Patient/${patient}/$export`]);
  });

  it('GEN-06 has failed where the server has no export', async () => {
    const { fault, report } = await exported({ features: { export: 'none' } });
    expect(fault?.code).toBe('not-found');
    expect(report).toBeUndefined();
  });

  it.each([
    ['a file that is gone', 'not-found', () => new Response('', { status: 404 })],
    ['a file that is not given', 'unauthorised', () => new Response('', { status: 403 })],
    ['a file that breaks off', 'network', (response: Response) => new Response(brokenOff(response))],
  ] as const)('GEN-06 is partial with %s, and has all the others', async (_what, code, spoil) => {
    const { record, fault, state } = await exported({
      change: (url, response) => (url.endsWith('/Condition.ndjson') ? spoil(response) : response),
    });
    expect(fault?.code).toBe(code);
    expect(state ?? 'partial').toBe('partial');
    const rest = [...wanted()].filter((name) => !name.startsWith('Condition/'));
    expect([...namesOf(record)].filter((name) => !name.startsWith('Condition/'))).toEqual(rest);
  });

  it('GEN-06 is partial when the server lists errors, and not when the list is empty', async () => {
    const withErrors = (error: unknown[]): Promise<Outcome> =>
      exported({
        change: async (url, response) =>
          /\$export-job\/1$/.test(url) && response.status === 200
            ? Response.json({ ...((await response.json()) as object), error })
            : response,
      });
    const errors = await withErrors([{ type: 'OperationOutcome', url: `${BASE}/errors.ndjson` }]);
    expect(errors.fault?.code).toBe('status');
    expect(namesOf(errors.record)).toEqual(wanted());
    expect((await withErrors([])).fault).toBeUndefined();
  });

  it('GEN-14 gives the authorisation to no other host than the server', async () => {
    const moved = (name: string): Promise<Outcome> =>
      exported({
        change: async (url, response) => {
          if (response.headers.has('content-location') && name === 'job')
            return new Response('', {
              status: 202,
              headers: { 'content-location': 'https://other.example/job' },
            });
          if (!/\$export-job\/1$/.test(url) || response.status !== 200) return response;
          const output = [{ type: 'Patient', url: 'http://other.example/Patient.ndjson' }];
          return Response.json({ ...((await response.json()) as object), output });
        },
      });
    for (const name of ['job', 'file']) {
      const { fault, requests } = await moved(name);
      expect(fault).toBeDefined();
      expect(requests.filter((request) => request.includes('other.example'))).toEqual([]);
    }
  });

  it('GEN-13 refuses what belongs to somebody else', async () => {
    const other = {
      resourceType: 'Condition',
      id: 'theirs',
      subject: { reference: 'Patient/somebody-else' },
    };
    const { record, report } = await exported({
      change: async (url, response) =>
        url.endsWith('/Condition.ndjson')
          ? new Response(`${await response.text()}\n${JSON.stringify(other)}`)
          : response,
    });
    expect(report?.refused).toBe(1);
    expect(namesOf(record)).toEqual(wanted());
  });

  it('stops when it is told to, and tells the server', async () => {
    const abort = new AbortController();
    const { fault, server } = await exported({
      features: { exportSteps: 1000 },
      signal: abort.signal,
      change: (url, response) => {
        if (url.includes('$export-job')) abort.abort();
        return response;
      },
    });
    expect(fault?.code).toBe('aborted');
    await new Promise((done) => setTimeout(done, 10));
    expect(server.service.bulkExport.kept).toBe(0);
  });

  it('throws for a host that names no patient', () => {
    expect(() => exportFetch({ server: BASE, patient: '' })).toThrow(TypeError);
    expect(() => exportFetch({ server: '', patient: '1' })).toThrow(TypeError);
  });
});

/** Half of a file, then the connection is lost. */
function brokenOff(response: Response): ReadableStream<Uint8Array> {
  let sent = false;
  return new ReadableStream({
    async pull(controller) {
      if (sent) return controller.error(new TypeError('terminated'));
      sent = true;
      const bytes = new Uint8Array(await response.arrayBuffer());
      controller.enqueue(bytes.slice(0, bytes.length / 2));
    },
  });
}
