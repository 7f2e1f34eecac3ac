import { describe, expect, it } from 'vitest';
import { differences, readRules, renderTable } from '../tools/conformance.js';

const rules = readRules('text\n- MED-01 A name. (source)\n- TLN-02 A line | here.\n- A11Y-01 Keys.\n');

describe('conformance table', () => {
  it('reads rule ids and texts from the rules document', () => {
    expect(rules.map((rule) => rule.id)).toEqual(['MED-01', 'TLN-02', 'A11Y-01']);
  });

  it('calls a rule shown only where a passing test names it', () => {
    const table = renderTable(rules, [
      { name: 'list MED-01 wraps', status: 'passed' },
      { name: 'list TLN-02 draws', status: 'failed' },
    ]);
    expect(table).toContain('| MED-01 | A name. (source) | shown | list MED-01 wraps |');
    expect(table).toContain('| TLN-02 | A line \\| here. | fails |');
    expect(table).toContain('| A11Y-01 | Keys. | not shown |');
    expect(table).toContain('1 of 3 rules are shown.');
  });

  it('does not count a skipped test', () => {
    expect(renderTable(rules, [{ name: 'MED-01', status: 'skipped' }])).toContain('| not shown |');
  });

  it('finds what the committed table has wrong, and no matter of order', () => {
    const passed = (...names: string[]) => names.map((name) => ({ name, status: 'passed' as const }));
    const told = renderTable(rules, passed('MED-01 a', 'MED-01 b', 'TLN-02 c | d'));
    const check = (...names: string[]) => differences(told, renderTable(rules, passed(...names)), true);
    expect(check('TLN-02 c | d', 'MED-01 b', 'MED-01 a')).toEqual([]);
    expect(check('MED-01 a', 'TLN-02 c | d')).toEqual(['MED-01: did not run: MED-01 b']);
    expect(check('MED-01 a', 'MED-01 b', 'MED-01 new', 'TLN-02 c | d')).toEqual([
      'MED-01: not in the table: MED-01 new',
    ]);
    expect(check('MED-01 a', 'MED-01 b')).toContain('TLN-02: not shown, and told as shown');
    expect(differences('', told, true)).toHaveLength(3);
  });

  it('does not hold against the table what could not run; a failure and a new test it does', () => {
    const told = renderTable(rules, [
      { name: 'MED-01 a', status: 'passed' },
      { name: 'TLN-02 with real data', status: 'passed' },
    ]);
    const check = (...outcomes: Parameters<typeof renderTable>[1]) =>
      differences(told, renderTable(rules, outcomes), false);
    expect(check({ name: 'MED-01 a', status: 'passed' })).toEqual([]);
    expect(check({ name: 'MED-01 a', status: 'failed' })).toEqual(['MED-01: a test fails']);
    expect(check({ name: 'A11Y-01 x', status: 'passed' })).toEqual([
      'A11Y-01: shown, and told as not shown',
      'A11Y-01: not in the table: A11Y-01 x',
    ]);
  });
});
