import type { Bundle, Resource } from '@medplum/fhirtypes';
import { REFERENCE_DAY, at, daysBetween, osloOffset, plusDays } from './build/dates.js';
import { syntheticIdentityNumber } from './identity.js';
import { SYSTEM, TEST_DATA } from './codes/index.js';
import { eventAt, LIFETIME_PATIENT } from './lifetime-events.js';
import { Random } from './random.js';

export interface LifetimeOptions {
  /** The same seed gives the same bytes. Default 1. */
  readonly seed?: number;
  /** Last day of the record (YYYY-MM-DD). Default 2026-11-23. */
  readonly today?: string;
  /** Length of the life in years, maximum 90. Default 90. */
  readonly years?: number;
}

/**
 * The resources of a whole life, one at a time, starting with the Patient: for streams and for records that do not
 * fit in memory. Events are denser late in life. Dates are in no particular order, as from a server.
 */
export function* lifetimeResources(n: number, options: LifetimeOptions = {}): Generator<Resource> {
  if (!Number.isInteger(n) || n < 1)
    throw new RangeError('a lifetime has at least one resource, the patient');
  const { seed = 1, today = REFERENCE_DAY } = options;
  const years = Math.min(90, Math.max(1, options.years ?? 90));
  const random = new Random(seed);
  const birthDate = plusDays(today, -Math.floor(years * 365.25));
  const days = daysBetween(birthDate, today);
  yield {
    resourceType: 'Patient',
    id: LIFETIME_PATIENT,
    meta: { tag: [{ ...TEST_DATA.test }] },
    identifier: [
      { system: SYSTEM.fnr, value: syntheticIdentityNumber(birthDate, 'female', `lifetime-${seed}`) },
    ],
    active: true,
    name: [{ family: 'Prøvesen', given: ['Livslang'] }],
    gender: 'female',
    birthDate,
  };
  const two = (value: number) => String(value).padStart(2, '0');
  for (let index = 1; index < n; index++) {
    // The square root makes the density grow linearly with age; never today, which is not over yet.
    const offset = Math.floor(Math.sqrt(random.next()) * days);
    const day = plusDays(birthDate, offset);
    const time = `${two(random.int(7, 20))}:${two(random.int(0, 59))}:00`;
    const moment = {
      id: `lifetime-${index}`,
      day,
      when: `${day}T${time}${osloOffset(day)}`,
      left: days - offset,
      random,
    };
    yield eventAt(moment);
  }
}

/** A collection Bundle of `n` resources (including the Patient) over up to 90 years. */
export function lifetime(n: number, options: LifetimeOptions = {}): Bundle {
  const entry: { fullUrl: string; resource: Resource }[] = [];
  for (const resource of lifetimeResources(n, options)) {
    entry.push({
      fullUrl: `https://lifetime.example.test/fhir/${resource.resourceType}/${resource.id}`,
      resource,
    });
  }
  return {
    resourceType: 'Bundle',
    type: 'collection',
    timestamp: at(options.today ?? REFERENCE_DAY, '09:00'),
    entry,
  };
}

/**
 * The same life as NDJSON, in chunks of about `chunk` characters (whole lines), for streaming to a file or a
 * response.
 */
export function* lifetimeNdjson(
  n: number,
  options: LifetimeOptions & { chunk?: number } = {},
): Generator<string> {
  const size = options.chunk ?? 65_536;
  let piece = '';
  for (const resource of lifetimeResources(n, options)) {
    piece += `${JSON.stringify(resource)}\n`;
    if (piece.length >= size) {
      yield piece;
      piece = '';
    }
  }
  if (piece !== '') yield piece;
}
