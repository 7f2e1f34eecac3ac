/** The words and codes that state a zone, each beside the nearest ones that do not. */
import { describe, expect, it } from 'vitest';
import type { ClinicalEntry, CodingFact, ConceptFact } from '@care-timeline/fhir';
import { activityZone, planZones, saysZone } from '../../../packages/record/src/rules/zones.js';

const concept = (label: string, ...codings: CodingFact[]): ConceptFact => ({
  label,
  codings,
  labelFrom: 'text',
});
const condition = (key: string, severity?: ConceptFact, name = 'Tegn', kind = 'condition'): ClinicalEntry =>
  ({ key, kind, name, condition: severity && { severity } }) as unknown as ClinicalEntry;

interface Plan {
  readonly name?: string;
  readonly category?: readonly ConceptFact[];
  readonly references?: readonly string[];
  readonly path?: string;
  readonly carePlan?: unknown;
}
function zonesOf(plan: Plan, ...entries: ClinicalEntry[]) {
  const { path = 'addresses[0]', references = entries.map(({ key }) => key) } = plan;
  const entry = { name: 'Plan', category: [], ...plan, references: references.map((to) => ({ path, to })) };
  const follow = (_: unknown, { to }: { to?: unknown }) => entries.find(({ key }) => key === to);
  const { zones, signs } = planZones(
    entry as unknown as ClinicalEntry,
    follow as Parameters<typeof planZones>[1],
  );
  return [zones.join(' '), Array.from(signs, (sign) => sign.join(' ')).join()];
}

const red = condition('r', concept('Rød'));
const redZone = condition('z', concept('Rød sone'));
const steps = (...activities: Partial<Record<'title' | 'description', string>>[]) => ({
  partOf: [],
  activities: activities.map((one) => ({ reasons: [], title: '', ...one })),
});

describe('a condition that describes a zone', () => {
  it.each<[string, ClinicalEntry, boolean]>([
    ['by the words of its severity', redZone, true],
    ['by a colour alone: not by itself', red, false],
    ['by its name', condition('n', undefined, 'Rød sone: tung pust'), true],
    ['by its name, whatever its severity', condition('n', concept('Alvorlig'), 'Rød sone: tung pust'), true],
    ['without words of a zone', condition('n', concept('Alvorlig')), false],
    ['without a severity', condition('n'), false],
    ['an entry of another kind', { key: 'x', name: 'Plan' } as ClinicalEntry, false],
    ['by the words of a code', condition('n', concept('Alvorlig', { display: 'Rød sone' })), true],
  ])('CPL-05 %s', (_, entry, says) => {
    expect(saysZone(entry)).toBe(says);
  });
});

describe('the zones of a plan', () => {
  it.each<[string, Plan, ClinicalEntry[], zones: string, signs: string]>([
    ['a sign in words', {}, [redZone], 'red', 'z red'],
    ['a colour alone', {}, [red], 'red', ''],
    ['a colour alone, in a self-care plan', { name: 'Egenbehandlingsplan' }, [red], 'red', 'r red'],
    [
      'a colour alone, in a self-care plan by its category',
      { category: [concept('KOLS'), concept('Eigenbehandling')] },
      [red],
      'red',
      'r red',
    ],
    [
      'a category whose words only together make one',
      { name: 'Action', category: [concept('plan')] },
      [red],
      'red',
      '',
    ],
    ['a colour beside a sign in words of the same zone', {}, [red, redZone], 'red', 'z red,r red'],
    ['two colours', {}, [red, condition('g', concept('Grønn'))], 'green red', 'r red,g green'],
    ['two conditions of one colour', {}, [red, condition('s', concept('red'))], 'red', ''],
    ['a colour, in a part of a plan', { carePlan: { partOf: [{}], activities: [] } }, [red], 'red', 'r red'],
    ['a colour, in a plan by itself', { carePlan: { partOf: [], activities: [] } }, [red], 'red', ''],
    ['the second word of a severity', {}, [condition('c', concept('Alvorlig', { code: 'red' }))], 'red', ''],
    ['no colour', {}, [condition('c', concept('Alvorlig'))], '', ''],
    ['reasons of a step', { path: 'activity[0].detail.reasonReference[0]' }, [redZone], 'red', 'z red'],
    ['any other reference', { path: 'supportingInfo[0]' }, [redZone], '', ''],
    ['what is not a condition', {}, [condition('g', concept('Rød sone'), 'Mål', 'goal')], '', ''],
    ['what is not loaded', { references: ['none'] }, [], '', ''],
    ['the title', { name: 'Gul sone' }, [], 'yellow', ''],
    ['a category', { category: [concept('Gul sone')] }, [], 'yellow', ''],
    ['a sign before the title', { name: 'Gul sone' }, [redZone], 'red', 'z red'],
    [
      'steps of another zone',
      { name: 'Gul sone', carePlan: steps({ title: 'Rød sone: ring 113' }) },
      [],
      'yellow red',
      '',
    ],
    [
      'steps by their description',
      { name: 'Gul sone', carePlan: steps({ description: 'Rød sone' }) },
      [],
      'yellow red',
      '',
    ],
    ['steps of a plan for no zone', { carePlan: steps({ title: 'Rød sone: ring 113' }) }, [], '', ''],
    ['steps of no zone', { name: 'Gul sone', carePlan: steps({ title: 'Ring 113' }) }, [], 'yellow', ''],
  ])('CPL-05 %s', (_, plan, entries, zones, signs) => {
    expect(zonesOf(plan, ...entries)).toEqual([zones, signs]);
  });
});

describe('the zone of a step', () => {
  it.each<[string, Parameters<typeof activityZone>, string | undefined]>([
    ['by a reason', [[redZone], [], ['Gul sone: mer slim']], 'red'],
    [
      'by a reason that says nothing, and its words',
      [[condition('n')], [], ['Gul sone: mer slim']],
      'yellow',
    ],
    ['by a concept', [[], [concept('Gul sone')], []], 'yellow'],
    ['by the words of a code', [[], [concept('Kur', { display: 'Gul sone' })], []], 'yellow'],
    ['by two reasons that agree', [[redZone], [concept('Rød sone')], []], 'red'],
    ['by two reasons that disagree', [[redZone], [concept('Gul sone')], ['Gul sone']], undefined],
    ['by the first of its words that names one', [[], [], ['Ring', 'Rød sone: ring 113']], 'red'],
    ['by words that do not begin with one', [[], [], ['Ring ved overgang til rød sone']], undefined],
  ])('CPL-05 %s', (_, given, zone) => {
    expect(activityZone(...given)).toBe(zone);
  });
});
