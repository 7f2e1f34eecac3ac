import { describe, expect, it } from 'vitest';
import { readResources, unpack, type Unpacked } from '@care-timeline/fhir';

const patient = { resourceType: 'Patient', id: 'p1' };
const weight = (id = 'o1'): object => ({
  resourceType: 'Observation',
  id,
  status: 'final',
  subject: { reference: 'Patient/p1' },
});
const bundle = (type: string, ...entry: unknown[]): object => ({ resourceType: 'Bundle', type, entry });
const ids = ({ resources }: Unpacked): unknown[] =>
  resources.map(({ resource }) => (resource as { id?: string } | undefined)?.id);

describe('unpack: packaging', () => {
  it('GEN-07 a resource, a list, and lists in lists', () => {
    expect(ids(unpack(patient))).toEqual(['p1']);
    expect(ids(unpack([patient, [weight('a'), [weight('b')]], weight('c')]))).toEqual(['p1', 'a', 'b', 'c']);
    expect(unpack([]).resources).toEqual([]);
  });
  it.each([
    'document',
    'collection',
    'searchset',
    'transaction',
    'batch',
    'message',
    'history',
    'batch-response',
    'transaction-response',
    'subscription-notification',
    'of-tomorrow',
  ])('GEN-07 a %s bundle', (type) => {
    const unpacked = unpack(
      bundle(type, { fullUrl: 'urn:uuid:1', resource: patient }, { resource: weight() }),
    );
    expect(unpacked.resources).toEqual([
      { resource: patient, path: 'entry[0].resource', fullUrl: 'urn:uuid:1' },
      { resource: weight(), path: 'entry[1].resource' },
    ]);
    expect(unpacked.problems).toEqual([]);
  });
  it('GEN-07 bundles in bundles keep their order', () => {
    const inner = bundle('collection', { resource: weight('b') }, { resource: weight('c') });
    expect(
      ids(unpack(bundle('batch', { resource: weight('a') }, { resource: inner }, { resource: weight('d') }))),
    ).toEqual(['a', 'b', 'c', 'd']);
  });
  it('GEN-07 Parameters that hold bundles and resources, in parts too', () => {
    const parameters = {
      resourceType: 'Parameters',
      parameter: [
        { name: 'medication', resource: bundle('document', { resource: weight('a') }) },
        {
          name: 'return',
          part: [
            { name: 'patient', resource: patient },
            { name: 'count', valueInteger: 1 },
          ],
        },
        { name: 'mode', valueCode: 'x' },
      ],
    };
    const unpacked = unpack(parameters);
    expect(ids(unpacked)).toEqual(['a', 'p1']);
    expect(unpacked.resources.map(({ path }) => path)).toEqual([
      'medication.entry[0].resource',
      'return.patient',
    ]);
  });
  it('GEN-06 the Norwegian medication service says when its list is incomplete', () => {
    const parameters = {
      resourceType: 'Parameters',
      parameter: [
        { name: 'medication', resource: bundle('document', { resource: patient }) },
        { name: 'KJHentetTidspunkt', valueDateTime: '2024-01-01T10:00:00+01:00' },
        { name: 'RFHentetTidspunkt', valueDateTime: '2024-01-01T10:00:00+01:00' },
        {
          name: 'KJFeilkode',
          valueCodeableConcept: { coding: [{ code: '5', display: 'Ingen rettighet til KJ oppslag' }] },
        },
        { name: 'RFHarLaste', valueBoolean: true },
      ],
    };
    const { incomplete, problems } = unpack(parameters, { lang: 'nb' });
    expect(incomplete).toHaveLength(2);
    expect(incomplete.join()).toContain('Ingen rettighet');
    expect(problems.every(({ code }) => code === 'incomplete')).toBe(true);
  });
  it('GEN-07 JSON text, with a byte order mark, and NDJSON', () => {
    expect(ids(unpack(JSON.stringify(patient)))).toEqual(['p1']);
    expect(ids(unpack(`\uFEFF${JSON.stringify([patient])}`))).toEqual(['p1']);
    const lines = [patient, bundle('collection', { resource: weight() })]
      .map((line) => JSON.stringify(line))
      .join('\r\n\n');
    expect(ids(unpack(lines))).toEqual(['p1', 'o1']);
  });
  it('GEN-07 a broken line of NDJSON is counted and the others are read', () => {
    const unpacked = unpack(`${JSON.stringify(patient)}\n{"resourceType":\n${JSON.stringify(weight())}\n`);
    expect(unpacked.resources).toHaveLength(3);
    expect(unpacked.problems).toEqual([expect.objectContaining({ code: 'not-a-resource', path: 'line[2]' })]);
  });
  it.each([
    ['', 'empty'],
    ['{', 'not JSON'],
    ['<!DOCTYPE html><html></html>', 'HTML, not JSON'],
    ['<Bundle xmlns="http://hl7.org/fhir"/>', 'XML, not JSON'],
    ['{"resourceType":"Bundle","entry":[{"resource":{"resourceType"', 'not JSON'],
    ['null', 'not a resource: null'],
    ['"hei"', 'not a resource: hei'],
    ['42', 'not a resource: 42'],
  ])('GEN-07 %j is one thing received, with a plain message', (text, message) => {
    const unpacked = unpack(text);
    expect(unpacked.resources).toHaveLength(1);
    expect(unpacked.problems).toHaveLength(1);
    expect(unpacked.problems[0]).toMatchObject({
      code: 'not-a-resource',
      message: expect.stringContaining(message),
    });
  });
  it('GEN-07 what is not a resource is counted, with its place', () => {
    const unpacked = unpack([
      null,
      7,
      'x',
      true,
      undefined,
      {},
      { resourceType: 3 },
      { resourceType: '' },
      patient,
    ]);
    expect(unpacked.resources).toHaveLength(9);
    expect(unpacked.problems).toHaveLength(8);
    expect(unpacked.problems[1]).toEqual({
      path: '[1]',
      code: 'not-a-resource',
      message: 'not a resource: 7',
    });
  });
  it('GEN-07 broken entries of a bundle are counted', () => {
    const unpacked = unpack(
      bundle('collection', null, 5, {}, { fullUrl: 'urn:uuid:1' }, { resource: 'x' }, { resource: patient }),
    );
    expect(unpacked.resources).toHaveLength(6);
    expect(unpacked.problems).toHaveLength(5);
  });
  it('a bundle without entries, or with a single entry object', () => {
    expect(unpack({ resourceType: 'Bundle' }).resources).toEqual([]);
    expect(ids(unpack({ resourceType: 'Bundle', entry: { resource: patient } }))).toEqual(['p1']);
  });
  it('search mode is kept, and a server’s warnings become problems', () => {
    const outcome = {
      resourceType: 'OperationOutcome',
      issue: [{ severity: 'warning', code: 'incomplete', diagnostics: 'Bare siste år' }],
    };
    const unpacked = unpack(
      bundle(
        'searchset',
        { resource: patient, search: { mode: 'include' } },
        { resource: outcome, search: { mode: 'outcome' } },
      ),
    );
    expect(unpacked.resources.map(({ searchMode }) => searchMode)).toEqual(['include', 'outcome']);
    expect(unpacked.problems).toEqual([
      { path: 'entry[1].resource', code: 'operation-outcome', message: 'warning: Bare siste år' },
    ]);
  });
});

