/** What a reader sees of ordered care, and of plans that are not in force. */
import { expect } from '@open-wc/testing';
import { textOf } from '@care-timeline/ui/testing.js';
import { show } from './support/page.js';
import { carePlan, detail, recordOf, type Json } from './support/records.js';

const SCAN: Json = {
  resourceType: 'ServiceRequest',
  id: 'scan',
  status: 'active',
  intent: 'order',
  priority: 'stat',
  code: { text: 'Blæreskanning' },
  occurrenceTiming: {
    repeat: { frequency: 3, period: 1, periodUnit: 'd', timeOfDay: ['08:00:00', '14:00:00', '22:00:00'] },
  },
};
const DIET: Json = {
  resourceType: 'NutritionOrder',
  id: 'diet',
  status: 'active',
  intent: 'order',
  patient: { reference: 'Patient/p' },
  dateTime: '2026-11-01',
  oralDiet: { type: [{ text: 'Moset kost' }], fluidConsistencyType: [{ text: 'Sirupstykk' }] },
  excludeFoodModifier: [{ text: 'Peanøtter' }],
};
const ORDERED = [
  carePlan({
    activity: [
      { reference: { reference: 'ServiceRequest/scan' } },
      { reference: { reference: 'NutritionOrder/diet' } },
    ],
  }),
  SCAN,
  DIET,
];
const WALK = detail({
  description: 'Gå tur',
  scheduledTiming: { repeat: { frequency: 1, period: 1, periodUnit: 'd', timeOfDay: ['12:00:00'] } },
});

const shown = async (tag: string, resources: readonly Json[], lang: 'nb' | 'nn' | 'en'): Promise<string> => {
  const element = await show(tag, recordOf(...resources), { lang });
  return textOf(element.shadowRoot).replaceAll('\u00a0', ' ');
};

const WORDS = {
  nb: {
    soon: 'straks',
    when: '3 ganger daglig, kl. 08:00, kl. 14:00 og kl. 22:00',
    fluid: 'Drikke: Sirupstykk',
    excluded: 'Skal ikke ha: Peanøtter',
    overdue: /[Ff]orfalt/,
    hold: 'Planen er satt på vent og gir ingen besøk.',
  },
  nn: {
    soon: 'straks',
    when: '3 gonger dagleg, kl. 08:00, kl. 14:00 og kl. 22:00',
    fluid: 'Drikke: Sirupstykk',
    excluded: 'Skal ikkje ha: Peanøtter',
    overdue: /[Ff]orfall/,
    hold: 'Planen er sett på vent og gir ingen besøk.',
  },
  en: {
    soon: 'at once',
    when: '3 times daily, at 08:00, at 14:00 and at 22:00',
    fluid: 'Fluids: Sirupstykk',
    excluded: 'Must not have: Peanøtter',
    overdue: /[Oo]verdue/,
    hold: 'The plan is on hold and gives no visits.',
  },
} as const;

describe('ordered care', () => {
  for (const [lang, words] of Object.entries(WORDS) as ['nb', (typeof WORDS)['nb']][]) {
    it(`CPL-02 plan and visit plan say how soon, when and what, and nothing is overdue: ${lang}`, async () => {
      for (const tag of ['care-plan', 'care-visit-plan']) {
        const text = await shown(tag, ORDERED, lang);
        for (const told of [words.soon, words.when, words.fluid, words.excluded])
          expect(text, tag).to.contain(told);
        expect(text, tag).not.to.match(words.overdue);
      }
    });

    it(`CPL-06 a plan on hold says why it gives no visits; an active one gives them: ${lang}`, async () => {
      for (const tag of ['care-plan', 'care-visit-plan']) {
        const resting = await shown(tag, [carePlan({ status: 'on-hold', activity: [WALK] })], lang);
        expect(resting, tag).to.contain(words.hold);
        expect(resting, tag).not.to.match(/23\. ?november 2026,? kl|today, 23/);
        const active = await shown(tag, [carePlan({ activity: [WALK] })], lang);
        expect(active, tag).not.to.contain(words.hold);
        expect(active, tag).to.match(/12:00/);
      }
    });
  }

  it('CPL-02 the detail of an order has it too', async () => {
    const element = await show('care-plan', recordOf(...ORDERED), { lang: 'nb' });
    const titles = [...element.shadowRoot!.querySelectorAll<HTMLElement>('[part~="activity"] .title')];
    titles.find((one) => textOf(one).includes('Moset kost'))!.click();
    await element.updateComplete;
    const detailed = element.shadowRoot!.querySelector<HTMLElement & { updateComplete: Promise<unknown> }>(
      'care-entry-detail',
    )!;
    await detailed.updateComplete;
    expect(textOf(detailed.shadowRoot)).to.contain('Skal ikke ha: Peanøtter');
  });
});
