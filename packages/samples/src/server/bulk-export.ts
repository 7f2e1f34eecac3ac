import type { Resource } from '@medplum/fhirtypes';
import type { ServiceRequest, ServiceResponse } from './fhir-service.js';
import type { IndexedRepository } from './indexed-repository.js';
import { COMPARTMENT_TYPES } from './offered-types.js';

interface Job {
  readonly types: ReadonlyMap<string, readonly Resource[]>;
  /** Questions about it that have been answered "not yet". */
  asked: number;
}

/** `$export` of one patient: kick-off, status and files (FHIR Bulk Data Access 2), with one file for each resource type. */
export class BulkExport {
  readonly #jobs = new Map<string, Job>();
  #started = 0;

  constructor(
    private readonly repository: IndexedRepository,
    private readonly form: 'type' | 'instance' | 'none',
    private readonly steps: number,
    private readonly base: () => string,
  ) {}

  /** Number of jobs whose files nobody has deleted. */
  get kept(): number {
    return this.#jobs.size;
  }

  /** The answer, if the request is about an export. */
  handle({ method, url, body }: ServiceRequest): ServiceResponse | undefined {
    const [path = ''] = url.split('?', 1);
    const job = /^\$export-job\/(\d+)(?:\/(\w+)\.ndjson)?$/.exec(path);
    if (job) return this.#ofJob(method, job[1]!, job[2]);
    if (this.form === 'none') return undefined;
    const instance = /^Patient\/([^/]+)\/\$export$/.exec(path)?.[1];
    if (this.form === 'instance') return instance ? this.#start(instance) : undefined;
    return method === 'POST' && path === 'Patient/$export' ? this.#start(patientOf(body)) : undefined;
  }

  #start(id: string): ServiceResponse {
    const patient = this.repository.index.get('Patient', id);
    if (patient === undefined) return { status: 404, headers: {}, body: '' };
    const types = new Map<string, readonly Resource[]>([['Patient', [patient]]]);
    for (const type of COMPARTMENT_TYPES) {
      const found = [...this.repository.index.of(type, `Patient/${id}`)];
      if (found.length > 0) types.set(type, found);
    }
    const name = String(++this.#started);
    this.#jobs.set(name, { types, asked: 0 });
    return { status: 202, headers: { 'content-location': `${this.base()}/$export-job/${name}` }, body: '' };
  }

  #ofJob(method: string, name: string, type: string | undefined): ServiceResponse {
    const job = this.#jobs.get(name);
    if (job === undefined) return { status: 404, headers: {}, body: '' };
    if (method === 'DELETE') {
      this.#jobs.delete(name);
      return { status: 202, headers: {}, body: '' };
    }
    if (type !== undefined) {
      const lines = (job.types.get(type) ?? []).map((resource) => JSON.stringify(resource));
      return {
        status: 200,
        headers: { 'content-type': 'application/fhir+ndjson' },
        body: lines.join('\n'),
      };
    }
    if (job.asked++ < this.steps)
      return { status: 202, headers: { 'retry-after': '1', 'x-progress': 'in progress' }, body: '' };
    const output = [...job.types].map(([one, { length: count }]) => ({
      type: one,
      count,
      url: `${this.base()}/$export-job/${name}/${one}.ndjson`,
    }));
    const manifest = {
      transactionTime: new Date(0).toISOString(),
      requiresAccessToken: true,
      output,
      error: [],
    };
    return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(manifest) };
  }
}

/** The id in a `patient` parameter. */
function patientOf(body: string): string {
  const { parameter = [] } = JSON.parse(body) as {
    parameter?: { name?: string; valueReference?: { reference?: string } }[];
  };
  const reference = parameter.find(({ name }) => name === 'patient')?.valueReference?.reference ?? '';
  return reference.replace(/^Patient\//, '');
}
