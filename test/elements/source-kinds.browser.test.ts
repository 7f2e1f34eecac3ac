import { expect, fixture, html } from '@open-wc/testing';
import { PatientRecord, type SourceDetail } from '@care-timeline/record';
import type { CareElement } from '@care-timeline/ui';
import { WidgetHarness } from '@care-timeline/ui/testing.js';
import '@care-timeline/summary/define.js';
import '@care-timeline/medication-list/define.js';
import '@care-timeline/care-plan/define.js';

type Json = Record<string, unknown>;

const subject = { reference: 'Patient/p' };
const patient = { resourceType: 'Patient', id: 'p', name: [{ text: 'Berit Haug' }] };
const refused = { coding: [{ system: 'http://ehelse.no/fhir/CodeSystem/sfm-kj-rf-error-code', code: '5' }] };
const ok = { coding: [{ system: 'http://ehelse.no/fhir/CodeSystem/sfm-kj-rf-error-code', code: '0' }] };

/** An answer of the medication service, with its lookup in the summary care record refused or not. */
const sfm = (code: Json): Json => ({
  resourceType: 'Parameters',
  parameter: [
    { name: 'medication', resource: { resourceType: 'Bundle', type: 'document', entry: [] } },
    { name: 'KJHentetTidspunkt', valueDateTime: '2026-11-23T08:00:00+01:00' },
    { name: 'RFHentetTidspunkt', valueDateTime: '2026-11-23T08:00:00+01:00' },
    { name: 'KJFeilkode', valueCodeableConcept: code },
    { name: 'RFM96Feilkode', valueCodeableConcept: ok },
    { name: 'RFM912Feilkode', valueCodeableConcept: ok },
  ],
});

function recordOf(medicines: Json, ...journal: Json[]): PatientRecord {
  const record = new PatientRecord({ timeZone: 'Europe/Oslo', now: () => Date.UTC(2026, 10, 23, 9) });
  record.add([patient, ...journal], { source: { id: 'epj', label: 'Journal' } });
  record.add(medicines, { source: { id: 'sfm', label: 'SFM' } });
  return record;
}

async function textOn(tag: string, record: PatientRecord, lang = 'nb'): Promise<string> {
  const box = await fixture<HTMLElement>(html`<div lang=${lang}></div>`);
  const element = document.createElement(tag) as CareElement;
  element.timeZone = 'Europe/Oslo';
  element.record = record;
  box.append(element);
  const harness = new WidgetHarness(element);
  await harness.settled();
  return harness.text;
}

/** What the medication service never delivers. */
const OTHERS = ['care-problems', 'care-results', 'care-plan', 'care-goals', 'care-team', 'care-visit-plan'];
const OWN = ['care-medication-list', 'care-alerts'];
const UNAVAILABLE = /kunne ikke hentes|ikke leses som|ufullstendig|delvis hentet/i;

const problem = {
  resourceType: 'Condition',
  id: 'c',
  subject,
  code: { text: 'Astma' },
  clinicalStatus: { coding: [{ code: 'active' }] },
};

describe('what a source failed to deliver', () => {
  for (const tag of OTHERS) {
    it(`GEN-06 a refusal of the medication service says nothing of <${tag}>, empty or not`, async () => {
      const empty = await textOn(tag, recordOf(sfm(refused)));
      expect(empty).not.to.match(UNAVAILABLE).and.not.contain('SFM');
      const filled = await textOn(tag, recordOf(sfm(refused), problem));
      expect(filled).not.to.match(UNAVAILABLE).and.not.contain('SFM');
    });

    it(`GEN-06 a source that failed altogether concerns <${tag}>`, async () => {
      const record = recordOf(sfm(ok));
      record.setSourceState({ id: 'gp', label: 'Legesenteret' }, 'failed', 'svarer ikke');
      expect(await textOn(tag, record)).to.contain('Legesenteret');
    });
  }

  for (const tag of OWN) {
    it(`GEN-06 it concerns <${tag}>, and without a refusal nothing does`, async () => {
      expect(await textOn(tag, recordOf(sfm(refused)))).to.match(UNAVAILABLE);
      expect(await textOn(tag, recordOf(sfm(ok)))).not.to.match(/ikke leses som tomt|ufullstendig/i);
    });
  }

  it('GEN-06 a server that failed for some kinds is named beside the lists of these', async () => {
    const failed = (detail: SourceDetail): PatientRecord => {
      const record = recordOf(sfm(ok), problem);
      record.setSourceState({ id: 'lab', label: 'Laboratoriet' }, 'partial', detail);
      return record;
    };
    const labs = failed({ kinds: ['labs'] });
    expect(await textOn('care-results', labs)).to.contain('Laboratoriet');
    for (const tag of ['care-problems', 'care-plan', 'care-alerts', 'care-visit-plan'])
      expect(await textOn(tag, labs), tag).not.to.contain('Laboratoriet');
    for (const tag of ['care-results', 'care-problems'])
      expect(await textOn(tag, failed({})), tag).to.contain('Laboratoriet');
    // The completeness view tells all of it, whatever the kind.
    expect(await textOn('care-completeness', labs)).to.contain('Laboratoriet');
  });
});
