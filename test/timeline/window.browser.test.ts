import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import '@care-timeline/timeline/define.js';
import type { CareTimeline } from '@care-timeline/timeline';
import { TimelineHarness } from '@care-timeline/timeline/testing.js';
import { ColumnsRecord } from './support/columns-record.js';

const HOUR = 3_600_000;
const NOW = Date.parse('2025-01-01T08:00:00Z');
const day = (iso: string): string => iso.slice(0, 10);

async function mount(
  now = NOW,
): Promise<{ element: CareTimeline; harness: TimelineHarness; record: ColumnsRecord }> {
  const record = new ColumnsRecord(
    [
      { kind: 'condition', title: 'Hypertensjon', start: Date.parse('1999-03-01'), end: Infinity },
      { kind: 'labs', title: 'CRP', start: Date.parse('2024-06-01') },
    ],
    now,
  );
  const element = document.createElement('care-timeline');
  element.lang = 'nb';
  element.timeZone = 'UTC';
  element.record = record;
  const holder = await fixture<HTMLElement>(html`<div style="width: 1000px"></div>`);
  holder.append(element);
  const harness = new TimelineHarness(element);
  await harness.settled();
  return { element, harness, record };
}

describe('the window that a host asks for', () => {
  const both = [
    ['start first', ['start', 'end']],
    ['end first', ['end', 'start']],
  ] as const;
  for (const [name, order] of both) {
    it(`TLN-09 means what it says one update apart, ${name}, beyond the window of before`, async () => {
      const { element } = await mount();
      for (const [from, to] of [
        ['2030-01-01', '2031-01-01'],
        ['1950-01-01', '1960-01-01'],
        ['2024-01-01', '2024-02-01'],
      ] as const) {
        for (const which of order) {
          element[which] = which === 'start' ? from : to;
          await element.drawComplete;
        }
        expect([day(element.start), day(element.end)]).to.eql([from, to]);
      }
    });
  }

  it('TLN-09 means what it says before there is a record', async () => {
    const { element, record } = await mount();
    const early = document.createElement('care-timeline');
    early.timeZone = 'UTC';
    element.parentElement!.append(early);
    early.start = '2030-01-01';
    await early.updateComplete;
    early.end = '2031-01-01';
    early.record = record;
    await early.drawComplete;
    expect([day(early.start), day(early.end)]).to.eql(['2030-01-01', '2031-01-01']);
  });

  it('one end alone keeps the other, or takes it along', async () => {
    const { element } = await mount();
    await element.zoomTo('2020-01-01', '2021-01-01');
    element.start = '2020-06-01';
    await element.drawComplete;
    expect([day(element.start), day(element.end)]).to.eql(['2020-06-01', '2021-01-01']);
    element.start = '2024-01-01';
    await element.drawComplete;
    expect([day(element.start), day(element.end)]).to.eql(['2024-01-01', '2024-08-02']);
  });

  const unusable: readonly (readonly [unknown, unknown])[] = [
    ['0001-01-01', '9999-12-31'],
    [0, 1e18],
    ['2024-02-30', '2024-03-01'],
    ['1.1.0001', '2.1.0001'],
    [NaN, 1],
    ['', ''],
  ];
  for (const [from, to] of unusable) {
    it(`zoomTo(${String(from)}, ${String(to)}) moves nothing`, async () => {
      const { element } = await mount();
      await element.zoomTo('2020-01-01', '2021-01-01');
      await element.zoomTo(from as string, to as string);
      expect([day(element.start), day(element.end)]).to.eql(['2020-01-01', '2021-01-01']);
    });
  }

  it('zoomTo takes its dates in either order, and up to a thousand years', async () => {
    const { element } = await mount();
    await element.zoomTo('2021-01-01', '2020-01-01');
    expect([day(element.start), day(element.end)]).to.eql(['2020-01-01', '2021-01-01']);
    await element.zoomTo('1100-01-01', '2050-01-01');
    expect([day(element.start), day(element.end)]).to.eql(['1100-01-01', '2050-01-01']);
  });
});

describe('the clock', () => {
  async function pass(hours: number): Promise<CareTimeline> {
    const { element, record } = await mount();
    await element.zoomTo(NOW - 22 * HOUR, NOW + 2 * HOUR);
    record.time = NOW + hours * HOUR;
    await aTimeout(300);
    element.requestUpdate();
    await element.drawComplete;
    return element;
  }

  it('a window at whose end "now" stands moves with it', async () => {
    const element = await pass(24);
    expect(Date.parse(element.end)).to.equal(NOW + 26 * HOUR);
    expect(Date.parse(element.start)).to.equal(NOW + 2 * HOUR);
  });

  it('one that shows the past stays', async () => {
    const { element, record } = await mount();
    await element.zoomTo(NOW - 80 * HOUR, NOW - 40 * HOUR);
    record.time = NOW + 24 * HOUR;
    await aTimeout(300);
    element.requestUpdate();
    await element.drawComplete;
    expect(Date.parse(element.end)).to.equal(NOW - 40 * HOUR);
  });
});

describe('a move by button', () => {
  it('goes through what lies between, and tells where it came to rest', async () => {
    const { element, harness } = await mount();
    const settled: string[] = [];
    const changed: string[] = [];
    element.addEventListener('care-range-change', (event) => changed.push(event.detail.start));
    element.addEventListener('care-range-settle', (event) => settled.push(event.detail.start));
    const { start } = element;
    const button = harness.all('.toolbar .segment').find((one) => one.textContent?.trim() === 'Måned')!;
    button.click();
    await element.drawComplete;
    expect(changed.length).to.be.greaterThan(2);
    await aTimeout(300);
    expect(settled).to.eql([element.start]);
    expect(element.start).not.to.equal(start);
  });
});

describe('a host that makes the timeline a block', () => {
  it('keeps everything within a fixed height', async () => {
    const { element } = await mount();
    element.style.cssText = 'display: block; height: 600px';
    await aTimeout(100);
    const { bottom } = element.getBoundingClientRect();
    for (const part of element.shadowRoot!.querySelectorAll('.timeline, .plot, .axis.bottom'))
      expect(part.getBoundingClientRect().bottom).to.be.at.most(bottom + 1);
  });
});
