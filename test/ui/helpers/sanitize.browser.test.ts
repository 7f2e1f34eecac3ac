import { expect } from '@open-wc/testing';
import { sanitize } from '@care-timeline/ui';

function shown(xhtml: string): HTMLElement {
  const box = document.createElement('div');
  box.append(sanitize(xhtml));
  return box;
}

const DIV = '<div xmlns="http://www.w3.org/1999/xhtml">';

describe('sanitize', () => {
  it('GEN-12 keeps text, structure and http(s) links only', () => {
    const box = shown(
      `${DIV}<h2 id="x" class="y" style="color:red">Epikrise</h2><table><tr><td colspan="2">A</td></tr></table>` +
        '<a href="https://example.org/a" name="n">x</a><a href="javascript:alert(1)">y</a><a href="/rel">z</a></div>',
    );
    expect(box.querySelector('h2')!.getAttributeNames()).to.deep.equal([]);
    expect(box.querySelector('td')!.getAttribute('colspan')).to.equal('2');
    const links = [...box.querySelectorAll('a')];
    expect(links.map((a) => a.getAttribute('href'))).to.deep.equal(['https://example.org/a', null, null]);
    expect(links[0]!.rel).to.equal('noopener noreferrer');
    expect(box.textContent).to.equal('EpikriseAxyz');
  });

  /** The only elements and attributes there may be, whatever went in. */
  const ELEMENTS = new Set(
    (
      'a abbr b bdi bdo big blockquote br caption cite code col colgroup dd del dfn div dl dt em h1 h2 h3 h4 h5 h6 hr i ' +
      'ins kbd li ol p pre q s samp small span strong sub sup table tbody td tfoot th thead tr tt u ul var'
    ).split(' '),
  );
  const HARMLESS = new Set(
    'title lang dir colspan rowspan scope abbr span start reversed href rel target'.split(' '),
  );

  function expectHarmless(box: Element, what: string): void {
    for (const element of box.querySelectorAll('*')) {
      expect(element.namespaceURI, what).to.equal('http://www.w3.org/1999/xhtml');
      expect(ELEMENTS.has(element.localName), `${element.localName} of ${what}`).to.equal(true);
      for (const { name, namespaceURI } of element.attributes) {
        expect(HARMLESS.has(name) && namespaceURI === null, `${name} of ${what}`).to.equal(true);
      }
      expect(element.getAttribute('href') ?? 'https://', what).to.match(/^https?:\/\//);
    }
  }

  /** From what is known to have passed sanitisers: mutation in parsing again, namespaces, encodings, odd white space. */
  const ATTACKS: readonly string[] = [
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.pwned=1&gt;">',
    '<svg></p><style><a id="</style><img src=1 onerror=window.pwned=1>">',
    '<form><math><mtext></form><form><mglyph><style></math><img src onerror=window.pwned=1>',
    '<svg><foreignObject><p title="</foreignObject><img src=x onerror=window.pwned=1>">x</p></foreignObject></svg>',
    '<math><annotation-xml encoding="text/html"><p title="<img src=x onerror=window.pwned=1>">x',
    '<select><template><style><!--</style><a rel="--></style></template></select><img src=x onerror=window.pwned=1>">',
    '<p><textarea><img title="</textarea><img src=x onerror=window.pwned=1>"></p>',
    '<title><a title="</title><img src=x onerror=window.pwned=1>">x</a></title>',
    '<xmp><p title="</xmp><img src=x onerror=window.pwned=1>"></xmp>',
    '<noembed><p title="</noembed><img src=x onerror=window.pwned=1>"></noembed>',
    '<plaintext><img src=x onerror=window.pwned=1>',
    '<![CDATA[<img src=x onerror=window.pwned=1>]]>',
    '<!--><img src=x onerror=window.pwned=1>-->',
    '<!---><img src=x onerror=window.pwned=1>-->',
    '<?xml-stylesheet href="javascript:window.pwned=1"?>',
    '<!DOCTYPE x [<!ENTITY y "<img src=x onerror=window.pwned=1>">]>&y;',
    '<a href="&#106;avascript:window.pwned=1">x</a>',
    '<a href="&#x6A;&#x61;vascript&colon;window.pwned=1">x</a>',
    '<a href=" \u0001javascript:window.pwned=1">x</a>',
    '<a href="jav&#x09;ascript:window.pwned=1">x</a>',
    '<a href="vbscript:x">x</a><a href="blob:https://a/b">x</a><a href="file:///etc/passwd">x</a><a href="//evil.example">x</a>',
    '<a xlink:href="javascript:window.pwned=1" xml:base="javascript:">x</a>',
    '<a\u000chref="javascript:window.pwned=1"/onclick="window.pwned=1"/>',
    '<a title="x"onmouseover="window.pwned=1">x</a>',
    "<a title='x'onmouseover='window.pwned=1' autofocus onfocus=window.pwned=1 tabindex=1>x</a>",
    '<a title=`x`onclick=window.pwned=1>x</a>',
    '<IMG SRC=x OnErRoR=window.pwned=1>',
    '<img/src=x/onerror=window.pwned=1>',
    '<img src=x onerror\u0000=window.pwned=1>',
    '<scr\u0000ipt>window.pwned=1</scr\u0000ipt>',
    '<script\u0020>window.pwned=1</script\u0009>',
    '<svg:script xmlns:svg="http://www.w3.org/2000/svg">window.pwned=1</svg:script>',
    '<q:script xmlns:q="http://www.w3.org/1999/xhtml">window.pwned=1</q:script>',
    '<details open ontoggle=window.pwned=1>x</details>',
    '<p is="x-evil" slot="a" part="b" exportparts="c" popover id=a name=b>x</p>',
    '<x-evil onclick=window.pwned=1>x</x-evil>',
    '<table background="javascript:window.pwned=1"><td background="javascript:window.pwned=1">x</td></table>',
    '<div style="background:url(javascript:window.pwned=1)" dynsrc="javascript:window.pwned=1">x</div>',
    '<p __proto__="x" constructor="y" toString="z">x</p>',
    '<__proto__>x</__proto__><constructor>y</constructor>',
    '<a href="https://a.example/" ping="https://evil.example" download target="_self" rel="opener">x</a>',

    '<script>window.pwned=1</script>',
    '<img src=x onerror="window.pwned=1">',
    '<svg><script>window.pwned=1</script></svg>',
    '<svg onload=window.pwned=1>',
    '<math><mtext><table><mglyph><style><img src=x onerror=window.pwned=1>',
    '<iframe src="javascript:window.pwned=1"></iframe>',
    '<a href="java\nscript:window.pwned=1">x</a>',
    '<a href="data:text/html,<script>window.pwned=1</script>">x</a>',
    '<form action="https://evil.example"><input name="a"><button>go</button></form>',
    '<style>*{display:none}</style>',
    '<link rel="stylesheet" href="https://evil.example/a.css">',
    '<p style="background:url(https://evil.example)">x</p>',
    '<xhtml:script>window.pwned=1</xhtml:script>',
    '<p title="</p><img src=x onerror=window.pwned=1>">x</p>',
    '<p onclick=window.pwned=1 title="a">x</p>',
    '<<p>script>window.pwned=1</p>',
    '<template><img src=x onerror=window.pwned=1></template>',
    '<div><!-- --!><img src=x onerror=window.pwned=1> --></div>',
    '<noscript><p title="</noscript><img src=x onerror=window.pwned=1>"></noscript>',
    '<video><source onerror="window.pwned=1"></video>',
    '<base href="https://evil.example/">',
    '<meta http-equiv="refresh" content="0;url=https://evil.example">',
    '<object data="https://evil.example"></object><embed src="https://evil.example">',

    // Kinds that sanitisers' own tests are published with: names that hide properties, elements that animate or carry
    // an address or a document, shadow roots, markup in raw text, texts that change on parsing again, templates.
    '<form><input name=attributes><input name=nodeName><input name=parentNode></form>',
    '<form id=a onmouseover=window.pwned=1><input name=removeChild></form>',
    '<a id=pwned></a><a id=pwned name=x href="cid:x">x</a><img name=body><p id=cookie>x</p>',
    '<svg><a><animate attributeName=href values=javascript:window.pwned=1 /><text>x</text></a></svg>',
    '<svg><set attributeName=onmouseover to=window.pwned=1 onbegin=window.pwned=1 /></svg>',
    '<svg><use href="data:image/svg+xml,<svg id=x><image href=1 onerror=window.pwned=1 /></svg>#x" /></svg>',
    '<math href="javascript:window.pwned=1"><maction actiontype="statusline#" xlink:href="javascript:window.pwned=1">x</maction></math>',
    '<iframe srcdoc="<img src=x onerror=parent.pwned=1>"></iframe>',
    '<p><template shadowrootmode="open"><img src=x onerror=window.pwned=1></template></p>',
    '<button formaction="javascript:window.pwned=1">x</button><input type=image src=x onerror=window.pwned=1>',
    '<body onload=window.pwned=1><frameset onload=window.pwned=1><marquee onstart=window.pwned=1>x</marquee>',
    '<input autofocus onfocus=window.pwned=1><select autofocus onfocus=window.pwned=1></select>',
    '<img srcset="x 1x" onerror=window.pwned=1><picture><source srcset=x><img onerror=window.pwned=1></picture>',
    '<video poster="javascript:window.pwned=1" onloadstart=window.pwned=1 src=x></video><audio src=x onerror=window.pwned=1>',
    '<listing>&lt;img src=x onerror=window.pwned=1&gt;</listing><pre>&lt;img src=x onerror=window.pwned=1&gt;</pre>',
    '<p>&amp;lt;img src=x onerror=window.pwned=1&amp;gt;</p>',
    '<table><td><svg><desc><table><td><img src=x onerror=window.pwned=1></td></table></desc></svg></td></table>',
    '<dl><dt><form><dd><math><mi><style></form><form><img title="</style><img src=x onerror=window.pwned=1>">',
    '<image href=x onerror=window.pwned=1><isindex type=image src=x onerror=window.pwned=1><keygen autofocus onfocus=window.pwned=1>',
    '<p>{{constructor.constructor("window.pwned=1")()}} ${window.pwned=1} <%= window.pwned=1 %></p>',
    '<dialog open onclose=window.pwned=1><fencedframe src=x></fencedframe><portal src=x></portal></dialog>',
    '<a href="https://a.example/\u0022onclick=window.pwned=1 x=\u0022">x</a><a href="\u0000javascript:window.pwned=1">x</a>',
    '<a href="&#0000106&#0000097&#0000118&#0000097script:window.pwned=1">x</a><a href="jAvAsCrIpT&Tab;:window.pwned=1">x</a>',
    '<style>@import "https://evil.example";</style><p style="behavior:url(x);-moz-binding:url(x)">x</p>',
  ];

  it('GEN-12 lets none of the known attacks through', async () => {
    const page = window as unknown as { pwned?: number };
    for (const attack of ATTACKS) {
      const box = shown(DIV + attack + '</div>');
      document.body.append(box);
      expectHarmless(box, attack);
      // Who copies what is shown, as text or as markup, gets nothing else.
      const copy = document.createElement('div');
      copy.innerHTML = box.innerHTML;
      document.body.append(copy);
      expectHarmless(copy, `a copy of ${attack}`);
      box.remove();
      copy.remove();
    }
    await new Promise((done) => setTimeout(done, 100));
    expect(page.pwned).to.equal(undefined);
  });

  it('GEN-12 lets none of the attacks through, cut and joined in any way', async function () {
    this.timeout(60_000);
    const page = window as unknown as { pwned?: number };
    const pieces = ATTACKS.flatMap((attack) => attack.split(/(?=[<>"'=\s/])/));
    // A generator with a fixed seed: a failure can be repeated.
    let seed = 20261126;
    const random = (below: number): number => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return Math.floor((seed / 2 ** 32) * below);
    };
    const box = document.createElement('div');
    const copy = document.createElement('div');
    document.body.append(box, copy);
    for (let run = 0; run < 10_000; run++) {
      const attack = Array.from({ length: 1 + random(20) }, () => pieces[random(pieces.length)]).join('');
      box.replaceChildren(sanitize(attack));
      expectHarmless(box, attack);
      copy.innerHTML = box.innerHTML;
      expectHarmless(copy, `a copy of ${attack}`);
    }
    box.remove();
    copy.remove();
    await new Promise((done) => setTimeout(done, 100));
    expect(page.pwned).to.equal(undefined);
  });

  it('GEN-12 reads the xhtml: prefix, a bound prefix and empty elements as what they mean', () => {
    const box = shown(
      '<xhtml:div xmlns:xhtml="http://www.w3.org/1999/xhtml"><xhtml:table><xhtml:tr><xhtml:td/><xhtml:td>B</xhtml:td></xhtml:tr></xhtml:table><xhtml:br/>' +
        '<xhtml:p/>C</xhtml:div>',
    );
    expect([...box.querySelectorAll('td')].map((td) => td.textContent)).to.deep.equal(['', 'B']);
    expect(box.querySelectorAll('br').length).to.equal(1);
    expect(box.querySelector('p')!.textContent).to.equal('');
    expect(
      shown('<q:div xmlns:q="http://www.w3.org/1999/xhtml"><q:b>x</q:b></q:div>').querySelector('b')!
        .textContent,
    ).to.equal('x');
  });

  it('GEN-12 loses no text of a narrative', () => {
    const box = shown(`${DIV}<p>a &lt; b &amp; c</p><ul><li>å</li></ul><unknown>kept</unknown></div>`);
    expect(box.textContent).to.equal('a < b & cåkept');
  });

  it('GEN-12 says an image by its alternative text', () => {
    expect(
      shown(`${DIV}<img src="https://evil.example/x.png" alt="Røntgen thorax"/></div>`).textContent,
    ).to.equal('Røntgen thorax');
  });

  it('GEN-12 is bounded in depth, and loses no text there', () => {
    const levels = 20_000;
    const box = shown(`${'<div>'.repeat(levels)}x${'</div>'.repeat(levels)}y`);
    let depth = 0;
    for (let at: Element | null = box; at; at = at.firstElementChild) depth++;
    expect(depth).to.be.below(150);
    expect(box.textContent).to.equal('xy');
  });

  it('GEN-12 is bounded in elements, and loses no text there, nor the lines of it', () => {
    const count = 30_000;
    const box = shown(Array.from({ length: count }, (_, at) => `<p>a <b>${at}</b></p>`).join(''));
    expect(box.querySelectorAll('*').length).to.be.below(11_000);
    const words = box.textContent.replace(/\s+/g, '');
    expect(words).to.equal(Array.from({ length: count }, (_, at) => `a${at}`).join(''));
    expect(box.querySelector('.lines')!.textContent).to.contain('a 20000\na 20001\n');
    expect(shown('<p>a</p><p>b</p>').querySelector('.lines')).to.equal(null);
  });

  it('GEN-12 is bounded in the cells that a cell covers, and keeps spans that a table has', () => {
    const table = (attributes: string, cells: number): Element =>
      shown(`<table>${`<tr><td ${attributes}>x</td></tr>`.repeat(cells)}</table>`);
    const spans = (box: Element): number =>
      [...box.querySelectorAll('td')].reduce((sum, { colSpan, rowSpan }) => sum + colSpan * rowSpan, 0);
    expect(spans(table('rowspan="65534" colspan="1000"', 400))).to.be.below(30_000);
    expect(table('rowspan="65534" colspan="1000"', 400).querySelectorAll('td').length).to.equal(400);
    const small = table('rowspan="2" colspan="3"', 50);
    expect(spans(small)).to.equal(300);
    expect(table('rowspan="x"', 1).querySelector('td')!.rowSpan).to.equal(1);
  });

  it('GEN-12 turns nothing round: characters that change the direction are left out, text that has one of its own is not', () => {
    const box = shown('<p>dose \u202e21\u202c mg \u2067x</p><p>\u05d0\u05d1</p>');
    expect(box.textContent).to.equal('dose 21 mg x\u05d0\u05d1');
  });

  it('GEN-12 needs no parser of the browser', () => {
    const { parseFromString } = DOMParser.prototype;
    const inner = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML')!;
    const forbidden = (): never => {
      throw new Error('a parser of the browser was used');
    };
    try {
      DOMParser.prototype.parseFromString = forbidden;
      Object.defineProperty(Element.prototype, 'innerHTML', { ...inner, set: forbidden });
      expect(shown(`${DIV}<p>a<b>c</b></p></div>`).querySelector('p b')!.textContent).to.equal('c');
    } finally {
      DOMParser.prototype.parseFromString = parseFromString;
      Object.defineProperty(Element.prototype, 'innerHTML', inner);
    }
  });

  it('takes what is not markup', () => {
    expect(shown('').textContent).to.equal('');
    expect(shown('bare tekst < 5').textContent).to.contain('bare tekst');
  });
});
