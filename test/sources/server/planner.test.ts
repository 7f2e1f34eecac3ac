import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCapabilities, UNKNOWN_CAPABILITIES } from '../../../packages/sources/src/server/capabilities.js';
import {
  backgroundQueries,
  between,
  NO_QUIRKS,
  offeredPlans,
  summaryQueries,
  undatedQuery,
  windowQueries,
} from '../../../packages/sources/src/server/planner.js';
import { queryKey } from '../../../packages/sources/src/server/query.js';
import { typePlans } from '../../../packages/sources/src/server/type-plans.js';
import { FHIR_INVENTORY } from '../../support/real-data.js';

const NOW = Date.parse('2026-11-23T10:00:00Z');
const { offered } = offeredPlans(UNKNOWN_CAPABILITIES);
const WINDOW = { from: Date.parse('2020-01-01'), to: Date.parse('2021-01-01') };

describe('the plan', () => {
  it('begins with what a reader needs first, in at most ten questions', () => {
    const queries = summaryQueries(offered, NOW);
    expect(queries.map(({ type }) => type)).toEqual([
      'AllergyIntolerance',
      'Flag',
      'Condition',
      'MedicationRequest',
      'MedicationStatement',
      'CarePlan',
      'Goal',
      'CareTeam',
      'Appointment',
    ]);
    expect(queries.at(-1)?.parameters).toEqual([['date', 'ge2026-11-23']]);
  });

  it('finds every resource of every type: between its dates, undated, or whole', () => {
    const background = backgroundQueries(offered);
    for (const plan of offered) {
      const own = [...summaryQueries(offered, NOW), ...background].filter(({ type }) => type === plan.type);
      const whole = own.some(({ all }) => all);
      const dated = plan.dates && (plan.seldomMany || own.some(({ kind }) => kind === 'undated'));
      expect([plan.type, Boolean(whole || dated)]).toEqual([plan.type, true]);
    }
  });

  it('asks for what has no first date by the second, and for what has neither apart (trap 1)', () => {
    const task = offered.find(({ type }) => type === 'Task')!;
    expect(windowQueries(task, WINDOW).map(({ parameters }) => parameters)).toEqual([
      [
        ['period', 'ge2020-01-01'],
        ['period', 'lt2021-01-01'],
      ],
      [
        ['period:missing', 'true'],
        ['authored-on', 'ge2020-01-01'],
        ['authored-on', 'lt2021-01-01'],
      ],
    ]);
    const undated = undatedQuery(task, NO_QUIRKS);
    expect(undated.parameters).toEqual([
      ['period:missing', 'true'],
      ['authored-on:missing', 'true'],
    ]);
    expect(undated.otherwise?.kind).toBe('count');
  });

  it('asks without what the server is known to refuse', () => {
    const queries = [
      ...summaryQueries(offered, NOW, NO_QUIRKS),
      ...backgroundQueries(offered, { ...NO_QUIRKS, missing: true }),
    ];
    const names = queries.flatMap(({ parameters }) => parameters.map(([name]) => name));
    expect(names.filter((name) => name.includes(':'))).toEqual([]);
  });

  it('gives a whole type where the server has no search by its date, and leaves out what it does not offer', () => {
    const statement = (searchParam: string[]) => ({
      resourceType: 'CapabilityStatement',
      rest: [{ resource: [{ type: 'Observation', searchParam: searchParam.map((name) => ({ name })) }] }],
    });
    const undated = offeredPlans(readCapabilities(statement(['patient']))!);
    expect(undated.offered).toMatchObject([{ type: 'Observation', stage: 'whole' }]);
    expect(undated.notOffered.map(({ type }) => type)).toContain('AllergyIntolerance');
    const dated = offeredPlans(readCapabilities(statement(['patient', 'date']))!);
    expect(dated.offered).toMatchObject([{ stage: 'window', dates: ['date'] }]);
  });

  it('has no two questions with the same words', () => {
    const all = [
      ...summaryQueries(offered, NOW),
      ...backgroundQueries(offered),
      ...offered.flatMap((plan) => windowQueries(plan, WINDOW)),
    ];
    expect(new Set(all.map(queryKey)).size).toBe(all.length);
  });

  it('leaves open what has no end', () => {
    expect(between('date', { from: -Infinity, to: Infinity })).toEqual([]);
    expect(between('date', { from: -Infinity, to: WINDOW.to })).toEqual([['date', 'lt2021-01-01']]);
  });

  it.skipIf(!existsSync(FHIR_INVENTORY)).each(['r4', 'r4b', 'r5'])(
    'uses only search parameters that %s has',
    (release) => {
      const inventory = JSON.parse(readFileSync(FHIR_INVENTORY, 'utf8')) as Record<
        string,
        Record<string, { search?: { date?: string[]; ref?: string[] } }>
      >;
      for (const { type, dates = [] } of typePlans(
        release === 'r5' ? 'R5' : release === 'r4b' ? 'R4B' : 'R4',
      )) {
        const search = inventory[type]?.[release]?.search;
        if (search === undefined) continue;
        for (const date of dates) expect([type, search.date]).toEqual([type, expect.arrayContaining([date])]);
        expect([type, search.ref]).toEqual([type, expect.arrayContaining(['patient'])]);
      }
    },
  );
});
