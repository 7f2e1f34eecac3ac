import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PatientRecord, type MedicationItem } from '@care-timeline/record';
import { medicationRequest, patient, source, type Resource } from '../support/resources.js';

const ATC = 'http://www.whocc.no/atc';
const FEST = 'http://ehelse.no/fhir/CodeSystem/FEST';
const KIND = 'urn:oid:2.16.578.1.12.4.1.1.7424';
const SFM = 'http://ehelse.no/fhir/StructureDefinition/sfm-';

type Json = Record<string, unknown>;

function items(
  sources: readonly (readonly [id: string, resources: readonly Resource[]])[],
): readonly MedicationItem[] {
  const record = new PatientRecord({ timeZone: 'Europe/Oslo', now: () => Date.UTC(2024, 5, 15) });
  for (const [id, resources] of sources) record.add([patient(), ...resources], { source: source(id) });
  return record.medications().items;
}

/** A request for a contained Medication, named by the reference as well if `display` is given. */
const of = (medication: Json, display?: string): Resource =>
  medicationRequest('m', {
    medicationCodeableConcept: undefined,
    medicationReference: { reference: '#med', ...(display && { display }) },
    contained: [{ resourceType: 'Medication', id: 'med', ...medication }],
    dosageInstruction: [{ text: '1' }],
  });

const mg = (value: number): Json => ({ numerator: { value, unit: 'mg' } });
const ingredient = (text: string, value?: number): Json => ({
  itemCodeableConcept: { text },
  ...(value !== undefined && { strength: mg(value) }),
});
const mixture = (name: string | undefined, ...ingredients: Json[]): Json => ({
  meta: { profile: [`${SFM}Magistrell-Medication`] },
  ...(name && { extension: [{ url: `${SFM}name`, valueString: name }] }),
  code: { coding: [{ system: KIND, code: '10', display: 'Magistrell' }] },
  ...(ingredients.length > 0 && { ingredient: ingredients }),
});
const both = (a: Resource, b: Resource): number =>
  items([
    ['a', [a]],
    ['b', [b]],
  ]).length;

describe('compounded medicines', () => {
  const glucose = ingredient('Glukose');
  const cetirizine = ingredient('Cetirizin', 0.01);

  it.each([
    [
      'the name it was given',
      of(mixture('Morfin 20 mg, Haloperidol 2 mg', glucose, cetirizine), 'Display'),
      'Morfin 20 mg, Haloperidol 2 mg',
    ],
    [
      'the name in the reference',
      of(mixture(undefined, glucose, cetirizine), 'Glukose ad, Cetirizin'),
      'Glukose ad, Cetirizin',
    ],
    ['its ingredients', of(mixture(undefined, glucose, cetirizine)), 'Glukose + Cetirizin'],
    ['its kind, if there is nothing else', of(mixture(undefined)), 'Magistrell'],
    [
      'a display instead of names made of ingredients',
      of({ ingredient: [glucose, cetirizine] }, 'Mikstur'),
      'Mikstur',
    ],
    [
      'its own text',
      of({ code: { text: 'Egen mikstur' }, ingredient: [glucose, cetirizine] }, 'Display'),
      'Egen mikstur',
    ],
  ])('MED-31 the name is %s', (_, resource, name) => {
    const [item] = items([['a', [resource]]]);
    expect(item?.entry.name).toBe(name);
    expect(item?.entry.medication?.compounded).toBe(true);
    // What one ingredient holds is not the strength of the whole.
    expect(item?.entry.medication).not.toHaveProperty('strength');
  });

  it('MED-31 an ordinary medicine keeps its name, strength and kind', () => {
    const plain = {
      code: { text: 'Furix', coding: [{ system: ATC, code: 'C03CA01' }] },
      ingredient: [ingredient('furosemid', 40)],
    };
    const [item] = items([['a', [of(plain, 'Display')]]]);
    expect(item?.entry).toMatchObject({ name: 'Furix', medication: { strength: '40\u00a0mg' } });
    expect(item?.entry.medication).not.toHaveProperty('compounded');
  });

  it.each([
    [
      'the same name and composition',
      mixture('M', glucose, cetirizine),
      mixture('M', cetirizine, glucose),
      1,
    ],
    [
      'another strength',
      mixture('M', glucose, cetirizine),
      mixture('M', glucose, ingredient('Cetirizin', 0.1)),
      2,
    ],
    ['one ingredient more', mixture('M', glucose), mixture('M', glucose, cetirizine), 2],
    ['another name', mixture('M', glucose, cetirizine), mixture('N', glucose, cetirizine), 2],
    [
      'another amount of the whole',
      { ...mixture('M', glucose, cetirizine), amount: mg(50) },
      { ...mixture('M', glucose, cetirizine), amount: mg(100) },
      2,
    ],
    ['the same name, nobody says what is in it', mixture('M'), mixture('M'), 2],
    ['no name and nothing in it', mixture(undefined), mixture(undefined), 2],
  ])('MED-31 two mixtures from two systems with %s', (_, a, b, rows) => {
    expect(both(of(a), of(b))).toBe(rows);
    expect(both(of(b), of(a))).toBe(rows);
  });
});

