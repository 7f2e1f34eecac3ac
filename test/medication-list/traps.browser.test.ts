import { expect } from '@open-wc/testing';
import { listOf } from './support/list.js';
import { TRAPS } from './support/traps.js';

const text = (node: Element): string => (node as HTMLElement).innerText.replace(/\s+/g, ' ').trim();

describe('the four traps of docs/medication-traps.md', () => {
  for (const { resource, section, says } of TRAPS) {
    it(`MED-09 MED-10 GEN-01 ${says[0]}`, async () => {
      const list = await listOf({ epj: TRAPS.map((trap) => trap.resource) });
      expect(list.header).to.contain('2 i bruk');
      const row = list.all('.line').find(({ dataset }) => dataset['key']!.endsWith(`/${resource['id']}`));
      if (section === '') {
        expect(row, 'a row of what was entered in error').to.equal(undefined);
        expect(text(list.all('[part~="in-error"]')[0]!)).to.contain(says[0]);
        return;
      }
      const heading = row!.closest('[part~="section"]')!.querySelector('h3 .title')!;
      expect(text(heading)).to.equal(section);
      for (const said of says) expect(text(row!)).to.contain(said);
    });
  }
});
