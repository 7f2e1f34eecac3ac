/**
 * The local FHIR server: every sample patient in one server for each system of the stories, and, with `LIFETIME=20000`, one
 * patient with so many resources. `PORT` sets the first port (8103); the second system listens on the next one.
 */
import type { Resource } from '@medplum/fhirtypes';
import { lifetimeResources, samplePatients } from '../src/index.js';
import { resourcesOf, startServer, type LocalServer } from '../src/server/index.js';

const first = Number(process.env['PORT'] ?? 8103);
const systems = Math.max(...samplePatients.map(({ sources }) => sources.length));
const started: LocalServer[] = [];

for (let system = 0; system < systems; system++) {
  const patients = samplePatients.filter(
    ({ sources }) => sources[system]?.failure === undefined && sources[system],
  );
  const resources: Resource[] = patients.flatMap(({ sources }) => resourcesOf(sources[system]!.bundle()));
  const load = Number(process.env['LIFETIME'] ?? 0);
  if (system === 0 && load > 0) resources.push(...lifetimeResources(load));
  try {
    const server = await startServer({ port: first + system, resources });
    started.push(server);
    console.log(`FHIR R4 server ${system + 1}: ${server.base} (${resources.length} resources)`);
  } catch (error) {
    const taken = (error as { code?: unknown }).code === 'EADDRINUSE';
    console.error(
      taken
        ? `Port ${first + system} is taken. Set PORT to another one.`
        : `The server did not start: ${(error as Error).message}`,
    );
    process.exitCode = 1;
    await Promise.all(started.map((server) => server.close()));
    break;
  }
  for (const { label, sources } of patients) {
    const id = resourcesOf(sources[system]!.bundle()).find(
      ({ resourceType }) => resourceType === 'Patient',
    )?.id;
    console.log(`  ${label.nb}: Patient/${id}`);
  }
}
