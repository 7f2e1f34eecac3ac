import { expect, fixture, html as page, nextFrame } from '@open-wc/testing';
import { LitElement, html, render, type TemplateResult } from 'lit';
import {
  LiveAnnouncer,
  ResizeController,
  RovingFocusController,
  cssProps,
  readColors,
  safeUrl,
  setProps,
  type Size,
} from '@care-timeline/ui';

describe('setProps', () => {
  it('sets, changes and removes style properties from the first render, without a style attribute in the template', () => {
    const box = document.createElement('div');
    const show = (props: Record<string, string | number | undefined>): HTMLElement => {
      render(html`<p ${setProps(props)}></p>`, box);
      return box.querySelector('p')!;
    };
    expect(show({ '--_x': '3px', width: '5px' }).style.getPropertyValue('--_x')).to.equal('3px');
    expect(show({ '--_x': 4 }).style.width).to.equal('');
    expect(show({ '--_x': undefined }).style.getPropertyValue('--_x')).to.equal('');
    const element = document.createElement('p');
    cssProps(element, { color: 'red' });
    expect(element.style.color).to.equal('red');
  });
});

describe('safeUrl', () => {
  it('GEN-12 is http(s) or nothing', () => {
    expect(safeUrl(' https://example.org/a ')).to.equal('https://example.org/a');
    for (const bad of [
      'javascript:alert(1)',
      'JAVASCRIPT:x',
      'data:text/html,x',
      'file:///etc',
      'blob:https://a/b',
      '//x',
      'x',
      '',
      null,
    ]) {
      expect(safeUrl(bad), String(bad)).to.equal(undefined);
    }
    expect(safeUrl('/a', 'https://example.org')).to.equal('https://example.org/a');
  });
});

describe('LiveAnnouncer', () => {
  it('A11Y-01 says the last of several messages, and the same one twice', async () => {
    const announcer = new LiveAnnouncer({ whenReplaced: () => {} }, 10);
    const box = await fixture<HTMLElement>(page`<div></div>`);
    render(announcer.region(), box);
    const region = box.querySelector('[role=status]')!;
    const texts: string[] = [];
    new MutationObserver(() => texts.push(region.textContent)).observe(region, { childList: true });
    announcer.announce('en');
    announcer.announce('to');
    await new Promise((done) => setTimeout(done, 30));
    announcer.announce('to');
    await new Promise((done) => setTimeout(done, 30));
    expect(texts.map((text) => text.trim())).to.deep.equal(['to', 'to']);
    expect(texts[0]).to.not.equal(texts[1]);
  });
});

class RovingProbe extends LitElement {
  count = 3;
  readonly roving = new RovingFocusController(this, {
    items: () => [...this.renderRoot.querySelectorAll<HTMLElement>('button')],
    page: 2,
  });
  override render(): TemplateResult {
    return html`${Array.from({ length: this.count }, (_, i) => html`<button>${i}</button>`)}`;
  }
}
customElements.define('roving-probe', RovingProbe);

describe('RovingFocusController', () => {
  const key = (target: Element, name: string): boolean =>
    target.dispatchEvent(
      new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true }),
    );

  it('A11Y-01 is one tab stop; arrows, Home, End and Page move and stop at the edges', async () => {
    const probe = await fixture<RovingProbe>(page`<roving-probe></roving-probe>`);
    const buttons = [...probe.renderRoot.querySelectorAll('button')];
    const stops = (): number[] => buttons.map((button) => button.tabIndex);
    const press = (name: string): string => {
      key(probe.shadowRoot!.activeElement!, name);
      return probe.shadowRoot!.activeElement!.textContent;
    };
    expect(stops()).to.deep.equal([0, -1, -1]);
    buttons[0]!.focus();
    expect(
      ['ArrowDown', 'ArrowDown', 'ArrowDown', 'Home', 'End', 'PageUp', 'ArrowUp'].map(press),
    ).to.deep.equal(['1', '2', '2', '0', '2', '0', '0']);
    expect(press('PageDown')).to.equal('2');
    expect(stops()).to.deep.equal([-1, -1, 0]);
    expect(key(buttons[2]!, 'ArrowLeft')).to.equal(true);
    // A page in the background gets no focus events of its own.
    buttons[1]!.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
    expect(stops()).to.deep.equal([-1, 0, -1]);
    probe.count = 1;
    probe.requestUpdate();
    await probe.updateComplete;
    expect(buttons[0]!.tabIndex).to.equal(0);
  });
});

class ResizeProbe extends LitElement {
  readonly sizes: Size[] = [];
  readonly resize = new ResizeController(this, { changed: (size) => this.sizes.push(size) });
}
customElements.define('resize-probe', ResizeProbe);

describe('ResizeController', () => {
  it('reports whole sizes once, and nothing for what rounds to the same', async () => {
    const probe = await fixture<ResizeProbe>(page`<resize-probe></resize-probe>`);
    probe.style.display = 'block';
    const set = async (width: string): Promise<void> => {
      probe.style.width = width;
      for (let i = 0; i < 4; i++) await nextFrame();
    };
    await set('100.2px');
    await set('100.4px');
    await set('120.6px');
    expect(probe.sizes.map(({ width }) => width)).to.deep.equal([100, 121]);
    probe.remove();
    await set('200px');
    expect(probe.sizes).to.have.length(2);
  });
});

describe('readColors', () => {
  it('resolves tokens to colours a canvas takes', async () => {
    const box = await fixture<HTMLElement>(page`<div></div>`);
    box.style.setProperty('--_ink', 'light-dark(#010203, #fff)');
    expect(readColors(box, ['ink']).ink).to.equal('rgb(1, 2, 3)');
    expect(box.childElementCount).to.equal(0);
  });
});
