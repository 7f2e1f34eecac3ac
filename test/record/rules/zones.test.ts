/** What describes a zone of a self-care plan, and what is a problem of the patient. */
import { describe, expect, it } from 'vitest';
import { PatientRecord } from '@care-timeline/record';
import { condition, patient, SUBJECT, type Resource } from '../support/resources.js';

const plan = (id: string, more: Record<string, unknown> = {}): Resource => ({
  resourceType: 'CarePlan',
  id,
  status: 'active',
  intent: 'plan',
  subject: SUBJECT,
  title: 'Egenbehandlingsplan',
  ...more,
});
const for_ = (...ids: string[]) => ids.map((id) => ({ reference: `Condition/${id}` }));
const sign = (id: string, severity: unknown, name = `Tegn ${id}`): Resource =>
  condition(id, { code: { text: name }, severity });

function recordOf(...resources: Resource[]): PatientRecord {
  const record = new PatientRecord({ timeZone: 'Europe/Oslo' });
  record.add([patient(), ...resources]);
  return record;
}
const problemsOf = (...resources: Resource[]): string[] =>
  recordOf(...resources)
    .problems()
    .items.map(({ group, entry }) => `${group} ${entry.id}`);

describe('signs of a zone among the problems', () => {
  it.each([
    ['a severity in words', { text: 'Gul sone' }],
    ['a coded severity with words', { coding: [{ code: '2', display: 'Yellow zone' }] }],
    ['a code that says zone', { coding: [{ code: 'red-zone' }] }],
    [
      'a code of a system of zones',
      { coding: [{ system: 'http://example.no/CodeSystem/sone', code: '3', display: 'Rød' }] },
    ],
  ])('CPL-05 none of those of a plan, by %s', (_, severity) => {
    expect(problemsOf(sign('s', severity), plan('p', { addresses: for_('s') }))).toEqual([]);
    // Without the plan it is reachable, but apart from the problems.
    expect(problemsOf(sign('s', severity))).toEqual(['zone s']);
  });

  it('CPL-05 by its name, by the reason of an activity, and in R5', () => {
    expect(
      problemsOf(
        sign('s', undefined, 'Rød sone: tung pust i ro'),
        sign('t', { text: 'Gul sone' }),
        sign('u', { text: 'Gul sone' }),
        plan('p', {
          addresses: for_('s'),
          activity: [{ detail: { status: 'in-progress', reasonReference: for_('t') } }],
        }),
        plan('q', { addresses: [{ reference: { reference: 'Condition/u' } }] }),
      ),
    ).toEqual([]);
  });

  it('CPL-05 a colour alone: a sign in a plan that is part of another or has several, else a problem', () => {
    const red = sign('r', { coding: [{ code: 'red' }] });
    const green = sign('g', { text: 'Grønn' });
    expect(problemsOf(red, plan('p', { title: 'Tiltaksplan', addresses: for_('r') }))).toEqual(['current r']);
    expect(problemsOf(red, plan('p', { addresses: for_('r') }))).toEqual([]);
    expect(
      problemsOf(red, plan('w'), plan('p', { addresses: for_('r'), partOf: [{ reference: 'CarePlan/w' }] })),
    ).toEqual([]);
    expect(problemsOf(red, green, plan('p', { addresses: for_('r', 'g') }))).toEqual([]);
  });

  it.each([
    ['a problem that the plan is for', sign('c', { text: 'Moderat' })],
    ['a problem without a severity', sign('c', undefined)],
    ['a red eye', sign('c', undefined, 'Rødt øye')],
    ['yellow fever', sign('c', { text: 'Alvorlig' }, 'Gulfeber')],
  ])('CPL-05 %s stays among the active ones', (_, problem) => {
    expect(
      problemsOf(problem, sign('y', { text: 'Gul sone' }), plan('p', { addresses: for_('c', 'y') })),
    ).toEqual(['current c']);
    expect(problemsOf(problem, plan('z', { title: 'Gul sone', addresses: for_('c') }))).toEqual([
      'current c',
    ]);
  });

  it('GEN-03 CPL-05 a sign is drawn as a plan, with its zone in its title, and does not last', () => {
    const record = recordOf(
      sign('s', { text: 'Rød sone' }, 'Tung pust i ro'),
      sign('c', { text: 'Moderat' }),
    );
    const [zone, problem] = ['s', 'c'].map((id) =>
      record.entries({ kinds: ['condition'] }).find((one) => one.id === id)!,
    );
    expect(zone).toMatchObject({
      title: 'Rød sone: Tung pust i ro',
      planLike: true,
      clinicalState: 'planned',
    });
    expect(zone!.time?.ongoing).toBe(false);
    expect(problem).toMatchObject({ title: 'Tegn c', planLike: false, clinicalState: 'current' });
    expect(problem!.time?.ongoing).toBe(true);
  });
});

