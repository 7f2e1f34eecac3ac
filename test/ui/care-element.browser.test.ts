import { expect, fixture, html as page } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import { ContextProvider } from '@lit/context';
import { CareElement, careContext, terms, type CareContext } from '@care-timeline/ui';
import { PatientRecord, type RecordView } from '@care-timeline/record';

class ProbeElement extends CareElement {
  static override readonly tag: string = 'care-probe';
  renders = 0;
  get seen() {
    return this.scope;
  }
  override render(): TemplateResult {
    this.renders++;
    return html`<p>${this.scope.strings(terms).kind['medication']}</p>`;
  }
}
ProbeElement.define();

function record(now = 0): RecordView & { listeners: number } {
  const target = new EventTarget() as RecordView & { listeners: number };
  const add = target.addEventListener.bind(target);
  const remove = target.removeEventListener.bind(target);
  return Object.assign(target, {
    listeners: 0,
    timeZone: 'Europe/Oslo',
    now: () => now,
    addEventListener(...args: Parameters<typeof add>) {
      target.listeners++;
      add(...args);
    },
    removeEventListener(...args: Parameters<typeof remove>) {
      target.listeners--;
      remove(...args);
    },
  });
}

const text = (element: Element): string => element.shadowRoot!.textContent.trim();

describe('CareElement', () => {
  it('takes its language from the closest ancestor, across shadow roots, and follows it', async () => {
    const box = await fixture<HTMLElement>(page`<div lang="nn"></div>`);
    const outer = document.createElement('div');
    box.append(outer);
    const probe = new ProbeElement();
    outer.attachShadow({ mode: 'open' }).append(probe);
    await probe.updateComplete;
    expect(text(probe)).to.equal('Legemiddel');
    box.lang = 'en-GB';
    await new Promise((done) => setTimeout(done));
    await probe.updateComplete;
    expect(text(probe)).to.equal('Medicines');
    probe.lang = 'no';
    await probe.updateComplete;
    expect(text(probe)).to.equal('Legemidler');
  });

  it('GEN-02 asks the record for its words in the language of the page, and follows both', async () => {
    const own = new PatientRecord({ lang: 'nb' });
    const nameless = { resourceType: 'Procedure', status: 'not-done', performedDateTime: '2020' };
    own.add({ ...nameless, id: 'a' });
    const box = await fixture<HTMLElement>(page`<div lang="en"><care-probe></care-probe></div>`);
    const probe = box.firstElementChild as ProbeElement;
    probe.record = own;
    await probe.updateComplete;
    expect(probe.seen.record!.titleAt(0)).to.match(/^Not done.*Procedure$/);
    expect(probe.seen.loads.map(({ state }) => state)).to.deep.equal(['loaded']);
    const before = probe.renders;
    own.add({ ...nameless, id: 'b' });
    await probe.updateComplete;
    expect(probe.renders).to.equal(before + 1);
    expect(probe.seen.record!.columns.count).to.equal(2);
    box.lang = 'nb';
    await new Promise((done) => setTimeout(done));
    await probe.updateComplete;
    expect(probe.seen.record).to.equal(own);
    expect(probe.seen.record!.titleAt(0)).to.match(/^Ikke utført.*Prosedyre$/);
  });

  it('renders again when the record changes, with one subscription that ends when it leaves', async () => {
    const probe = await fixture<ProbeElement>(page`<care-probe></care-probe>`);
    const first = record(5);
    probe.record = first;
    await probe.updateComplete;
    expect(first.listeners).to.equal(1);
    expect(probe.seen.now).to.equal(5);
    const before = probe.renders;
    first.dispatchEvent(new Event('change'));
    await probe.updateComplete;
    expect(probe.renders).to.equal(before + 1);
    const second = record();
    probe.record = second;
    await probe.updateComplete;
    expect([first.listeners, second.listeners]).to.deep.equal([0, 1]);
    const parent = probe.parentElement!;
    probe.remove();
    expect(second.listeners).to.equal(0);
    parent.append(probe);
    await probe.updateComplete;
    expect(second.listeners).to.equal(1);
  });

  it('follows the context, its own properties first, and finds a provider that comes later', async () => {
    const box = await fixture<HTMLElement>(page`<div><care-probe></care-probe></div>`);
    const probe = box.firstElementChild as ProbeElement;
    expect(probe.seen.record).to.equal(undefined);
    const shared = record(7);
    const value: CareContext = {
      record: shared,
      timeZone: 'Asia/Tokyo',
      asOf: '2020-01-31',
      density: 'compact',
    };
    const provider = new ContextProvider(box, { context: careContext, initialValue: value });
    provider.hostConnected();
    await probe.updateComplete;
    expect(probe.seen.record).to.equal(shared);
    expect(probe.seen.timeZone).to.equal('Asia/Tokyo');
    expect(probe.seen.compact).to.equal(true);
    expect(probe.seen.asOf).to.equal(Date.UTC(2020, 0, 31, 15) - 1);
    probe.asOf = '2021-05';
    probe.timeZone = 'UTC';
    probe.density = 'comfortable';
    const own = record(9);
    probe.record = own;
    await probe.updateComplete;
    expect(probe.seen.asOf).to.equal(Date.UTC(2021, 5, 1) - 1);
    expect(probe.seen.record).to.equal(own);
    expect(probe.seen.compact).to.equal(false);
    provider.setValue({ ...value, hooks: { now: () => 42 } });
    await probe.updateComplete;
    expect(probe.seen.now).to.equal(42);
  });

  it('falls back and warns once for values that cannot be used', async () => {
    const told: unknown[] = [];
    const warn = console.warn;
    console.warn = (...args) => told.push(args.join(' '));
    try {
      const probe = await fixture<ProbeElement>(
        page`<care-probe as-of="i går" time-zone="Mars/Olympus" density="tight"></care-probe>`,
      );
      expect(probe.seen.asOf).to.equal(undefined);
      expect(probe.seen.timeZone).to.equal(Intl.DateTimeFormat().resolvedOptions().timeZone);
      expect(probe.seen.compact).to.equal(false);
      probe.requestUpdate();
      await probe.updateComplete;
      expect(told).to.have.length(3);
      // What stands in an attribute may come from an address, and be about a patient (GEN-14).
      expect(told.join()).to.contain('as-of').and.not.contain('i går');
    } finally {
      console.warn = warn;
    }
  });

  it('lets a host put its own words over ours', async () => {
    const box = await fixture<HTMLElement>(page`<div lang="nb"><care-probe></care-probe></div>`);
    const provider = new ContextProvider(box, {
      context: careContext,
      initialValue: {
        hooks: { stringsFor: (lang) => (lang === 'nb' ? { 'kind.medication': 'Medisiner' } : undefined) },
      },
    });
    provider.hostConnected();
    const probe = box.firstElementChild as ProbeElement;
    await probe.updateComplete;
    expect(text(probe)).to.equal('Medisiner');
  });
});

