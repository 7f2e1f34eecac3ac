import { expect, fixture, html } from '@open-wc/testing';
import '@care-timeline/timeline/define.js';
import type { CareTimeline } from '@care-timeline/timeline';
import { TimelineHarness } from '@care-timeline/timeline/testing.js';
import { PatientRecord } from '@care-timeline/record';

const NOW = Date.UTC(2026, 10, 23, 9);
const subject = { reference: 'Patient/p' };

const observation = (id: string, day: string, who: string, encounter?: string): object => ({
  resourceType: 'Observation',
  id,
  subject,
  status: 'final',
  category: [{ coding: [{ code: 'laboratory' }] }],
  code: { text: `Prøve ${id}` },
  effectiveDateTime: `2026-0${day}T10:00:00+02:00`,
  performer: [{ display: who }],
  ...(encounter ? { encounter: { reference: `Encounter/${encounter}` } } : {}),
});

async function mount(): Promise<{ element: CareTimeline; harness: TimelineHarness }> {
  const record = new PatientRecord({ timeZone: 'Europe/Oslo', now: () => NOW });
  record.add(
    [
      { resourceType: 'Patient', id: 'p', birthDate: '1950-01-01' },
      {
        resourceType: 'Encounter',
        id: 'e',
        subject,
        status: 'finished',
        class: { code: 'IMP' },
        type: [{ text: 'Innleggelse' }],
        period: { start: '2026-05-01', end: '2026-05-10' },
      },
      observation('a', '5-02', 'Kari Lege', 'e'),
      observation('b', '5-03', 'Ola Bioingeniør', 'e'),
      observation('c', '6-03', 'Kari Lege'),
    ],
    { source: { id: 's', label: 'Sykehus' } },
  );
  const element = document.createElement('care-timeline');
  element.lang = 'nb';
  element.record = record;
  const holder = await fixture<HTMLElement>(html`<div></div>`);
  holder.style.width = '1000px';
  holder.append(element);
  const harness = new TimelineHarness(element);
  await harness.settled();
  return { element, harness };
}

const counts = (harness: TimelineHarness): [string, number][] =>
  harness.lanes.map(({ name, count }) => [name, count]);

describe('filters of <care-timeline>', () => {
  it('a contact leads to what happened in it, and says that it leaves the rest out (MED-24)', async () => {
    const { element, harness } = await mount();
    await element.select('s|Encounter/e');
    await harness.focusPlot();
    await harness.pressKey('Enter');
    await harness.settled();
    harness.button('Vis bare det som skjedde her: 2 oppføringer')!.click();
    await harness.settled();
    expect(counts(harness)).to.deep.equal([
      ['Kontakter', 1],
      ['Prøvesvar', 2],
    ]);
    const notice = harness.notices.find((text) => text.includes('Innleggelse'))!;
    expect(notice).to.contain('Bare det som hører til kontakten «Innleggelse».');
    expect(notice).to.contain('Viser 3 av 4 oppføringer.');
    expect(element.text).to.contain(
      'Bare det som hører til kontakten «Innleggelse». Viser 3 av 4 oppføringer.',
    );
    harness.button('Vis alle')!.click();
    await harness.settled();
    expect(counts(harness)).to.deep.equal([
      ['Kontakter', 1],
      ['Prøvesvar', 3],
    ]);
  });

  it('MED-24 shows one author only, with a notice, and a copy says so too', async () => {
    const { element, harness } = await mount();
    harness.button('Innhold')!.click();
    await harness.settled();
    const choice = [...element.shadowRoot!.querySelectorAll<HTMLLabelElement>('.popover details label')].find(
      (label) => label.textContent.includes('Ola Bioingeniør'),
    )!;
    choice.querySelector('input')!.click();
    await harness.settled();
    expect(counts(harness).find(([name]) => name === 'Prøvesvar')).to.deep.equal(['Prøvesvar', 2]);
    expect(harness.notices.join(' ')).to.contain('Viser 3 av 4 oppføringer.');
    expect(element.text, 'MED-24 a copy says that it is not everything').to.contain(
      'Noe innhold er valgt bort. Viser 3 av 4 oppføringer.',
    );
  });

  it('TLN-07 a number on the plot says from when to when', async () => {
    const { element, harness } = await mount();
    await element.zoomTo('1950-01-01', '2050-01-01');
    await harness.settled();
    const number = harness.entries.find((text) => text.includes('oppføringer i Prøvesvar'));
    expect(number?.replace(/\u00a0/g, ' ')).to.equal(
      '3 oppføringer i Prøvesvar, 2. mai 2026 kl. 10:00 – 3. juni 2026 kl. 10:00',
    );
  });

  it('the menu of content is words and nothing else', async () => {
    const { harness } = await mount();
    harness.button('Innhold')!.click();
    await harness.settled();
    expect([...harness.all('.popover legend')].map((one) => one.textContent.trim())).to.include('Status');
    expect(harness.text).not.to.contain('[object');
  });
});
