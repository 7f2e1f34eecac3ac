import { describe, expect, it } from 'vitest';
import type { PatientRecord } from '@care-timeline/record';
import {
  LatestResults,
  resultsView,
  type ResultsView,
  type ResultValueView,
  type ResultView,
} from '../../../packages/summary/src/model/results.js';
import {
  contextOf,
  emptyList,
  observation,
  quantity,
  recordFrom,
  recordOf,
  withSource,
  type Json,
  type ViewOptions,
} from '../support/context.js';

const view = (record: PatientRecord, options?: ViewOptions): ResultsView =>
  resultsView(contextOf(record, options));
const all = ({ groups }: ResultsView): readonly ResultView[] => groups.flatMap(({ results }) => results);
const values = (record: PatientRecord, options?: ViewOptions): readonly ResultValueView[] =>
  all(view(record, options)).flatMap((one) => one.values);
const plain = (text: string | undefined): string => (text ?? '').replaceAll('\u00a0', ' ');

const potassium = (value: number, date: string, more: Json = {}): Json =>
  observation('Kalium', quantity(value, 'mmol/L'), { effectiveDateTime: date, ...more });
const interpreted = (code: string, display?: string): Json => ({
  interpretation: [
    {
      coding: [
        { system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation', code, display },
      ],
    },
  ],
});
const part = (text: string, value: Json): Json => ({ code: { text }, ...value });

describe('results, one value', () => {
  it('RES-01 always has its unit, and a date', () => {
    const [result] = all(view(recordOf(potassium(4.2, '2026-11-01'))));
    expect(plain(result?.values[0]?.text)).toBe('4,2 mmol/L');
    expect(plain(result?.date)).toBe('1. november 2026');
  });

  it('RES-01 different units never share a series: no change is told between them', () => {
    const record = recordOf(
      observation('Glukose', quantity(100, 'mg/dL'), { effectiveDateTime: '2026-10-01' }),
      observation('Glukose', quantity(6.1, 'mmol/L'), { effectiveDateTime: '2026-11-01' }),
    );
    const found = values(record);
    expect(found.map(({ text }) => plain(text)).sort()).toEqual(['100 mg/dL', '6,1 mmol/L']);
    expect(found.map(({ change, trend }) => [change, trend])).toEqual([
      ['', undefined],
      ['', undefined],
    ]);
  });

  it('RES-02 precision as recorded', () => {
    const text = `{"resourceType":"Bundle","type":"collection","entry":[{"resource":{"resourceType":"Patient","id":"p"}},{"resource":${JSON.stringify(
      potassium(4, '2026-11-01', { subject: { reference: 'Patient/p' } }),
    ).replace('"value":4,', '"value":4.00,')}}]}`;
    const record = recordOf();
    record.add(text, { source: { id: 'Journal', label: 'Journal', patientId: 'p' } });
    expect(plain(values(record)[0]?.text)).toBe('4,00 mmol/L');
  });

  it('RES-02 a comparator is always shown, and is no number to compare with', () => {
    const [value] = values(
      recordOf(
        observation('CRP', quantity(9, 'mg/L'), { effectiveDateTime: '2026-10-01' }),
        observation('CRP', quantity(5, 'mg/L', { comparator: '<' }), { effectiveDateTime: '2026-11-01' }),
      ),
    );
    expect(plain(value?.text)).toMatch(/^(<|mindre enn) ?5 mg\/L$/);
    expect(value?.change).toBe('');
  });

  it('shows the latest, with its change since the one before and that date, and a trend in words', () => {
    const [value] = values(recordOf(potassium(4.6, '2026-03-02'), potassium(4.9, '2026-11-01')));
    expect(plain(value?.text)).toBe('4,9 mmol/L');
    expect(plain(value?.change)).toBe('+0,3 mmol/L siden 2. mars 2026');
    expect(value?.trend?.points.map((point) => point.value)).toEqual([4.6, 4.9]);
    expect(plain(value?.trend?.text)).toContain('2 målinger fra 2. mars 2026 til 1. november 2026');
  });

  it('RES-03 no range and no interpretation say nothing', () => {
    const [value] = values(recordOf(potassium(4.2, '2026-11-01')));
    expect(value?.ranges).toEqual([]);
    expect(value?.interpretation).toEqual([]);
    expect(JSON.stringify(value)).not.toMatch(/normal/i);
  });

  it('RES-03 a value outside its range is not interpreted where the source does not', () => {
    const outside = potassium(7.2, '2026-11-01', {
      referenceRange: [{ low: { value: 3.5, unit: 'mmol/L' }, high: { value: 5.0, unit: 'mmol/L' } }],
    });
    const [value] = values(recordOf(outside));
    expect(plain(value?.ranges[0]?.text)).toMatch(/3,5.*5(,0)? mmol\/L/);
    expect(value?.interpretation).toEqual([]);
  });

  it.each([
    ['H', 'Høy', true],
    ['LL', 'Kritisk lav', true],
    ['N', 'Normal', false],
    ['POS', 'Positiv', true],
  ])('RES-03 says what the source says: %s', (code, text, deviant) => {
    const [value] = values(recordOf(potassium(4.2, '2026-11-01', interpreted(code))));
    expect(value?.interpretation).toEqual([{ text, deviant }]);
  });

  it('GEN-03 an interpretation that nobody knows is shown as written', () => {
    const [value] = values(recordOf(potassium(4.2, '2026-11-01', interpreted('QQ', 'Merkelig'))));
    expect(value?.interpretation[0]?.text).toBe('Merkelig');
  });

  it.each([
    ['no type', undefined, 'Referanse', true],
    ['normal', 'normal', 'Referanse', true],
    ['treatment', 'treatment', 'Behandlingsmål', false],
    ['therapeutic', 'therapeutic', 'Terapeutisk område', false],
    ['a phase', 'luteal', 'Referanse i lutealfasen', false],
    ['another one', 'local', 'Lokal', false],
  ])('RES-06 a range of %s says what it is, once', (_, code, label, isCompared) => {
    const type = code && { type: { coding: [{ code, display: 'Lokal' }] } };
    const range = { low: { value: 3.5 }, high: { value: 5 }, ...type };
    const before = potassium(4, '2026-10-01', { referenceRange: [range] });
    const [value] = values(recordOf(before, potassium(4.2, '2026-11-01', { referenceRange: [range] })));
    expect(value?.ranges.map((one) => ({ ...one, text: plain(one.text) }))).toEqual([
      { label, text: '3,5–5' },
    ]);
    expect(value?.trend?.band).toEqual(isCompared ? { low: 3.5, high: 5 } : undefined);
  });

  it('each range says whom it is for', () => {
    const [value] = values(
      recordOf(
        observation('Hb', quantity(12, 'g/dL'), {
          referenceRange: [
            { low: { value: 11.7, unit: 'g/dL' }, appliesTo: [{ text: 'Kvinner' }] },
            { low: { value: 13.4, unit: 'g/dL' }, appliesTo: [{ text: 'Menn' }] },
          ],
        }),
      ),
    );
    expect(value?.ranges.map(({ text }) => plain(text))).toEqual([
      expect.stringMatching(/11,7.*Kvinner/),
      expect.stringMatching(/13,4.*Menn/),
    ]);
  });

  it('RES-03 GEN-01 entered in error is in no trend and no change, and counted', () => {
    const record = recordOf(
      potassium(4.6, '2026-03-02'),
      potassium(9.9, '2026-09-01', { status: 'entered-in-error' }),
      potassium(4.9, '2026-11-01'),
    );
    const [value] = values(record);
    expect(plain(value?.change)).toBe('+0,3 mmol/L siden 2. mars 2026');
    expect(value?.trend?.points).toHaveLength(2);
    expect(view(record).leftOut['in-error']).toHaveLength(1);
  });

  it('GEN-02 GEN-07 every result that is in no series is counted and reachable, except a report whose results are', () => {
    const report = (id: string, result: string): Json => ({
      resourceType: 'DiagnosticReport',
      id,
      status: 'final',
      code: { text: id },
      subject: { reference: 'Patient/p' },
      effectiveDateTime: '2026-11-01',
      result: [{ reference: result }],
    });
    const record = recordOf(
      potassium(4.6, '2026-11-01', { id: 'k' }),
      potassium(4.7, '2026-11-02', { status: 'cancelled' }),
      report('listed', 'Observation/k'),
      report('not loaded', 'Observation/missing'),
    );
    const { leftOut } = view(record);
    expect(leftOut['not-done'].map(({ title }) => title)).toEqual(['Avlyst: Kalium']);
    expect(leftOut['no-value'].map(({ name }) => name)).toEqual(['not loaded']);
  });

  it.each<[string, Json, string, string]>([
    ['nothing', {}, 'Verdi mangler', ''],
    ['nothing, but an interpretation', interpreted('POS'), '', 'Positiv'],
    [
      'a reason, and an interpretation',
      { ...interpreted('POS'), dataAbsentReason: { text: 'Ikke målt' } },
      'Verdi mangler: Ikke målt',
      'Positiv',
    ],
    [
      'a reason',
      { dataAbsentReason: { text: 'Prøven var hemolysert' } },
      'Verdi mangler: Prøven var hemolysert',
      '',
    ],
    ['a value', quantity(4.2, 'mmol/L'), '4,2 mmol/L', ''],
  ])('RES-04 a result with %s is shown', (_, more, text, interpretation) => {
    const [value, ...others] = values(recordOf(observation('Kalium', {}, more)));
    expect(plain(value?.text)).toBe(text);
    expect(value?.interpretation.map((said) => said.text).join()).toBe(interpretation);
    expect(others).toEqual([]);
  });

  it('RES-04 a component without a value is shown with its panel, and a panel of members says nothing of its own', () => {
    const panel = observation(
      'Blodtrykk',
      {},
      { component: [part('Systolisk', {}), part('Diastolisk', quantity(70, 'mmHg'))] },
    );
    expect(values(recordOf(panel)).map(({ label, text }) => `${label} ${plain(text)}`)).toEqual([
      'Systolisk Verdi mangler',
      'Diastolisk 70 mmHg',
    ]);
    const members = observation('Panel', {}, { hasMember: [{ reference: 'Observation/k' }] });
    expect(
      values(recordOf(members, potassium(4.6, '2026-11-01', { id: 'k' }))).map(({ label }) => label),
    ).toEqual(['Kalium']);
  });

  it('RES-04 a reason for no value is shown as such', () => {
    const [value] = values(
      recordOf(observation('Kalium', { dataAbsentReason: { text: 'Hemolysert prøve' } })),
    );
    expect(value).toMatchObject({ absent: true, ranges: [], change: '' });
    expect(value?.text).toContain('Hemolysert prøve');
  });

  it('RES-04 beside a missing value stands the last that there was, with its date', () => {
    const [value] = values(
      recordOf(
        potassium(4.6, '2026-03-02'),
        observation(
          'Kalium',
          { dataAbsentReason: { text: 'Hemolysert prøve' } },
          { effectiveDateTime: '2026-11-01' },
        ),
      ),
    );
    expect(plain(value?.before)).toBe('Forrige verdi 4,6 mmol/L, 2. mars 2026');
  });

  it('RES-03 a value that lies in the future is not the latest one', () => {
    const shown = (...resources: Json[]): string[] =>
      values(recordOf(...resources)).map(({ text }) => plain(text));
    expect(shown(potassium(4.2, '2026-11-01'), potassium(4.6, '2026-11-20'))).toEqual(['4,6 mmol/L']);
    expect(shown(potassium(4.2, '2026-11-01'), potassium(9.9, '2027-03-01'))).toEqual(['4,2 mmol/L']);
    expect(shown(potassium(9.9, '2027-03-01'))).toEqual([]);
  });

  it('GEN-04 a value that cannot be interpreted safely is no point of the small curve', () => {
    const unsafe = { modifierExtension: [{ url: 'urn:x', valueBoolean: true }] };
    const drawn = (more: Json): number[] | undefined =>
      values(
        recordOf(
          potassium(4.1, '2026-01-01'),
          potassium(9.9, '2026-02-01', more),
          potassium(4.3, '2026-03-01'),
        ),
      )[0]?.trend?.points.map(({ value }) => value);
    expect(drawn({})).toEqual([4.1, 9.9, 4.3]);
    expect(drawn(unsafe)).toEqual([4.1, 4.3]);
  });

  it('RES-03 RES-06 the band of the small curve is the usual range, never that of a treatment', () => {
    const range = (low: number, high: number, code?: string): Json => ({
      low: { value: low, unit: 'mmol/L' },
      high: { value: high, unit: 'mmol/L' },
      ...(code && { type: { coding: [{ code }] } }),
    });
    const band = (...referenceRange: Json[]) =>
      values(recordOf(potassium(4.1, '2026-01-01'), potassium(4.3, '2026-03-01', { referenceRange })))[0]
        ?.trend?.band;
    expect(band(range(2, 3, 'treatment'), range(0.8, 1.2))).toEqual({ low: 0.8, high: 1.2 });
    expect(band(range(2, 3, 'treatment'))).toBeUndefined();
    expect(band(range(2, 3, 'normal'))).toEqual({ low: 2, high: 3 });
  });

  it('GEN-04 what cannot be interpreted safely is neither compared nor interpreted', () => {
    const unsafe = potassium(4.9, '2026-11-01', {
      ...interpreted('H'),
      modifierExtension: [{ url: 'urn:x', valueBoolean: true }],
    });
    const [value] = values(recordOf(potassium(4.6, '2026-03-02'), unsafe));
    expect(value).toMatchObject({ interpretation: [], change: '' });
  });
});

describe('results, panels and scores', () => {
  const news = (more: Json = {}): Json =>
    observation(
      'NEWS2',
      { valueInteger: 7 },
      {
        component: [
          part('Respirasjonsfrekvens', quantity(24, '/min')),
          part('SpO2', quantity(91, '%')),
          part('Bevissthet', { valueCodeableConcept: { text: 'Våken' } }),
          part('Temperatur', { dataAbsentReason: { text: 'Ikke målt' } }),
        ],
        ...more,
      },
    );

  it('RES-04 components stay with their panel, in the order they were written', () => {
    const [result, ...others] = all(view(recordOf(news())));
    expect(others).toEqual([]);
    expect(result?.title).toBe('NEWS2');
    expect(result?.values.map(({ label, text }) => [label, plain(text)])).toEqual([
      ['NEWS2', '7'],
      ['Respirasjonsfrekvens', expect.stringContaining('24')],
      ['SpO2', '91 %'],
      ['Bevissthet', 'Våken'],
      ['Temperatur', expect.stringContaining('Ikke målt')],
    ]);
  });

  it('RES-03 a score is interpreted only by its source', () => {
    expect(all(view(recordOf(news())))[0]?.values[0]?.interpretation).toEqual([]);
    const said = news({ interpretation: [{ text: 'Høy risiko' }] });
    expect(all(view(recordOf(said)))[0]?.values[0]?.interpretation).toEqual([
      { text: 'Høy risiko', deviant: true },
    ]);
  });

  it('RES-04 members stand in their panel, and not again by themselves', () => {
    const record = recordOf(
      {
        ...observation('Elektrolytter', {
          hasMember: [{ reference: 'Observation/na' }, { reference: 'Observation/k' }],
        }),
      },
      { ...observation('Natrium', quantity(140, 'mmol/L')), id: 'na' },
      { ...observation('Kalium', quantity(4.2, 'mmol/L')), id: 'k' },
    );
    const results = all(view(record));
    expect(results.map(({ title }) => title)).toEqual(['Elektrolytter']);
    expect(results[0]?.values.map(({ label }) => label).sort()).toEqual(['Kalium', 'Natrium']);
  });

  it('a member that was measured again alone is shown alone, and the old one in its panel is not the latest', () => {
    const record = recordOf(
      {
        ...observation('Elektrolytter', { hasMember: [{ reference: 'Observation/k' }] }),
        effectiveDateTime: '2026-01-01',
      },
      { ...observation('Kalium', quantity(4.2, 'mmol/L')), id: 'k', effectiveDateTime: '2026-01-01' },
      { ...observation('Kalium', quantity(5.2, 'mmol/L')), id: 'k2', effectiveDateTime: '2026-11-01' },
    );
    expect(values(record).map(({ text }) => plain(text))).toEqual(['5,2 mmol/L']);
  });

  it('RES-04 a panel is shown whole, though a part of it was measured again alone', () => {
    const record = recordOf(
      observation(
        'Blodtrykk',
        {},
        {
          effectiveDateTime: '2026-01-01',
          component: [part('Systolisk', quantity(140, 'mm[Hg]')), part('Diastolisk', quantity(80, 'mm[Hg]'))],
        },
      ),
      observation('Systolisk', quantity(150, 'mm[Hg]'), { effectiveDateTime: '2026-11-01' }),
    );
    const panel = all(view(record)).find(({ title }) => title === 'Blodtrykk');
    expect(panel?.values.map(({ label }) => label)).toEqual(['Systolisk', 'Diastolisk']);
  });

  it('panels in a circle lose nobody', () => {
    const record = recordOf(
      { ...observation('A', { hasMember: [{ reference: 'Observation/b' }] }), id: 'a' },
      { ...observation('B', { ...quantity(1, 'g'), hasMember: [{ reference: 'Observation/a' }] }), id: 'b' },
    );
    expect(values(record)).toHaveLength(1);
  });

  it('GEN-07 a search for a member keeps its panel', () => {
    const record = recordOf(observation('Elektrolytter', { hasMember: [{ reference: 'Observation/k' }] }), {
      ...observation('Kalium', quantity(4.2, 'mmol/L')),
      id: 'k',
    });
    expect(all(view(record, { filter: { text: 'kalium' } })).map(({ title }) => title)).toEqual([
      'Elektrolytter',
    ]);
  });
});

describe('results, the list', () => {
  it('as of another day: the latest of that day', () => {
    const record = recordOf(potassium(4.6, '2026-03-02'), potassium(4.9, '2026-11-01'));
    expect(plain(values(record, { asOf: '2026-06-01' })[0]?.text)).toBe('4,6 mmol/L');
  });

  it('undated results are shown and say so', () => {
    const [result] = all(view(recordOf(potassium(4.6, '', { effectiveDateTime: undefined }))));
    expect(result?.date).toMatch(/ukjent/i);
  });

  it('worked out once for a record and a day, and again when either is another', () => {
    const record = recordOf(potassium(4.6, '2026-03-02'));
    const latest = new LatestResults();
    const first = latest.at(contextOf(record));
    expect(latest.at(contextOf(record, { filter: { text: 'x' }, lang: 'en' }))).toBe(first);
    expect(latest.at(contextOf(record, { asOf: '2026-06-01' }))).not.toBe(first);
    record.add(potassium(4.9, '2026-11-01', { subject: { reference: 'Patient/p' } }), {
      source: { id: 'Journal', label: 'Journal', patientId: 'p' },
    });
    expect(all(resultsView(contextOf(record), latest))[0]?.values[0]?.text).toContain('4,9');
  });

  const LABS = '30954-2';
  const VITALS = '8716-3';
  it.each<[string, PatientRecord, string]>([
    ['some', recordOf(potassium(4, '2026-01-01')), 'some'],
    [
      'none known: all sections empty',
      recordOf(emptyList('nilknown', LABS), emptyList('nilknown', VITALS)),
      'none-known',
    ],
    ['none known of one kind only', recordOf(emptyList('nilknown', LABS)), 'not-recorded'],
    ['not recorded', recordOf(), 'not-recorded'],
    ['not asked', recordOf(emptyList('notasked', LABS)), 'not-asked'],
    ['withheld', recordOf(emptyList('withheld', LABS)), 'withheld'],
    ['unavailable', recordOf(emptyList('unavailable', LABS)), 'unavailable'],
    ['a source failed', withSource(recordOf(), 'failed'), 'unavailable'],
    ['a source is blocked', withSource(recordOf(), 'blocked'), 'withheld'],
    ['a source is being loaded', withSource(recordOf(), 'loading'), 'loading'],
    ['all filtered away', recordOf(potassium(4, '2026-01-01')), 'filtered'],
  ])('GEN-06 %s', (name, record, state) => {
    const filter = name === 'all filtered away' ? { text: 'natrium' } : {};
    expect(view(record, { filter }).state).toBe(state);
  });

  it('GEN-07 MED-24 a filter says shown and total', () => {
    const record = recordOf(potassium(4, '2026-01-01'), observation('CRP', quantity(5, 'mg/L')));
    expect(view(record, { filter: { text: 'kalium' } }).filter).toMatchObject({ shown: 1, total: 2 });
  });

  it('GEN-08 names the system where there are several', () => {
    const record = recordFrom({ A: [potassium(4, '2026-01-01')], B: [] });
    expect(all(view(record))[0]?.sources).toEqual(['A']);
  });

  it('a cancelled result is none', () => {
    const results = view(recordOf(potassium(4, '2026-01-01', { status: 'cancelled' })));
    expect(all(results)).toEqual([]);
  });
});
