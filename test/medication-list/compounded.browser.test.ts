import { expect } from '@open-wc/testing';
import { request, type Json } from './support/medicines.js';
import { listOf } from './support/list.js';

const SFM = 'http://ehelse.no/fhir/StructureDefinition/sfm-';
const text = (node: Element | null | undefined): string =>
  (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

const mixture = (name: string, ...ingredient: Json[]): Json =>
  request({
    medicationCodeableConcept: undefined,
    medicationReference: { reference: '#m' },
    contained: [
      {
        resourceType: 'Medication',
        id: 'm',
        meta: { profile: [`${SFM}Magistrell-Medication`] },
        extension: [
          { url: `${SFM}name`, valueString: name },
          { url: `${SFM}recipe`, valueString: 'Blandes under omrøring' },
        ],
        code: { coding: [{ system: 'urn:oid:2.16.578.1.12.4.1.1.7424', code: '10', display: 'Magistrell' }] },
        ingredient,
      },
    ],
  });

describe('a compounded medicine in the list', () => {
  it('MED-31 has its own name, without the strength of one ingredient, and its composition in the detail', async () => {
    const one = mixture(
      'Glukose ad, Cetirizin',
      { itemCodeableConcept: { text: 'Glukose' } },
      { itemCodeableConcept: { text: 'Cetirizin' }, strength: { numerator: { value: 0.01, unit: 'mg' } } },
    );
    for (const [lang, title, strength] of [
      ['en', 'Composition', '0.01'],
      ['nb', 'Sammensetning', '0,01'],
      ['nn', 'Samansetjing', '0,01'],
    ] as const) {
      const list = await listOf({ epj: [one] }, { lang });
      expect(list.rows[0]?.name).to.equal('Glukose ad, Cetirizin');
      await list.toggle('Glukose');
      // Words of the record are made when it is read.
      expect(text(list.root.querySelector('.facts')).replace(strength, '0,01')).to.contain(
        `${title} Glukose Cetirizin 0,01 mg`,
      );
      expect(text(list.root.querySelector('.facts'))).to.contain('Blandes under omrøring');
    }
  });

  it('MED-31 two mixtures of two systems are two rows, and not "the same in 2 sources"', async () => {
    const list = await listOf(
      { epj: [mixture('Morfin, Haloperidol')], sfm: [mixture('Ketamin, Midazolam')] },
      { lang: 'en' },
    );
    expect(list.rows.map(({ name }) => name)).to.have.members(['Morfin, Haloperidol', 'Ketamin, Midazolam']);
    expect(list.rows.flatMap(({ marks }) => marks).join()).not.to.contain('Same in');
  });
});
