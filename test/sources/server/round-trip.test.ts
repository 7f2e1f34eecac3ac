import { samplePatients } from '@care-timeline/samples';
import { resourcesOf, startServer, type LocalServer } from '@care-timeline/samples/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roundTrip } from '../../engine/round-trip.js';
import { NOW } from './support.js';

/** What `npm run test:engine` does to a server of somebody else's, done to our own. */
describe('a round trip by a FHIR server', () => {
  let local: LocalServer;
  const resources = resourcesOf(samplePatients.find(({ id }) => id === 'rolf')!.sources[0]!.bundle());

  beforeAll(async () => {
    local = await startServer();
  });
  afterAll(() => local.close());

  it('GEN-07 shows everything as it was sent, and leaves nothing behind', async () => {
    const trip = await roundTrip({ base: local.base, fetch }, resources, NOW);
    expect(trip).toMatchObject({ sent: resources.length, state: 'loaded', gaps: [], differences: [] });
    const { index } = local.server.service.repository;
    expect(index.types.flatMap((type) => [...index.all(type)])).toEqual([]);
  });

  it('tells what is lost, changed and added on the way', async () => {
    const change = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
      const response = await fetch(input, init);
      const text = await response.text();
      const changed = text
        .replaceAll('"resourceType":"Flag"', '"resourceType":"Basic"')
        .replaceAll('"unit":"kg"', '"unit":"lb"');
      return new Response(changed, { status: response.status, headers: response.headers });
    };
    const { differences } = await roundTrip({ base: local.base, fetch: change }, resources, NOW);
    expect(differences.join('\n')).toContain('lb');
    expect(differences.some((line) => line.startsWith('Flag/') && line.endsWith('not shown'))).toBe(true);
  });

  it('says in the server’s own words why it does not take the resources', async () => {
    const refusing = async (): Promise<Response> =>
      new Response('{"issue":[{"diagnostics":"too large"}]}', { status: 413 });
    await expect(roundTrip({ base: local.base, fetch: refusing }, resources, NOW)).rejects.toThrow(
      'too large',
    );
  });
});
