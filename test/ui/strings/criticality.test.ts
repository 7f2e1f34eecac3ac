import { describe, expect, it } from 'vitest';
import { detailStrings } from '../../../packages/ui/src/elements/detail/detail.strings.js';
import { elementWord, terms } from '../../../packages/ui/src/strings/terms/terms.js';
import { LANGS, flat, tables, written } from '../../language/tables.js';

describe('criticality and severity', () => {
  it.each(LANGS)(
    'ALG-02 %s names the risk of a later exposure and the severity of a reaction apart',
    (lang) => {
      const words = terms.in(lang);
      const severities = [elementWord(words, 'severity'), detailStrings.in(lang).severity];
      expect(new Set(severities).size, 'one name for severity').toBe(1);
      expect(elementWord(words, 'criticality')).toBe(words.criticalityLabel);
      expect(severities).not.toContain(words.criticalityLabel);
      for (const severity of severities) {
        expect(words.criticalityLabel.toLowerCase()).not.toContain(severity.toLowerCase());
      }
      expect(Object.values(words.criticality)).not.toEqual(
        expect.arrayContaining([expect.stringMatching(/mild|moderat|alvorl?eg|alvorlig|severe/i)]),
      );
    },
  );

  it('ALG-02 English has "severity" only where FHIR has it, never for criticality', () => {
    expect(terms.in('en').criticalityLabel).toBe('Criticality');
    const keys = tables.flatMap((table) =>
      [...flat(table, 'en')].filter(([, text]) => /severity/i.test(written(text))).map(([key]) => key),
    );
    expect(keys.sort()).toEqual(['detail.severity', 'terms.element.severity']);
  });
});
