import { expect } from '@open-wc/testing';
import { allergy, condition, PATIENT, recordOf } from './support/context.js';
import { widgetOf } from './support/page.js';

const WORDS = {
  nb: ['registrert 2. februar 2026, start ikke oppgitt', 'fra 7 års alder', 'fra 2003, pågår'],
  nn: ['registrert 2. februar 2026, start ikkje oppgjeven', 'frå 7 års alder', 'frå 2003, pågår'],
  en: ['recorded 2 February 2026, onset not stated', 'from the age of 7', 'from 2003, ongoing'],
} as const;

describe('when a problem began', () => {
  for (const lang of ['nb', 'nn', 'en'] as const) {
    it(`TLN-10 GEN-10 a date of recording and an age are told as what they are (${lang})`, async () => {
      const record = recordOf(
        { ...PATIENT, birthDate: undefined },
        condition('Diabetes', { onsetDateTime: undefined, recordedDate: '2026-02-02' }),
        condition('Asthma', { onsetDateTime: undefined, onsetAge: { value: 7, code: 'a' } }),
        condition('Hypertensjon', { onsetDateTime: '2003', recordedDate: '2026-02-02' }),
      );
      const problems = await widgetOf('care-problems', record, { lang });
      for (const words of WORDS[lang]) expect(problems.text.replaceAll('\u00a0', ' ')).to.contain(words);
      expect(problems.text).not.to.contain('fra 2. februar').and.not.contain('from 2 February');
    });
  }

  it('GEN-10 the age stands beside the year that is computed from it', async () => {
    const record = recordOf(
      { ...PATIENT, birthDate: '1942-03-14' },
      condition('Asthma', { onsetDateTime: undefined, onsetAge: { value: 7, code: 'a' } }),
    );
    const { text } = await widgetOf('care-problems', record);
    expect(text).to.contain('1949').and.contain('(beregnet)').and.contain('fra 7 års alder');
  });

  it('TLN-10 an allergy says that its date is the one of recording', async () => {
    const record = recordOf(
      allergy('Egg', { recordedDate: '2026-02-02' }),
      allergy('Latex', { onsetDateTime: '2020-02-02', recordedDate: '2026-02-02' }),
    );
    const text = (await widgetOf('care-alerts', record)).text.replaceAll('\u00a0', ' ');
    expect(text).to.contain('registrert 2. februar 2026').and.contain('2. februar 2020');
    expect(text).not.to.contain('registrert 2. februar 2020');
  });
});
