/**
 * The local FHIR server: every sample patient in one server for each system of the stories, and, with `LIFETIME=20000`, one
 * patient with so many resources. `PORT` sets the first port (8103); the second system listens on the next one. Faults and
 * latency are switched over HTTP, at the address that is printed: `LATENCY=500` sets a delay from the start, in ms.
 */
import { lifetimeResources } from '../src/index.js';
import { startServer, type FaultRule, type LocalServer } from '../src/server/index.js';
import { patientIn, resourcesIn, sourcesIn, SYSTEMS } from './systems.js';

const first = Number(process.env['PORT'] ?? 8103);
const load = Number(process.env['LIFETIME'] ?? 0);
const latency = Number(process.env['LATENCY'] ?? 0);
const rules: FaultRule[] = latency > 0 ? [{ fault: { kind: 'latency', ms: latency } }] : [];
const started: LocalServer[] = [];

for (let system = 0; system < SYSTEMS; system++) {
  const resources = [...resourcesIn(system), ...(system === 0 && load > 0 ? lifetimeResources(load) : [])];
  try {
    const local = await startServer({ port: first === 0 ? 0 : first + system, resources });
    started.push(local);
    local.server.faults.add(...rules);
    console.log(`FHIR R4 server ${system + 1}: ${local.base} (${resources.length} resources)`);
    console.log(`  faults: ${local.control}/faults   requests: ${local.control}/log`);
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
  for (const { patient, source } of sourcesIn(system))
    console.log(`  ${patient.label.nb}: Patient/${patientIn(source)}`);
}