describe('unpack: more than one page', () => {
  it('the address of the next page is given', () => {
    const page = {
      ...bundle('searchset', { resource: patient }),
      link: [
        { relation: 'self', url: 'a' },
        { relation: 'next', url: '?page=2' },
      ],
    };
    expect(unpack(page).next).toBe('?page=2');
    expect(unpack(bundle('searchset')).next).toBeUndefined();
  });
});

describe('unpack: history and deletions', () => {
  const removal = (url: string, lastModified?: string): object => ({
    request: { method: 'DELETE', url },
    response: { status: '204', ...(lastModified && { lastModified }) },
  });
  it('a deletion is told, and is no resource', () => {
    const unpacked = unpack(bundle('history', removal('Observation/o1'), { resource: weight() }));
    expect(unpacked.deleted).toEqual(['Observation/o1']);
    expect(unpacked.resources).toHaveLength(1);
    expect(unpacked.problems).toEqual([]);
  });
  it('what came back after it was deleted is not deleted', () => {
    const first = unpack(bundle('history', { resource: weight() }, removal('Observation/o1')));
    expect(first.deleted).toEqual([]);
    const dated = { ...weight(), meta: { lastUpdated: '2024-02-02T00:00:00Z' } };
    const times = unpack(
      bundle('history', removal('Observation/o1', '2024-01-01T00:00:00Z'), { resource: dated }),
    );
    expect(times.deleted).toEqual([]);
  });
  it('a conditional delete names nothing', () => {
    expect(unpack(bundle('transaction', removal('Observation?code=1'))).deleted).toEqual([]);
  });
});

