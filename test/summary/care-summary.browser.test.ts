import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import '@care-timeline/care-plan/define.js';
import '@care-timeline/medication-list/define.js';
import '@care-timeline/timeline/define.js';
import { CareRecord } from '@care-timeline/elements';
import type { CareSummary } from '@care-timeline/summary';
import { SummaryHarness } from '@care-timeline/summary/testing.js';
import type { CareElement } from '@care-timeline/ui';
import { PRESETS } from '../../packages/summary/src/presets/presets.js';
import {
  allergy,
  condition,
  NOW,
  observation,
  PATIENT,
  quantity,
  recordOf,
  type Json,
} from './support/context.js';
import { summaryOf } from './support/page.js';

CareRecord.define();

const resources = (): Json[] => [
  PATIENT,
  allergy('Penicillin', { criticality: 'high' }),
  condition('Hjertesvikt', { onsetDateTime: '2024-05-01', recordedDate: '2024-05-01' }),
  condition('Gikt', { onsetDateTime: '2010-01-01', recordedDate: '2010-01-01' }),
  observation('Kalium', quantity(4.6, 'mmol/L'), { effectiveDateTime: '2026-03-02' }),
  observation('Kalium', quantity(4.9, 'mmol/L'), { effectiveDateTime: '2026-11-01' }),
  {
    resourceType: 'MedicationRequest',
    id: 'furix',
    status: 'active',
    intent: 'order',
    medicationCodeableConcept: { text: 'Furix' },
    authoredOn: '2024-06-01',
    dosageInstruction: [{ text: '1 tablett morgen' }],
  },
];
const record = () => recordOf(...resources());
const asOfOf = (summary: SummaryHarness, tag: string): string =>
  (summary.widget(tag).element as unknown as { scope: { asOfText: string } }).scope.asOfText;

/** A summary under a `<care-record>`, with another widget beside it. */
async function underRecord(): Promise<{ summary: SummaryHarness; box: CareRecord }> {
  const box = await fixture<CareRecord>(
    html`<care-record .record=${record()} time-zone="Europe/Oslo" lang="nb" preset="emergency"
      ><care-summary></care-summary><care-problems></care-problems
    ></care-record>`,
  );
  await box.ready;
  const summary = new SummaryHarness(box.querySelector<CareSummary>('care-summary')!);
  await summary.settled();
  return { summary, box };
}

