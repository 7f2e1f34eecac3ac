import { expect } from '@open-wc/testing';
import {
  allergy,
  condition,
  emptyList,
  observation,
  quantity,
  recordOf,
  withSource,
  type Json,
} from './support/context.js';
import { widgetOf } from './support/page.js';

/** Code of `emptyReason`, and the words that nobody may take for another state's. */
const REASONS = [
  ['nilknown', /Ingen kjente/],
  ['notasked', /Ikke spurt om/],
  ['withheld', /Sperret/],
  ['unavailable', /Utilgjengelig/],
] as const;

const RESULT = observation('Kalium', quantity(4.9, 'mmol/L'));
const LISTS = [
  { tag: 'care-alerts', sections: ['48765-2'], one: allergy('Penicillin'), seen: 'Penicillin' },
  { tag: 'care-problems', sections: ['11450-4'], one: condition('Gikt'), seen: 'Gikt' },
  // "None" of laboratory results says nothing of vital signs: both have to say it.
  { tag: 'care-results', sections: ['30954-2', '8716-3'], one: RESULT, seen: 'Kalium' },
];

for (const { tag, sections, one, seen } of LISTS)
  describe(`<${tag}>, the states of its list`, () => {
    const empty = (reason: string) => sections.map((loinc) => emptyList(reason, loinc));
    const told = async (...resources: Json[]): Promise<string> =>
      (await widgetOf(tag, recordOf(...resources))).text;

    it('GEN-06 some, not recorded, unavailable and what a source gives as its reason are told apart', async () => {
      const texts = [await told(one), await told()];
      for (const [reason, words] of REASONS) {
        const text = await told(...empty(reason));
        expect(text, reason).to.match(words);
        texts.push(text);
      }
      texts.push((await widgetOf(tag, withSource(recordOf(), 'failed'))).text);
      expect(new Set(texts).size).to.equal(texts.length);
      for (const [, words] of REASONS) for (const text of texts.slice(0, 2)) expect(text).not.to.match(words);
    });

    it('GEN-06 what is recorded is shown, whatever a list says', async () => {
      for (const [reason] of REASONS) expect(await told(...empty(reason), one), reason).to.contain(seen);
    });

    it('GEN-06 "none known" of one system does not hide that another has not answered', async () => {
      const record = withSource(recordOf(...empty('nilknown')), 'failed');
      const { text } = await widgetOf(tag, record);
      expect(text).to.match(/(Listen kan være ufullstendig:|Kunne ikke hentes fra) Legesenteret/);
    });
  });

describe('<care-completeness>, its states', () => {
  it('GEN-06 no source, one that answered, one that failed, that is asked and that is barred are told apart', async () => {
    const texts = [(await widgetOf('care-completeness', undefined)).text];
    texts.push((await widgetOf('care-completeness', recordOf(condition('Gikt')))).text);
    for (const state of ['failed', 'partial', 'blocked', 'loading'] as const)
      texts.push(
        (await widgetOf('care-completeness', withSource(recordOf(condition('Gikt')), state, ''))).text,
      );
    expect(new Set(texts).size).to.equal(texts.length);
    for (const text of texts.slice(2)) expect(text).to.contain('Legesenteret');
  });
});