describe('what is only for a zone that may not have been entered', () => {
  const stateOf = (resource: Resource): unknown =>
    recordOf(resource)
      .entries({ kinds: ['care-plan', 'goal', 'condition'] })
      .map(({ clinicalState, planLike }) => [clinicalState, planLike])[0];
  const aim = (text: string): Resource => ({
    resourceType: 'Goal',
    id: 'g',
    lifecycleStatus: 'active',
    subject: SUBJECT,
    description: { text },
  });

  it.each([
    ['a plan', plan('p', { title: 'KOLS, rød sone' }), 'planned', true],
    ['a goal', aim('Gul sone: SpO2 85–88 %'), 'planned', true],
    [
      'a sign, by the system of its severity',
      sign('s', { coding: [{ system: 'http://example.no/zone', code: 'red', display: 'Red' }] }),
      'planned',
      true,
    ],
    [
      'a problem with a triage colour',
      sign('s', { coding: [{ system: 'http://example.no/triage', code: 'red', display: 'Red' }] }),
      'current',
      false,
    ],
    ['a plan for the green zone', plan('p', { title: 'Grønn sone' }), 'current', false],
    ['a plan for all zones', plan('p', { title: 'Grønn, gul og rød sone' }), 'current', false],
    ['a goal to leave a zone', aim('Tilbake fra gul sone'), 'current', false],
    ['a plan that is over', plan('p', { title: 'Rød sone', status: 'completed' }), 'past', true],
  ] as [string, Resource, string, boolean][])(
    'GEN-03 CPL-05 is drawn as a plan: %s',
    (_, resource, clinicalState, planLike) => {
      expect(stateOf(resource)).toEqual([clinicalState, planLike]);
    },
  );
});

describe('zones of plans', () => {
  const zonesOf = (...resources: Resource[]) =>
    recordOf(...resources)
      .carePlans()
      .items.map(({ entry, zones, rest }) => [entry.id, zones.join(' '), rest]);

  it.each([
    ['Gul sone', 'yellow', 'zone'],
    ['Rød sone', 'red', 'zone'],
    ['Grønn sone', 'green', undefined],
    ['Gul og rød sone', 'yellow red', 'zone'],
    ['Grønn, gul og rød sone', 'green yellow red', undefined],
    ['Egenbehandlingsplan', '', undefined],
    ['Gulrot hver dag', '', undefined],
  ])('CPL-04 CPL-05 by its title: %s', (title, zones, rest) => {
    expect(zonesOf(plan('p', { title }))).toEqual([['p', zones, rest]]);
  });

  it('CPL-05 a plan for three zones has none of their colours, and each step its own', () => {
    const step = (more: Record<string, unknown>) => ({ detail: { status: 'in-progress', ...more } });
    const record = recordOf(
      sign('g', { text: 'Grønn sone' }),
      sign('y', { text: 'Gul sone' }),
      sign('r', { text: 'Rød sone' }),
      plan('p', {
        addresses: for_('g', 'y', 'r'),
        activity: [
          step({ description: 'Gå tur', reasonReference: for_('g') }),
          step({ description: 'Start kur', reasonCode: [{ text: 'Gul sone' }] }),
          step({ description: 'Rød sone: ring 113' }),
          step({ description: 'Mål metning' }),
        ],
      }),
    );
    const [item] = record.carePlans().items;
    expect(item!.zones).toEqual(['green', 'yellow', 'red']);
    expect(item!.rest).toBeUndefined();
    expect(item!.activities.map(({ zone, rest }) => [zone, rest])).toEqual([
      ['green', undefined],
      ['yellow', 'zone'],
      ['red', 'zone'],
      // For which of them is not said.
      [undefined, 'zone'],
    ]);
  });

  it('CPL-05 a draft for the red zone is a draft; an ended one has ended; on hold is on hold', () => {
    const rest = (more: Record<string, unknown>) => zonesOf(plan('p', { title: 'Rød sone', ...more }))[0]![2];
    expect(rest({ status: 'draft' })).toBe('draft');
    expect(rest({ status: 'on-hold' })).toBe('paused');
    expect(rest({ status: 'revoked' })).toBe('over');
    expect(rest({ period: { end: '2020-01-01' } })).toBe('ended');
  });

  it('CPL-05 a goal that only a plan for the yellow zone has is for that zone', () => {
    const goal = (id: string, more: Record<string, unknown> = {}): Resource => ({
      resourceType: 'Goal',
      id,
      lifecycleStatus: 'active',
      subject: SUBJECT,
      description: { text: `Mål ${id}` },
      ...more,
    });
    const record = recordOf(
      goal('a'),
      goal('b'),
      plan('y', { title: 'Gul sone', goal: [{ reference: 'Goal/a' }] }),
      plan('w', { goal: [{ reference: 'Goal/b' }] }),
    );
    expect(record.goals().items.map(({ entry, zone }) => [entry.id, zone])).toEqual([
      ['a', 'yellow'],
      ['b', undefined],
    ]);
  });
});

describe('the zones of a plan', () => {
  const step = (text: string): Record<string, unknown> => ({
    detail: { status: 'in-progress', code: { text } },
  });
  const planOf = (...steps: string[]) =>
    recordOf(
      sign('s', { text: 'Rød sone' }),
      plan('p', { addresses: for_('s'), activity: steps.map(step) }),
    ).carePlans().items[0]!;

  it.each([
    ['steps of the green zone too', ['Grønn sone: fast medisin', 'Rød sone: ring 113'], ['green', 'red']],
    ['steps of its own zone alone', ['Rød sone: ring 113'], ['red']],
    ['steps of no zone', ['Ring 113'], ['red']],
  ])('CPL-05 a red sign, and %s', (_, steps, zones) => {
    expect(planOf(...steps).zones).toEqual(zones);
  });

  it('CPL-05 a step of the green zone is in force, one of the red zone or of none is not', () => {
    const { rest, activities } = planOf('Grønn sone: fast medisin', 'Rød sone: ring 113', 'Ring fastlegen');
    expect([rest, ...activities.map((one) => one.rest)]).toEqual([undefined, undefined, 'zone', 'zone']);
  });
});
