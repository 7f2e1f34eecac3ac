import { describe, expect, it } from 'vitest';
import { doseLines, doseText, schedulePicture } from '../../../packages/medication-list/src/model/dose.js';
import { entryOf, request, type Json } from '../support/medicines.js';
import { words } from '../support/words.js';

const withDosages = (...dosageInstruction: Json[]) => entryOf(request({ dosageInstruction }));
const tablets = (value: number | string) => ({ doseAndRate: [{ doseQuantity: { value, unit: 'tablett' } }] });
const at = (...when: string[]) => ({
  timing: { repeat: { when, frequency: when.length, period: 1, periodUnit: 'd' } },
});

describe('dosage', () => {
  it('MED-08 shows authored text verbatim, and marks text that was generated', () => {
    const authored = '2 tabletter i 3 dager,\nderetter INGEN dosering i 1 dag';
    const [line] = doseLines(withDosages({ text: authored, ...tablets(9) }), words());
    expect(line).toMatchObject({ text: authored, generated: false });
    const [made] = doseLines(withDosages({ ...tablets(1), ...at('MORN') }), words());
    expect(made!.generated).toBe(true);
    expect(made!.text).toContain('1\u00a0tablett');
  });

  it('MED-07 RES-01 doses in two units are no picture with one unit, whether at one time of day or at two', () => {
    const amount = (value: number, unit: string, code?: string): Json => ({
      doseAndRate: [
        { doseQuantity: { value, unit, ...(code && { system: 'http://unitsofmeasure.org', code }) } },
      ],
    });
    const picture = (...dosages: Json[]) => schedulePicture(withDosages(...dosages), words());
    const tablet = { ...amount(1, 'tablett'), ...at('MORN') };
    expect(
      picture(tablet, { ...amount(2, 'tablett'), ...at('EVE') })?.slots.map(({ amount: of }) => of),
    ).toEqual(['1', '', '2', '']);
    expect(picture(tablet, { ...amount(5, 'ml'), ...at('EVE') })).toBeUndefined();
    expect(picture(tablet, { ...amount(5, 'ml'), ...at('MORN') })).toBeUndefined();
    // The same word for two codes: a milligram is no millilitre, whatever somebody called them.
    const dose = (code: string): Json => ({ ...amount(1, 'dose', code), ...at('MORN') });
    expect(picture(dose('mg'), dose('mg'))?.slots[0]?.amount).toBe('2');
    expect(picture(dose('mg'), dose('mL'))).toBeUndefined();
  });

  it('MED-09 shows as needed, its reason and the highest dose, whatever the text says', () => {
    const lines = doseLines(
      withDosages({
        text: '1 tablett',
        asNeededCodeableConcept: { text: 'smerter' },
        maxDosePerPeriod: {
          numerator: { value: 4, unit: 'g' },
          denominator: { value: 24, unit: 'h', code: 'h' },
        },
      }),
      words(),
    );
    expect(doseText(lines)).toContain('ved behov');
    expect(doseText(lines)).toContain('smerter');
    expect(doseText(lines)).toContain('4\u00a0g');
  });

  it('GEN-06 MED-09 a text that is held back is no dosage that nobody stated', () => {
    const absent = (valueCode?: string): Json => ({
      _text: {
        extension: [
          {
            url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason',
            ...(valueCode && { valueCode }),
          },
        ],
      },
    });
    const said = (lang: 'nb' | 'nn' | 'en', code?: string) =>
      doseText(doseLines(withDosages(absent(code)), words(lang)));
    expect(said('nb', 'masked')).toBe('Doseringstekst mangler: skjermet av kilden');
    expect(said('nn', 'masked')).toBe('Doseringstekst manglar: skjerma av kjelda');
    expect(said('en', 'masked')).toBe('Dosage text missing: withheld by the source');
    expect(said('nb', 'temp-unknown')).toBe('Doseringstekst mangler: foreløpig ukjent');
    expect(said('nb', 'unsupported')).toBe('Doseringstekst mangler: kan ikke oppgis av systemet');
    expect(said('nb', 'made-up')).toBe('Doseringstekst mangler: made-up');
    expect(said('nb')).toBe('Doseringstekst mangler: ukjent');
    expect(said('nb', 'constructor')).toBe('Doseringstekst mangler: constructor');
    // Beside others, and beside what the structure says.
    const lines = doseLines(
      withDosages(
        { text: '1 tablett' },
        absent('masked'),
        { ...absent('masked'), ...tablets(2) },
        {
          ...absent('masked'),
          text: '3 tabletter',
        },
      ),
      words(),
    );
    expect(lines.map(({ text, generated, besides }) => [text, generated, besides])).toEqual([
      ['1 tablett', false, []],
      ['Doseringstekst mangler: skjermet av kilden', false, []],
      ['2\u00a0tabletter', true, ['Doseringstekst mangler: skjermet av kilden']],
      ['3 tabletter', false, []],
    ]);
    expect(doseLines(withDosages({}), words())).toEqual([]);
  });

  it('MED-09 shows all instructions in sequence order', () => {
    const lines = doseLines(
      withDosages(
        { sequence: 2, text: 'to' },
        { sequence: 1, text: 'en' },
        { sequence: 1, text: 'samtidig' },
      ),
      words(),
    );
    expect(lines.map(({ follows, text }) => [follows, text])).toEqual([
      ['', 'en'],
      ['og', 'samtidig'],
      ['deretter', 'to'],
    ]);
  });

  it('draws the day only where the structure says how much and when', () => {
    const picture = schedulePicture(withDosages({ ...tablets(1), ...at('MORN', 'EVE') }), words());
    expect(picture?.slots.map(({ amount }) => amount)).toEqual(['1', '', '1', '']);
    expect(picture?.label).toBe('Morgen: 1\u00a0tablett. Kveld: 1\u00a0tablett');
    expect(schedulePicture(withDosages({ text: '1 tablett morgen' }), words())).toBeUndefined();
    expect(schedulePicture(withDosages({ ...tablets(1), asNeededBoolean: true }), words())).toBeUndefined();
  });

  it('draws the days of a weekly dose, and says them', () => {
    const weekly = { timing: { repeat: { dayOfWeek: ['mon', 'thu'], when: ['MORN'] } }, ...tablets('0.50') };
    const picture = schedulePicture(withDosages(weekly), words());
    expect(picture?.days?.map(({ initial, on }) => (on ? initial : '-')).join('')).toBe('M--T---');
    expect(picture?.slots[0]).toEqual({ part: 'morning', amount: '0,5' });
    expect(picture?.label).toContain('mandag, torsdag');
  });

  it('MED-05 MED-07 writes amounts in the notation of the language, units in full', () => {
    const entry = withDosages({
      ...at('MORN'),
      doseAndRate: [
        { doseQuantity: { value: 2.5, unit: 'ug', code: 'ug', system: 'http://unitsofmeasure.org' } },
      ],
    });
    expect(doseLines(entry, words('nb'))[0]!.text).toContain('2,5\u00a0mikrogram');
    expect(doseLines(entry, words('en'))[0]!.text).toContain('2.5\u00a0micrograms');
    expect(schedulePicture(entry, words('nb'))).toMatchObject({ unit: 'mikrogram' });
  });

  it('MED-06 writes "per" and no signs in text that it makes', () => {
    const entry = withDosages({
      doseAndRate: [
        {
          doseQuantity: { value: 1, unit: 'g' },
          rateRatio: {
            numerator: { value: 100, unit: 'ml' },
            denominator: { value: 1, unit: 'h', code: 'h', system: 'http://unitsofmeasure.org' },
          },
        },
      ],
    });
    for (const [lang, per] of [
      ['nb', '100 ml per time'],
      ['nn', '100 ml per time'],
      ['en', '100 mL per hour'],
    ] as const) {
      const text = doseText(doseLines(entry, words(lang))).replaceAll('\u00a0', ' ');
      expect(text).toContain(per);
      expect(text).not.toMatch(/[<>@&|/]/);
    }
  });

  it('MED-08 does not say "then" before a text that says it itself', () => {
    const lines = doseLines(
      withDosages({ sequence: 1, text: '2 tabletter' }, { sequence: 2, text: 'Deretter 1 tablett' }),
      words(),
    );
    expect(doseText(lines)).toBe('2 tabletter\nDeretter 1 tablett');
    const plain = doseLines(
      withDosages({ sequence: 1, text: '2 tabletter' }, { sequence: 2, text: '1 tablett' }),
      words(),
    );
    expect(doseText(plain)).toBe('2 tabletter\nderetter: 1 tablett');
  });

  it('MED-08 draws structure that a system tells beside its text, and shows the text as it is', () => {
    const entry = withDosages({ text: '1 tablett morgen og kveld' });
    const beside = {
      ...entry,
      medication: { ...entry.medication!, structuredDosing: [{ ...tablets(1), ...at('MORN', 'EVE') }] },
    };
    expect(schedulePicture(beside, words())?.slots.map(({ amount }) => amount)).toEqual(['1', '', '1', '']);
    expect(doseText(doseLines(beside, words()))).toBe('1 tablett morgen og kveld');
  });
});
