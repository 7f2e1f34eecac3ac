import { describe, expect, it } from 'vitest';
import { textLines } from '../../../packages/fhir/src/narrative/text-lines.js';

describe('lines of a narrative', () => {
  it.each<[string, string, string[]]>([
    ['plain text', '<div>Warfarin 2,5 mg</div>', ['Warfarin 2,5 mg']],
    [
      'a list',
      '<div><ul><li>Penicillin</li><li> Egg\n (utslett)</li></ul></div>',
      ['Penicillin', 'Egg (utslett)'],
    ],
    ['line breaks', 'A<br/>B<br>C', ['A', 'B', 'C']],
    ['inline markup', '<p><b>Peni</b>cillin</p>', ['Penicillin']],
    ['a heading before the text', '<div><h2>Allergier</h2><p>Penicillin</p></div>', ['Penicillin']],
    ['nothing but a heading', '<div><h2>Penicillin</h2></div>', ['Penicillin']],
    [
      'a table with a head',
      '<table><caption>A</caption><thead><tr><th>Stoff</th><th>Reaksjon</th></tr></thead><tbody><tr><td>Penicillin</td><td>Anafylaksi</td></tr></tbody></table>',
      ['Penicillin · Anafylaksi'],
    ],
    [
      'a row of header cells alone',
      '<table><tr><th>Stoff</th><th>Reaksjon</th></tr><tr><td>Penicillin</td><td>Anafylaksi</td></tr></table>',
      ['Penicillin · Anafylaksi'],
    ],
    // A header cell of a row is what the row is about.
    [
      'a row with its header',
      '<table><tr><th>Penicillin</th><td>Anafylaksi</td></tr></table>',
      ['Penicillin · Anafylaksi'],
    ],
    ['a script', '<div><script>alert(1)</script>Egg</div>', ['Egg']],
    ['entities', '<p>A &lt; B &amp; C</p>', ['A < B & C']],
    ['unclosed headings', '<h1>A<p>B', ['A', 'B']],
    ['nothing', '<div/>', []],
  ])('of %s', (_, xhtml, lines) => {
    expect(textLines(xhtml)).toEqual(lines);
  });
});
