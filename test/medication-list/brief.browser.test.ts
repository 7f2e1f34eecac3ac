import { expect } from '@open-wc/testing';
import { named, request, type Json } from './support/medicines.js';
import { listOf, type ListOnPage } from './support/list.js';

const indication: Json = { reasonCode: [{ text: 'Hjertesvikt' }] };
const prescriber: Json = { requester: { display: 'Marit Kvalheim' } };
const BRIEF = { width: 740, attributes: { brief: '' } };

/** Text that takes room, hard blanks as blanks. */
const innerText = (element: HTMLElement): string => element.innerText.replaceAll('\u00a0', ' ');
const seen = ({ root }: ListOnPage): string => innerText(root.querySelector('.content')!);

describe('medication list, brief', () => {
  it('MED-02 tells what and how; indication, dates, prescriber and source are one action away', async () => {
    const list = await listOf({ epj: [request({ ...indication, ...prescriber })] }, BRIEF);
    expect(seen(list)).to.contain('Furosemid').and.to.contain('1 tablett morgen');
    const rest = ['Hjertesvikt', '10. februar 2026', 'Marit Kvalheim', 'epj'];
    for (const words of rest) expect(seen(list), words).not.to.contain(words);
    list.all('[data-toggle]')[0]!.click();
    await list.settled();
    for (const words of rest) expect(seen(list), words).to.contain(words);
  });

  it('MED-09 MED-21 MED-22 MED-30 keeps as-needed, pause, and dates that say when it is no longer taken', async () => {
    const list = await listOf(
      {
        epj: [
          named('Paracet tablett 500 mg', {
            dosageInstruction: [
              {
                text: '1 tablett',
                asNeededCodeableConcept: { text: 'smerter' },
                maxDosePerPeriod: {
                  numerator: { value: 4, unit: 'tabletter' },
                  denominator: { value: 1, unit: 'd', code: 'd', system: 'http://unitsofmeasure.org' },
                },
              },
            ],
          }),
          named('Selo-Zok tablett 50 mg', { status: 'on-hold' }),
          named('Apocillin tablett 660 mg', {
            dispenseRequest: { validityPeriod: { end: '2026-12-01' } },
            dosageInstruction: [
              {
                text: '1 tablett 4 ganger daglig',
                timing: { repeat: { boundsPeriod: { start: '2026-11-01', end: '2026-11-10' } } },
              },
            ],
          }),
        ],
      },
      BRIEF,
    );
    expect(seen(list)).to.contain('smerter').and.to.contain('4 tabletter');
    expect(seen(list)).to.contain('Pauset');
    expect(seen(list)).to.contain('10. november 2026');
  });

  it('MED-27 names the sources where several tell of a medicine, alike or not', async () => {
    const list = await listOf(
      {
        epj: [request(), named('Kodein tablett 25 mg')],
        sykehus: [request(), named('Kodein tablett 25 mg', { dosageInstruction: [{ text: '2 tabletter' }] })],
      },
      BRIEF,
    );
    const rows = list.all('[part~="row"]').map(innerText);
    expect(rows).to.have.length(3);
    for (const row of rows) expect(row).to.match(/epj|sykehus/);
    expect(rows.find((row) => row.includes('Furosemid')))
      .to.contain('epj')
      .and.to.contain('sykehus');
    expect(rows.filter((row) => row.includes('Avvik'))).to.have.length(2);
  });

  it('MED-23 tells what was stopped lately on one line, each name once', async () => {
    const stopped = { status: 'stopped', dispenseRequest: { validityPeriod: { end: '2026-10-30' } } };
    const list = await listOf(
      {
        epj: [request(), named('Lanoxin tablett', stopped)],
        sykehus: [named('Lanoxin tablett', { ...stopped, authoredOn: '2026-01-01' })],
      },
      BRIEF,
    );
    const notice = list.all('[part="notice-stopped"]')[0]!;
    expect(notice.textContent.match(/Lanoxin/g)).to.have.length(1);
    expect(notice.getBoundingClientRect().height).to.be.below(48);
  });

  it('keeps search and choices behind one button, and a wide list has its columns', async () => {
    const list = await listOf({ epj: [request(indication)] }, BRIEF);
    const search = list.root.querySelector<HTMLElement>('input[type="search"]')!;
    expect(search.checkVisibility()).to.equal(false);
    await list.press('Valg');
    expect(search.checkVisibility()).to.equal(true);
    const wide = await listOf({ epj: [request(indication)] }, { ...BRIEF, width: 1200 });
    expect(seen(wide)).to.contain('Hjertesvikt');
  });
});
