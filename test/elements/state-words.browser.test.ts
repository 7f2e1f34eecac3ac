import { expect, fixture, html } from '@open-wc/testing';
import { PatientRecord } from '@care-timeline/record';
import { CareEntryDetail, type CareElement } from '@care-timeline/ui';
import { textOf, WidgetHarness } from '@care-timeline/ui/testing.js';
import '@care-timeline/timeline/define.js';

CareEntryDetail.define();

type Json = Record<string, unknown>;

const NOW = Date.UTC(2026, 10, 23, 9);
const patient = { reference: 'Patient/p' };
const flag = (id: string, period: Json): Json => ({
  resourceType: 'Flag',
  id,
  status: 'active',
  code: { text: id },
  period,
});
const prohibition = (id: string, status: string): Json => ({
  resourceType: 'ServiceRequest',
  id,
  status,
  intent: 'order',
  doNotPerform: true,
  code: { text: id },
  authoredOn: '2026-10-01',
});
const allergy = (id: string, verification: string): Json => ({
  resourceType: 'AllergyIntolerance',
  id,
  patient,
  code: { text: id },
  verificationStatus: { coding: [{ code: verification }] },
  ...(verification === 'confirmed' && { clinicalStatus: { coding: [{ code: 'active' }] } }),
  onsetDateTime: '2026-01-01',
});

function recordOf(...resources: Json[]): PatientRecord {
  const record = new PatientRecord({ timeZone: 'Europe/Oslo', now: () => NOW });
  record.add(
    [
      { resourceType: 'Patient', id: 'p', birthDate: '1990-04-02' },
      ...resources.map((resource) => ({ subject: patient, ...resource })),
    ],
    { source: { id: 'a', label: 'Journal' } },
  );
  return record;
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 600));

/** The state of each row of the timeline's table, by title. */
async function states(lang: string, ...resources: Json[]): Promise<Record<string, string>> {
  const box = await fixture<HTMLElement>(html`<div lang=${lang}></div>`);
  const element = document.createElement('care-timeline') as CareElement;
  element.timeZone = 'Europe/Oslo';
  element.style.setProperty('height', '900px');
  element.setAttribute('view', 'table');
  element.record = recordOf(...resources);
  box.append(element);
  const harness = new WidgetHarness(element);
  await harness.settled();
  harness.button(lang === 'en' ? 'Life' : lang === 'nn' ? 'Livet' : 'Livet')?.click();
  await settled();
  await harness.settled();
  return Object.fromEntries(
    harness
      .all('tr[data-row]')
      .map((row) => [
        textOf(row.querySelector('.c-title button')),
        textOf(row.querySelector('.c-clinical-state')),
      ]),
  );
}

async function detailOf(lang: string, resource: Json): Promise<string> {
  const record = recordOf(resource);
  const box = await fixture<HTMLElement>(html`<div lang=${lang}></div>`);
  const detail = document.createElement('care-entry-detail');
  detail.timeZone = 'Europe/Oslo';
  detail.record = record;
  const entry = record.entry(`a|${String(resource['resourceType'])}/${String(resource['id'])}`);
  if (entry) detail.entry = entry;
  box.append(detail);
  await detail.updateComplete;
  return textOf(detail);
}

const EXPECTED = {
  nb: {
    over: 'Perioden er over',
    now: 'Gjelder nå',
    coming: 'Ikke begynt',
    stands: 'Skal ikke gjøres',
    past: 'Avsluttet',
    refuted: 'Avkreftet',
    not: 'IKKE',
  },
  nn: {
    over: 'Perioden er over',
    now: 'Gjeld no',
    coming: 'Ikkje begynt',
    stands: 'Skal ikkje gjerast',
    past: 'Avslutta',
    refuted: 'Avkrefta',
    not: 'IKKJE',
  },
  en: {
    over: 'Period is over',
    now: 'Current',
    coming: 'Not begun',
    stands: 'Must not be done',
    past: 'Past',
    refuted: 'Refuted',
    not: 'DO NOT',
  },
} as const;

