import { REFERENCE_NOW, samplePatients } from '../src/index.js';
import type { Made } from './static-server.js';

/** What `/samples/index.json` says of a patient. */
export interface SampleListing {
  readonly now: string;
  readonly patients: readonly {
    readonly id: string;
    readonly label: { readonly nb: string; readonly nn: string; readonly en: string };
    readonly story: { readonly nb: string; readonly nn: string; readonly en: string };
    readonly sources: readonly { readonly id: string; readonly label: string; readonly src: string }[];
  }[];
}

const LISTING: SampleListing = {
  now: REFERENCE_NOW,
  patients: samplePatients.map(({ id, label, story, sources }) => ({
    id,
    label,
    story,
    sources: sources.map((source) => ({
      id: source.id,
      label: source.label,
      src: `/samples/${id}/${source.id}.json`,
    })),
  })),
};

/** `/samples/index.json` and `/samples/<patient>/<source>.json`; a source that is meant to fail answers with its status. */
export function sampleAnswer(path: string): Made | undefined {
  if (path === '/samples/index.json') {
    return { body: JSON.stringify(LISTING), type: 'application/json; charset=utf-8' };
  }
  const [, patientId, sourceId] = /^\/samples\/([a-z-]+)\/([a-z-]+)\.json$/.exec(path) ?? [];
  const source = samplePatients.find(({ id }) => id === patientId)?.sources.find(({ id }) => id === sourceId);
  if (source === undefined) return undefined;
  if (source.failure === undefined) return { body: JSON.stringify(source.bundle()) };
  const outcome = source.bundle().entry?.[0]?.resource;
  return { status: source.failure.status, body: JSON.stringify(outcome) };
}
