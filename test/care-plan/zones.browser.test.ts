/** What a reader sees of a self-care plan with zones. */
import { expect } from '@open-wc/testing';
import '@care-timeline/summary/define.js';
import { textOf } from '@care-timeline/ui/testing.js';
import type { CareElement } from '@care-timeline/ui';
import { show } from './support/page.js';
import { carePlan, detail, recordOf, type Json } from './support/records.js';

const sign = (id: string, severity: string | undefined, name: string, note?: string): Json => ({
  resourceType: 'Condition',
  id,
  clinicalStatus: { coding: [{ code: 'active' }] },
  code: { text: name },
  ...(severity && { severity: { text: severity } }),
  ...(note && { note: [{ text: note }] }),
});
const SIGNS = [
  sign('copd', 'Moderat', 'KOLS'),
  sign('g', 'Grønn sone', 'Puster som vanlig'),
  sign('y', 'Gul sone', 'Tyngre pust', 'Ring sykepleier samme dag'),
  sign('r', 'Rød sone', 'Tung pust i ro', 'Ring 113 straks'),
];
const of = (id: string): Json[] => [{ reference: `Condition/${id}` }];
const ONE = carePlan({
  addresses: ['copd', 'g', 'y', 'r'].flatMap(of),
  activity: [
    detail({ description: 'Gå tur', reasonReference: of('g') }),
    detail({ description: 'Start kur', reasonReference: of('y') }),
    detail({ description: 'Airomir mens du venter', reasonReference: of('r') }),
  ],
});
const EACH = [
  carePlan({ addresses: of('copd') }),
  ...(
    [
      ['g', 'Gå tur'],
      ['y', 'Start kur'],
      ['r', 'Airomir mens du venter'],
    ] as const
  ).map(([id, description]) =>
    carePlan({
      id: `zone-${id}`,
      title: `Del ${id}`,
      partOf: [{ reference: 'CarePlan/plan' }],
      addresses: of(id),
      activity: [detail({ description })],
    }),
  ),
];
const SHAPES = { 'one plan for three zones': [...SIGNS, ONE], 'one plan for each zone': [...SIGNS, ...EACH] };

const WORDS = {
  nb: {
    green: 'Grønn sone',
    yellow: 'Gul sone',
    red: 'Rød sone',
    onlyYellow: 'Bare i gul sone',
    onlyRed: 'Bare i rød sone',
    current: 'Pågår',
    byActivity: /^\s*Tiltak\s*$/,
  },
  nn: {
    green: 'Grøn sone',
    yellow: 'Gul sone',
    red: 'Raud sone',
    onlyYellow: 'Berre i gul sone',
    onlyRed: 'Berre i raud sone',
    current: 'Pågår',
    byActivity: /^\s*Tiltak\s*$/,
  },
  en: {
    green: 'Green zone',
    yellow: 'Yellow zone',
    red: 'Red zone',
    onlyYellow: 'Only in the yellow zone',
    onlyRed: 'Only in the red zone',
    current: 'In progress',
    byActivity: /^\s*Intervention\s*$/,
  },
} as const;

const rows = (element: CareElement): string[] =>
  [...element.shadowRoot!.querySelectorAll('[part~="activity"]')].map((one) => textOf(one));
const rowOf = (element: CareElement, name: string): string =>
  rows(element).find((row) => row.includes(name))!;

