import { createHash } from 'node:crypto';
import type { Bundle, Coding, Identifier, Resource } from '@medplum/fhirtypes';
import { describe, expect, it } from 'vitest';
import * as tables from '../../packages/samples/src/codes/index.js';
import {
  REFERENCE_NOW,
  isSyntheticIdentityNumber,
  sampleBundle,
  samplePatients,
} from '@care-timeline/samples';
import { HOSTILE, honestSources, patientOf, resources, visit } from './support.js';

const hash = (bundle: Bundle) => createHash('sha256').update(JSON.stringify(bundle)).digest('hex');

describe('the patients', () => {
  it('are at least eight, and each says who and what in three languages', () => {
    expect(samplePatients.length).toBeGreaterThanOrEqual(8);
    expect(new Set(samplePatients.map((sample) => sample.id)).size).toBe(samplePatients.length);
    for (const { label, story, sources } of samplePatients) {
      for (const text of [label, story]) {
        expect(Object.keys(text).sort()).toEqual(['en', 'nb', 'nn']);
        expect(Object.values(text).every((words) => words.length > 5)).toBe(true);
      }
      expect(sources.length).toBeGreaterThan(0);
    }
  });

  it('have an age that is the one of their label', () => {
    for (const { source, sample } of honestSources) {
      const birth = patientOf(source.bundle()).birthDate!;
      const age = Number(REFERENCE_NOW.slice(0, 4)) - Number(birth.slice(0, 4));
      const had = REFERENCE_NOW.slice(5, 10) >= birth.slice(5);
      expect(sample.label.nb).toContain(`, ${age - (had ? 0 : 1)} år`);
    }
  });

  it('are the same byte by byte at every telling, whatever was told before', () => {
    for (const { sources } of samplePatients) {
      for (const source of sources) expect(hash(source.bundle())).toBe(hash(source.bundle()));
    }
    const first = samplePatients.map(({ id }) => hash(sampleBundle(id)));
    const again = [...samplePatients].reverse().map(({ id }) => hash(sampleBundle(id)));
    expect(again.reverse()).toEqual(first);
  });

  it('stay themselves when a caller changes a bundle', () => {
    const source = samplePatients[0]?.sources[0];
    const before = hash(source!.bundle());
    const mine = source!.bundle();
    (mine.entry ?? []).length = 0;
    expect(hash(source!.bundle())).toBe(before);
  });
});