describe('unpack: empty sections', () => {
  it('GEN-06 sections and lists say why they are empty', () => {
    const composition = {
      resourceType: 'Composition',
      section: [
        {
          title: 'Allergier',
          code: { coding: [{ code: '48765-2' }] },
          emptyReason: { coding: [{ code: 'nilknown' }] },
        },
        { title: 'Legemidler', section: [{ title: 'Faste', emptyReason: { text: 'Ikke spurt' } }] },
      ],
    };
    const list = {
      resourceType: 'List',
      title: 'Problemer',
      emptyReason: { coding: [{ code: 'unavailable' }] },
    };
    const { emptySections } = unpack([composition, list]);
    expect(emptySections).toEqual([
      { path: '[0].section[0]', title: 'Allergier', codes: ['48765-2'], emptyReason: 'nilknown' },
      {
        path: '[0].section[1].section[0]',
        title: 'Faste',
        codes: [],
        emptyReason: 'Ikke spurt',
        outer: [{ title: 'Legemidler', codes: [] }],
      },
      { path: '[1]', title: 'Problemer', codes: [], emptyReason: 'unavailable' },
    ]);
  });

  it('GEN-06 a section or list with a text is told, with what it refers to; one without words is not', () => {
    const text = (div: string) => ({ text: { status: 'additional', div } });
    const narrated = '<div><p>Penicillin</p></div>';
    const section = [
      text(narrated),
      { ...text(narrated), emptyReason: { coding: [{ code: 'nilknown' }] } },
      { ...text(narrated), entry: [{ reference: 'AllergyIntolerance/1' }] },
      text('<div> <p>&nbsp;&#160;\n</p><br/></div>'),
      text('<div'),
      { text: 'no narrative' },
    ];
    const list = { resourceType: 'List', ...text(narrated) };
    const { emptySections } = unpack([
      { resourceType: 'Composition', section },
      list,
      { ...list, mode: 'changes' },
      {
        ...list,
        entry: [{ item: { display: 'Egg' } }, { deleted: true, item: { reference: 'AllergyIntolerance/2' } }],
      },
    ]);
    expect(
      emptySections.map(({ path, emptyReason, narrative, entries }) => [
        path,
        emptyReason,
        narrative,
        entries,
      ]),
    ).toEqual([
      ['[0].section[0]', '', narrated, undefined],
      ['[0].section[1]', 'nilknown', narrated, undefined],
      ['[0].section[2]', '', narrated, ['AllergyIntolerance/1']],
      ['[1]', '', narrated, undefined],
      ['[3]', '', narrated, ['']],
    ]);
  });
});

describe('unpack: hostile input', () => {
  it('bounded depth: a bundle in a bundle in a bundle', () => {
    let deep: object = patient;
    for (let i = 0; i < 5000; i++) deep = bundle('collection', { resource: deep });
    const unpacked = unpack(deep);
    expect(unpacked.resources).toHaveLength(1);
    expect(unpacked.problems).toEqual([expect.objectContaining({ code: 'too-deep' })]);
  });
  it('a live bundle that holds itself, twice', () => {
    const self: { resourceType: string; entry: unknown[] } = { resourceType: 'Bundle', entry: [] };
    self.entry.push({ resource: self }, { resource: patient }, { resource: self });
    const unpacked = unpack(self);
    expect(unpacked.resources).toHaveLength(3);
    expect(unpacked.problems.map(({ code }) => code)).toEqual(['too-deep', 'too-deep']);
  });
  it('getters that throw', () => {
    const trap = {
      resourceType: 'Observation',
      get id(): string {
        throw new Error('no');
      },
    };
    const trapped = bundle(
      'collection',
      { resource: patient },
      {
        get resource(): unknown {
          throw new Error('no');
        },
      },
      { resource: weight() },
    );
    expect(unpack(trapped).resources).toHaveLength(3);
    expect(readResources([trap]).report).toMatchObject({ received: 1 });
  });
  it('prototype keys are harmless', () => {
    const text =
      '{"resourceType":"Bundle","__proto__":{"polluted":true},"entry":[{"resource":{"resourceType":"constructor","id":"x"}},{"resource":{"resourceType":"__proto__"}}]}';
    const { report } = readResources(text);
    expect(report).toMatchObject({ received: 2, notUnderstood: 2 });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
  it('100,000 resources in one list', () => {
    const many = Array.from({ length: 100_000 }, (_, i) => weight(String(i)));
    const start = performance.now();
    expect(unpack(many).resources).toHaveLength(100_000);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it('GEN-07 Parameters in parts too deep, or in an object where a list is meant, lose nothing', () => {
    const resource = { resourceType: 'Observation', id: 'o' };
    let parameter: unknown = [{ name: 'x', resource }];
    for (let i = 0; i < 10_000; i++) parameter = [{ name: 'x', part: parameter }];
    const deep = unpack({ resourceType: 'Parameters', parameter });
    expect(deep.resources).toHaveLength(1);
    expect(deep.problems.map(({ code }) => code)).toEqual(['too-deep']);
    const single = unpack({ resourceType: 'Parameters', parameter: { name: 'x', resource } });
    expect(single.resources.map((one) => one.resource)).toEqual([resource]);
  });
});
