import { expect, fixture, html } from '@open-wc/testing';
import { trendPicture } from '../../../packages/ui/src/widget/trend-picture.js';

async function pathOf(values: readonly number[], band?: { low?: number; high?: number }): Promise<string> {
  const points = values.map((value, at) => ({ at, value }));
  const box = await fixture<HTMLElement>(
    html`<div>
      ${trendPicture({ points, text: 'Trend', from: 0, to: values.length - 1, ...(band ? { band } : {}) })}
    </div>`,
  );
  return box.querySelector('.line')!.getAttribute('d')!;
}

describe('a sparkline', () => {
  it('draws the greatest numbers there are at its edges, and equal ones in a line', async () => {
    expect(await pathOf([-1.7e308, 0, 1.7e308])).to.equal('M4.0 32.0L66.0 18.0L128.0 4.0');
    expect(await pathOf([1, 2, 3])).to.equal('M4.0 32.0L66.0 18.0L128.0 4.0');
    expect(await pathOf([5, 5])).to.equal('M4.0 32.0L128.0 32.0');
    expect(await pathOf([0, 1.7e308], { low: -1.7e308 })).not.to.contain('NaN');
  });
});