describe.each(honestSources)('$name', ({ source }) => {
  const bundle = source.bundle();
  const all = resources(bundle);
  const birth = patientOf(bundle).birthDate!;

  it('has ids that are unique and full URLs that fit', () => {
    const keys = all.map((resource) => `${resource.resourceType}/${resource.id}`);
    expect(new Set(keys).size).toBe(keys.length);
    const urls = (bundle.entry ?? []).map((entry) => entry.fullUrl);
    expect(new Set(urls).size).toBe(urls.length);
    expect(all.every((resource) => /^[A-Za-z0-9.-]{1,64}$/.test(resource.id ?? ''))).toBe(true);
  });

  it('has references that resolve within the bundle', () => {
    const known = new Set([
      ...all.map((resource) => `${resource.resourceType}/${resource.id}`),
      ...(bundle.entry ?? []).map((entry) => entry.fullUrl),
    ]);
    const lost: string[] = [];
    visit(all, (value, path) => {
      if (path.at(-1) === 'reference' && typeof value === 'string' && !known.has(value)) lost.push(value);
    });
    expect(lost).toEqual([]);
  });

  it('has one subject', () => {
    const [own] = (bundle.entry ?? []).filter((entry) => entry.resource?.resourceType === 'Patient');
    const names = new Set([`Patient/${own?.resource?.id}`, own?.fullUrl]);
    for (const resource of all) {
      const { subject, patient } = resource as {
        subject?: { reference?: string };
        patient?: { reference?: string };
      };
      const reference = (subject ?? patient)?.reference;
      if (reference !== undefined) expect(names).toContain(reference);
    }
  });

  it('has nothing before birth, and nothing done after now', () => {
    const wrong: string[] = [];
    for (const resource of all) {
      visit(resource, (value, path) => {
        const name = path.at(-1) ?? '';
        if (
          typeof value !== 'string' ||
          !isDate(value) ||
          path.includes('identifier') ||
          name === 'birthDate'
        )
          return;
        if (NOT_DATES.has(name)) return;
        if (value < birth.slice(0, value.length))
          wrong.push(`${resource.id} ${path.join('.')} ${value} before birth`);
      });
      for (const moment of doneAt(resource)) {
        if (Date.parse(moment) > Date.parse(REFERENCE_NOW))
          wrong.push(`${resource.id} done ${moment}, after now`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('has periods that end after they begin', () => {
    const wrong: string[] = [];
    visit(all, (value, path) => {
      const { start, end } = (value ?? {}) as { start?: unknown; end?: unknown };
      if (typeof start !== 'string' || typeof end !== 'string') return;
      const shared = Math.min(start.length, end.length, 10);
      if (start.slice(0, shared) > end.slice(0, shared)) wrong.push(`${path.join('.')}: ${start} to ${end}`);
    });
    expect(wrong).toEqual([]);
  });

  it('has codes of our tables only, with the display of the table', () => {
    const codings = new Map<string, string | undefined>();
    visit(all, (value) => {
      for (const coding of (value as { coding?: Coding[] } | null)?.coding ?? []) {
        if (coding.system !== undefined && TABLE_SYSTEMS.has(coding.system)) {
          codings.set(`${coding.system}|${coding.code}`, coding.display);
        }
      }
    });
    const wrong = [...codings].filter(([key, display]) => TABLE.get(key) !== display);
    expect(wrong).toEqual([]);
  });

  it('has identity numbers of the synthetic range and organisation numbers of the test series only', () => {
    visit(all, (value, path) => {
      const identifier = value as Identifier | null;
      if (path.at(-2) !== 'identifier' || identifier?.system === undefined) return;
      if (identifier.system === tables.SYSTEM.fnr)
        expect(isSyntheticIdentityNumber(identifier.value ?? '')).toBe(true);
      if (identifier.system === tables.SYSTEM.organization) expect(identifier.value).toMatch(/^31\d{7}$/);
    });
    expect(patientOf(bundle).meta?.tag?.[0]?.code).toBe('HTEST');
  });
});

describe('another day', () => {
  it('moves every date by the same number of days and keeps ages', () => {
    for (const { source } of honestSources) {
      const [now, later] = [source.bundle(), source.bundle({ today: '2027-02-01' })];
      const [before, after] = [patientOf(now), patientOf(later)];
      expect(Date.parse(after.birthDate!) - Date.parse(before.birthDate!)).toBe(70 * 86_400_000);
      const number = after.identifier![0]!.value!;
      expect(isSyntheticIdentityNumber(number)).toBe(true);
      expect(number.slice(0, 2)).toBe(after.birthDate?.slice(8));
      expect(resources(later).length).toBe(resources(now).length);
      const [old, moved] = [dates(now), dates(later)];
      expect(moved.length).toBe(old.length);
      const days = old.map((date, index) => daysApart(date, moved[index]!));
      expect(days.every((apart) => apart === 70)).toBe(true);
    }
  });
});

describe('Solveig in two systems', () => {
  const [epj, gp] = samplePatients[0]?.sources.map((source) => resources(source.bundle())) as [
    Resource[],
    Resource[],
  ];
  const inUse = (list: Resource[]) =>
    list
      .filter((resource) => resource.resourceType === 'MedicationStatement')
      .filter((statement) => statement.status === 'active')
      .map(
        (statement) => statement.medicationCodeableConcept?.text ?? statement.medicationReference?.display,
      );

  it('is one person with one identity number and two Patient ids', () => {
    const [a, b] = samplePatients[0]?.sources.map((source) => patientOf(source.bundle())) ?? [];
    expect(a?.identifier?.[0]?.value).toBe(b?.identifier?.[0]?.value);
    expect(a?.id).not.toBe(b?.id);
  });

  it('uses medicines that are in both, in one only, and under another name', () => {
    expect(inUse(epj)).toContain('Eliquis tablett 5 mg');
    expect(inUse(gp)).toContain('Eliquis tablett 5 mg');
    expect(inUse(epj)).toContain('Forxiga tablett 10 mg');
    expect(inUse(gp)).not.toContain('Forxiga tablett 10 mg');
    expect(inUse(epj)).toContain('Furix tablett 40 mg');
    expect(inUse(gp)).toContain('Furosemid tablett 40 mg');
  });

  it('is one bundle with one Patient when asked for as a whole', () => {
    const whole = sampleBundle('solveig');
    expect(resources(whole).filter((resource) => resource.resourceType === 'Patient')).toHaveLength(1);
    expect(resources(whole)).toHaveLength(epj.length + gp.length - 1);
    expect(JSON.stringify(whole)).not.toContain('Patient/solveig-gp-patient');
  });

  it('refuses a patient nobody knows', () => {
    expect(() => sampleBundle('ukjent')).toThrow(RangeError);
  });
});

describe('the hostile patient', () => {
  it('survives JSON, has no two resources of one id, and one source that is down', () => {
    const sample = samplePatients.find(({ id }) => id === HOSTILE);
    const bundle = sample!.sources[0]!.bundle();
    expect(JSON.parse(JSON.stringify(bundle))).toEqual(bundle);
    const keys = resources(bundle).map((resource) => `${resource.resourceType}/${resource.id}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(sample?.sources[1]?.failure?.status).toBe(503);
  });
});

const TABLE = new Map(
  Object.values(tables)
    .filter((value) => typeof value === 'object')
    .flatMap((group) => Object.values(group) as (tables.Code | string)[])
    .filter((code) => typeof code !== 'string')
    .map((code) => [`${code.system}|${code.code}`, code.display]),
);
const TABLE_SYSTEMS = new Set([...TABLE.keys()].map((key) => key.split('|')[0]));
/** Strings that look like a year and are none. */
const NOT_DATES = new Set([
  'postalCode',
  'value',
  'code',
  'id',
  'lotNumber',
  'linkId',
  'valueString',
  'text',
  'display',
]);

function isDate(text: string): boolean {
  return /^\d{4}(-\d{2}(-\d{2}(T.*)?)?)?$/.test(text);
}

/** Moments at which a resource says that something has happened. */
function doneAt(resource: Resource): string[] {
  switch (resource.resourceType) {
    case 'Observation':
    case 'DiagnosticReport':
    case 'MedicationAdministration':
      return present(resource.effectiveDateTime);
    case 'Encounter':
      return resource.status === 'finished' ? present(resource.period?.end ?? resource.period?.start) : [];
    case 'Procedure':
      return present(resource.performedDateTime);
    case 'Immunization':
      return present(resource.occurrenceDateTime);
    case 'MedicationDispense':
      return present(resource.whenHandedOver);
    case 'DocumentReference':
      return present(resource.date);
    case 'Condition':
    case 'AllergyIntolerance':
      return present(resource.recordedDate);
    default:
      return present(resource.meta?.lastUpdated);
  }
}

const present = (text?: string) => (text === undefined ? [] : [text]);

function dates(bundle: Bundle): string[] {
  const found: string[] = [];
  visit(bundle, (value, path) => {
    if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) && !NOT_DATES.has(path.at(-1) ?? ''))
      found.push(value);
  });
  return found;
}

const daysApart = (from: string, to: string) =>
  Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000);
