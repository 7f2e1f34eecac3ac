/** What the demo page gets its data from: a FHIR server for each system of the stories, and answers below `/samples/`. */
import { startServer, type LocalServer } from '../src/server/index.js';
import { sampleAnswers } from './sample-answers.js';
import type { Made } from './static-server.js';
import { resourcesIn, SYSTEMS } from './systems.js';

export interface Backend {
  /** FHIR bases, one for each system. */
  readonly bases: readonly string[];
  readonly answer: (path: string) => Made | undefined;
  close(): Promise<void>;
}

export async function startBackend(): Promise<Backend> {
  const systems: LocalServer[] = await Promise.all(
    Array.from({ length: SYSTEMS }, (_, system) => startServer({ resources: resourcesIn(system) })),
  );
  const bases = systems.map(({ base }) => base);
  return {
    bases,
    answer: sampleAnswers(bases),
    close: async () => {
      await Promise.all(systems.map((system) => system.close()));
    },
  };
}
