import { expect, fixture, html } from '@open-wc/testing';
import type { CareRecord } from '@care-timeline/elements';
import '@care-timeline/elements/define.js';
import { samplePatients } from '@care-timeline/samples';

const [solveig] = samplePatients;

interface Replaced {
  from: unknown;
  allSettled: unknown;
  all: unknown;
  race: unknown;
}

/** As zone.js compiled for ES5: lists are walked by their length, and a list without one is over at once. */
const byLength =
  (name: 'all' | 'allSettled' | 'race', real: (values: unknown[]) => Promise<unknown>) =>
  (values: ArrayLike<unknown>): Promise<unknown> => {
    const found: unknown[] = [];
    for (let i = 0; i < values.length; i++) found.push(values[i]);
    if (values.length === undefined) asked.push(name);
    return real(found);
  };
let asked: string[] = [];

describe('<care-record> where a library has replaced functions of the platform', () => {
  const platform: Replaced[] = [];

  beforeEach(() => {
    asked = [];
    const { all, allSettled, race } = Promise;
    platform.push({ from: Array.from, all, allSettled, race });
    Object.assign(Promise, {
      all: byLength('all', (values) => all.call(Promise, values)),
      allSettled: byLength('allSettled', (values) => allSettled.call(Promise, values)),
      race: byLength('race', (values) => race.call(Promise, values)),
    });
    // As Prototype.js: knows lists with a length only, and no function for their items.
    Object.assign(Array, {
      from: (list: ArrayLike<unknown>): unknown[] => {
        if (list.length === undefined) asked.push('from');
        return [...Array(list.length ?? 0).keys()].map((at) => list[at]);
      },
    });
  });
  afterEach(() => {
    const { from, ...combinators } = platform.pop()!;
    Object.assign(Promise, combinators);
    Object.assign(Array, { from });
  });

  it('loads, and is ready when the widgets are', async () => {
    const record = document.createElement('care-record');
    record.lang = 'en';
    record.innerHTML = '<care-summary></care-summary><care-timeline></care-timeline>';
    record.resources = solveig!.sources[0]!.bundle();
    await fixture(html`<div>${record}</div>`);
    await record.ready;
    expect(record.currentRecord!.columns.count).to.be.greaterThan(50);
    expect(record.querySelector('care-timeline')!.shadowRoot!.querySelector('canvas')).to.exist;
    expect(asked).to.deep.equal([]);
  });

  it('is ready when all of the widgets are, also those that come meanwhile', async () => {
    const record: CareRecord = document.createElement('care-record');
    let left = 3;
    const slow = async (): Promise<void> => {
      await new Promise((next) => setTimeout(next, 20));
      left--;
      if (left > 0) waitFor(slow());
    };
    const { waitFor } = (
      record as unknown as { _makeContext(): { waitFor(update: Promise<void>): void } }
    )._makeContext();
    record.resources = solveig!.sources[0]!.bundle();
    waitFor(slow());
    await fixture(html`<div>${record}</div>`);
    await record.ready;
    expect(left).to.equal(0);
  });
});
