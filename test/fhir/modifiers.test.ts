import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  FLAG,
  RESOURCE_TYPES,
  indexFacts,
  makeEntry,
  type ClinicalEntry,
  type FhirRelease,
  type ReadContext,
} from '@care-timeline/fhir';
import { BASE_TYPES, baseResource } from './fixtures/resources.js';
import { BOOLEANS, withModifier, type ModifierRow } from './fixtures/with-modifier.js';
import { FHIR_INVENTORY } from '../support/real-data.js';

type Json = Record<string, unknown>;
const rows = JSON.parse(
  readFileSync(new URL('./fixtures/modifiers.json', import.meta.url), 'utf8'),
) as ModifierRow[];

const ctx = (release?: FhirRelease): ReadContext => ({
  sourceId: 's',
  lang: 'nb',
  ...(release && { release }),
});
/** What a widget can see of an entry: all but the raw resource. */
function seen(entry: ClinicalEntry): string {
  const { raw: _raw, describe: _describe, ...rest } = entry;
  return JSON.stringify(rest);
}

describe('modifier elements, each code in each release', () => {
  for (const row of rows) {
    it(`GEN-05 ${row.type} ${row.release} ${row.element} = ${row.code} is ${row.clinicalState}`, () => {
      const resource = withModifier(row, baseResource(row.type, row.release));
      const entry = makeEntry(resource, ctx(row.release));
      const facts = indexFacts(resource, ctx(row.release));
      if (row.element.startsWith('activity.')) {
        const activity = entry.carePlan?.activities[0];
        expect(activity?.clinicalState).toBe(row.clinicalState);
        expect(activity?.negation).toBe(row.negation);
        expect(activity?.status?.known).toBe(true);
        return;
      }
      expect(facts?.clinicalState).toBe(row.clinicalState);
      expect(entry.clinicalState).toBe(row.clinicalState);
      expect(entry.negation).toBe(row.negation);
      if (row.certainty !== undefined) expect(entry.certainty).toBe(row.certainty);
      for (const flag of row.flags ?? []) expect(facts && facts.flags & FLAG[flag], flag).toBeTruthy();
      for (const flag of ['IN_ERROR', 'NEGATED', 'PRELIMINARY', 'AMENDED', 'UNCONFIRMED'] as const) {
        if (!row.flags?.includes(flag)) expect(facts && facts.flags & FLAG[flag], flag).toBe(0);
      }
      expect(entry.problems).toEqual([]);
      expect(entry.safe).toBe(true);
      const fact = entry.statuses.find(({ code }) => code === row.code);
      if (!BOOLEANS.has(row.element) || row.element === 'active') expect(fact?.known).toBe(true);
      expect(entry.modifiers.some(({ value, understood }) => value === row.code && understood)).toBe(true);
    });
  }

  const elements = new Map(rows.map((row) => [`${row.type} ${row.release} ${row.element}`, row]));
  for (const [name, row] of elements) {
    it(`GEN-05 ${name}: no two codes look alike to a widget`, () => {
      const codes = rows.filter(
        ({ type, release, element }) =>
          type === row.type && release === row.release && element === row.element,
      );
      const views = codes.map((code) =>
        seen(makeEntry(withModifier(code, baseResource(row.type, row.release)), ctx(row.release))),
      );
      expect(new Set(views).size).toBe(codes.length);
    });

    if (
      BOOLEANS.has(row.element) ||
      ['deceasedDateTime', 'scope', 'entry.deleted', 'activity.detail.doNotPerform'].includes(row.element)
    )
      continue;
    it(`GEN-03 ${name}: an unknown code is kept verbatim`, () => {
      const code = 'a-code-of-tomorrow';
      const resource = withModifier({ element: row.element, code }, baseResource(row.type, row.release));
      const entry = makeEntry(resource, ctx(row.release));
      if (row.element.startsWith('activity.')) {
        const activity = entry.carePlan?.activities[0];
        expect(activity?.clinicalState).toBe('unknown');
        expect(activity?.status).toMatchObject({ code, known: false });
        return;
      }
      expect(entry.statuses).toContainEqual(expect.objectContaining({ code, known: false }));
      expect(entry.problems.map((problem) => problem.code)).toContain('unknown-code');
      // A link type, a verification or a mode beside a clear status leaves that status standing.
      if (!['link', 'verificationStatus'].includes(row.element)) expect(entry.clinicalState).toBe('unknown');
      else expect(indexFacts(resource, ctx())?.problems).toBeDefined();
    });
  }
});

