import { REFERENCE_NOW, samplePatients } from '../src/index.js';
import type { Made } from './static-server.js';
import { patientIn } from './systems.js';

/** What `/samples/index.json` says of a patient. */
export interface SampleListing {
  readonly now: string;
  readonly patients: readonly {
    readonly id: string;
    readonly label: { readonly nb: string; readonly nn: string; readonly en: string };
    readonly story: { readonly nb: string; readonly nn: string; readonly en: string };
    /** A FHIR server where there is one for the source, else a file. */
    readonly sources: readonly {
      readonly id: string;
      readonly label: string;
      readonly src?: string;
      readonly server?: string;
      readonly patient?: string;
    }[];
  }[];
}

/**
 * Answers `/samples/index.json` and `/samples/<patient>/<source>.json`; a source that is meant to fail answers with its status.
 *
 * @param servers - FHIR bases, one for each system; a patient with a source that fails comes from files
 */
export function sampleAnswers(servers: readonly string[] = []): (path: string) => Made | undefined {
  const listing: SampleListing = {
    now: REFERENCE_NOW,
    patients: samplePatients.map(({ id, label, story, sources }) => {
      const isServed = sources.every(({ failure }) => failure === undefined);
      return {
        id,
        label,
        story,
        sources: sources.map((source, system) => {
          const server = isServed ? servers[system] : undefined;
          const patient = server === undefined ? undefined : patientIn(source);
          return {
            id: source.id,
            label: source.label,
            ...(server && patient ? { server, patient } : { src: `/samples/${id}/${source.id}.json` }),
          };
        }),
      };
    }),
  };
  return (path) =>
    path === '/samples/index.json'
      ? { body: JSON.stringify(listing), type: 'application/json; charset=utf-8' }
      : fileAnswer(path);
}

export const sampleAnswer = sampleAnswers();

function fileAnswer(path: string): Made | undefined {
  const [, patientId, sourceId] = /^\/samples\/([a-z-]+)\/([a-z-]+)\.json$/.exec(path) ?? [];
  const source = samplePatients.find(({ id }) => id === patientId)?.sources.find(({ id }) => id === sourceId);
  if (source === undefined) return undefined;
  if (source.failure === undefined) return { body: JSON.stringify(source.bundle()) };
  const outcome = source.bundle().entry?.[0]?.resource;
  return { status: source.failure.status, body: JSON.stringify(outcome) };
}