describe('self-care plans with zones', () => {
  for (const [shape, resources] of Object.entries(SHAPES))
    for (const [lang, words] of Object.entries(WORDS) as ['nb', (typeof WORDS)['nb']][])
      it(`CPL-05 ${shape}: zones, steps and notes inside the plan, none as the present state (${lang})`, async () => {
        const plan = await show<CareElement>('care-plan', recordOf(...resources), { lang });
        const text = textOf(plan.shadowRoot);
        for (const told of [words.green, words.yellow, words.red]) expect(text).to.contain(told);
        expect(text).to.contain(`${words.yellow}: Ring sykepleier samme dag`);
        expect(text).to.contain(`${words.red}: Ring 113 straks`);
        expect(rowOf(plan, 'Gå tur')).to.contain(words.current);
        expect(rowOf(plan, 'Start kur')).to.contain(words.onlyYellow).and.not.to.contain(words.current);
        expect(rowOf(plan, 'Airomir')).to.contain(words.onlyRed).and.not.to.contain(words.current);

        [...plan.shadowRoot!.querySelectorAll<HTMLElement>('button')]
          .find((one) => words.byActivity.test(one.textContent ?? ''))!
          .click();
        await plan.updateComplete;
        const groups = [...plan.shadowRoot!.querySelectorAll('section.group')].map((one) => textOf(one));
        const underWay = groups.filter((group) => group.startsWith(words.current));
        expect(underWay.length).to.equal(1);
        expect(underWay[0])
          .to.contain('Gå tur')
          .and.not.to.match(/Start kur|Airomir/);
        expect(groups.some((group) => group.includes('Airomir'))).to.equal(true);

        const problems = await show<CareElement>('care-problems', recordOf(...resources), { lang });
        const listed = textOf(problems.shadowRoot);
        expect(listed).to.contain('KOLS');
        expect(listed).not.to.match(/Puster som vanlig|Tyngre pust|Tung pust/);
      });

  for (const [lang, unstated, worse] of [
    ['nb', 'Sone er ikke oppgitt', 'Bare i gul eller rød sone'],
    ['nn', 'Sone er ikkje oppgjeven', 'Berre i gul eller raud sone'],
    ['en', 'Zone not stated', 'Only in the yellow or red zone'],
  ] as const)
    it(`CPL-05 a step whose zone is not stated is on no day, but not lost: ${lang}`, async () => {
      const step = detail({
        description: 'Mål metning',
        scheduledTiming: { repeat: { frequency: 1, period: 1, periodUnit: 'd', timeOfDay: ['12:00:00'] } },
      });
      const all = recordOf(...SIGNS, carePlan({ addresses: ['g', 'y', 'r'].flatMap(of), activity: [step] }));
      const plan = await show<CareElement>('care-plan', all, { lang });
      expect(rowOf(plan, 'Mål metning')).to.contain(unstated).and.not.to.contain(WORDS[lang].current);
      const visits = await show<CareElement>('care-visit-plan', all, { lang });
      expect(visits.shadowRoot!.querySelectorAll('[part="visit"]').length).to.equal(0);
      expect(textOf(visits.shadowRoot!.querySelector('[part="no-day"]'))).to.contain(unstated);

      const twice = recordOf(...SIGNS, carePlan({ addresses: ['y', 'r'].flatMap(of), activity: [step] }));
      expect(rowOf(await show<CareElement>('care-plan', twice, { lang }), 'Mål metning')).to.contain(worse);
      const none = await show<CareElement>('care-visit-plan', twice, { lang });
      expect(textOf(none.shadowRoot)).not.to.contain('Mål metning');
    });

  it('CPL-05 a goal of a plan for the yellow zone says so, and is not under way', async () => {
    const goal = (id: string, name: string): Json => ({
      resourceType: 'Goal',
      id,
      lifecycleStatus: 'active',
      description: { text: name },
    });
    const element = await show<CareElement>(
      'care-goals',
      recordOf(
        goal('y', 'Tilbake til grønn sone'),
        goal('w', 'Gå til butikken'),
        carePlan({ goal: [{ reference: 'Goal/w' }] }),
        carePlan({ id: 'zone-y', title: 'Gul sone', goal: [{ reference: 'Goal/y' }] }),
      ),
      { lang: 'nb' },
    );
    const heads = [...element.shadowRoot!.querySelectorAll('.goal-head')].map((one) => textOf(one));
    const yellow = heads.find((head) => head.includes('Tilbake til'))!;
    const other = heads.find((head) => head.includes('Gå til butikken'))!;
    expect(yellow).to.contain('Gul sone').and.to.contain('Bare i gul sone').and.not.to.contain('Aktiv');
    expect(other).to.contain('Aktiv').and.not.to.contain('sone');
  });

  it('CPL-05 nor in the detail of the plan', async () => {
    const record = recordOf(...SIGNS, ONE);
    const [entry] = record.entries({ kinds: ['care-plan'] });
    const element = await show<CareElement>('care-entry-detail', record, { lang: 'nb', entry });
    const steps = [...element.shadowRoot!.querySelectorAll('.blocks li')].map((one) => textOf(one));
    expect(steps.find((step) => step.includes('Gå tur'))).to.contain('Pågår');
    expect(steps.find((step) => step.includes('Start kur')))
      .to.contain('Bare i gul sone')
      .and.not.to.contain('Pågår');
    expect(steps.find((step) => step.includes('Airomir')))
      .to.contain('Bare i rød sone')
      .and.not.to.contain('Pågår');
  });

  it('CPL-05 a plan for three zones has the colour of none; a plan for one has its word', async () => {
    const marks = async (...resources: Json[]): Promise<string[]> => {
      const element = await show<CareElement>('care-plan', recordOf(...resources), { lang: 'nb' });
      return [...element.shadowRoot!.querySelectorAll('.plan-title .zone-mark')].map((one) =>
        textOf(one).trim(),
      );
    };
    expect(await marks(...SIGNS, ONE)).to.deep.equal([]);
    expect(await marks(...SIGNS, ...EACH)).to.deep.equal(['Grønn sone', 'Gul sone', 'Rød sone']);
  });
});
