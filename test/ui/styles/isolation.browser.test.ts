import { expect } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import { CareElement, CareNotice } from '@care-timeline/ui';
import { COLORS } from '@care-timeline/ui';
import { rgb } from './color.js';

class StyleProbe extends CareElement {
  static override readonly tag: string = 'style-probe';
  override render(): TemplateResult {
    return html`<p class="text">Warfarin <button>Knapp</button></p>
      <care-notice>Merk</care-notice>`;
  }
}
CareNotice.define();
StyleProbe.define();

const css = (hex: string): string =>
  `rgb(${rgb(hex)
    .map((c) => Math.round(c * 255))
    .join(', ')})`;

describe('styles', () => {
  let box: HTMLElement;
  let sheet: HTMLStyleElement;

  beforeEach(() => {
    box = document.createElement('div');
    sheet = document.createElement('style');
    document.head.append(sheet);
    document.body.append(box);
  });
  afterEach(() => {
    box.remove();
    sheet.remove();
    document.documentElement.removeAttribute('style');
    document.documentElement.removeAttribute('data-care-theme');
  });

  async function probe(): Promise<{
    host: CSSStyleDeclaration;
    text: CSSStyleDeclaration;
    element: StyleProbe;
  }> {
    const element = new StyleProbe();
    box.append(element);
    await element.updateComplete;
    return {
      host: getComputedStyle(element),
      text: getComputedStyle(element.renderRoot.querySelector('.text')!),
      element,
    };
  }

  it('text survives a hostile page', async () => {
    sheet.textContent =
      'html{font-size:40px} *{all:unset} body{color:red;font:italic 30px fantasy;text-transform:uppercase;letter-spacing:9px;' +
      'word-break:break-all;white-space:nowrap;text-align:center;line-height:4;text-indent:50px;-webkit-text-fill-color:red}' +
      'style-probe{color:red!important;font-size:99px!important;letter-spacing:3px!important}';
    const { text, host } = await probe();
    expect(text.fontSize).to.equal('15px');
    expect(text.fontStyle).to.equal('normal');
    expect(text.fontFamily).to.match(/^Inter/);
    expect(text.textTransform).to.equal('none');
    expect(text.letterSpacing).to.equal('normal');
    expect(text.wordBreak).to.equal('normal');
    expect(text.whiteSpace).to.equal('normal');
    expect(text.textAlign).to.equal('start');
    expect(text.textIndent).to.equal('0px');
    expect(text.lineHeight).to.equal('22.5px');
    expect(text.color).to.equal(css(COLORS.ink[0]));
    expect(text.webkitTextFillColor).to.equal(css(COLORS.ink[0]));
    expect(host.backgroundColor).to.equal(css(COLORS.paper[0]));
  });

  it('leaves the box to the embedder, and nothing leaks out', async () => {
    sheet.textContent = 'style-probe{display:none} p{color:rgb(1, 2, 3)}';
    const { host, text } = await probe();
    expect(host.display).to.equal('none');
    expect(text.color).to.not.equal('rgb(1, 2, 3)');
    const outside = document.createElement('button');
    box.append(outside);
    expect(getComputedStyle(outside).borderRadius).to.not.equal('6px');
  });

  it('A11Y-02 follows the tokens a host sets on any ancestor', async () => {
    box.style.setProperty('--care-font-size', '20px');
    box.style.setProperty('--care-accent', '#010203');
    const { text, element } = await probe();
    expect(text.fontSize).to.equal('20px');
    expect(getComputedStyle(element).getPropertyValue('--_accent')).to.equal('#010203');
  });

  it('data-care-theme on any ancestor, then the page color-scheme, decides between light and dark', async () => {
    const dark = css(COLORS.paper[1]);
    const light = css(COLORS.paper[0]);
    document.documentElement.style.colorScheme = 'dark';
    const { host, element } = await probe();
    const nested = element.renderRoot.querySelector('care-notice')!;
    expect(host.backgroundColor).to.equal(dark);
    expect(getComputedStyle(nested).colorScheme).to.equal('dark');
    document.documentElement.style.colorScheme = 'light';
    expect(host.backgroundColor).to.equal(light);
    document.documentElement.setAttribute('data-care-theme', 'dark');
    await new Promise((done) => setTimeout(done));
    expect(host.backgroundColor).to.equal(dark);
    element.setAttribute('data-care-theme', 'light');
    await new Promise((done) => setTimeout(done));
    expect(host.backgroundColor).to.equal(light);
    expect(getComputedStyle(nested).color).to.equal(css(COLORS.ink[0]));
  });

  it('density from the attribute', async () => {
    const { text, element } = await probe();
    element.density = 'compact';
    await element.updateComplete;
    expect(element.getAttribute('density')).to.equal('compact');
    expect(text.fontSize).to.equal('14px');
  });

  it('A11Y-02 no length is in rem', () => {
    const sheets = [StyleProbe, CareNotice]
      .flatMap((type) => type.elementStyles)
      .map((style) => ('cssText' in style ? style.cssText : ''));
    expect(sheets.join('').length).to.be.greaterThan(1000);
    expect(sheets.join('')).to.not.match(/\d\s*rem\b/);
  });
});
