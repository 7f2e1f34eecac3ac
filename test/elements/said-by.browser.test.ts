import { expect, fixture, html } from '@open-wc/testing';
import { PatientRecord } from '@care-timeline/record';
import { CareEntryDetail, type CareElement } from '@care-timeline/ui';
import { textOf, WidgetHarness } from '@care-timeline/ui/testing.js';
import '@care-timeline/summary/define.js';
import '@care-timeline/care-plan/define.js';

CareEntryDetail.define();

type Json = Record<string, unknown>;

const subject = { reference: 'Patient/p' };
const active = { coding: [{ code: 'active' }] };

async function on(
  tag: string,
  lang: string,
  ...resources: Json[]
): Promise<{ text: string; record: PatientRecord }> {
  const record = new PatientRecord({ timeZone: 'Europe/Oslo', now: () => Date.UTC(2026, 10, 23, 9) });
  record.add([{ resourceType: 'Patient', id: 'p', name: [{ text: 'Berit Haug' }] }, ...resources], {
    source: { id: 'a', label: 'Journal' },
  });
  const box = await fixture<HTMLElement>(html`<div lang=${lang}></div>`);
  const element = document.createElement(tag) as CareElement;
  element.timeZone = 'Europe/Oslo';
  element.record = record;
  if (element instanceof CareEntryDetail) {
    const [{ resourceType, id } = {}] = resources;
    const entry = record.entry(`a|${String(resourceType)}/${String(id)}`);
    if (entry) element.entry = entry;
  }
  box.append(element);
  const harness = new WidgetHarness(element);
  await harness.settled();
  return { text: textOf(element), record };
}

const problem = (more: Json): Json => ({
  resourceType: 'Condition',
  id: 'c',
  subject,
  code: { text: 'Astma' },
  clinicalStatus: active,
  onsetDateTime: '2020',
  ...more,
});
const mother = {
  resourceType: 'RelatedPerson',
  id: 'm',
  patient: subject,
  name: [{ text: 'Liv Haug' }],
};
const goal = (status: string): Json => ({
  resourceType: 'Goal',
  id: 'g',
  subject,
  lifecycleStatus: 'active',
  description: { text: 'Slutte å røyke' },
  extension: [
    {
      url: 'http://hl7.org/fhir/StructureDefinition/goal-acceptance',
      extension: [
        { url: 'individual', valueReference: subject },
        { url: 'status', valueCode: status },
      ],
    },
  ],
});

const WORDS = {
  nb: {
    patient: 'ifølge pasienten',
    mother: 'ifølge Liv Haug',
    others: 'Etter opplysning fra andre',
    against: 'Pasient er ikke enig',
    disagrees: 'Er ikke enig',
  },
  nn: {
    patient: 'ifølgje pasienten',
    mother: 'ifølgje Liv Haug',
    others: 'Etter opplysning frå andre',
    against: 'Pasient er ikkje samd',
    disagrees: 'Er ikkje samd',
  },
  en: {
    patient: 'according to the patient',
    mother: 'according to Liv Haug',
    others: 'As reported by others',
    against: 'Patient disagrees',
    disagrees: 'Disagrees',
  },
} as const;

describe('who says it, and who agrees', () => {
  for (const lang of ['nb', 'nn', 'en'] as const) {
    const words = WORDS[lang];
    it(`GEN-08 a statement of the patient or a relative is told as theirs, in list and detail (${lang})`, async () => {
      const own = problem({ asserter: subject, recorder: { display: 'Lege A' } });
      expect((await on('care-problems', lang, own)).text).to.contain(words.patient);
      const told = problem({ asserter: { reference: 'RelatedPerson/m', display: 'Liv Haug' } });
      expect((await on('care-problems', lang, told, mother)).text).to.contain(words.mother);
      const detail = (await on('care-entry-detail', lang, own)).text;
      expect(detail).to.contain('Lege A').and.contain('Berit Haug');
      // What a professional states is what a record consists of.
      const found = problem({ asserter: { reference: 'Practitioner/1', display: 'Lege B' } });
      expect((await on('care-problems', lang, found)).text).not.to.contain('Lege B');
      expect((await on('care-entry-detail', lang, found)).text).to.contain('Lege B');
      expect((await on('care-problems', lang, problem({}))).text).not.to.match(/ifølg|according/);
    });

    it(`CPL-01 a goal that the patient does not agree with says so (${lang})`, async () => {
      expect((await on('care-goals', lang, goal('disagree'))).text).to.contain(words.against);
      expect((await on('care-goals', lang, goal('agree'))).text).not.to.contain(words.against);
      expect((await on('care-entry-detail', lang, goal('disagree'))).text).to.contain(words.disagrees);
    });

    it(`GEN-08 a vaccination or procedure known from hearsay is told as that (${lang})`, async () => {
      const vaccine = (more: Json): Json => ({
        resourceType: 'Immunization',
        id: 'i',
        patient: subject,
        status: 'completed',
        vaccineCode: { text: 'MMR' },
        occurrenceDateTime: '2001',
        ...more,
      });
      const heard = vaccine({ primarySource: false, reportOrigin: { text: 'Muntlig' } });
      const { record } = await on('care-problems', lang, heard);
      expect(record.entry('a|Immunization/i')?.saidBy).to.deep.equal({
        element: 'reported',
        text: 'Muntlig',
      });
      expect((await on('care-entry-detail', lang, heard)).text).to.contain('Muntlig');
      const seen = await on(
        'care-problems',
        lang,
        vaccine({ primarySource: true, reportOrigin: { text: 'x' } }),
      );
      expect(seen.record.entry('a|Immunization/i')?.saidBy).to.equal(undefined);
    });
  }

  it('GEN-08 other forms: R5 participants and reports, an unknown answer verbatim', async () => {
    const r5 = problem({
      participant: [
        { function: { coding: [{ code: 'author' }] }, actor: { display: 'Lege A' } },
        { function: { coding: [{ code: 'informant' }] }, actor: { reference: 'RelatedPerson/m' } },
      ],
    });
    expect((await on('care-problems', 'en', r5)).text).to.contain('according to next of kin');
    const procedure = {
      resourceType: 'Procedure',
      id: 'x',
      subject,
      status: 'completed',
      reportedBoolean: true,
    };
    const { record } = await on('care-problems', 'en', procedure);
    expect(record.entry('a|Procedure/x')?.saidBy).to.deep.equal({ element: 'reported' });
    expect((await on('care-goals', 'en', goal('maybe'))).text).to.contain('unknown code: maybe');
    expect((await on('care-goals', 'en', goal('pending'))).text).to.contain('Patient has not decided');
  });

  it('ALG-02 a reaction is told with its route and its description beside the manifestation', async () => {
    const allergy = {
      resourceType: 'AllergyIntolerance',
      id: 'a',
      patient: subject,
      clinicalStatus: active,
      code: { text: 'Penicillin' },
      asserter: subject,
      reaction: [
        {
          manifestation: [{ text: 'Rash' }],
          severity: 'mild',
          exposureRoute: { text: 'Intravenous' },
          description: 'After ten minutes',
        },
      ],
    };
    const list = (await on('care-alerts', 'en', allergy)).text;
    expect(list)
      .to.contain('Rash – mild – Intravenous – After ten minutes')
      .and.contain('according to the patient');
    const detail = (await on('care-entry-detail', 'en', allergy)).text;
    expect(detail).to.contain('Exposure route: Intravenous').and.contain('After ten minutes');
    expect(detail).to.contain('Asserted by Berit Haug');
  });
});