describe('joined on evidence only', () => {
  const coded = (name: string, ...coding: (readonly [string, string])[]): Json => ({
    code: { text: name, coding: coding.map(([system, code]) => ({ system, code })) },
  });

  it.each([
    ['one product code', coded('A', [FEST, '1']), coded('A', [FEST, '1']), 1],
    ['two product codes', coded('A', [FEST, '1']), coded('A', [FEST, '2']), 2],
    ['one name and two ATC codes', coded('A', [ATC, 'C07AB02']), coded('A', [ATC, 'C07AB03']), 2],
    ['one name and no code', coded('A'), coded('A'), 1],
    ['two names and no code', coded('A'), coded('B'), 2],
    [
      'one ATC code, two compositions',
      {
        ...coded('A', [ATC, 'N02AJ06']),
        ingredient: [ingredient('kodein', 30), ingredient('paracetamol', 400)],
      },
      {
        ...coded('A', [ATC, 'N02AJ06']),
        ingredient: [ingredient('kodein', 15), ingredient('paracetamol', 400)],
      },
      2,
    ],
  ])('MED-31 MED-27 %s', (_, a, b, rows) => {
    expect(both(of(a), of(b))).toBe(rows);
    expect(both(of(b), of(a))).toBe(rows);
  });

  const SNOMED = 'http://snomed.info/sct';
  const made = (name: string, strength: number, form: string): Json => ({
    ...coded(name, [ATC, 'C07AB02']),
    form: { text: form },
    ingredient: [ingredient('metoprolol', strength)],
  });

  it.each<[string, Json, Json, string[]]>([
    [
      'Metoprolol 50',
      coded('Metoprolol depot 50 mg', [ATC, 'C07AB02']),
      coded('Metoprolol depot 100 mg', [ATC, 'C07AB02']),
      ['strength'],
    ],
    [
      'Prednisolon',
      coded('Prednisolon 5 mg', [ATC, 'H02AB06']),
      coded('Prednisolon 20 mg', [ATC, 'H02AB06']),
      ['strength'],
    ],
    [
      'Fentanyl',
      coded('Fentanyl 12 µg/t', [ATC, 'N02AB03']),
      coded('Fentanyl 25 µg/t', [ATC, 'N02AB03']),
      ['strength'],
    ],
    ['no code at all', coded('Levaxin 50 µg'), coded('Levaxin 50 µg tabl'), []],
    [
      'one substance code, two strengths',
      coded('Metoprolol 50 mg', [SNOMED, '372826007']),
      coded('Metoprolol 100 mg', [SNOMED, '372826007']),
      ['strength'],
    ],
    [
      'one substance code, two brands',
      coded('Warfarin', [SNOMED, '372756006']),
      coded('Marevan', [SNOMED, '372756006']),
      ['product'],
    ],
    ['two brands', coded('NovoRapid', [ATC, 'A10AB05']), coded('Fiasp', [ATC, 'A10AB05']), ['product']],
    [
      'two forms',
      coded('Hydrokortison krem', [ATC, 'D07AA02']),
      coded('Hydrokortison stikkpille', [ATC, 'D07AA02']),
      ['product'],
    ],
    [
      'two brands and strengths',
      coded('Morfin mikstur 2 mg/ml', [ATC, 'N02AA01']),
      coded('Dolcontin depot 10 mg', [ATC, 'N02AA01']),
      ['product', 'strength'],
    ],
    [
      'no name, one substance',
      { code: { coding: [{ system: ATC, code: 'C07AB02' }] } },
      { code: { coding: [{ system: ATC, code: 'C07AB02' }] } },
      ['product'],
    ],
    [
      'two stated strengths',
      made('Selo-Zok', 50, 'depot'),
      made('Metoprolol', 100, 'depot'),
      ['product', 'strength'],
    ],
    [
      'two stated forms',
      made('Selo-Zok', 50, 'depot'),
      made('Metoprolol', 50, 'tablett'),
      ['product', 'form'],
    ],
    [
      'names against the stated strength',
      made('Selo-Zok 50 mg', 50, 'depot'),
      made('Metoprolol 100 mg', 50, 'depot'),
      ['product', 'strength'],
    ],
  ])('MED-31 MED-27 side by side, and what differs: %s', (_, a, b, differences) => {
    for (const pair of [
      [a, b],
      [b, a],
    ]) {
      const two = items([
        ['a', [of(pair[0]!)]],
        ['b', [of(pair[1]!)]],
      ]);
      expect(two).toHaveLength(2);
      expect(two[0]!.similar.map((one) => one.differences)).toEqual(
        differences.length > 0 ? [differences] : [],
      );
    }
  });

  it.each<[string, Json, Json]>([
    [
      'one name',
      coded('Metoprolol depot 50 mg', [ATC, 'C07AB02']),
      coded('metoprolol  depot 50 MG', [ATC, 'C07AB02']),
    ],
    [
      'one name, a code of one system in common',
      coded('Warfarin', [SNOMED, '372756006']),
      coded('Warfarin', [SNOMED, '372756006']),
    ],
    [
      'one product, written in two ways',
      coded('Furix 40 mg', [FEST, 'ID_1']),
      coded('Furix 40 mg tabl', [FEST, 'ID_1']),
    ],
    ['one strength and form, stated', made('Selo-Zok', 50, 'depot'), made('Metoprolol', 50, 'depot')],
    [
      'one name, strength and form beside it or in it',
      made('Selo-Zok', 50, 'depot'),
      coded('Selo-Zok depot 50 mg', [ATC, 'C07AB02']),
    ],
  ])('MED-31 MED-27 joined: %s', (_, a, b) => {
    expect(both(of(a), of(b))).toBe(1);
    expect(both(of(b), of(a))).toBe(1);
  });

  it('MED-31 two lines of one source with two strengths in their names differ', () => {
    const two = items([
      [
        'a',
        ['50', '100'].map((mg) => ({ ...of(coded(`Metoprolol depot ${mg} mg`, [ATC, 'C07AB02'])), id: mg })),
      ],
    ]);
    expect(two.map(({ similar }) => similar.map((one) => one.differences))).toEqual([
      [['strength']],
      [['strength']],
    ]);
  });

  it('MED-31 near-twins: a joined row has equal codes, or equal composition and name', () => {
    const name = fc.constantFrom('Morfin', 'Morfin 5 mg', 'Morfin 10 mg', 'Morfin mikstur', 'Magistrell');
    const part = fc.record({
      text: fc.constantFrom('morfin', 'haloperidol', 'glukose'),
      mg: fc.constantFrom(1, 2, undefined),
    });
    const twin = fc.record({
      name: fc.option(name, { nil: undefined }),
      atc: fc.constantFrom(undefined, 'N02AA01', 'N05AD01'),
      kind: fc.boolean(),
      parts: fc.array(part, { maxLength: 3 }),
      amount: fc.constantFrom(undefined, 50, 100),
    });
    type Twin = typeof twin extends fc.Arbitrary<infer T> ? T : never;
    const made = ({ name: text, atc, kind, parts, amount }: Twin): Resource =>
      of({
        code: {
          ...(text && { text }),
          coding: [
            ...(atc ? [{ system: ATC, code: atc }] : []),
            ...(kind ? [{ system: KIND, code: '10' }] : []),
          ],
        },
        ...(amount && { amount: mg(amount) }),
        ingredient: parts.map((one) => ingredient(one.text, one.mg)),
      });
    const composition = ({ parts, amount }: Twin): string =>
      parts.length === 0 ? '' : JSON.stringify([parts.map((one) => `${one.text} ${one.mg}`).sort(), amount]);
    /** One ingredient alone gives its name to what has none. */
    const nameOf = ({ name: text, parts }: Twin): string | undefined =>
      (text ?? (parts.length === 1 ? parts[0]!.text : undefined))?.toLowerCase();
    fc.assert(
      fc.property(
        twin,
        twin,
        fc.subarray(['name', 'atc', 'kind', 'parts', 'amount'] as const, { maxLength: 2 }),
        (a, other, fields) => {
          const b = { ...a, ...Object.fromEntries(fields.map((field) => [field, other[field]])) };
          if (both(made(a), made(b)) === 2) return;
          const same = composition(a) === composition(b);
          if (a.name !== undefined && b.name !== undefined) expect(a.name).toBe(b.name);
          const mixed = [a, b].some(({ kind, parts, atc }) => kind || (parts.length > 1 && !atc));
          const codes =
            a.atc !== undefined &&
            a.atc === b.atc &&
            (same || composition(a) === '' || composition(b) === '');
          expect(a.atc === undefined || b.atc === undefined || a.atc === b.atc).toBe(true);
          expect(
            mixed
              ? same && composition(a) !== '' && nameOf(a) === nameOf(b)
              : codes || (same && nameOf(a) === nameOf(b)),
          ).toBe(true);
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('the order in which sources arrive', () => {
  const row = (id: string, more: Json = {}): Resource =>
    medicationRequest(id, {
      medicationCodeableConcept: { text: 'Atorvastatin 20 mg', coding: [{ system: ATC, code: 'C10AA05' }] },
      ...more,
    });
  const told = (list: readonly MedicationItem[]) =>
    list.map(({ key, sources, same, history, similar }) => ({
      key,
      sources: sources.map(({ id }) => id),
      same: same.map((entry) => entry.key),
      history: history.map(({ entry }) => entry.key),
      similar,
    }));

  it('MED-27 changes neither the head of a joined row nor which rows are joined', () => {
    const sources: [string, Resource[]][] = [
      ['gp', [row('1'), row('2', { dosageInstruction: [{ text: '1x1' }] })]],
      ['hospital', [row('9'), row('8', { authoredOn: '2024-02-01' })]],
      ['ward', [row('5'), row('4', { medicationCodeableConcept: { text: 'Atorvastatin 20 mg' } })]],
    ];
    const expected = told(items(sources));
    expect(expected.find(({ same }) => same.length > 0)).toMatchObject({
      sources: ['gp', 'hospital', 'ward'],
    });
    fc.assert(
      fc.property(fc.shuffledSubarray(sources, { minLength: 3 }), (order) => {
        expect(told(items(order))).toEqual(expected);
      }),
      { numRuns: 12 },
    );
  });
});
