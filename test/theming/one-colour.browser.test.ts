/** No theme can take a state away: with one ink on one ground, shapes and words still tell states apart. */
import { expect } from '@open-wc/testing';
import { PatientRecord } from '@care-timeline/record';
import { KINDS } from '@care-timeline/fhir';
import { KIND_PATHS, CLINICAL_STATE_PATHS, allColors } from '@care-timeline/ui';
import '@care-timeline/medication-list/define.js';
import '@care-timeline/timeline/define.js';

const GROUND = /^(paper|raised|sunken|accent-ink|.*-soft)$/;
const STATUSES = ['active', 'on-hold', 'intended', 'completed', 'not-taken', 'unknown'];

const medicine = (status: string): object => ({
  resourceType: 'MedicationStatement',
  id: 'm',
  status,
  subject: { reference: 'Patient/1' },
  medicationCodeableConcept: { text: 'Metoprolol depottablett 50 mg' },
  effectivePeriod: { start: '2023-01-10', end: '2024-02-20' },
});

function recordWith(status: string): PatientRecord {
  const record = new PatientRecord({ timeZone: 'Europe/Oslo', now: () => Date.UTC(2023, 5, 1) });
  record.add([{ resourceType: 'Patient', id: '1', birthDate: '1950-01-01' }, medicine(status)]);
  return record;
}

describe('a theme of one colour', () => {
  let box: HTMLElement;
  beforeEach(() => {
    box = document.createElement('div');
    box.lang = 'nb';
    box.style.width = '900px';
    for (const name of Object.keys(allColors())) {
      box.style.setProperty(`--care-${name}`, GROUND.test(name) ? '#ffffff' : '#000000');
    }
    document.body.append(box);
  });
  afterEach(() => box.remove());

  it('TLN-03 the timeline draws each state of the same medicine in a shape of its own', async () => {
    const pictures = new Map<string, string>();
    for (const status of STATUSES) {
      const timeline = document.createElement('care-timeline');
      timeline.record = recordWith(status);
      box.replaceChildren(timeline);
      await timeline.updateComplete;
      await timeline.zoomTo('2022-06-01', '2024-12-31');
      await timeline.drawComplete;
      const canvas = timeline.shadowRoot!.querySelector('canvas')!;
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      // Two colours and what lies between them on an edge: no hue is left to tell by.
      for (let i = 0; i < data.length; i += 4) {
        if (data[i + 3]! > 250 && (data[i] !== data[i + 1] || data[i] !== data[i + 2]))
          throw new Error('a hue');
      }
      const picture = canvas.toDataURL();
      expect(pictures.get(picture), `${status} looks like another`).to.equal(undefined);
      pictures.set(picture, status);
    }
  });

  it('MED-21 GEN-02 the medication list tells each state in words of its own', async () => {
    const texts = new Map<string, string>();
    for (const status of STATUSES) {
      const list = document.createElement('care-medication-list');
      list.setAttribute('show', 'all');
      list.record = recordWith(status);
      box.replaceChildren(list);
      await list.updateComplete;
      await new Promise((done) => setTimeout(done, 100));
      const text = list.shadowRoot!.textContent.replace(/\s+/g, ' ');
      expect(text).to.contain('Metoprolol');
      expect(texts.get(text), `${status} reads like another`).to.equal(undefined);
      texts.set(text, status);
    }
  });

  it('TLN-03 every kind and every clinical state has a symbol that no other has', () => {
    for (const paths of [KIND_PATHS, CLINICAL_STATE_PATHS]) {
      const shapes = Object.values(paths as Readonly<Record<string, unknown>>).map((path) =>
        JSON.stringify(path),
      );
      expect(new Set(shapes).size).to.equal(shapes.length);
    }
    expect(Object.keys(KIND_PATHS)).to.have.members([...KINDS]);
  });
});
