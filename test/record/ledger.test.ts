import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PatientRecord, type LedgerSum } from '@care-timeline/record';
import {
  bundle,
  condition,
  medicationRequest,
  observation,
  patient,
  source,
  type Resource,
} from './support/resources.js';
import { inEveryWay } from './support/every-way.js';

const partsOf = (sum: LedgerSum) => sum.read + sum.inError + sum.undated + sum.notUnderstood + sum.refused;

describe('what became of what was received', () => {
  it('GEN-07 each resource is in exactly one class', () => {
    const record = new PatientRecord();
    const report = record.add([
      patient(),
      observation('read'),
      observation('error', { status: 'entered-in-error', effectiveDateTime: undefined }),
      observation('undated', { effectiveDateTime: undefined }),
      { resourceType: 'Claim', id: 'c', patient: { reference: 'Patient/p1' } },
      observation('other', { subject: { reference: 'Patient/x' } }),
      null,
      { some: 'thing' },
    ]);
    expect(report).toMatchObject({
      received: 8,
      read: 2,
      inError: 1,
      undated: 1,
      notUnderstood: 3,
      refused: 1,
    });
    expect(record.completeness.total).toMatchObject({ received: 8, notUnderstood: 3 });
    expect(report.problems.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['unknown-type', 'not-a-resource', 'wrong-patient']),
    );
  });

  it('GEN-07 the ledger is over distinct resources, by source and type, and adds up at every level', () => {
    const record = new PatientRecord();
    const input = bundle(
      patient(),
      observation('a'),
      observation('b', { status: 'entered-in-error' }),
      condition('c'),
    );
    record.add(input, { source: source('one') });
    record.add(input, { source: source('one') });
    record.add(input, { source: source('two') });
    const { rows, total, sources, byType } = record.completeness;
    expect(total).toEqual({ received: 8, read: 6, inError: 2, undated: 0, notUnderstood: 0, refused: 0 });
    for (const row of rows) expect(partsOf(row)).toBe(row.received);
    expect(sources.map(({ source: { id }, sum }) => [id, sum.received])).toEqual([
      ['one', 4],
      ['two', 4],
    ]);
    expect(byType.get('Observation')?.received).toBe(4);
  });

  it('GEN-07 any input is accounted for and nothing is thrown', () => {
    const resource = fc.oneof(
      fc.constantFrom<Resource>(patient(), observation('a'), condition('c'), medicationRequest('m')),
      fc.record({
        resourceType: fc.oneof(
          fc.constantFrom('Observation', 'Patient', 'Bundle', '__proto__', 'Basic'),
          fc.string(),
        ),
        id: fc.oneof(fc.string(), fc.integer(), fc.constant(null)),
        subject: fc.oneof(fc.anything(), fc.constant({ reference: 'Patient/p1' })),
        effectiveDateTime: fc.oneof(fc.string(), fc.constant('2020'), fc.anything()),
        meta: fc.oneof(fc.anything(), fc.record({ versionId: fc.string(), lastUpdated: fc.string() })),
        identifier: fc.anything(),
        entry: fc.anything(),
      }),
      fc.anything(),
      fc.json(),
    );
    fc.assert(
      fc.property(fc.array(resource, { maxLength: 8 }), (input) => {
        const record = new PatientRecord({ timeZone: 'Europe/Oslo' });
        for (const part of [input, ...input]) {
          const report = record.add(part);
          expect(partsOf(report)).toBe(report.received);
        }
        const { total, rows } = record.completeness;
        expect(partsOf(total)).toBe(total.received);
        for (const row of rows) expect(partsOf(row)).toBe(row.received);
        for (let row = 0; row < record.columns.count; row++) expect(record.entryAt(row).title).not.toBe('');
        record.medications();
        record.problems({ asOf: '2020' });
        record.allergies();
        record.carePlans();
        record.results();
        record.changesSince('2020');
        expect(record.patient?.name ?? '').toBeTypeOf('string');
        record.search('a b');
      }),
      { numRuns: 500 },
    );
  });

  it('throws a TypeError without any argument, and for nothing else', () => {
    const record = new PatientRecord();
    expect(() => (record.add as () => unknown)()).toThrow(TypeError);
    expect(record.add(undefined)).toMatchObject({ received: 1, notUnderstood: 1 });
    expect(record.add('{')).toMatchObject({ received: 1, notUnderstood: 1 });
    expect(record.add('<html></html>')).toMatchObject({ received: 1, notUnderstood: 1 });
    expect(record.add([])).toMatchObject({ received: 0 });
  });

  it('GEN-01 of two contents that nothing tells apart, the one in error is believed', () => {
    const versions = [
      observation('o', { status: 'final' }),
      observation('o', { status: 'entered-in-error' }),
      observation('o', { status: 'registered' }),
    ];
    for (const order of [versions, versions.toReversed()]) {
      const record = new PatientRecord();
      record.add([patient(), ...order]);
      expect(record.entries({ includeInError: true }).map(({ clinicalState }) => clinicalState)).toEqual([
        'in-error',
      ]);
      expect(record.completeness.problems.map(({ code }) => code)).toContain('version-conflict');
    }
  });

  it('GEN-07 GEN-08 of two contents that nothing tells apart, the entry itself says that there are two', () => {
    const versions = ['140', '150'].map((valueString) => observation('o', { valueString }));
    const record = new PatientRecord();
    record.add([patient(), versions[0]!]);
    expect(record.entry('default|Observation/o')).not.toHaveProperty('contested');
    record.add(versions[1]!);
    const entry = record.entry('default|Observation/o');
    expect(entry?.contested).toBe(true);
    expect(entry?.problems.map(({ code }) => code)).toContain('version-conflict');
    expect(record.entryAt(0)).toBe(entry);
    // Now there is a newer one.
    record.add(observation('o', { valueString: '160', meta: { versionId: '3' } }));
    expect(record.entry('default|Observation/o')).not.toHaveProperty('contested');
  });

  describe('contradictory contents of one id', () => {
    const twice = (...all: Resource[]) =>
      all.map((resource) => ({ fullUrl: `urn:uuid:${resource.id}`, resource }));
    const o = (valueString: string, more = {}) => observation('o', { valueString, ...more });
    const keysOf = (record: PatientRecord) => record.entries().map(({ key, values }) => [key, values]);
    const shown = (record: PatientRecord) =>
      record
        .entries()
        .map(({ values, contested }) => [
          values[0]?.content?.type === 'text' && values[0].content.text,
          contested === true,
        ])
        .sort();

    it('GEN-07 GEN-08 stand both, are both counted and both say so, in whatever order', () => {
      const copies = [o('140'), o('150'), o('160'), o('150')];
      let before: unknown;
      for (const order of [copies, copies.toReversed()]) {
        for (const [way, record] of inEveryWay(twice(patient(), ...order))) {
          expect(shown(record), way).toEqual([
            ['140', true],
            ['150', true],
            ['160', true],
          ]);
          const { total, problems } = record.completeness;
          expect(total, way).toMatchObject({ received: 4, read: 4 });
          expect(
            problems.map(({ code }) => code),
            way,
          ).toEqual(Array(3).fill('version-conflict'));
          expect(new Set(problems.map(({ key }) => key)).size, way).toBe(3);
          for (const { key } of record.entries()) expect(record.entry(key)?.key, way).toBe(key);
          const snapshot = keysOf(record);
          before ??= snapshot;
          expect(snapshot, way).toEqual(before);
          // The same again is the same.
          const report = record.add(bundle(patient(), ...order));
          expect(report.received, way).toBe(5);
          expect(keysOf(record), way).toEqual(before);
        }
      }
    });

    it('GEN-07 equal contents are one, and so are versions that tell which is newer', () => {
      for (const pair of [
        [o('140'), o('140')],
        [o('130', { meta: { versionId: '1' } }), o('140', { meta: { versionId: '2' } })],
      ])
        for (const [way, record] of inEveryWay(twice(patient(), ...pair))) {
          expect(shown(record), way).toEqual([['140', false]]);
          expect(record.completeness.total.received, way).toBe(2);
        }
    });

    it('GEN-07 are settled by a newer version, before or after, and by a deletion', () => {
      const newer = o('170', { meta: { versionId: '2' } });
      const copies = [o('140'), o('150')];
      for (const order of [
        [...copies, newer],
        [newer, ...copies],
        [copies[0]!, newer, copies[1]!],
      ]) {
        const record = new PatientRecord();
        for (const one of [patient(), ...order]) record.add(one);
        expect(shown(record)).toEqual([['170', false]]);
        expect(record.completeness).toMatchObject({ total: { received: 2 }, deleted: [], problems: [] });
      }
      const record = new PatientRecord();
      record.add([patient(), ...copies]);
      record.add({
        resourceType: 'Bundle',
        type: 'history',
        entry: [{ request: { method: 'DELETE', url: 'Observation/o' } }],
      });
      expect(shown(record)).toEqual([]);
      expect(record.completeness.total.received).toBe(1);
    });

    it('GEN-07 stay when another source is removed, and go with their own', () => {
      const record = new PatientRecord();
      record.add(patient(), { source: source('z') });
      record.add([patient(), o('140'), o('150')], { source: source('a') });
      const before = record.entries().map(({ key }) => key);
      record.remove('z');
      expect(record.entries().map(({ key }) => key)).toEqual(before);
      expect(shown(record)).toEqual([
        ['140', true],
        ['150', true],
      ]);
      record.remove('a');
      expect(record.entries()).toEqual([]);
    });

    it('GEN-13 of a Patient are one person', () => {
      const record = new PatientRecord();
      record.add([patient({ gender: 'female' }), patient({ gender: 'male' }), o('140')]);
      expect(record.completeness.total).toMatchObject({ received: 2, refused: 0 });
      expect(shown(record)).toEqual([['140', false]]);
    });

    it('GEN-13 of a member of a panel about somebody else are both about them', () => {
      const panel = observation('p', {
        focus: [{ display: 'Fetus' }],
        hasMember: [{ reference: 'Observation/o' }],
      });
      const record = new PatientRecord();
      record.add([patient(), o('140'), o('150'), panel]);
      expect(record.entries().map(({ kind }) => kind)).toEqual(Array(3).fill('about-others'));
    });
  });

  it('GEN-07 contents under one key that are nested too deep to write, or without end, are told apart and never throw', () => {
    const nested = (levels: number, bottom: unknown): unknown => {
      let value = bottom;
      for (let i = 0; i < levels; i++) value = i % 2 ? [value] : { extension: value };
      return value;
    };
    const deep = (bottom: unknown) => observation('o', { extension: nested(20_000, bottom) });
    const record = new PatientRecord();
    record.add([patient(), deep('a')]);
    record.add(deep('a'));
    expect(record.completeness.problems.map(({ code }) => code)).not.toContain('version-conflict');
    record.add(deep('b'));
    expect(record.completeness.problems.map(({ code }) => code)).toContain('version-conflict');
    expect(record.entries()).toHaveLength(2);

    const endless = (status: string) => {
      const own = observation('e', { status }) as Record<string, unknown>;
      own['extension'] = own;
      return own;
    };
    record.add([endless('final'), endless('amended')]);
    expect(record.entries()).toHaveLength(4);
  });

  it('keeps the newest version, whatever comes first, and tells only of those that nothing tells apart', () => {
    const record = new PatientRecord();
    record.add(observation('o', { meta: { versionId: '10' }, valueString: 'new' }));
    record.add(observation('o', { meta: { versionId: '9' }, valueString: 'old' }));
    expect(record.entry('default|Observation/o')?.values[0]?.content).toEqual({ type: 'text', text: 'new' });
    expect(record.completeness.problems.filter(({ code }) => code === 'version-conflict')).toEqual([]);
    record.add(observation('o', { meta: { versionId: '10' }, valueString: 'another' }));
    expect(record.completeness.problems.filter(({ code }) => code === 'version-conflict')).toHaveLength(2);
    expect(record.completeness.total.received).toBe(2);
  });

  it('takes what its source deleted out of the record, and back in when it comes again', () => {
    const record = new PatientRecord();
    record.add([patient(), observation('o', { meta: { versionId: '1' } })]);
    record.add({
      resourceType: 'Bundle',
      type: 'history',
      entry: [
        { fullUrl: 'https://x/Observation/o', request: { method: 'DELETE', url: 'Observation/o' } },
        {
          fullUrl: 'https://x/Observation/o',
          resource: observation('o', { meta: { versionId: '1' } }),
          request: { method: 'PUT', url: 'Observation/o' },
        },
      ],
    });
    expect(record.entries()).toEqual([]);
    expect(record.completeness.deleted).toEqual(['default|Observation/o']);
    record.add(observation('o', { meta: { versionId: '1' } }));
    expect(record.entries()).toEqual([]);
    record.add(observation('o', { meta: { versionId: '3' } }));
    expect(record.entries()).toHaveLength(1);
    expect(record.completeness.deleted).toEqual([]);
  });
});
