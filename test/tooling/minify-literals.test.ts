import { rollup } from 'rollup';
import { describe, expect, it } from 'vitest';
import { minifyLiterals, smallCss, smallHtml } from '../../.config/minify-literals.js';

describe('smaller literals', () => {
  it.each([
    [
      '  :host {\n    color: red;\n    /* why */\n    margin: 0 auto;\n  }\n',
      ' :host{color:red;margin:0 auto}',
    ],
    ['a > b, c :focus { x: calc(1px + 2px) }', 'a>b,c :focus{x:calc(1px + 2px)}'],
    ["q::before { content: '  ;  } : '; }", "q::before{content:'  ;  } : '}"],
    ["grid-template-areas:\n 'a  b'\n 'c  d';", "grid-template-areas:'a  b' 'c  d';"],
    ['@media (min-width: 3px) and (x) { }', '@media (min-width:3px) and (x){}'],
    ['@container lane (width < 30em) { }', '@container lane (width < 30em){}'],
    ['b:not(.c) .d:hover { }', 'b:not(.c) .d:hover{}'],
  ])('css %j', (sheet, small) => {
    expect(smallCss(sheet)).toBe(small);
  });

  it('markup keeps a blank between words and elements', () => {
    expect(smallHtml('<b>a</b>\n      <i>b  c</i>  \n')).toBe('<b>a</b>\n<i>b  c</i>  \n');
  });

  it('changes templates of ours only, and keeps the lines of what follows', async () => {
    const code = [
      "const css = (s) => s.join('');",
      'export const a = css`',
      '  b {',
      '    c: d;',
      '  }',
      '`;',
      'export const plain = `  kept  ',
      '    as it is`;',
      "throw new Error('line 9');",
    ].join('\n');
    const bundle = await rollup({
      input: 'x',
      plugins: [{ name: 'x', resolveId: (id) => id, load: () => code }, minifyLiterals()],
      treeshake: false,
    });
    const [chunk] = (await bundle.generate({})).output;
    expect(chunk.code).toContain('css` b{c:d}`');
    expect(chunk.code).toContain('`  kept  \n    as it is`');
    expect(chunk.code.split('\n').findIndex((line) => line.includes('line 9'))).toBe(8);
  });
});
