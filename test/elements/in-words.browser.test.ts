import { expect, fixture, html } from '@open-wc/testing';
import { PatientRecord } from '@care-timeline/record';
import type { CareElement } from '@care-timeline/ui';
import { WidgetHarness } from '@care-timeline/ui/testing.js';
import '@care-timeline/summary/define.js';
import '@care-timeline/medication-list/define.js';
import '@care-timeline/care-plan/define.js';

type Json = Record<string, unknown>;

const patient = { resourceType: 'Patient', id: 'p', name: [{ text: 'Berit Haug' }] };
const subject = { reference: 'Patient/p' };
const section = (loinc: string, div: string, more: Json = {}): Json => ({
  title: 'Avsnitt',
  code: { coding: [{ system: 'http://loinc.org', code: loinc }] },
  text: { status: 'additional', div: `<div xmlns="http://www.w3.org/1999/xhtml">${div}</div>` },
  ...more,
});
const documentOf = (...sections: Json[]): Json => ({
  resourceType: 'Composition',
  id: 'c',
  status: 'final',
  subject,
  date: '2026-11-01',
  section: sections,
});

async function widgetOf(
  tag: string,
  lang: string,
  sources: Readonly<Record<string, readonly Json[]>>,
): Promise<WidgetHarness> {
  const record = new PatientRecord({ timeZone: 'Europe/Oslo', now: () => Date.UTC(2026, 10, 28) });
  for (const [id, resources] of Object.entries(sources))
    record.add([patient, ...resources], { source: { id, label: id } });
  const box = await fixture<HTMLElement>(html`<div lang=${lang}></div>`);
  const element = document.createElement(tag) as CareElement;
  element.timeZone = 'Europe/Oslo';
  element.record = record;
  box.append(element);
  const harness = new WidgetHarness(element);
  await harness.settled();
  return harness;
}

const WORDS = {
  nb: { only: 'Bare i fritekst', none: /Ingenting er registrert/ },
  nn: { only: 'Berre i fritekst', none: /Ingenting er registrert/ },
  en: { only: 'Only in words', none: /Nothing is recorded/ },
} as const;

const LISTS: readonly (readonly [string, string])[] = [
  ['care-alerts', '48765-2'],
  ['care-problems', '11450-4'],
  ['care-medication-list', '10160-0'],
  ['care-results', '30954-2'],
  ['care-plan', '18776-5'],
  ['care-goals', '61146-7'],
  ['care-team', '85847-2'],
];

