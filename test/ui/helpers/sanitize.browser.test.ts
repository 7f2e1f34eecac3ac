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

  const ATTACKS: readonly string[] = [
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
  ];

  it('GEN-12 lets none of the known attacks through', async () => {
    const page = window as unknown as { pwned?: number };
    for (const attack of ATTACKS) {
      const box = shown(DIV + attack + '</div>');
      document.body.append(box);
      const bad = box.querySelector(
        'script,style,img,svg,math,iframe,form,input,button,link,base,meta,object,embed,video,template',
      );
      expect(bad, attack).to.equal(null);
      for (const element of box.querySelectorAll('*')) {
        for (const name of element.getAttributeNames())
          expect(name, attack).to.not.match(/^(on|style|id|class|src)/);
        expect(element.getAttribute('href') ?? 'https://', attack).to.match(/^https?:/);
      }
      box.remove();
    }
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

  it('takes what is not markup', () => {
    expect(shown('').textContent).to.equal('');
    expect(shown('bare tekst < 5').textContent).to.contain('bare tekst');
  });
});
