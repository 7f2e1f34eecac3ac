import { expect } from '@open-wc/testing';
import { ContextProvider } from '@lit/context';
import { careContext, type CareContext, type CareProposal } from '@care-timeline/ui';
import { PatientRecord } from '@care-timeline/record';
import { CareMedicationList } from '@care-timeline/medication-list';
import { MedicationListHarness } from '@care-timeline/medication-list/testing.js';
import { named, NOW, recordOf, request, type Json } from './support/medicines.js';
import { listOf } from './support/list.js';

const allergy = (text: string, more: Json = {}): Json => ({
  resourceType: 'AllergyIntolerance',
  id: text.replace(/\W/g, ''),
  patient: { reference: 'Patient/p' },
  clinicalStatus: { coding: [{ code: 'active' }] },
  code: { text },
  ...more,
});
const verified = (code: string): Json => ({ verificationStatus: { coding: [{ code }] } });
const text = (node: Element | null): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

describe('medication list, allergies above it', () => {
  it('ALG-01 known, none known, not recorded and unavailable are four displays', async () => {
    const none = allergy('Ingen kjente allergier', {
      code: { coding: [{ system: 'http://snomed.info/sct', code: '716186003' }] },
    });
    const failed = new PatientRecord({ timeZone: 'Europe/Oslo' });
    failed.setSourceState({ id: 'epj', label: 'EPJ' }, 'failed', 'tidsavbrudd');
    const lists = [
      await listOf({ epj: [allergy('Penicillin')] }),
      await listOf({ epj: [none] }),
      await listOf({ epj: [request()] }),
      await listOf(failed),
    ];
    expect(lists.map(({ allergies }) => allergies)).to.deep.equal([
      'Allergier Penicillin',
      'Allergier Ingen kjente allergier',
      'Allergier Ikke registrert Det betyr ikke at det ikke finnes noen.',
      'Allergier Utilgjengelig Dette må ikke leses som ingen.',
    ]);
    const looks = lists.map(({ root }) => {
      const { borderStyle, borderColor, backgroundColor } = getComputedStyle(
        root.querySelector('.critical-panel')!,
      );
      return [borderStyle, borderColor, backgroundColor].join();
    });
    expect(new Set(looks).size).to.equal(4);
  });

  it('ALG-01 critical information has a box and states of its own', async () => {
    const flag = {
      resourceType: 'Flag',
      id: 'f',
      status: 'active',
      subject: { reference: 'Patient/p' },
      code: { text: 'Vanskelig intubasjon' },
    };
    const none = allergy('', {
      code: { coding: [{ system: 'http://snomed.info/sct', code: '716186003' }] },
    });
    const failed = recordOf({ epj: [request()] });
    failed.setSourceState({ id: 'kj', label: 'Kjernejournal' }, 'failed');
    const said = async (of: Parameters<typeof listOf>[0]): Promise<string> =>
      text((await listOf(of)).all('[part~="critical"]')[0]!);
    expect(await said({ epj: [flag] })).to.equal('Kritisk informasjon Vanskelig intubasjon');
    expect(await said({ epj: [request()] })).to.contain('Ikke registrert');
    expect(await said(failed)).to.contain('Utilgjengelig');
    // "No known allergies" says nothing about what else is critical.
    const both = await listOf({ epj: [none, flag] });
    const [allergies, critical] = both
      .all('.critical-panel')
      .map((box) => getComputedStyle(box).backgroundColor);
    expect(allergies).not.to.equal(critical);
  });

  it('ALG-01 only a host that tells them elsewhere leaves allergies and critical information out', async () => {
    const told = { epj: [request(), allergy('Penicillin')] };
    expect((await listOf(told)).all('.critical-panel')).to.have.length(2);
    const without = await listOf(told, { attributes: { 'hide-critical': '' } });
    expect(without.all('.critical-panel')).to.have.length(0);
    expect(without.rows).to.have.length(1);
  });

  it('ALG-02 certainty and criticality are words; refuted and inactive ones are counted, not shown as known', async () => {
    const list = await listOf({
      epj: [
        allergy('Penicillin', { criticality: 'high', ...verified('confirmed') }),
        allergy('Latex', { criticality: 'low', ...verified('unconfirmed') }),
        allergy('Egg', verified('refuted')),
        allergy('Nøtter', { clinicalStatus: { coding: [{ code: 'resolved' }] } }),
      ],
    });
    expect(list.allergies).to.contain('Penicillin alvorlighetsgrad: høy · bekreftet');
    expect(list.allergies).to.contain('Latex alvorlighetsgrad: lav · mistenkt');
    expect(list.allergies).to.contain('1 avkreftet').and.to.contain('1 ikke lenger aktiv');
    expect(list.allergies).not.to.contain('Egg');
    expect(list.allergies.indexOf('Penicillin')).to.be.below(list.allergies.indexOf('Latex'));
  });
});