describe('<care-summary>', () => {
  for (const [name, preset] of Object.entries(PRESETS)) {
    it(`shows every widget of ${name}, in reading order`, async () => {
      const summary = await summaryOf(record(), { attributes: { preset: name } });
      const tags = (['top', 'first', 'main', 'side', 'bottom'] as const)
        .flatMap((area) => preset[area] ?? [])
        .map((one) => (typeof one === 'string' ? one : one.element));
      expect(summary.widgets).to.deep.equal(tags);
    });
  }

  for (const width of [360, 768, 1280]) {
    it(`A11Y-01 A11Y-02 axe finds nothing and nothing runs out at ${width} px`, async () => {
      const summary = await summaryOf(record(), { width, attributes: { preset: 'home-care' } });
      await expect(summary.element).to.be.accessible();
      const { right } = summary.element.getBoundingClientRect();
      const over = summary
        .all('*')
        .filter((one) => !one.closest('.jumps') && one.getBoundingClientRect().right > right + 1);
      expect(over.map(({ localName }) => localName)).to.deep.equal([]);
    });
  }

  it('stands beside each other where the summary has room, whatever the page is', async () => {
    const wide = await summaryOf(record(), { width: 1200 });
    const narrow = await summaryOf(record(), { width: 500 });
    const left = ({ all }: SummaryHarness, area: string, of: SummaryHarness): number =>
      all.call(of, `.${area}`)[0]!.getBoundingClientRect().left;
    expect(left(wide, 'main', wide)).to.be.greaterThan(left(wide, 'first', wide) + 300);
    expect(left(narrow, 'main', narrow)).to.equal(left(narrow, 'first', narrow));
  });

  it('TLN-10 shows the last day of a year or a month that is written, and no day for what is none', async () => {
    const summary = await summaryOf(record(), { attributes: { preset: 'gp' } });
    await summary.showDay('2024');
    expect(asOfOf(summary, 'care-problems')).to.equal('2024');
    expect(summary.text).to.match(/Viser journalen slik den var 31\.\sdesember 2024/);
    expect(summary.widget('care-problems').entries).to.deep.equal(['Hjertesvikt', 'Gikt']);
    await summary.showDay('apr 2024');
    expect(summary.text).to.match(/slik den var 30\.\sapril 2024/);
    expect(summary.widget('care-problems').entries).to.deep.equal(['Gikt']);
    await summary.showDay('1.5.24');
    expect(asOfOf(summary, 'care-problems')).to.equal('2024-04');
    expect(summary.text).to.contain('Skriv årstallet med fire sifre.');
    await expect(summary.element).to.be.accessible();
  });

  it('alone, it owns day, search and selection for its widgets', async () => {
    const summary = await summaryOf(record(), { attributes: { preset: 'gp' } });
    const days: string[] = [];
    summary.element.addEventListener('care-as-of-change', (event) => days.push(event.detail.asOf));
    await summary.showDay('2020-01-01');
    expect(days).to.deep.equal(['2020-01-01']);
    for (const tag of ['care-problems', 'care-medication-list', 'care-results', 'care-plan', 'care-timeline'])
      expect(asOfOf(summary, tag), tag).to.equal('2020-01-01');
    expect(summary.widget('care-problems').entries).to.deep.equal(['Gikt']);
    expect(summary.text).to.match(/Viser journalen slik den var 1\. januar 2020/);
    await summary.press('Tilbake til i dag');
    expect(summary.widget('care-problems').entries).to.deep.equal(['Hjertesvikt', 'Gikt']);
    expect(summary.all('.day input')[0]).to.have.property('value', '');

    await summary.search('gikt');
    expect(summary.all('input[type="search"]')[0]).to.have.property('value', 'gikt');
    expect(summary.widget('care-problems').entries).to.deep.equal(['Gikt']);
    expect(summary.widget('care-problems').text).to.contain('«gikt»');
    expect(summary.widget('care-alerts').text).to.contain('Penicillin');
    await summary.search('');
    expect(summary.widget('care-problems').entries).to.have.length(2);
  });

  it('MED-24 a filter is taken away where a list tells of it', async () => {
    const summary = await summaryOf(record(), { attributes: { preset: 'gp' } });
    await summary.search('gikt');
    const problems = summary.widget('care-problems');
    const notice = problems.all('care-notice')[0]!;
    notice.shadowRoot!.querySelector('button')!.click();
    await summary.settled();
    expect(problems.entries).to.have.length(2);
    expect(summary.all('input[type="search"]')[0]).to.have.property('value', '');
  });

  it('events of the widgets are fired again, cancellation included, and do not bubble', async () => {
    const summary = await summaryOf(record(), { attributes: { preset: 'gp' } });
    const heard: string[] = [];
    summary.element.addEventListener('care-select', (event) => heard.push(event.detail.key));
    summary.element.addEventListener('care-open', (event) => event.preventDefault());
    summary.element.parentElement!.addEventListener('care-select', () => heard.push('bubbled'));
    const problems = summary.widget('care-problems');
    await problems.press('Gikt');
    expect(heard).to.deep.equal(['Journal|Condition/gikt']);
    expect(problems.detail).to.equal('');
  });

  it('what is chosen in one widget is marked in the others', async () => {
    const summary = await summaryOf(record(), { attributes: { preset: 'gp' } });
    await summary.widget('care-problems').press('Gikt');
    await summary.settled();
    const timeline = summary.widget('care-timeline').element as CareElement & {
      scope: { selected?: string };
    };
    expect((timeline as unknown as { scope: { selected: string } }).scope.selected).to.equal(
      'Journal|Condition/gikt',
    );
    expect(summary.widget('care-problems').all('[aria-current]')).to.have.length(1);
  });

  it('under a <care-record> the day, the search and the preset are the record’s, for those outside too', async () => {
    const { summary, box } = await underRecord();
    expect(summary.widgets).to.include('care-alerts');
    expect(summary.headings[0]).to.equal('Pasientoversikt: Legevakt');
    const beside = box.querySelector<CareElement>('care-problems')!;
    await summary.showDay('2020-01-01');
    await beside.updateComplete;
    expect(box.asOf).to.equal('2020-01-01');
    expect(beside.shadowRoot!.textContent).to.contain('Gikt').and.not.contain('Hjertesvikt');
    await summary.search('hjertesvikt');
    await beside.updateComplete;
    expect(beside.shadowRoot!.textContent).not.to.contain('Gikt');
  });

  it('its own preset wins over the record’s', async () => {
    const { summary } = await underRecord();
    summary.element.preset = 'physiotherapy';
    await summary.settled();
    expect(summary.headings[0]).to.equal('Pasientoversikt: Fysioterapi');
  });

  it('a vendor’s own preset, as an object and as text, with titles by language', async () => {
    const preset = { name: 'acme', title: { nb: 'Vår egen' }, main: ['care-problems'] };
    for (const given of [preset, JSON.stringify(preset)]) {
      const summary = await summaryOf(record(), { properties: { preset: given } });
      expect(summary.widgets).to.deep.equal(['care-problems']);
      expect(summary.headings[0]).to.equal('Pasientoversikt: Vår egen');
    }
  });

  for (const [what, preset, says] of [
    ['a name that nobody knows', 'tannlege', /kan ikke brukes .*«tannlege».*Viser «gp»/],
    [
      'a widget that is none',
      { name: 'x', main: ['script', 'care-problems'] },
      /har feil\. Resten vises main\[0\]: er ikke et egendefinert element\./,
    ],
    ['no JSON', '{"name":', /kan ikke brukes er ikke gyldig JSON\. Viser «gp»/],
    ['a number', 7, /kan ikke brukes er ikke et objekt\. Viser «gp»/],
    ['an empty object', {}, /name: mangler; har ingen elementer å vise\. Viser «gp»/],
  ] as const) {
    it(`a preset that cannot be used never throws, says so and shows what it can: ${what}`, async () => {
      const summary = await summaryOf(record(), { properties: { preset } });
      expect(summary.text).to.match(says);
      expect(summary.widgets.filter((tag) => tag !== 'care-notice')).to.not.be.empty;
      await expect(summary.element).to.be.accessible();
    });
  }

  it('an element that the page has not loaded is told plainly, and shown once it comes', async () => {
    const preset = { name: 'x', main: ['late-widget', 'care-problems'] };
    const summary = await summaryOf(record(), { properties: { preset } });
    expect(summary.text).to.contain('Elementet <late-widget> er ikke lastet på denne siden.');
    customElements.define('late-widget', class extends LitElement {});
    await summary.settled();
    await new Promise((done) => setTimeout(done));
    await summary.settled();
    expect(summary.widgets).to.deep.equal(['late-widget', 'care-problems']);
  });

  it('another preset keeps a widget, and what the reader did in it', async () => {
    const summary = await summaryOf(record(), { attributes: { preset: 'gp' } });
    const before = summary.widget('care-problems').element;
    await summary.widget('care-problems').press('Gikt');
    summary.element.preset = 'home-care';
    await summary.settled();
    expect(summary.widget('care-problems').element).to.equal(before);
    expect(summary.widget('care-problems').detail).to.contain('Gikt');
  });

  it('a result is looked at on the timeline: chosen, its stretch of time in view, and the keyboard there', async () => {
    const summary = await summaryOf(record(), { width: 1200, attributes: { preset: 'gp' } });
    const results = summary.widget('care-results');
    results.all('button.picture')[0]!.click();
    await summary.settled();
    const timeline = summary.widget('care-timeline').element as CareElement & { start: string; end: string };
    expect(timeline.start.slice(0, 7)).to.equal('2026-02');
    expect(Date.parse(timeline.end)).to.be.greaterThan(NOW - 40 * 86_400_000);
    expect(summary.element.shadowRoot!.activeElement).to.equal(timeline);
  });

  it('CPL-04 a plan is looked at on the timeline: chosen, from its beginning to its end or to today', async () => {
    const plan = { resourceType: 'CarePlan', status: 'active', intent: 'plan', title: 'Fallforebygging' };
    const summary = await summaryOf(
      recordOf(...resources(), { ...plan, id: 'c', period: { start: '2026-03-10' } }),
      { width: 1200, attributes: { preset: 'home-care' } },
    );
    await summary.widget('care-plan').press('Vis på tidslinjen: Fallforebygging');
    await summary.settled();
    const timeline = summary.widget('care-timeline').element as CareElement & { start: string; end: string };
    expect(timeline.start.slice(0, 7)).to.equal('2026-02');
    expect(Date.parse(timeline.end)).to.be.within(NOW, NOW + 40 * 86_400_000);
    const { selected } = (timeline as unknown as { scope: { selected: string } }).scope;
    expect(selected).to.equal('Journal|CarePlan/c');
  });

  it('A11Y-01 narrow: a way to each widget from the first screen, by keyboard', async () => {
    const summary = await summaryOf(record(), { width: 360, attributes: { preset: 'emergency' } });
    expect(summary.all('.jumps button').map(({ textContent }) => textContent.trim())).to.include(
      'Legemidler',
    );
    await summary.press('Legemidler');
    expect(summary.element.shadowRoot!.activeElement!.localName).to.equal('care-medication-list');
  });

  it('allergies are told in one place: not in the medication list again', async () => {
    const summary = await summaryOf(record(), { attributes: { preset: 'gp' } });
    expect(summary.widget('care-medication-list').all('[part~="allergies"]')).to.deep.equal([]);
    expect(summary.widget('care-alerts').text).to.contain('Penicillin');
  });

  for (const [lang, title] of [
    ['nn', 'Pasientoversikt: Heimesjukepleie'],
    ['en', 'Patient summary: Home nursing'],
  ] as const) {
    it(`speaks ${lang}`, async () => {
      const summary = await summaryOf(record(), { lang, attributes: { preset: 'home-care' } });
      expect(summary.headings[0]).to.equal(title);
    });
  }

  it('no-toolbar leaves day and search to the host', async () => {
    const summary = await summaryOf(record(), { attributes: { 'no-toolbar': '' } });
    expect(summary.all('input')).to.deep.equal([]);
  });

  it('without a record it is calm, and shows one that comes later', async () => {
    const summary = await summaryOf(undefined, { attributes: { preset: 'gp' } });
    expect(summary.text).to.contain('Pasienten er ikke kjent ennå');
    summary.element.record = record();
    await summary.settled();
    expect(summary.widget('care-problems').entries).to.have.length(2);
  });
});