describe('define', () => {
  it('leaves a tag that another class holds alone and tells it once, with both versions', async () => {
    class Other extends HTMLElement {
      static readonly version = '9.9.9';
    }
    customElements.define('care-taken', Other);
    class Mine extends CareElement {
      static override readonly tag = 'care-taken';
    }
    const told: string[] = [];
    const warn = console.warn;
    console.warn = (message: string) => told.push(message);
    try {
      Mine.define();
      Mine.define();
      await Promise.resolve();
    } finally {
      console.warn = warn;
    }
    expect(told).to.have.length(1);
    expect(told[0]).to.contain('9.9.9').and.to.contain(Mine.version).and.to.contain('CareTaken.define(');
    expect(customElements.get('care-taken')).to.equal(Other);
    Mine.define('care-mine');
    Mine.define('care-mine-too');
    expect(document.createElement('care-mine-too')).to.be.instanceOf(Mine);
  });

  it('registers what a class uses inside', () => {
    class Inner extends CareElement {
      static override readonly tag = 'care-inner-dependency';
    }
    class Outer extends CareElement {
      static override readonly tag = 'care-outer-dependency';
      static override readonly dependencies = [Inner as never];
    }
    Outer.define();
    expect(customElements.get('care-inner-dependency')).to.equal(Inner);
  });
});

describe('a page that stays open', () => {
  class ClockElement extends ProbeElement {
    static override readonly tag: string = 'care-clock-probe';
    static override readonly clockStep = 60;
  }
  ClockElement.define();

  it('follows the clock as long as it is on the page', async () => {
    const probe = new ClockElement();
    document.body.append(probe);
    await probe.updateComplete;
    const first = probe.seen.now;
    await new Promise((done) => setTimeout(done, 200));
    await probe.updateComplete;
    expect(probe.renders).to.be.greaterThan(1);
    expect(probe.seen.now).to.be.greaterThan(first);
    probe.remove();
    const { renders } = probe;
    await new Promise((done) => setTimeout(done, 200));
    expect(probe.renders).to.equal(renders);
  });

  it('is left alone within a period', async () => {
    const probe = new ProbeElement();
    document.body.append(probe);
    await probe.updateComplete;
    const { renders } = probe;
    await new Promise((done) => setTimeout(done, 200));
    expect(probe.renders).to.equal(renders);
    probe.remove();
  });
});