describe('medication list, completeness', () => {
  it('GEN-06 a failed, partial or locked source is said in the header, with its name and reason', async () => {
    const record = recordOf({ epj: [request()] });
    record.setSourceState({ id: 'kj', label: 'Kjernejournal' }, 'failed', 'tidsavbrudd');
    record.setSourceState({ id: 'rf', label: 'Reseptformidleren' }, 'blocked', 'låste resepter');
    const list = await listOf(record);
    expect(list.header).to.contain('kan være ufullstendig');
    expect(list.notices[0]).to.contain('Listen kan være ufullstendig');
    expect(list.notices[0]).to.contain('Kjernejournal: kunne ikke hentes (tidsavbrudd)');
    expect(list.notices[0]).to.contain('Reseptformidleren: sperret (låste resepter)');
    expect(list.rows).to.have.length(1);
  });

  it('GEN-06 locked prescriptions in the answer of the national services are said in the header and the notice', async () => {
    const record = new PatientRecord({ timeZone: 'Europe/Oslo', now: () => NOW });
    record.add(
      {
        resourceType: 'Parameters',
        parameter: [
          { name: 'KJHentetTidspunkt', valueDateTime: '2026-11-23T08:00:00+01:00' },
          { name: 'RFHentetTidspunkt', valueDateTime: '2026-11-23T08:00:00+01:00' },
          { name: 'KJHarLaste', valueBoolean: false },
          { name: 'RFHarLaste', valueBoolean: true },
          {
            name: 'medication',
            resource: { resourceType: 'Bundle', type: 'collection', entry: [{ resource: request() }] },
          },
        ],
      },
      { source: { id: 'sfm', label: 'SFM' } },
    );
    const list = await listOf(record);
    expect(list.rows).to.have.length(1);
    expect(list.header).to.contain('kan være ufullstendig');
    expect(list.notices[0]).to.contain('Reseptformidleren har låste resepter som ikke er vist');
  });

  it('GEN-06 an empty list says why it is empty, and a failed source is never "none"', async () => {
    const failed = new PatientRecord();
    failed.setSourceState({ id: 'epj', label: 'EPJ' }, 'failed');
    const state = async (record: PatientRecord): Promise<string> => {
      const list = await listOf(record);
      return list.all('care-state')[0]!.getAttribute('state') ?? '';
    };
    expect(await state(failed)).to.equal('unavailable');
    expect(await state(recordOf({ epj: [] }))).to.equal('not-recorded');
    const none = { coding: [{ system: 'http://snomed.info/sct', code: '787481004' }] };
    expect(await state(recordOf({ epj: [request({ medicationCodeableConcept: none })] }))).to.equal(
      'none-known',
    );
    const bare = await listOf(undefined);
    expect(bare.all('care-state')[0]!.getAttribute('state')).to.equal('unavailable');
  });

  it('GEN-01 in-error rows are hidden, counted, revealed when asked, struck through and apart', async () => {
    const list = await listOf({ epj: [request(), named('Feil', { status: 'entered-in-error' })] });
    expect(list.rows).to.have.length(1);
    expect(text(list.all('[part~="in-error"]')[0]!)).to.contain('1 feilregistrert legemiddel vises ikke');
    await list.press('Vis');
    expect(list.sections.map(({ title }) => title)).to.deep.equal(['Fast', 'Feilregistrert']);
    expect(getComputedStyle(list.all('.g-in-error .name')[0]!).textDecorationLine).to.equal('line-through');
    expect(list.header).to.contain('1 i bruk');
  });

  it('GEN-07 what is in no row is counted with the reason', async () => {
    const given: Json = {
      resourceType: 'MedicationAdministration',
      id: 'given',
      status: 'completed',
      subject: { reference: 'Patient/p' },
      medicationCodeableConcept: { text: 'Furix' },
      effectiveDateTime: '2026-01-01',
    };
    const list = await listOf(
      { epj: [request(), named('Senere', { authoredOn: '2026-11-01' }), given] },
      { attributes: { 'as-of': '2026-03-01' } },
    );
    expect(text(list.all('[part~="not-placed"]')[0]!)).to.equal(
      'Ikke i listen: 1 skrevet senere, 1 gitt eller utlevert uten resept i listen.',
    );
  });
});

