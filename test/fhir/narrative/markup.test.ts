import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { entityText } from '../../../packages/fhir/src/narrative/entities.js';
import { readMarkup } from '../../../packages/fhir/src/narrative/markup.js';
import { FHIR_FILES } from '../../support/real-data.js';

/** What a reader is told, one line each. */
function told(markup: string): string[] {
  const lines: string[] = [];
  readMarkup(markup, {
    open: (name, attributes, empty) =>
      lines.push(
        `<${name}${[...attributes].map(([key, value]) => ` ${key}=${value}`).join('')}${empty ? '/' : ''}>`,
      ),
    close: (name) => lines.push(`</${name}>`),
    text: (text) => lines.push(text),
  });
  return lines;
}

describe('readMarkup', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['bare < 5 and > 3', ['bare < 5 and > 3']],
    ['<p>a</p>', ['<p>', 'a', '</p>']],
    ['<P CLASS="x">a</P>', ['<p class=x>', 'a', '</p>']],
    ['<td/><td />', ['<td/>', '<td/>']],
    ['<a b=c d=\'e\' f="g" h>', ['<a b=c d=e f=g h=>']],
    ['<a b="1" b="2">', ['<a b=1>']],
    ['<a b="&lt;&#65;&#x42;&oslash;">', ['<a b=<ABø>']],
    ['a<!-- <b> -->c', ['ac']],
    ['a<!-- <b>', ['a<!-- ', '<b>']],
    ['a<!-->b<p>c', ['ab', '<p>', 'c']],
    ['a<!--->b', ['ab']],
    ['a<!-- -- ->b-->c', ['ac']],
    ['a<!doctype b', ['a<!doctype b']],
    ['a<?b', ['a<?b']],
    ['<?xml version="1.0"?><!DOCTYPE x><p/>', ['<p/>']],
    ['<![CDATA[<b>&amp;]]>x', ['<b>&amp;', 'x']],
    ['<script>a<b</script>c', ['c']],
    ['<STYLE>a{}</style >c', ['c']],
    ['<script/>c', ['c']],
    ['<script>a', ['a']],
    ['<p', ['<p']],
    ['a <p title="x', ['a <p title="x']],
    ['<p title="x>y</p>', ['<p title= x=>', 'y', '</p>']],
    ['<p a""b>c', ['<p a= b=>', 'c']],
    ['<xhtml:p>a</xhtml:p>', ['<p>', 'a', '</p>']],
    ['<q:p xmlns:q="http://www.w3.org/1999/xhtml">', ['<p xmlns:q=http://www.w3.org/1999/xhtml>']],
    ['<z:p>', ['<z:p>']],
    ['</', ['</']],
    ['<>', ['<>']],
    ['<<p>x', ['<', '<p>', 'x']],
    ['&amp &unknown; &#0; &#x110000; &nbsp;', ['&amp &unknown; &#0; &#x110000; \u00a0']],
  ])('GEN-12 %j', (markup, expected) => {
    expect(told(markup)).toEqual(expected);
  });

  it('GEN-12 knows each name that HTML has for Latin-1, in its place', () => {
    expect(
      entityText('&nbsp;&sect;&deg;&micro;&Aring;&AElig;&Oslash;&times;&aring;&aelig;&oslash;&yuml;'),
    ).toBe('\u00a0§°µÅÆØ×åæøÿ');
    expect(entityText('&toString;&constructor;')).toBe('&toString;&constructor;');
  });

  it('GEN-12 never throws, and text without markup comes through whole', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<',
        '>',
        '</',
        '/>',
        '"',
        "'",
        '=',
        '&',
        ';',
        '<!--',
        '-->',
        '<![CDATA[',
        ']]>',
        '<?',
        'p',
        ' ',
      ),
      fc.constantFrom(
        '<script>',
        '</script>',
        '<style>',
        'xmlns:q="http://www.w3.org/1999/xhtml"',
        '<q:b ',
        '\n',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        told(pieces.join(''));
      }),
      { numRuns: process.env['CI'] ? 10_000 : 2_000 },
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(told(text.replace(/[<&]/g, '')).join('')).toBe(text.replace(/[<&]/g, ''));
      }),
    );
  });

  it.each([
    '<',
    '<a ',
    '<a b="',
    "<a b='",
    '<!--',
    '<![CDATA[',
    '<script>',
    '<style>',
    '<q:',
    '</',
    '&#',
    '<a ' + ' ',
    'xmlns:a',
    '<p>',
    '</p>',
  ])('GEN-12 a megabyte of %j is read in a moment', (piece) => {
    const from = performance.now();
    told(piece.repeat(Math.ceil(1e6 / piece.length)));
    expect(performance.now() - from).toBeLessThan(3000);
  });

  const CORPUS = join(FHIR_FILES, 'hl7-r4-examples');
  it.skipIf(!existsSync(CORPUS))('GEN-12 loses no word of any narrative of the HL7 examples', () => {
    let narratives = 0;
    for (const file of readdirSync(CORPUS).filter((name) => name.endsWith('.json'))) {
      const { text } = JSON.parse(readFileSync(join(CORPUS, file), 'utf8')) as {
        text?: { div?: string };
      };
      if (text?.div === undefined) continue;
      narratives++;
      // Well-formed XHTML: what is not between angle brackets is text.
      const bare = text.div.replace(/<!--[\s\S]*?-->|<[^>]*>/g, '');
      const read = told(text.div)
        .filter((line) => !/^<\/?[a-z]/.test(line))
        .join('');
      expect(read.replace(/\s+/g, ' '), file).toBe(entityText(bare).replace(/\s+/g, ' '));
    }
    expect(narratives).toBeGreaterThan(100);
  });
});