/** Types without a modifier element of their own in any release. */
const NO_MODIFIERS = new Set(['OperationOutcome', 'Provenance']);

describe('the table against the readers', () => {
  it('GEN-05 no type that is read is missing', () => {
    const told = new Set(rows.map(({ type }) => type));
    expect(RESOURCE_TYPES.filter((type) => !told.has(type) && !NO_MODIFIERS.has(type))).toEqual([]);
    expect([...NO_MODIFIERS].filter((type) => told.has(type))).toEqual([]);
  });
});

interface Inventory {
  readonly modifiers: readonly string[];
  readonly status: Readonly<Record<string, unknown>>;
}

describe.skipIf(!existsSync(FHIR_INVENTORY))('the table against the specification', () => {
  const inventory = existsSync(FHIR_INVENTORY)
    ? (JSON.parse(readFileSync(FHIR_INVENTORY, 'utf8')) as Record<string, Record<string, Inventory>>)
    : {};
  const all = Object.entries(inventory).flatMap(([type, releases]) =>
    Object.entries(releases).map(([release, facts]) => [type, release.toUpperCase(), facts] as const),
  );
  it.each(all)('GEN-05 %s %s: no modifier element and no code is missing', (type, release, facts) => {
    const own = rows.filter((row) => row.type === type && row.release === release);
    const missing = facts.modifiers
      .map((line) => line.split(' — ')[0]!)
      .flatMap((element) => {
        const stem = element.replace('[x]', '');
        const rowsOfElement = own.filter((row) => row.element.startsWith(stem));
        const codes = facts.status[element];
        const absent = (Array.isArray(codes) ? (codes as string[]) : []).filter(
          (code) => !rowsOfElement.some((row) => row.code === code),
        );
        return rowsOfElement.length === 0 ? [element] : absent.map((code) => `${element} = ${code}`);
      });
    expect(missing).toEqual([]);
  });
});