describe('medication list, what a reader does', () => {
  it('as-of shows that day, says so, and goes back to today', async () => {
    const list = await listOf(
      { epj: [request({ authoredOn: '2026-02-10' })] },
      { attributes: { 'as-of': '2026-01-01' } },
    );
    expect(list.rows).to.have.length(0);
    expect(list.header).to.contain('Slik det var 1. januar 2026');
    let changed: string | undefined;
    list.element.addEventListener('care-as-of-change', (event) => (changed = event.detail.asOf));
    await list.press('Vis i dag');
    expect(list.rows).to.have.length(1);
    expect(changed).to.equal('');
    expect(list.notices).to.deep.equal([]);
  });

  it('changed-since marks the rows and says in a notice what happened', async () => {
    const list = await listOf(
      { epj: [request({ authoredOn: '2026-11-10' }), named('Gammel', { authoredOn: '2026-01-10' })] },
      { attributes: { 'changed-since': '2026-11-01' } },
    );
    expect(list.rows.map(({ marks }) => marks)).to.deep.equal([['Ny'], []]);
    expect(list.notices[0]).to.contain('Endret siden 1. november 2026').and.to.contain('Ny (1): Furosemid');
    await list.press('Bare endrede');
    expect(list.rows).to.have.length(1);
    expect(list.notices.some((one) => one.includes('Viser 1 av 2'))).to.equal(true);
  });

  it('choosing a row opens it and fires care-select once; opening a source fires a cancelable care-open', async () => {
    const list = await listOf({ epj: [request({ id: 'one' })] });
    const chosen: string[] = [];
    list.element.addEventListener('care-select', (event) => chosen.push(event.detail.key));
    await list.toggle('Furosemid');
    expect(chosen).to.deep.equal(['epj|MedicationRequest/one']);
    expect(list.rows[0]!.expanded).to.equal(true);
    const opened: string[] = [];
    list.element.addEventListener('care-open', (event) => opened.push(event.detail.reference));
    await list.press('Åpne: Furix tablett 40 mg, epj');
    expect(opened).to.deep.equal(['MedicationRequest/one']);
    expect(list.all('care-entry-detail')).to.have.length(1);
    await list.press('Åpne: Furix tablett 40 mg, epj');
    list.element.addEventListener('care-open', (event) => event.preventDefault());
    await list.press('Åpne: Furix tablett 40 mg, epj');
    expect(list.all('care-entry-detail')).to.have.length(0);
    await list.toggle('Furosemid');
    expect(chosen).to.have.length(1);
  });

  it('A11Y-01 the rows have one tab stop; arrows, Home and End move, Enter opens, Escape closes and stays', async () => {
    const list = await listOf({ epj: [named('A'), named('B'), named('C')] });
    const toggles = list.all('[data-toggle]');
    expect(toggles.map(({ tabIndex }) => tabIndex)).to.deep.equal([0, -1, -1]);
    const press = (key: string): void => {
      list.root.activeElement!.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
      );
    };
    toggles[0]!.focus();
    press('ArrowDown');
    expect(list.root.activeElement).to.equal(toggles[1]);
    press('End');
    expect(list.root.activeElement).to.equal(toggles[2]);
    (list.root.activeElement as HTMLElement).click();
    await list.settled();
    expect(list.rows[2]!.expanded).to.equal(true);
    press('Escape');
    await list.settled();
    expect(list.rows[2]!.expanded).to.equal(false);
    expect(list.root.activeElement).to.equal(list.all('[data-toggle]')[2]);
  });

  it('copies what is shown as text, with what a reader of the copy must know', async () => {
    const record = recordOf({ epj: [request(), allergy('Penicillin')] });
    record.setSourceState({ id: 'kj', label: 'Kjernejournal' }, 'failed');
    const list = await listOf(record);
    const copied = list.element.text.replaceAll('\u00a0', ' ');
    expect(copied).to.match(/^Legemiddelliste – 23\. november 2026 – Aktuelle\n/);
    expect(copied).to.contain('Listen kan være ufullstendig: Kjernejournal: kunne ikke hentes');
    expect(copied).to.contain('Allergier: Penicillin');
    expect(copied).to.contain('- Furosemid Furix tablett 40 mg\n  1 tablett morgen');
  });

  it('filters by source, and names it', async () => {
    const list = await listOf({ epj: [named('A')], gp: [named('B')] });
    const select = list.all('select')[1] as HTMLSelectElement;
    select.value = 'gp';
    select.dispatchEvent(new Event('change'));
    await list.settled();
    expect(list.rows.map(({ name }) => name)).to.deep.equal(['B']);
    expect(list.notices[0]).to.contain('Filter: gp').and.to.contain('Viser 1 av 2');
  });

  it('follows record, date, selection and filter of the context, and proposes changes to it', async () => {
    const box = document.createElement('div');
    document.body.append(box);
    const proposals: CareProposal[] = [];
    const value: CareContext = {
      record: recordOf({ epj: [request({ id: 'one' }), named('Annet')] }),
      timeZone: 'Europe/Oslo',
      lang: 'en',
      selected: 'epj|MedicationRequest/one',
      filter: { text: 'furix' },
      propose: (change) => proposals.push(change),
    };
    new ContextProvider(box, { context: careContext, initialValue: value }).hostConnected();
    const element = new CareMedicationList();
    box.append(element);
    const list = new MedicationListHarness(element);
    await list.settled();
    expect(list.header).to.contain('Medication list');
    expect(list.rows.map(({ name }) => name)).to.deep.equal(['Furosemid Furix tablett 40 mg']);
    expect(element.shadowRoot!.querySelectorAll('.line.selected')).to.have.length(1);
    await list.press('Remove filter');
    await list.toggle('Furosemid');
    expect(proposals).to.deep.equal([{ filter: {} }, { selected: 'epj|MedicationRequest/one' }]);
    box.remove();
  });

  it('shows what is set later, and never throws for a value', async () => {
    const told: string[] = [];
    const warn = console.warn;
    console.warn = (message: string) => told.push(message);
    try {
      const list = await listOf(
        { epj: [request()] },
        {
          attributes: { show: 'everything', 'group-by': 'color', 'changed-since': 'i går', 'atc-level': 'x' },
        },
      );
      expect(list.rows).to.have.length(1);
      expect(told.filter((one) => one.includes('show') || one.includes('group-by'))).to.have.length(2);
      list.element.record = recordOf({ epj: [named('Nytt')] });
      await list.settled();
      expect(list.rows.map(({ name }) => name)).to.deep.equal(['Nytt']);
    } finally {
      console.warn = warn;
    }
  });

  it('only multi-dose: shown where there is any, filters and says so', async () => {
    const multidose = {
      category: [
        { coding: [{ system: 'urn:oid:2.16.578.1.12.4.1.1.7307', code: 'M', display: 'Multidose' }] },
      ],
    };
    const none = await listOf({ epj: [request()] });
    expect(none.button('Bare multidose')).to.equal(undefined);
    const list = await listOf({ epj: [request(), named('Pakket', multidose)] });
    expect(list.rows.map(({ marks }) => marks.includes('Multidose'))).to.have.members([true, false]);
    await list.press('Bare multidose');
    expect(list.rows.map(({ name }) => name)).to.deep.equal(['Pakket']);
    expect(list.notices[0]).to.contain('Filter: multidose').and.to.contain('Viser 1 av 2');
  });

  it('takes its height from the element or from --care-medication-list-height, and then scrolls inside', async () => {
    const many = Array.from({ length: 30 }, (_, i) => named(`Middel ${i}`));
    const list = await listOf({ epj: many });
    const scroller = list.all('.scroll')[0]!;
    expect(scroller.scrollHeight).to.equal(scroller.clientHeight);
    list.element.style.setProperty('--care-medication-list-height', '400px');
    await list.settled();
    expect(list.element.getBoundingClientRect().height).to.equal(400);
    expect(getComputedStyle(scroller).overflowY).to.equal('auto');
    expect(scroller.scrollHeight).to.be.greaterThan(scroller.clientHeight);
  });

  it('rows that are out of sight are on the page all the same: text, order and accessible names', async () => {
    const many = Array.from({ length: 60 }, (_, i) => named(`Middel ${String(i).padStart(2, '0')}`));
    const list = await listOf({ epj: many }, { height: 400 });
    const told = list.all('.table')[0]!.innerText;
    for (const { name } of list.rows) expect(told).to.contain(name);
    expect(list.rows).to.have.length(60);
  });

  it('GEN-12 text from FHIR is text', async () => {
    const list = await listOf({
      epj: [named('<img src=x onerror=alert(1)> Middel', { note: [{ text: '<b>fet</b>' }] })],
    });
    await list.toggle('Middel');
    expect(list.root.querySelector('img, b')).to.equal(null);
    expect(list.rows[0]!.name).to.contain('<img src=x onerror=alert(1)>');
  });
});
