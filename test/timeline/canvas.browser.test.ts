import { expect, fixture, html } from '@open-wc/testing';
import '@care-timeline/timeline/define.js';
import '@care-timeline/medication-list/define.js';
import type { CareTimeline } from '@care-timeline/timeline';
import { PatientRecord } from '@care-timeline/record';
import { samplePatients } from '@care-timeline/samples';
import { TimelineHarness } from '@care-timeline/timeline/testing.js';

const [solveig] = samplePatients;

function recordOf(): PatientRecord {
  const record = new PatientRecord({ timeZone: 'Europe/Oslo' });
  record.add(solveig!.sources[0]!.bundle(), { source: { id: 'a', label: 'EPJ' } });
  return record;
}

async function mount(lang = 'en'): Promise<{ element: CareTimeline; harness: TimelineHarness }> {
  const element = document.createElement('care-timeline');
  element.lang = lang;
  element.record = recordOf();
  const holder = await fixture<HTMLElement>(html`<div style="width: 1000px"></div>`);
  holder.append(element);
  const harness = new TimelineHarness(element);
  await harness.settled();
  return { element, harness };
}

const canvasOf = (element: Element): HTMLCanvasElement =>
  element.shadowRoot!.querySelector('canvas.picture')!;

/** Whether anything stands on a canvas. */
function isDrawn(canvas: HTMLCanvasElement): boolean {
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  const colours = new Set<number>();
  for (let at = 0; at < data.length; at += 4)
    colours.add((data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!);
  return colours.size > 3;
}

describe('<care-timeline> and its canvas', () => {
  const { getContext } = HTMLCanvasElement.prototype;
  const noCanvas = (): void => {
    Object.assign(HTMLCanvasElement.prototype, { getContext: () => null });
  };
  afterEach(() => {
    Object.assign(HTMLCanvasElement.prototype, { getContext });
  });

  const words: Readonly<Record<string, string>> = {
    nb: 'Nettleseren kan ikke tegne tidslinjen. Opplysningene står i tabellen.',
    nn: 'Nettlesaren kan ikkje teikne tidslinja. Opplysningane står i tabellen.',
    en: 'The browser cannot draw the timeline. The information is in the table.',
  };
  for (const lang of Object.keys(words)) {
    it(`GEN-06 where there is none, says so and shows the table (${lang})`, async () => {
      noCanvas();
      const { element, harness } = await mount(lang);
      expect(harness.notices).to.include(words[lang]);
      expect(harness.tableRows.length).to.be.greaterThan(5);
      // Asked for again, it is the same.
      element.setAttribute('view', 'timeline');
      await harness.settled();
      expect(harness.tableRows.length).to.be.greaterThan(5);
      expect(element.toSvg()).to.contain('<svg');
      expect(element.text).to.contain('EPJ');
    });
  }

  it('with one, draws and says nothing of it', async () => {
    const { element, harness } = await mount();
    expect(isDrawn(canvasOf(element))).to.equal(true);
    expect(harness.notices.filter((notice) => /cannot draw/.test(notice))).to.deep.equal([]);
    expect(harness.tableRows).to.deep.equal([]);
  });

  it('draws again when the browser took the picture away and gave an empty one back', async () => {
    const { element, harness } = await mount();
    const canvas = canvasOf(element);
    canvas.dispatchEvent(new Event('contextlost', { cancelable: true }));
    canvas.getContext('2d')!.reset();
    expect(isDrawn(canvas)).to.equal(false);
    canvas.dispatchEvent(new Event('contextrestored'));
    await harness.settled();
    expect(isDrawn(canvas)).to.equal(true);
    expect(canvas.getContext('2d')!.getTransform().a).to.equal(devicePixelRatio || 1);
  });

  it('lets the browser restore it', async () => {
    const { element } = await mount();
    const lost = new Event('contextlost', { cancelable: true });
    canvasOf(element).dispatchEvent(lost);
    expect(lost.defaultPrevented).to.equal(false);
  });
});

describe('widgets on a platform with gaps', () => {
  const { ResizeObserver, matchMedia } = window;
  const { Collator } = Intl;
  beforeEach(() => {
    Object.assign(window, { ResizeObserver: undefined, matchMedia: undefined });
    Object.assign(Intl, { Collator: undefined });
  });
  afterEach(() => {
    Object.assign(window, { ResizeObserver, matchMedia });
    Object.assign(Intl, { Collator });
  });

  it('the timeline is drawn, sorted as a table, and follows the window', async () => {
    const { element, harness } = await mount();
    expect(isDrawn(canvasOf(element))).to.equal(true);
    const before = canvasOf(element).clientWidth;
    element.parentElement!.style.width = '700px';
    dispatchEvent(new Event('resize'));
    await harness.settled();
    expect(canvasOf(element).clientWidth).to.be.lessThan(before);
    element.setAttribute('view', 'table');
    await harness.settled();
    element.shadowRoot!.querySelectorAll<HTMLElement>('th button')[1]?.click();
    await harness.settled();
    expect(harness.tableRows.length).to.be.greaterThan(5);
  });

  it('the medication list has all its rows', async () => {
    const list = document.createElement('care-medication-list');
    list.record = recordOf();
    await fixture(html`<div>${list}</div>`);
    await list.updateComplete;
    expect(list.shadowRoot!.textContent).to.match(/Metoprolol|mg/);
  });
});
