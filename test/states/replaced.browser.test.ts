import { expect } from '@open-wc/testing';
import { PatientRecord } from '@care-timeline/record';
import type { CareElement, CareEntryDetail } from '@care-timeline/ui';
import { Page, readable, type Widget } from './support/page.js';
import { give, move, moveAll, open, printing, settle, twice, type Model } from './support/commands.js';
import { bundleOf, namedIn, resourcesOf } from './support/patients.js';

type Step = ReturnType<typeof give>;

/** Sequences that once showed a word of somebody else, and what is kept when nobody is replaced. */
describe('GEN-13 another record takes the place of the one shown', () => {
  let page: Page;
  afterEach(() => {
    dispatchEvent(new Event('afterprint'));
    page.close();
  });

  async function take(tags: readonly Widget[], ...steps: Step[]): Promise<void> {
    page = new Page(tags);
    const model: Model = { out: new Set() };
    for (const step of steps) if (step.check(model)) await step.run(model, page);
    await new Promise(requestAnimationFrame);
    expect(page.strangers).to.deep.equal([]);
  }
  const shown = (at = 0): string => readable(page.widgets[at]!.shadowRoot);
  const detail = (at = 0): HTMLElement | null =>
    page.widgets[at]!.shadowRoot!.querySelector('care-entry-detail');

  it('GEN-13 every widget is blank in the task in which another record is set', async () => {
    const all = ['care-patient-banner', 'care-timeline', 'care-medication-list', 'care-summary'] as const;
    await take([...all], give(0, 'zalfa', 'record'), settle());
    for (const at of all.keys()) expect(shown(at)).to.contain('zalfa');
    page.give(0, 'zbravo', 'record', 0, false);
    for (const at of all.keys()) expect(shown(at).trim()).to.equal('');
  });

  it('GEN-13 nothing is printed of the one before', async () => {
    await take(
      ['care-timeline', 'care-summary'],
      give(0, 'zalfa', 'record'),
      settle(),
      printing('beforeprint'),
      twice('zdelta', 'zbravo', 'record'),
      printing('beforeprint'),
      settle(),
    );
  });

  for (const widget of ['care-problems', 'care-timeline', 'care-medication-list', 'care-plan'] as const) {
    it(`GEN-13 what is open in ${widget} does not open the other patient’s entry with the same key`, async () => {
      await take([widget], give(0, 'zalfa', 'record'), settle(), open(0), settle());
      const selected = page.widgets[0] as CareElement;
      const opened = '.expansion, [aria-expanded="true"]';
      expect(!!(detail() ?? selected.shadowRoot!.querySelector(opened))).to.equal(true);
      await give(0, 'zbravo', 'record').run({ out: new Set() }, page);
      await settle().run({ out: new Set() }, page);
      expect(shown()).to.contain('zbravo');
      expect(!!detail()).to.equal(false);
      expect(selected.scope.selected ?? '').to.equal('');
    });
  }

  it('GEN-13 an entry that the host holds out is not shown in another’s record', async () => {
    await take(['care-entry-detail'], give(0, 'zalfa', 'record'), settle(), open(0), settle());
    expect(shown()).to.contain('zalfa');
    await give(0, 'zbravo', 'record').run({ out: new Set() }, page);
    await settle().run({ out: new Set() }, page);
    expect(namedIn(shown())).to.deep.equal([]);
    // Until the host shows one of its own.
    const element = page.widgets[0] as CareEntryDetail;
    element.entry = page.records[0]!.currentRecord!.entries()[0]!;
    await element.updateComplete;
    expect(shown()).to.contain('zbravo');
  });

  it('GEN-13 the first to come were somebody else’s: every widget is blank before the patient is drawn', async () => {
    const record = new PatientRecord({ timeZone: 'Europe/Oslo' });
    const about = (id: string) => (resource: object) =>
      JSON.parse(JSON.stringify(resource).replaceAll('Patient/1"', `Patient/${id}"`)) as object;
    record.add(resourcesOf('zalfa').slice(1).map(about('9')), { source: { id: 's', label: 'Journal' } });
    page = new Page(['care-problems', 'care-timeline']);
    page.whose[0] = 'zalfa';
    page.records[0]!.record = record;
    await settle().run({ out: new Set() }, page);
    expect(shown()).to.contain('zalfa');
    page.whose[0] = 'zbravo';
    record.add(bundleOf('zbravo'), { source: { id: 't', label: 'Sykehus' } });
    page.look('the patient came');
    await settle().run({ out: new Set() }, page);
    expect(shown()).to.contain('zbravo');
    expect(page.strangers).to.deep.equal([]);
  });

  it('GEN-13 what is open stays where nobody is replaced: moved, in another language, with more data', async () => {
    await take(['care-problems'], give(0, 'zalfa', 'record'), settle(), open(0), settle());
    const before = detail();
    expect(!!before).to.equal(true);
    await moveAll().run({ out: new Set() }, page);
    await move(0, 0).run({ out: new Set() }, page);
    expect(detail() === before).to.equal(true);
    page.records[0]!.lang = 'en';
    page.records[0]!.currentRecord!.setSourceState({ id: 's', label: 'Journal' }, 'loaded');
    await settle().run({ out: new Set() }, page);
    expect(detail() === before).to.equal(true);
  });
});
