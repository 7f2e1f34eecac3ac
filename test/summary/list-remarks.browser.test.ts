/** What a list removed is marked wherever it is shown, and never reads as if it went on. */
import { expect } from '@open-wc/testing';
import '@care-timeline/care-plan/define.js';
import '@care-timeline/medication-list/define.js';
import '@care-timeline/timeline/define.js';
import { PatientRecord } from '@care-timeline/record';
import { textOf } from '@care-timeline/ui/testing.js';
import { widgetOf } from './support/page.js';

const NOW = Date.UTC(2026, 10, 23, 9);
const subject = { reference: 'Patient/p' };
const active = { coding: [{ code: 'active' }] };
const ENTRIES = [
  {
    resourceType: 'Condition',
    id: 'x',
    subject,
    code: { text: 'Astma' },
    onsetDateTime: '2020-01-01',
    clinicalStatus: active,
  },
  {
    resourceType: 'AllergyIntolerance',
    id: 'x',
    patient: subject,
    code: { text: 'Latex' },
    recordedDate: '2020-01-01',
    clinicalStatus: active,
  },
  {
    resourceType: 'CarePlan',
    id: 'x',
    status: 'active',
    intent: 'plan',
    subject,
    title: 'Fall',
    period: { start: '2026-01-01' },
  },
  {
    resourceType: 'Goal',
    id: 'x',
    lifecycleStatus: 'active',
    subject,
    description: { text: 'Tur' },
    startDate: '2026-01-01',
  },
];
const list = (deleted: boolean): object => ({
  resourceType: 'List',
  id: 'l',
  status: 'current',
  mode: 'changes',
  title: 'Utskriving',
  subject,
  date: '2026-10-15',
  entry: ENTRIES.map(({ resourceType }) => ({ deleted, item: { reference: `${resourceType}/x` } })),
});
function recordOf(deleted: boolean): PatientRecord {
  const record = new PatientRecord({ timeZone: 'Europe/Oslo', now: () => NOW });
  record.add([{ resourceType: 'Patient', id: 'p' }, ...ENTRIES, list(deleted)], {
    source: { id: 's', label: 'Sykehus' },
  });
  return record;
}
const MARK = {
  nb: 'Fjernet fra listen ifølge «Utskriving», 15. oktober 2026, Sykehus',
  nn: 'Fjerna frå lista ifølgje «Utskriving», 15. oktober 2026, Sykehus',
  en: 'Removed from the list according to “Utskriving”, 15 October 2026, Sykehus',
};

for (const [tag, name] of [
  ['care-problems', 'Astma'],
  ['care-alerts', 'Latex'],
  ['care-medication-list', 'Latex'],
  ['care-plan', 'Fall'],
  ['care-goals', 'Tur'],
] as const)
  describe(`<${tag}> of what a list removed`, () => {
    for (const [lang, mark] of Object.entries(MARK))
      it(`MED-33 says so (${lang}), and of what it kept does not`, async () => {
        const shown = async (deleted: boolean): Promise<string> =>
          textOf((await widgetOf(tag, recordOf(deleted), { lang, properties: {} })).element.shadowRoot);
        const removed = await shown(true);
        expect(removed).to.contain(name).and.to.contain(mark);
        expect(removed).not.to.match(/pågår|ongoing/);
        expect(await shown(false))
          .to.contain(name)
          .and.not.to.contain(mark);
      });
  });

describe('<care-entry-detail> of a medicine', () => {
  const told = async (deleted: boolean): Promise<string> => {
    const record = new PatientRecord({ timeZone: 'Europe/Oslo', now: () => NOW });
    const medicine = {
      resourceType: 'MedicationStatement',
      id: 'm',
      status: 'active',
      subject,
      medicationCodeableConcept: { text: 'Furix' },
      effectivePeriod: { start: '2026-01-01' },
    };
    const entry = [{ deleted, item: { reference: 'MedicationStatement/m' } }];
    record.add([{ resourceType: 'Patient', id: 'p' }, medicine, { ...list(true), entry }], {
      source: { id: 's', label: 'Sykehus' },
    });
    const properties = { entry: record.entry('s|MedicationStatement/m') };
    return textOf((await widgetOf('care-entry-detail', record, { properties })).element.shadowRoot);
  };

  it('MED-33 its status stands as what the source says, if a list removed it', async () => {
    expect(await told(true)).to.contain('Status i kilden: I bruk');
    expect(await told(false))
      .to.contain('I bruk')
      .and.not.to.contain('Status i kilden');
  });
});

describe('<care-entry-detail> of what a list removed', () => {
  for (const [lang, mark] of Object.entries(MARK))
    it(`MED-33 says so (${lang})`, async () => {
      const record = recordOf(true);
      const entry = record.entry('s|Condition/x');
      const { element } = await widgetOf('care-entry-detail', record, { lang, properties: { entry } });
      const text = textOf(element.shadowRoot);
      expect(text).to.contain(mark);
      expect(text).not.to.match(/pågår|ongoing|Gjelder nå|Gjeld no|Applies now/);
    });
});
