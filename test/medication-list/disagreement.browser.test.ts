/** A dosage text and a structure that disagree are seen together: the warning is not set smaller than the text. */
import { expect } from '@open-wc/testing';
import { request } from './support/medicines.js';
import { listOf } from './support/list.js';

const weekly = request({
  dosageInstruction: [
    {
      text: '4 tabletter daglig',
      timing: { repeat: { frequency: 1, period: 1, periodUnit: 'wk' } },
      doseAndRate: [{ doseQuantity: { value: 4, unit: 'tablett' } }],
    },
  ],
});
const daily = request({
  dosageInstruction: [
    {
      text: '4 tabletter daglig',
      timing: { repeat: { frequency: 1, period: 1, periodUnit: 'd' } },
      doseAndRate: [{ doseQuantity: { value: 4, unit: 'tablett' } }],
    },
  ],
});

describe('a text and a structure that disagree', () => {
  for (const width of [360, 1100])
    it(`MED-32 the warning is at least as large as the text, at ${width} px, and has a border`, async () => {
      const list = await listOf({ a: [weekly] }, { width });
      const size = (selector: string): number =>
        parseFloat(getComputedStyle(list.all(selector)[0]!).fontSize);
      expect(size('.otherwise .verbatim')).to.be.at.least(size('.dose > .verbatim'));
      expect(list.all('.otherwise')[0]!.textContent).to.contain('hver uke');
      expect(getComputedStyle(list.all('.otherwise')[0]!).borderTopStyle).to.equal('solid');
      expect(list.all('.otherwise')[0]!.getBoundingClientRect().width).to.be.at.most(width);
    });

  it('MED-32 where they agree there is none', async () => {
    expect((await listOf({ a: [daily] })).all('.otherwise')).to.have.length(0);
  });
});