describe('modifiers that any resource may have', () => {
  for (const type of BASE_TYPES) {
    const release: FhirRelease = type === 'DeviceUsage' ? 'R5' : 'R4';
    const base = (): Json => baseResource(type, release);
    const unsafe = (resource: Json): void => {
      const entry = makeEntry(resource, ctx());
      expect(entry.safe).toBe(false);
      expect(indexFacts(resource, ctx())!.flags & FLAG.UNSAFE).toBeTruthy();
      expect(entry.problems.map(({ code }) => code)).toContain('unknown-modifier');
      expect(entry.modifiers.some(({ understood }) => !understood)).toBe(true);
    };

    it(`GEN-04 ${type}: an unknown modifierExtension cannot be interpreted safely`, () => {
      unsafe({
        ...base(),
        modifierExtension: [{ url: 'http://example.org/not-really', valueBoolean: true }],
      });
    });
    it(`GEN-04 ${type}: a modifierExtension in a nested element, and in a contained resource`, () => {
      const extension = { modifierExtension: [{ url: 'http://example.org/x', valueCode: 'y' }] };
      unsafe({ ...base(), backbone: [{ deeper: { still: [extension] } }] });
      unsafe({ ...base(), contained: [{ resourceType: 'Medication', id: 'm', ingredient: [extension] }] });
    });
    it(`GEN-04 ${type}: implicitRules, also of a contained resource`, () => {
      unsafe({ ...base(), implicitRules: 'http://example.org/rules' });
      unsafe({
        ...base(),
        contained: [{ resourceType: 'Practitioner', implicitRules: 'http://example.org/r' }],
      });
    });
    it(`GEN-04 ${type}: as it stands it is safe, and an empty modifierExtension changes nothing`, () => {
      expect(makeEntry(base(), ctx()).safe).toBe(true);
      expect(makeEntry({ ...base(), modifierExtension: [] }, ctx()).safe).toBe(true);
    });
  }

  it('GEN-04 a comparator is told, and one outside the value set is unsafe', () => {
    const of = (comparator: string): ClinicalEntry =>
      makeEntry(
        { ...baseResource('Observation'), valueQuantity: { value: 5, unit: 'mg', comparator } },
        ctx(),
      );
    for (const comparator of ['<', '<=', '>=', '>', 'ad']) {
      expect(of(comparator).modifiers).toContainEqual({
        path: 'valueQuantity.comparator',
        value: comparator,
        understood: true,
      });
      expect(of(comparator).safe).toBe(true);
    }
    expect(of('~').safe).toBe(false);
    expect(of('~').values[0]?.content).toMatchObject({ quantity: { comparator: '~' } });
  });

  describe('where a modifier stands', () => {
    const base = baseResource('Observation');
    const stranger = { url: 'http://example.org/x' };
    const read = (own: Json): ClinicalEntry => makeEntry({ ...base, ...own }, ctx());
    const problems = (own: Json): string[] => read(own).problems.map(({ code, path }) => `${code} ${path}`);
    const unknown = (own: Json): unknown[] =>
      read(own)
        .modifiers.filter(({ understood }) => !understood)
        .map(({ path, value }) => [path, value]);

    it('GEN-04 each is told with its place and what it says', () => {
      const own = {
        modifierExtension: [stranger, { url: 'http://example.org/y' }],
        component: [{ code: { text: 'a' } }, { modifierExtension: stranger }, null, 'x'],
        method: { extension: { modifierExtension: [stranger] } },
        contained: [{ implicitRules: ' http://example.org/rules ' }],
      };
      expect(unknown(own)).toEqual([
        ['modifierExtension', 'http://example.org/x'],
        ['modifierExtension', 'http://example.org/y'],
        ['component[1].modifierExtension', 'http://example.org/x'],
        ['method.extension.modifierExtension', 'http://example.org/x'],
        ['contained[0].implicitRules', 'http://example.org/rules'],
      ]);
      expect(problems(own)).toEqual([
        'unknown-modifier modifierExtension',
        'unknown-modifier modifierExtension',
        'unknown-modifier component[1].modifierExtension',
        'unknown-modifier method.extension.modifierExtension',
        'unknown-modifier contained[0].implicitRules',
      ]);
    });

    const odd: [name: string, own: Json, told: [string, string] | undefined][] = [
      ['an extension without an url', { modifierExtension: [{}] }, ['modifierExtension', '']],
      ['a text for an extension', { modifierExtension: 'x' }, ['modifierExtension', 'x']],
      ['a number for an extension', { modifierExtension: 1 }, ['modifierExtension', '1']],
      ['a list of texts for extensions', { modifierExtension: ['x'] }, ['modifierExtension', '["x"]']],
      ['an empty list of extensions', { modifierExtension: [] }, undefined],
      ['no extension', { modifierExtension: null }, undefined],
      ['rules in an object', { implicitRules: { a: 1 } }, undefined],
      ['rules of another type', { implicitRules: 1 }, ['implicitRules', '1']],
      ['no rules', { implicitRules: null }, undefined],
      ['empty rules', { implicitRules: '' }, undefined],
      ['blank rules', { implicitRules: ' ' }, ['implicitRules', ' ']],
    ];
    it.each(odd)('GEN-04 %s', (_, own, told) => {
      expect(unknown(own)).toEqual(told === undefined ? [] : [told]);
      expect(read(own).safe).toBe(told === undefined);
      expect(problems(own)).toEqual(told === undefined ? [] : [`unknown-modifier ${told[0]}`]);
      const flags = indexFacts({ ...base, ...own }, ctx())!.flags;
      expect((flags & FLAG.UNSAFE) !== 0).toBe(told !== undefined);
    });

    it('RES-02 GEN-04 a comparator is told where it stands, and one of two that is unknown is unsafe', () => {
      const own = {
        valueQuantity: { value: 1, comparator: '<' },
        referenceRange: [{ low: { value: 1, comparator: '~' } }],
      };
      expect(read(own).modifiers).toContainEqual({
        path: 'valueQuantity.comparator',
        value: '<',
        understood: true,
      });
      expect(unknown(own)).toEqual([['referenceRange[0].low.comparator', '~']]);
      expect(problems(own)).toEqual(['unknown-code referenceRange[0].low.comparator']);
      expect(indexFacts({ ...base, ...own }, ctx())!.flags & FLAG.UNSAFE).not.toBe(0);
      const known = { valueQuantity: { value: 1, comparator: '<' } };
      expect(indexFacts({ ...base, ...known }, ctx())!.flags & FLAG.UNSAFE).toBe(0);
    });

    /** A resource whose deepest value stands so many levels below it, in objects or in lists. */
    const nested = (levels: number, value: unknown, list: boolean): Json => {
      let inner = value;
      for (let i = 1; i < levels; i++) inner = list ? [inner] : { a: inner };
      return { ...base, deep: inner };
    };
    it.each([false, true])(
      'GEN-04 nested too deep to be looked at is unsafe, one level less is not; lists: %s',
      (list) => {
        const deep = makeEntry(nested(101, {}, list), ctx());
        expect(deep.safe).toBe(false);
        expect(deep.problems.map(({ code, path }) => `${code} ${path}`)).toEqual(['too-deep ']);
        expect(deep.modifiers).toContainEqual({
          path: '',
          value: 'nested too deep to be read',
          understood: false,
        });
        expect(indexFacts(nested(101, {}, list), ctx())!.flags & FLAG.UNSAFE).not.toBe(0);
        expect(makeEntry(nested(100, {}, list), ctx())).toMatchObject({ safe: true, problems: [] });
        expect(makeEntry(nested(100, { modifierExtension: [stranger] }, false), ctx()).safe).toBe(false);
      },
    );

    it('GEN-04 of very many modifiers the first two hundred or so are listed', () => {
      const many = { component: Array.from({ length: 500 }, () => ({ modifierExtension: [stranger] })) };
      expect(read(many).safe).toBe(false);
      expect(read(many).problems).toHaveLength(201);
    });
  });

  const prohibition = (url: string, valueBoolean: unknown = true): Json => ({
    modifierExtension: [{ url, valueBoolean }],
  });
  const REQUEST = 'http://hl7.org/fhir/StructureDefinition/request-doNotPerform';
  const prohibitions: [type: string, url: string, understood: boolean][] = [
    ['MedicationRequest', REQUEST, true],
    ['ServiceRequest', REQUEST, true],
    ['DeviceRequest', REQUEST, true],
    ['Task', REQUEST, true],
    [
      'DeviceRequest',
      'http://hl7.org/fhir/5.0/StructureDefinition/extension-DeviceRequest.doNotPerform',
      true,
    ],
    ['Task', 'http://hl7.org/fhir/5.0/StructureDefinition/extension-Task.doNotPerform', true],
    ['NutritionOrder', REQUEST, false],
    ['CarePlan', REQUEST, false],
    ['Task', 'http://hl7.org/fhir/StructureDefinition/request-doNotPerform2', false],
  ];
  it.each(prohibitions)(
    'MED-10 GEN-04 a prohibition of a %s by %s is acted on: %s',
    (type, url, understood) => {
      const entry = makeEntry({ ...baseResource(type), ...prohibition(url) }, ctx());
      expect(entry.safe).toBe(understood);
      expect(entry.clinicalState === 'not-done').toBe(understood);
      expect(entry.modifiers).toContainEqual({ path: 'modifierExtension', value: url, understood });
      const text = makeEntry({ ...baseResource(type), ...prohibition(url, 'true') }, ctx());
      expect(text.safe).toBe(false);
    },
  );

  it('MED-10 GEN-04 a prohibition counts at the root only: of a contained order it is not understood', () => {
    const contained = { ...baseResource('MedicationRequest'), ...prohibition(REQUEST) };
    const entry = makeEntry({ ...baseResource('MedicationRequest'), contained: [contained] }, ctx());
    expect(entry).toMatchObject({ safe: false, clinicalState: 'current' });
    expect(entry.problems.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'unknown-modifier contained[0].modifierExtension',
    ]);
  });

  it('MED-10 R5 doNotPerform as a modifier extension of R4 is acted on', () => {
    const resource = {
      ...baseResource('DeviceRequest'),
      modifierExtension: [
        { url: 'http://hl7.org/fhir/StructureDefinition/request-doNotPerform', valueBoolean: true },
      ],
    };
    expect(makeEntry(resource, ctx())).toMatchObject({
      safe: true,
      clinicalState: 'not-done',
      title: 'IKKE: Rullator',
    });
  });

  it('MED-10 a prohibition never looks active, and a doNotPerform that is not a boolean is not safe', () => {
    const drug = (doNotPerform: unknown): ClinicalEntry =>
      makeEntry({ ...baseResource('MedicationRequest'), doNotPerform }, ctx());
    expect(drug(true)).toMatchObject({ clinicalState: 'not-done', title: 'IKKE gi: Paracetamol' });
    expect(drug('true').clinicalState).toBe('not-done');
    expect(drug(1)).toMatchObject({ safe: false });
  });

  it('GEN-01 in error stays in error, whatever else is said', () => {
    const drug = {
      ...baseResource('MedicationRequest'),
      status: 'entered-in-error',
      intent: 'plan',
      doNotPerform: true,
    };
    expect(makeEntry(drug, ctx()).clinicalState).toBe('in-error');
    const condition = {
      ...baseResource('Condition'),
      verificationStatus: { coding: [{ code: 'entered-in-error' }] },
    };
    expect(makeEntry(condition, ctx()).clinicalState).toBe('in-error');
  });

  it('GEN-03 a code of the other release is unknown where the release is set', () => {
    const resource = { ...baseResource('Encounter'), status: 'discharged' };
    expect(makeEntry(resource, ctx()).clinicalState).toBe('past');
    expect(makeEntry(resource, ctx('R4'))).toMatchObject({ clinicalState: 'unknown' });
  });
});

describe('doNotPerform as a modifier extension', () => {
  const url = 'http://hl7.org/fhir/StructureDefinition/request-doNotPerform';
  const prohibition = { modifierExtension: [{ url, valueBoolean: true }] };
  const order = (more: Json): ClinicalEntry =>
    makeEntry({ ...baseResource('ServiceRequest'), ...more }, ctx());
  const inside = { resourceType: 'ServiceRequest', id: 'c', status: 'active', intent: 'order' };

  it('GEN-04 MED-10 of the resource itself is understood, of one that it contains it is not', () => {
    expect(order(prohibition)).toMatchObject({ safe: true, negation: 'do-not-perform' });
    const containing = order({ contained: [{ ...inside, ...prohibition }] });
    expect(containing.safe).toBe(false);
    expect(containing.negation).toBeUndefined();
    expect(order({ contained: [inside] }).safe).toBe(true);
  });
});
