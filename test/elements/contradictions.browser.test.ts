import { expect, fixture, html } from '@open-wc/testing';
import type { CareContradictionEvent, CareRecord } from '@care-timeline/elements';
import '@care-timeline/elements/define.js';
import type { CareElement } from '@care-timeline/ui';
import { textOf } from '@care-timeline/ui/testing.js';

const WIDGETS = [
  'care-patient-banner',
  'care-timeline',
  'care-medication-list',
  'care-plan',
  'care-goals',
  'care-team',
  'care-visit-plan',
  'care-alerts',
  'care-problems',
  'care-results',
  'care-completeness',
  'care-summary',
] as const;

const subject = { reference: 'Patient/1' };
const of = (name: string, birthDate: string): object[] => [
  { resourceType: 'Patient', id: '1', name: [{ text: name }], birthDate },
  { resourceType: 'Condition', id: 'c', subject, code: { text: `Problem ${name}` }, onsetDateTime: '2020' },
];
const sources = (second: string): NonNullable<CareRecord['sources']> => [
  { id: 'gp', label: 'Legekontoret', system: 'A', resources: of('Kari Lie', '1940-05-17'), patient: '1' },
  { id: 'ward', label: 'Sykehuset', system: 'B', resources: of('Kari Lie', second), patient: '1' },
];

const WORDS = {
  nb: ['Opplysningene kan gjelde flere pasienter', 'Ulike fødselsdatoer', '17. mai 1940', '2. januar 1985'],
  nn: ['Opplysningane kan gjelde fleire pasientar', 'Ulike fødselsdatoar', '17. mai 1940', '2. januar 1985'],
  en: [
    'The information may be about several patients',
    'Different birth dates',
    '17 May 1940',
    '2 January 1985',
  ],
} as const;

async function page(
  lang: string,
  second: string,
): Promise<[CareRecord, CareElement[], CareContradictionEvent[]]> {
  const record = document.createElement('care-record');
  const told: CareContradictionEvent[] = [];
  record.addEventListener('care-contradiction', (event) => told.push(event));
  record.lang = lang;
  record.sources = sources(second);
  const widgets = WIDGETS.map((tag) => document.createElement(tag) as CareElement);
  record.append(...widgets);
  await fixture(html`<div>${record}</div>`);
  await record.ready;
  return [record, widgets, told];
}

const shown = (widget: CareElement): string => textOf(widget.shadowRoot);

describe('GEN-13 sources that contradict each other about who the patient is', () => {
  for (const lang of ['nb', 'nn', 'en'] as const) {
    it(`GEN-13 every widget says which, in place of the record, until it is confirmed (${lang})`, async () => {
      const [record, widgets, told] = await page(lang, '1985-01-02');
      for (const widget of widgets) {
        for (const words of WORDS[lang]) expect(shown(widget), widget.localName).to.contain(words);
        expect(shown(widget)).to.contain('Legekontoret').and.to.contain('Sykehuset');
        expect(shown(widget)).not.to.contain('Problem');
      }
      const { text } = widgets[1] as CareElement & { text: string };
      expect(text).to.equal('');
      expect(told.map(({ detail }) => detail.elements)).to.deep.equal([['birthDate']]);
      expect(told[0]!.detail.sources.map(({ id }) => id)).to.deep.equal(['gp', 'ward']);
      record.confirmSamePerson();
      await record.ready;
      for (const widget of widgets) await widget.updateComplete;
      for (const widget of widgets) expect(shown(widget)).not.to.contain(WORDS[lang][0]);
      expect(shown(widgets[8]!)).to.contain('Problem Kari Lie');
      expect(told).to.have.length(1);
    });
  }

  it('GEN-13 sources that agree are shown at once', async () => {
    const [, widgets, told] = await page('nb', '1940');
    for (const widget of widgets) expect(shown(widget)).not.to.contain(WORDS.nb[0]);
    expect(shown(widgets[8]!)).to.contain('Problem Kari Lie');
    expect(told).to.deep.equal([]);
  });
});
