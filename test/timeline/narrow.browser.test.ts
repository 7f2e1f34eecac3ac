import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import '@care-timeline/timeline/define.js';
import type { CareTimeline } from '@care-timeline/timeline';
import { TimelineHarness } from '@care-timeline/timeline/testing.js';
import { ColumnsRecord, type TestEntry } from './support/columns-record.js';

const at = (text: string): number => Date.parse(`${text}T12:00:00Z`);
const STORY: readonly TestEntry[] = [
  { kind: 'condition', title: 'Hypertensjon', start: at('1999-03-01'), end: Infinity },
  { kind: 'condition', title: 'Uten dato' },
  { kind: 'medication', title: 'Paracet', start: at('2024-06-01'), end: Infinity },
  { kind: 'labs', title: 'Hemoglobin', start: at('2024-07-11') },
];

interface Mounted {
  element: CareTimeline;
  harness: TimelineHarness;
  root: ShadowRoot;
  resize: (width: number) => Promise<void>;
}

async function mount(width: number): Promise<Mounted> {
  const element = document.createElement('care-timeline');
  element.lang = 'nb';
  element.timeZone = 'Europe/Oslo';
  element.record = new ColumnsRecord(STORY, at('2025-01-01'));
  element.start = '2024-01-01';
  element.end = '2025-02-01';
  const holder = await fixture<HTMLElement>(html`<div></div>`);
  holder.style.width = `${width}px`;
  holder.append(element);
  const harness = new TimelineHarness(element);
  const resize = async (to: number): Promise<void> => {
    holder.style.width = `${to}px`;
    await aTimeout(100);
    await harness.settled();
  };
  await resize(width);
  return { element, harness, root: element.shadowRoot!, resize };
}

describe('the legend', () => {
  it('TLN-16 in the help, each kind of mark is drawn and explained in words; no two samples look alike', async () => {
    const { element, harness, root } = await mount(900);
    harness.button('Tastaturhjelp')!.click();
    await element.drawComplete;
    const items = [...root.querySelectorAll<HTMLElement>('.key-map .legend li')];
    expect(items.length).to.equal(14);
    const pictures = items.map((item) => item.querySelector('canvas')!.toDataURL());
    expect(new Set(pictures).size).to.equal(items.length);
    for (const item of items) expect(item.textContent?.trim()).not.to.equal('');
    element.lang = 'en';
    await element.drawComplete;
    expect(root.querySelector('.legend [data-item="hatched"]')!.textContent).to.contain('on hold');
  });
});

describe('a narrow timeline', () => {
  it('TLN-08 has each title above its lane, on one line, and the whole width for the lane', async () => {
    const { root, resize } = await mount(390);
    const chart = root.querySelector('.chart')!;
    const stage = root.querySelector('.stage')!;
    expect(chart.clientWidth).to.equal(stage.clientWidth);
    for (const head of root.querySelectorAll<HTMLElement>('.lane-head')) {
      expect(head.offsetHeight).to.be.at.most(28);
      expect(head.scrollWidth).to.be.at.most(stage.clientWidth);
    }
    // Lanes and titles begin and end together.
    const titles = [...root.querySelectorAll<HTMLElement>('.lane-title')];
    const sum = titles.reduce((total, { offsetHeight }) => total + offsetHeight, 0);
    expect(sum).to.equal(root.querySelector<HTMLElement>('.content')!.offsetHeight);
    await resize(900);
    expect(chart.clientWidth).to.be.lessThan(stage.clientWidth - 150);
  });

  it('TLN-08 TLN-11 the buttons of a title can be reached over the plot', async () => {
    const { element, root } = await mount(390);
    for (const selector of ['[data-kind="condition"] .lane-toggle', '[data-kind="condition"] .lane-more']) {
      const button = root.querySelector(selector)!;
      const { left, top, width, height } = button.getBoundingClientRect();
      const hit = root.elementFromPoint(left + width / 2, top + height / 2);
      expect(hit?.closest('button')).to.equal(button);
    }
    root.querySelector<HTMLElement>('[data-kind="condition"] .lane-toggle')!.click();
    await element.drawComplete;
    expect(
      root.querySelector('[data-kind="condition"] .lane-toggle')!.getAttribute('aria-expanded'),
    ).to.equal('false');
  });

  it('A11Y-02 has one row of controls, nothing outside of the page, and at most 150 px above the data', async () => {
    const { element, root, resize } = await mount(390);
    const check = (): void => {
      const edge = element.getBoundingClientRect().right + 1;
      const controls = [...root.querySelectorAll('.toolbar :is(button, input, select)')];
      const tops = controls.map((one) => Math.round(one.getBoundingClientRect().top));
      expect(new Set(tops).size).to.equal(1);
      for (const one of controls) expect(one.getBoundingClientRect().right).to.be.at.most(edge);
    };
    check();
    const top = root.querySelector('.plot')!.getBoundingClientRect().top;
    expect(top - element.getBoundingClientRect().top).to.be.at.most(150);
    await resize(604);
    check();
    await resize(320);
    check();
  });

  it('TLN-09 periods are a menu, and the rest is one button away', async () => {
    const { element, harness, root, resize } = await mount(390);
    const menu = root.querySelector<HTMLSelectElement>('.period-menu')!;
    const length = (): number => Date.parse(element.end) - Date.parse(element.start);
    menu.selectedIndex = [...menu.options].findIndex(({ text }) => text.trim() === 'Uke');
    menu.dispatchEvent(new Event('change'));
    await aTimeout(500);
    expect(length()).to.be.closeTo(7 * 86_400_000, 3_700_000);
    expect(menu.selectedOptions[0]!.text.trim()).to.equal('Uke');
    await element.zoomTo('2024-01-01', '2024-03-20');
    await aTimeout(400);
    await element.drawComplete;
    expect(menu.selectedOptions[0]!.text.trim()).to.equal('Periode');
    harness.button('Mer')!.click();
    await element.drawComplete;
    expect(root.querySelector('.popover #jump')).to.exist;
    expect(harness.button('Tastaturhjelp')).to.exist;
    await resize(900);
    expect(root.querySelector('.period-menu')).to.equal(null);
    expect(harness.all('.toolbar .segment').length).to.be.greaterThan(2);
  });
});
