/**
 * The client against a real engine: `CARE_FHIR_BASE=http://127.0.0.1:8080/fhir npm run test:engine`. `CARE_FHIR_HEADERS` is a JSON
 * object of headers for every request, such as an authorisation. Everything that is sent is deleted afterwards.
 */
import { samplePatients } from '@care-timeline/samples';
import { resourcesOf } from '@care-timeline/samples/server';
import { describe, expect, it } from 'vitest';
import { roundTrip, type Engine } from './round-trip.js';

const base = process.env['CARE_FHIR_BASE']?.replace(/\/+$/, '');
const headers = JSON.parse(process.env['CARE_FHIR_HEADERS'] ?? '{}') as Record<string, string>;

if (base === undefined)
  console.log('Skipped: CARE_FHIR_BASE names no FHIR server. See "A real engine" in docs/servers.md.');

/** Resources that are not valid, on purpose: a server may refuse them. */
const INVALID = 'proeve';

const engine: Engine = {
  base: base ?? '',
  fetch: (input, init) => fetch(input, { ...init, headers: { ...(init?.headers as object), ...headers } }),
};

describe.skipIf(base === undefined)(`the engine at ${base}`, () => {
  const sources = samplePatients
    .filter(({ id }) => id !== INVALID)
    .flatMap(({ id, sources }) => sources.map((source) => [`${id}, ${source.id}`, source] as const));

  it.each(sources)('GEN-07 %s: everything that was sent is shown, as it was sent', async (_name, source) => {
    const trip = await roundTrip(engine, resourcesOf(source.bundle()), Date.now());
    const { sent, requests, state, gaps, notOffered } = trip;
    console.log(
      `${sent} resources, ${requests} requests, ${state}; not offered: ${notOffered.join(', ') || 'none'}`,
    );
    expect(trip.differences).toEqual([]);
    expect(gaps.map(({ reason, types }) => `${reason}: ${types.join()}`)).toEqual([]);
  });
});
