import { PatientRecord } from '@care-timeline/record';
import { loadInto, operationFetch, type LoadedInto, type OperationCall } from '@care-timeline/sources';
import { inProcessFetch, SwitchedService } from '@care-timeline/samples/server';
import { samplePatients } from '@care-timeline/samples';
import type { Patient } from '@medplum/fhirtypes';
import { describe, expect, it } from 'vitest';
import { BASE, NOW } from '../server/support.js';

const sample = samplePatients[0]!;
const resources = sample.sources[0]!.bundle().entry!.map(({ resource }) => resource!);
const patient = resources.find((one): one is Patient => one.resourceType === 'Patient')!;
const input = {
  resourceType: 'Parameters',
  parameter: [{ name: 'patient', resource: { resourceType: 'Patient', identifier: patient.identifier } }],
};

interface Outcome extends LoadedInto {
  readonly record: PatientRecord;
  readonly server: SwitchedService;
}

async function called(operation: OperationCall): Promise<Outcome> {
  const features = {
    types: ['Patient'],
    getMedication: true,
    batch: false,
    everything: false,
    summary: false,
  };
  const server = new SwitchedService({ base: BASE, now: () => NOW, features });
  await server.service.add(resources);
  const record = new PatientRecord({ now: () => NOW, timeZone: 'Europe/Oslo' });
  const loaded = await loadInto(record, BASE, {
    source: { id: 'sfm', label: 'SFM', system: BASE },
    fetch: operationFetch({ server: BASE, operation, fetch: inProcessFetch(server) }),
  });
  return { ...loaded, record, server };
}

describe('a record by one operation', () => {
  it('is read with exactly that call', async () => {
    const { record, fault, server } = await called({ name: 'Patient/$getMedication', parameters: input });
    expect(fault).toBeUndefined();
    const statements = resources.filter(({ resourceType }) => resourceType === 'MedicationStatement');
    expect(statements.length).toBeGreaterThan(2);
    expect(record.entries({ includeInError: true }).filter(({ kind }) => kind === 'medication')).toHaveLength(
      statements.length,
    );
    expect(server.log.entries.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'POST Patient/$getMedication',
    ]);
  });

  it('GEN-14 has nothing about the patient in a URL', async () => {
    const { server } = await called({ name: 'Patient/$getMedication', parameters: async () => input });
    expect(server.log.entries.map(({ url }) => url).join()).not.toContain(patient.identifier![0]!.value!);
    expect(server.log.entries[0]!.body).toContain(patient.identifier![0]!.value!);
  });

  it('has failed where the server does not know the patient, and where the host cannot say who it is', async () => {
    const unknown = {
      resourceType: 'Parameters',
      parameter: [{ name: 'patient', resource: { resourceType: 'Patient' } }],
    };
    expect((await called({ name: 'Patient/$getMedication', parameters: unknown })).fault?.code).toBe(
      'not-found',
    );
    const failing = (): never => {
      throw new Error('no consent');
    };
    const { fault, server } = await called({ name: 'Patient/$getMedication', parameters: failing });
    expect(fault?.code).toBe('host');
    expect(server.log.entries).toEqual([]);
  });

  it.each(['Patient/$everything', '$lastn', 'Patient/1.a-B/$summary'])('takes %s for a name', (name) => {
    expect(() => operationFetch({ server: BASE, operation: { name } })).not.toThrow();
  });

  it.each(['', 'Patient', '../$everything', 'Patient/1/2/$x', 'https://other.example/$x', 'Patient/$x?id=1'])(
    'throws for a name such as %j',
    (name) => {
      expect(() => operationFetch({ server: BASE, operation: { name } })).toThrow(TypeError);
    },
  );
});
