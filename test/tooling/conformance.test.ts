import { describe, expect, it } from 'vitest';
import { readRules, renderTable } from '../tools/conformance.js';

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
});
