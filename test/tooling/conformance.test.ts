import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { differences, readRules, renderTable } from '../tools/conformance.js';
import type { TestOutcome } from '../support/outcomes.js';

const rules = readRules('text\n- MED-01 A name. (source)\n- TLN-02 A line | here.\n- A11Y-01 Keys.\n');

describe('rule ids', () => {
  it('that tests name are rules of the document', () => {
    const defined = new Set(readRules(readFileSync('docs/clinical-safety.md', 'utf8')).map(({ id }) => id));
    const named = readdirSync('test', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.test.ts') && !file.includes('tooling'))
      .flatMap((file) => [
        ...readFileSync(`test/${file}`, 'utf8').matchAll(/\b(?:MED|TLN|RES|GEN|ALG|CPL|A11Y)-\d\d\b/g),
      ])
      .map(([id]) => id);
    expect(named.length).toBeGreaterThan(100);
    expect([...new Set(named)].filter((id) => !defined.has(id))).toEqual([]);
  });
});

describe('conformance table', () => {
  it('reads rule ids and texts from the rules document', () => {
    expect(rules.map((rule) => rule.id)).toEqual(['MED-01', 'TLN-02', 'A11Y-01']);
  });

  it('calls a rule shown only where a passing test names it, and tells the files of its tests once', () => {
    const table = renderTable(rules, [
      { name: 'list MED-01 wraps (320 px)', status: 'passed', file: 'test/list/names.test.ts' },
      { name: 'list MED-01 wraps (768 px)', status: 'passed', file: 'test/list/names.test.ts' },
      { name: 'list MED-01 says', status: 'passed', file: 'test/list/a.browser.test.ts' },
      { name: 'list TLN-02 draws', status: 'failed', file: 'test/line.test.ts' },
    ]);
    expect(table).toContain(
      '| MED-01 | A name. (source) | shown | [list/a.browser](../test/list/a.browser.test.ts)<br>[list/names](../test/list/names.test.ts) |',
    );
    expect(table).toContain('| TLN-02 | A line \\| here. | fails |');
    expect(table).toContain('| A11Y-01 | Keys. | not shown |');
    expect(table).toContain('1 of 3 rules are shown.');
  });

  it('does not count a skipped test', () => {
    expect(renderTable(rules, [{ name: 'MED-01', status: 'skipped' }])).toContain('| not shown |');
  });

  const passed = (name: string, file: string): TestOutcome => ({ name, status: 'passed', file });
  const told = renderTable(rules, [passed('MED-01', 'a'), passed('MED-01', 'b'), passed('TLN-02', 'c')]);

  it('finds what the committed table has wrong, and no matter of order', () => {
    const check = (...outcomes: TestOutcome[]) => differences(told, renderTable(rules, outcomes), true);
    const [a, b, c] = [passed('MED-01', 'a'), passed('MED-01 other', 'b'), passed('TLN-02', 'c')];
    expect(check(c, b, a)).toEqual([]);
    expect(check(a, c)).toEqual(['MED-01: did not run: [b](../b)']);
    expect(check(a, b, c, passed('MED-01', 'new'))).toEqual(['MED-01: not in the table: [new](../new)']);
    expect(check(a, b)).toContain('TLN-02: not shown, and told as shown');
    expect(differences('', told, true)).toHaveLength(3);
  });

  it('does not hold against the table what could not run; a failure and a new file it does', () => {
    const check = (...outcomes: TestOutcome[]) => differences(told, renderTable(rules, outcomes), false);
    expect(check(passed('MED-01', 'a'))).toEqual([]);
    expect(check({ name: 'MED-01', status: 'failed', file: 'a' })).toEqual(['MED-01: a test fails']);
    expect(check(passed('A11Y-01', 'x'))).toEqual([
      'A11Y-01: shown, and told as not shown',
      'A11Y-01: not in the table: [x](../x)',
    ]);
  });
});