describe('the state of an entry in words', () => {
  for (const lang of ['nb', 'nn', 'en'] as const) {
    it(`GEN-02 GEN-16 MED-10 says what is so, in the table and in the detail (${lang})`, async () => {
      const words = EXPECTED[lang];
      const found = await states(
        lang,
        flag('ended', { start: '2025-01-01', end: '2026-11-22' }),
        flag('today', { start: '2025-01-01', end: '2026-11-23' }),
        flag('open', { start: '2025-01-01' }),
        flag('coming', { start: '2026-11-24' }),
        prohibition('resuscitation', 'active'),
        prohibition('restraint', 'revoked'),
        allergy('latex', 'refuted'),
        allergy('egg', 'confirmed'),
      );
      expect(found).to.deep.equal({
        ended: words.over,
        today: words.now,
        open: words.now,
        coming: words.coming,
        [`${words.not}: resuscitation`]: words.stands,
        [`${words.not}: restraint`]: words.past,
        [`${words.refuted}: latex`]: words.refuted,
        egg: words.now,
      });
      expect(await detailOf(lang, flag('ended', { end: '2026-11-22' }))).to.contain(words.over);
      expect(await detailOf(lang, prohibition('resuscitation', 'active'))).to.contain(words.stands);
      expect(await detailOf(lang, allergy('latex', 'refuted'))).to.match(
        new RegExp(`latex ${words.refuted}`, 'i'),
      );
    });
  }

  it('GEN-02 a directive that is itself a prohibition is not told as declined', async () => {
    const consent = (id: string, text: string): Json => ({
      resourceType: 'Consent',
      id,
      patient,
      status: 'active',
      dateTime: '2026-10-01',
      scope: { coding: [{ code: 'adr' }] },
      category: [{ text }],
      provision: { type: 'deny' },
    });
    const found = await states(
      'en',
      consent('dnr', 'Do not resuscitate'),
      consent('hlr', 'HLR minus'),
      consent('research', 'Research'),
    );
    expect(Object.keys(found)).to.have.members(['Do not resuscitate', 'HLR minus', 'Declined: Research']);
  });

  it('GEN-16 a consent that has run out is not told as current', async () => {
    const consent = (id: string, end: string): Json => ({
      resourceType: 'Consent',
      id,
      patient,
      status: 'active',
      dateTime: '2025-01-01',
      category: [{ text: id }],
      provision: { type: 'permit', period: { start: '2025-01-01', end } },
    });
    const found = await states('en', consent('over', '2026-11-22'), consent('valid', '2026-11-23'));
    expect(found).to.deep.equal({ over: 'Period is over', valid: 'Current' });
  });

  it('tells a conclusion, evidence, a finding and a discharge as what they are, and a reason as a reason', async () => {
    const concept = (text: string): Json => ({ text });
    const report = await detailOf('en', {
      resourceType: 'DiagnosticReport',
      id: 'r',
      status: 'final',
      code: { text: 'Culture' },
      conclusionCode: [concept('Growth')],
    });
    expect(report).to.contain('Conclusion Growth').and.not.contain('Reason');
    const problem = await detailOf('en', {
      resourceType: 'Condition',
      id: 'c',
      code: { text: 'Pneumonia' },
      evidence: [{ code: [concept('Infiltrate')] }],
    });
    expect(problem).to.contain('Evidence Infiltrate').and.not.contain('Reason');
    const impression = await detailOf('en', {
      resourceType: 'ClinicalImpression',
      id: 'i',
      status: 'completed',
      finding: [{ itemCodeableConcept: concept('Sepsis') }],
    });
    expect(impression).to.contain('Finding Sepsis').and.not.contain('Reason');
    const stay = await detailOf('en', {
      resourceType: 'Encounter',
      id: 'e',
      status: 'finished',
      reasonCode: [concept('Fall')],
      hospitalization: { dischargeDisposition: concept('Nursing home') },
    });
    expect(stay).to.contain('Discharged to Nursing home').and.contain('Reason Fall');
  });
});
