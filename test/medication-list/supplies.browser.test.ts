import { expect } from '@open-wc/testing';
import { request, type Json } from './support/medicines.js';
import { listOf } from './support/list.js';

const SFM = 'http://ehelse.no/fhir/StructureDefinition/sfm-';
const GOODS = 'urn:oid:2.16.578.1.12.4.1.1.7402';

const amendment = (code: string): Json => ({
  url: `${SFM}reseptamendment`,
  extension: [
    { url: 'reseptdate', valueDate: '2026-02-10' },
    { url: 'expirationdate', valueDate: '2027-02-09' },
    { url: 'itemgroup', valueCodeableConcept: { coding: [{ system: GOODS, code }] } },
  ],
});
const supply: Json = {
  resourceType: 'Basic',
  id: 'b',
  meta: { profile: [`${SFM}BandaPrescription`] },
  subject: { reference: 'Patient/p' },
  code: { coding: [{ system: GOODS, code: 'A', display: 'Annet' }] },
  extension: [
    {
      url: `${SFM}reseptdocbanda`,
      extension: [
        { url: 'productgroup', valueCodeableConcept: { coding: [{ code: '601', display: 'Næringsdrikk' }] } },
        { url: 'usage', valueString: '2 flasker daglig' },
      ],
    },
    amendment('A'),
  ],
};
const statement = (code: string): Json =>
  request({
    resourceType: 'MedicationStatement',
    intent: undefined,
    authoredOn: undefined,
    extension: [amendment(code)],
  });

describe('nutrition and consumables on prescription', () => {
  it('MED-25 are a group of their own, named and dated, and are no medicines in use', async () => {
    for (const [lang, title] of [
      ['en', 'Nutrition and consumables'],
      ['nb', 'Næringsmidler og forbruksmateriell'],
      ['nn', 'Næringsmiddel og forbruksmateriell'],
    ] as const) {
      const list = await listOf({ sfm: [supply, request()] }, { lang });
      expect(
        list.sections.map((section) => [section.title === title, section.rows.map(({ name }) => name)]),
      ).to.deep.equal([
        [false, ['Furosemid Furix tablett 40 mg']],
        [true, ['Næringsdrikk']],
      ]);
      await list.toggle('Næringsdrikk');
      expect(list.root.querySelector('.facts')?.textContent).to.contain('usage: 2 flasker daglig');
    }
  });

  it('MED-25 a statement about goods that are no medicine stands there too; one about a medicine does not', async () => {
    const goods = await listOf({ sfm: [statement('N')] }, { lang: 'en' });
    expect(goods.sections.map(({ title }) => title)).to.deep.equal(['Nutrition and consumables']);
    const medicine = await listOf({ sfm: [statement('L')] }, { lang: 'en' });
    expect(medicine.sections.map(({ title }) => title)).to.deep.equal(['Regular']);
  });
});
