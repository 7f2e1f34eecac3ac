import { expect } from '@open-wc/testing';
import { named, type Json } from './support/medicines.js';
import { listOf } from './support/list.js';

const text = (node: Element | null | undefined): string =>
  (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

const weekly = { repeat: { frequency: 1, period: 1, periodUnit: 'wk', dayOfWeek: ['mon'] } };
const daily = { repeat: { frequency: 1, period: 1, periodUnit: 'd' } };
const tablets = (value: number): Json => ({ doseAndRate: [{ doseQuantity: { value, unit: 'tablet' } }] });
const dosed = (dosage: Json): Json => named('Methotrexate', { dosageInstruction: [dosage] });

/** The dosage cell of the only row. */
async function doseOf(resource: Json, lang = 'en'): Promise<{ said: string; warns: boolean }> {
  const list = await listOf({ epj: [resource] }, { lang });
  const cell = list.root.querySelector('[part~="dose"]');
  return { said: text(cell), warns: cell?.querySelector('.otherwise .icon') != null };
}

describe('dosage text and structure in the list', () => {
  it('MED-32 warns in the row where the structure says otherwise, in words, after the text as written', async () => {
    const otherwise = dosed({ text: '4 tablets daily', ...tablets(4), timing: weekly });
    for (const [lang, said] of [
      [
        'en',
        '4 tablets daily Structured dosage says otherwise (how often): 4 tablets, every week, on Mondays made from',
      ],
      [
        'nb',
        '4 tablets daily Strukturert dosering sier noe annet (hvor ofte): 4 tabletter, hver uke, på mandager laget av',
      ],
      [
        'nn',
        '4 tablets daily Strukturert dosering seier noko anna (kor ofte): 4 tablettar, kvar veke, på måndagar laga av',
      ],
    ] as const) {
      const row = await doseOf(otherwise, lang);
      expect(row.said).to.contain(said);
      expect(row.warns).to.equal(true);
    }
    const same = await doseOf(dosed({ text: '4 tablets daily', ...tablets(4), timing: daily }));
    expect(same).to.deep.equal({ said: '4 tablets daily', warns: false });
  });

  it('MED-32 shows the dose beside a text that holds none, marked as generated, and no warning', async () => {
    const row = await doseOf(dosed({ text: 'As directed', ...tablets(4), timing: daily }));
    expect(row.said).to.equal(
      'As directed Structured dosage: 4 tablets, once daily made from structured dosage',
    );
    expect(row.warns).to.equal(false);
    expect((await doseOf(dosed({ text: 'As directed' }))).said).to.equal('As directed');
  });

  it('MED-08 R5: the rendered instruction is the dosage, as written', async () => {
    const rendered = {
      dosageInstruction: undefined,
      renderedDosageInstruction: 'Two puffs morning and night',
    };
    for (const type of ['MedicationRequest', 'MedicationStatement']) {
      const row = await doseOf(named('Salbutamol', { ...rendered, resourceType: type }));
      expect(row.said).to.equal('Two puffs morning and night');
    }
    expect((await doseOf(named('Salbutamol', { dosageInstruction: undefined }))).said).to.equal(
      'Dosage not stated',
    );
  });

  it('MED-32 a rendered text that differs from the dosage stands in the row too, with a warning', async () => {
    const both = (rendered: string): Json => ({
      ...named('Sertralin', { dosageInstruction: [{ text: '2 tabletter kveld' }] }),
      renderedDosageInstruction: rendered,
    });
    for (const [lang, said] of [
      ['en', 'The text for the whole dosage is another one: 1 tablett morgen'],
      ['nb', 'Samlet doseringstekst er en annen: 1 tablett morgen'],
      ['nn', 'Samla doseringstekst er ein annan: 1 tablett morgen'],
    ] as const)
      expect(await doseOf(both('1 tablett morgen'), lang)).to.deep.equal({
        said: `2 tabletter kveld ${said}`,
        warns: true,
      });
    expect(await doseOf(both('2 tabletter kveld'))).to.deep.equal({
      said: '2 tabletter kveld',
      warns: false,
    });
  });

  it('MED-32 the detail always has both, and a rendered text that differs', async () => {
    const request = dosed({ text: '4 tablets daily', ...tablets(4), timing: daily });
    const given = {
      resourceType: 'MedicationAdministration',
      id: 'given',
      status: 'completed',
      subject: request['subject'],
      request: { reference: `MedicationRequest/${request['id']}` },
      medicationCodeableConcept: request['medicationCodeableConcept'],
      effectiveDateTime: '2026-11-20',
      dosage: { text: 'As ordered', dose: { value: 5, unit: 'mg' } },
    };
    const list = await listOf(
      { epj: [{ ...request, renderedDosageInstruction: 'Four tablets each morning' }, given] },
      { lang: 'en' },
    );
    list.root.querySelector<HTMLElement>('[data-toggle]')?.click();
    await list.settled();
    const detail = text(list.root.querySelector('.expansion'));
    expect(detail).to.contain(
      '4 tablets daily – Structured dosage: 4 tablets, once daily The text for the whole dosage is another one: Four tablets each morning',
    );
    expect(detail).to.contain('As ordered – Structured dosage: 5 mg');
    list.root.querySelector<HTMLElement>('.members button')?.click();
    await list.settled();
    const entry = text(
      list.root.querySelector('care-entry-detail')?.shadowRoot?.querySelector('.dosages')?.parentElement,
    );
    expect(entry).to.contain('4 tablets daily Structured dosage: 4 tablets, once daily');
    expect(entry).to.contain('The text for the whole dosage is another one: Four tablets each morning');
  });
});

describe('a boolean in the detail', () => {
  for (const [allowed, said] of [
    [true, 'Ja'],
    [false, 'Nei'],
  ] as const)
    it(`GEN-11 substitution that is ${allowed} is told in words`, async () => {
      const item = named('Sertralin', { substitution: { allowedBoolean: allowed } });
      const list = await listOf({ epj: [item] }, { lang: 'nb' });
      list.root.querySelector<HTMLElement>('[data-toggle]')?.click();
      await list.settled();
      list.root.querySelector<HTMLElement>('.members button')?.click();
      await list.settled();
      const detail = text(
        list.root.querySelector('care-entry-detail')?.shadowRoot?.querySelector('.dosages')?.closest('dl') ??
          list.root.querySelector('care-entry-detail')?.shadowRoot?.firstElementChild,
      );
      expect(detail).to.match(new RegExp(`Bytte ${said}`));
      expect(detail).not.to.contain(String(allowed));
    });
});
