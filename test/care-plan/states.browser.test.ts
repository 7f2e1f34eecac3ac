import { expect } from '@open-wc/testing';
import type { PatientRecord } from '@care-timeline/record';
import { textOf } from '@care-timeline/ui/testing.js';
import { show } from './support/page.js';
import { carePlan, emptyList, goal, recordOf, withSource, type Json } from './support/records.js';

/** Code of `emptyReason`, and the words that nobody may take for another state's. */
const REASONS = [
  ['nilknown', /Ingen kjente/],
  ['notasked', /Ikke spurt om/],
  ['withheld', /Sperret/],
  ['unavailable', /Utilgjengelig/],
] as const;

const TEAM: Json = { resourceType: 'CareTeam', id: 't', status: 'active', name: 'Kreftteamet' };
const LISTS = [
  {
    tag: 'care-plan',
    section: '18776-5',
    one: carePlan({ title: 'Fallforebygging' }),
    seen: 'Fallforebygging',
  },
  { tag: 'care-goals', section: '61146-7', one: goal(), seen: 'Stabil vekt' },
  { tag: 'care-team', section: '85847-2', one: TEAM, seen: 'Kreftteamet' },
];
const told = async (tag: string, record: PatientRecord, more: object = {}): Promise<string> =>
  textOf((await show(tag, record, more)).shadowRoot);

for (const { tag, section, one, seen } of LISTS)
  describe(`<${tag}>, the states of its list`, () => {
    it('GEN-06 some, not recorded, unavailable and what a source gives as its reason are told apart', async () => {
      const texts = [await told(tag, recordOf(one)), await told(tag, recordOf())];
      for (const [reason, words] of REASONS) {
        const text = await told(tag, recordOf(emptyList(reason, section)));
        expect(text, reason).to.match(words);
        texts.push(text);
      }
      texts.push(await told(tag, withSource(recordOf(), 'failed')));
      expect(new Set(texts).size).to.equal(texts.length);
      for (const [, words] of REASONS) for (const text of texts.slice(0, 2)) expect(text).not.to.match(words);
    });

    it('GEN-06 "none known" of one system does not hide that another has not answered', async () => {
      const text = await told(tag, withSource(recordOf(emptyList('nilknown', section)), 'failed'));
      expect(text).to.match(/Ingen kjente/);
      expect(text).to.contain('Listen kan være ufullstendig: Legesenteret');
    });

    it('GEN-06 what is recorded is shown, whatever a list says', async () => {
      for (const [reason] of REASONS)
        expect(await told(tag, recordOf(emptyList(reason, section), one)), reason).to.contain(seen);
    });

    it('as of a day before anything: what came later is counted in words', async () => {
      const begun = { created: '2026-10-07', period: { start: '2026-10-07' } };
      const text = await told(tag, recordOf({ ...one, ...begun }), { asOf: '2020-01-01' });
      expect(text).not.to.contain(seen);
      expect(text).to.match(/1 oppføring er registrert etter denne datoen/);
    });
  });