describe('what is recorded in words only', () => {
  for (const lang of ['nb', 'nn', 'en'] as const) {
    for (const [tag, loinc] of LISTS) {
      it(`GEN-06 ALG-01 <${tag}> tells it apart from a list with nothing (${lang})`, async () => {
        const { only, none } = WORDS[lang];
        const hidden = tag === 'care-medication-list' ? { hideCritical: true } : {};
        const show = async (...sections: Json[]): Promise<WidgetHarness> => {
          const widget = await widgetOf(tag, lang, { Journal: [documentOf(...sections)] });
          Object.assign(widget.element, hidden);
          await widget.settled();
          return widget;
        };
        const widget = await show(
          section(loinc, '<h2>Overskrift</h2><p>Penicillin: anafylaksi 2019</p><p>Egg<script>x</script></p>'),
        );
        expect(widget.text).to.contain(only).and.contain('Penicillin: anafylaksi 2019');
        expect(widget.text).not.to.match(none);
        // The whole text is one action away, sanitised.
        const whole = widget.element.shadowRoot!.querySelector<HTMLDetailsElement>('details.in-words')!;
        whole.open = true;
        expect(whole.querySelector('.narrative')!.textContent).to.match(/Egg$/);
        expect(whole.querySelector('script')).to.equal(null);
        await expect(widget.element).to.be.accessible();
        const empty = await show(section(loinc, '<p> </p>'), section('99999-9', '<p>Penicillin</p>'));
        expect(empty.text).to.match(none);
        expect(empty.text).not.to.contain(only);
      });
    }
  }

  const alerts = (sources: Readonly<Record<string, readonly Json[]>>) =>
    widgetOf('care-alerts', 'en', sources);
  const nil = { emptyReason: { coding: [{ code: 'nilknown' }] } };

  it('GEN-06 that there are none is only words too, unless the source says so in a code', async () => {
    const words = section('48765-2', 'No known allergies');
    const free = await alerts({ A: [documentOf(words)] });
    expect(free.text).to.contain('Allergies: Only in words').and.contain('No known allergies Only in words');
    const coded = await alerts({ A: [documentOf({ ...words, ...nil })] });
    expect(coded.text).to.contain('Somebody asked').and.contain('No known allergies Only in words');
    expect(coded.text).not.to.contain('Allergies: Only in words');
  });

  it('GEN-06 a text of one source is beside the entries of another, and unsettles its "none known"', async () => {
    const words = documentOf(section('48765-2', 'Penicillin'));
    const entry = {
      resourceType: 'AllergyIntolerance',
      id: 'a',
      patient: subject,
      code: { text: 'Latex' },
      clinicalStatus: { coding: [{ code: 'active' }] },
    };
    const both = await alerts({ A: [words], B: [entry] });
    expect(both.entries).to.deep.equal(['Latex']);
    expect(both.text).to.contain('Penicillin').and.contain('Avsnitt, A');
    const none = await alerts({ A: [words], B: [documentOf(section('48765-2', ' ', nil))] });
    expect(none.text).to.contain('Allergies: Only in words').and.not.contain('Somebody asked');
  });

  it('GEN-01 a text of a document in error says nothing', async () => {
    const wrong = { ...documentOf(section('48765-2', 'Penicillin')), status: 'entered-in-error' };
    expect((await alerts({ A: [wrong] })).text).not.to.contain('Penicillin');
  });

  const penicillin = (more: Json = {}): Json => ({
    resourceType: 'AllergyIntolerance',
    id: 'a',
    patient: subject,
    code: { text: 'Egg' },
    ...more,
  });
  const entered = { verificationStatus: { coding: [{ code: 'entered-in-error' }] } };
  for (const [what, resources, only] of [
    ['that is not there', [], true],
    ['in error', [penicillin(entered)], true],
    ['of another patient', [penicillin({ patient: { reference: 'Patient/other' } })], true],
    ['that is there', [penicillin()], false],
  ] as const) {
    it(`GEN-06 ALG-01 the text of a section with an entry ${what}`, async () => {
      const words = documentOf(
        section('48765-2', 'Anafylaksi', { entry: [{ reference: 'AllergyIntolerance/a' }] }),
      );
      const { text } = await alerts({ A: [words, ...resources] });
      expect(text.includes('Anafylaksi')).to.equal(only);
      expect(text.includes('Allergies: Only in words')).to.equal(only);
    });
  }

  it('GEN-06 a section known by its title or place, and nothing else', async () => {
    const { code: _, ...untitled } = section('', 'Penicillin');
    const own = await alerts({ A: [documentOf({ ...untitled, title: 'Allergier' })] });
    expect(own.text).to.contain('Allergies: Only in words').and.contain('Penicillin');
    const within = { ...section('48765-2', ' '), section: [untitled] };
    expect((await alerts({ A: [documentOf(within)] })).text).to.contain('Penicillin');
    // Neither is enough to conclude that there is nothing.
    const none = await alerts({
      A: [documentOf({ ...untitled, title: 'Allergier', text: undefined, ...nil })],
    });
    expect(none.text).to.contain('Nothing is recorded');
    const family = await alerts({ A: [documentOf({ ...untitled, title: 'Family history of allergy' })] });
    expect(family.text).to.not.contain('Penicillin');
  });

  for (const [lang, only] of [
    ['en', 'Only in words'],
    ['nb', 'Bare i fritekst'],
    ['nn', 'Berre i fritekst'],
  ] as const) {
    it(`GEN-06 <care-alerts> tells alerts and treatment limitations in words, each once (${lang})`, async () => {
      const document = documentOf(
        section('104605-1', 'Blodsmitte'),
        section('42348-3', 'HLR minus'),
        section('10157-6', 'Kreft'),
        { ...section('', 'Latex'), code: { text: 'CAVE' } },
      );
      const { text } = await widgetOf('care-alerts', lang, { A: [document] });
      expect(text).to.contain(`Blodsmitte ${only}`).and.contain(`HLR minus ${only}`).and.not.contain('Kreft');
      expect(text.split('Latex').length).to.equal(2);
    });
  }
});
