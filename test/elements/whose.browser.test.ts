import { expect, fixture, html } from '@open-wc/testing';
import { PatientRecord } from '@care-timeline/record';
import type { CareElement } from '@care-timeline/ui';
import { textOf, WidgetHarness } from '@care-timeline/ui/testing.js';
import '@care-timeline/summary/define.js';
import '@care-timeline/medication-list/define.js';
import '@care-timeline/timeline/define.js';

const GP = 'https://fastlege.example/fhir';
const HOSPITAL = 'https://sykehus.example/fhir';
const at = (base: string, resource: { resourceType: string; id: string }) => ({
  fullUrl: `${base}/${resource.resourceType}/${resource.id}`,
  resource,
});
const patient = { resourceType: 'Patient', id: '1', name: [{ text: 'Berit Haug' }], birthDate: '1990-04-02' };
const collection = (...entry: object[]) => ({ resourceType: 'Bundle', type: 'collection', entry });
const request = (id: string, more: object) => ({
  resourceType: 'MedicationRequest',
  id,
  status: 'active',
  intent: 'order',
  authoredOn: '2026-10-01',
  dosageInstruction: [{ text: '1 tablett daglig' }],
  ...more,
});
const pulse = (id: string, day: string, value: number, more: object) => ({
  resourceType: 'Observation',
  id,
  status: 'final',
  category: [{ coding: [{ code: 'vital-signs' }] }],
  code: { text: 'Puls', coding: [{ system: 'http://loinc.org', code: '8867-4' }] },
  subject: { reference: 'Patient/1' },
  effectiveDateTime: `2026-11-${day}T09:00:00Z`,
  valueQuantity: { value, unit: '/min', system: 'http://unitsofmeasure.org', code: '/min' },
  ...more,
});

async function widgetOf(tag: string, lang: string, input: unknown): Promise<WidgetHarness> {
  const record = new PatientRecord({ timeZone: 'Europe/Oslo', now: () => Date.UTC(2026, 10, 28) });
  record.add(input, { source: { id: 'a', label: 'Journal' } });
  const box = await fixture<HTMLElement>(html`<div lang=${lang}></div>`);
  const element = document.createElement(tag) as CareElement;
  element.timeZone = 'Europe/Oslo';
  element.style.setProperty('height', '600px');
  if (tag === 'care-timeline') element.setAttribute('view', 'table');
  element.record = record;
  box.append(element);
  const harness = new WidgetHarness(element);
  await harness.settled();
  if (tag === 'care-timeline') await new Promise((resolve) => setTimeout(resolve, 600));
  await harness.settled();
  return harness;
}

const WORDS = {
  nb: { apart: 'Gjelder ikke pasienten selv', about: 'gjelder', notLoaded: 'Legemiddel (ikke hentet)' },
  nn: { apart: 'Gjeld ikkje pasienten sjølv', about: 'gjeld', notLoaded: 'Legemiddel (ikkje henta)' },
  en: { apart: 'Not about the patient', about: 'about', notLoaded: 'Medication (not loaded)' },
} as const;

for (const lang of ['nb', 'nn', 'en'] as const) {
  const words = WORDS[lang];
  /** Text of the part about others, and of all that stands before it. */
  const parts = (widget: WidgetHarness): [before: string, others: string] => {
    const others = textOf(widget.all('.others')[0]);
    return [widget.text.split(others)[0] ?? '', others];
  };

  describe(`whose it is (${lang})`, () => {
    it('GEN-13 the pulse of a fetus is apart from the latest results, and named', async () => {
      const input = collection(
        at(GP, patient),
        at(GP, pulse('own', '19', 74, {})),
        at(GP, pulse('other', '20', 152, { focus: [{ display: 'Foster A' }] })),
      );
      const results = await widgetOf('care-results', lang, input);
      const [before, others] = parts(results);
      expect(before)
        .to.match(/74\s*\/min/)
        .and.not.to.contain('152');
      expect(before).not.to.match(/[+−-]\s*78/);
      expect(others).to.contain(words.apart).and.to.contain(`Puls (${words.about}: Foster A)`);
      expect(others).to.match(/152\s*\/min/);

      const { text } = await widgetOf('care-timeline', lang, input);
      expect(text).to.contain(`Puls (${words.about}: Foster A)`).and.to.contain(words.apart);
    });

    it('GEN-13 a ward’s flag and a pump’s battery are not among the patient’s, and are named', async () => {
      const input = collection(
        at(GP, patient),
        at(GP, { resourceType: 'Location', id: '3', name: 'Sengepost 3' } as never),
        at(GP, {
          resourceType: 'Flag',
          id: 'f',
          status: 'active',
          code: { text: 'Utagerende' },
          subject: { reference: 'Location/3' },
        } as never),
        at(
          GP,
          pulse('battery', '20', 5, {
            code: { text: 'Batteri' },
            subject: { reference: 'Device/9', display: 'Pumpe 9' },
          }),
        ),
      );
      const [alerts, ofWard] = parts(await widgetOf('care-alerts', lang, input));
      expect(alerts).not.to.contain('Utagerende');
      expect(ofWard).to.contain(`Utagerende (${words.about}: Sengepost 3)`);
      const [results, ofPump] = parts(await widgetOf('care-results', lang, input));
      expect(results).not.to.contain('Batteri');
      expect(ofPump).to.contain(`Batteri (${words.about}: Pumpe 9)`);
    });

    it('GEN-15 a medicine on another server is said not to be loaded, and gets no other’s name', async () => {
      const input = collection(
        at(GP, patient),
        at(GP, { resourceType: 'Medication', id: '4', code: { text: 'Ibuprofen 400 mg' } } as never),
        at(
          HOSPITAL,
          request('r', {
            subject: { reference: `${GP}/Patient/1` },
            medicationReference: { reference: `${HOSPITAL}/Medication/4` },
          }),
        ),
      );
      const { text } = await widgetOf('care-medication-list', lang, input);
      expect(text).to.contain(words.notLoaded).and.not.to.contain('Medication/');
      expect(text).to.contain('1 tablett daglig');
      expect(text).not.to.contain('Ibuprofen');
    });

    it('GEN-15 GEN-07 a medicine of another server’s patient with the same id is refused and counted', async () => {
      const input = collection(
        at(GP, patient),
        at(
          HOSPITAL,
          request('r', {
            subject: { reference: `${HOSPITAL}/Patient/1` },
            medicationCodeableConcept: { text: 'Klozapin 100 mg' },
          }),
        ),
      );
      const list = await widgetOf('care-medication-list', lang, input);
      expect(list.text).not.to.contain('Klozapin');
      const { record } = list.element as unknown as { record: PatientRecord };
      expect(record.completeness.total).to.include({ received: 2, read: 1, refused: 1 });
    });
  });
}
