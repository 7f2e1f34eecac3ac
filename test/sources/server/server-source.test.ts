import { describe, expect, it } from 'vitest';
import type { Resource } from '@medplum/fhirtypes';
import { lifetimeResources, samplePatients } from '@care-timeline/samples';
import { resourcesOf } from '@care-timeline/samples/server';
import { setting } from './support.js';

const solveig = resourcesOf(samplePatients[0]!.sources[0]!.bundle());

/** Names of everything in the record, supporting resources too. */
const names = (record: { entries(query: object): { key: string }[] }): string[] =>
  record.entries({ includeInError: true }).map(({ key }) => key.split('|')[1] as string);

describe('FhirServerSource', () => {
  it('loads a patient: everything of the small types, and the visible window of the dated ones', async () => {
    const { clock, server, record, source, events } = await setting({ resources: solveig });
    await clock.until(source.load());
    console.log(
      server.log.entries
        .map((e) => `${e.status} ${e.method} ${e.url} ${e.body} -> ${e.given.length}`)
        .join('\n'),
    );
    console.log(source.state, source.gaps, source.notOffered, source.requests);
    console.log(
      JSON.stringify(record.completeness.total),
      record.notLoaded.map((n) => [n.from, n.to, n.kinds?.join()]),
    );
    expect(source.state).toBe('loaded');
    expect(server.log.repeated()).toEqual([]);
    expect(server.log.mostInFlight).toBeLessThanOrEqual(6);
  });
});
