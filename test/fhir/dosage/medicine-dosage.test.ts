/** Where a medicine's dosage stands: in its dosages, in one text for all, or in structured dosing beside a text. */
import { describe, expect, it } from 'vitest';
import { medicineDosage, structureNote } from '@care-timeline/fhir';

type Json = Record<string, unknown>;
const plain = (words = ''): string => words.replaceAll('\u00a0', ' ');
const tablets = (value: number): Json => ({ doseAndRate: [{ doseQuantity: { value, unit: 'tablet' } }] });
const daily = (frequency = 1): Json => ({ timing: { repeat: { frequency, period: 1, periodUnit: 'd' } } });
const NEEDED = { asNeededBoolean: true };
const MAXIMUM = {
  maxDosePerPeriod: {
    numerator: { value: 4, unit: 'tablets' },
    denominator: { value: 1, unit: 'd', code: 'd' },
  },
};
const fact = (structured: unknown, text?: string) => ({
  structured,
  ...(text !== undefined && { text }),
  asNeeded: false,
  asNeededFor: [],
});
const of = (facts: Parameters<typeof medicineDosage>[0]) => medicineDosage(facts, 'en');
const textsOf = (facts: Parameters<typeof medicineDosage>[0]): string[] =>
  of(facts).lines.map(({ text }) => plain(text));

describe('a text that a reader found outside the structure', () => {
  it.each<[string, unknown, string | undefined, string[]]>([
    ['stands before the structure', tablets(1), 'As agreed', ['As agreed']],
    ['gives way to one inside', { ...tablets(1), text: 'Inside' }, 'As agreed', ['Inside']],
    ['stands alone', undefined, 'As agreed', ['As agreed']],
    ['is missing', tablets(1), undefined, ['1 tablet']],
    ['is all there is beside what is no structure', 'Inside', 'As agreed', ['Inside']],
  ])('MED-08 %s', (_, structured, text, texts) => {
    expect(textsOf({ dosages: [fact(structured, text)] })).toEqual(texts);
  });
});

describe('one text over several dosages', () => {
  const whole = (text: string, ...dosages: Json[]) =>
    of({ dosages: dosages.map((one) => fact(one)), renderedDosage: text }).lines[0]!;

  it('MED-09 as needed, the maximum and instructions of any of them stay beside it, each once', () => {
    const more = { ...MAXIMUM, additionalInstruction: [{ text: 'With food' }] };
    const line = whole('Tapering course', { ...tablets(2), ...more }, { ...tablets(1), ...NEEDED, ...more });
    expect(line.asNeeded).toBe(true);
    expect(line.besides?.map(plain)).toEqual(['no more than 4 tablets per day', 'With food', 'as needed']);
    expect(whole('Tapering course', tablets(2), tablets(1))).toMatchObject({ asNeeded: false, besides: [] });
  });

  it('MED-32 the structure is needed if any of them says what the text leaves out', () => {
    expect(whole('daily', daily(), { ...daily(), ...tablets(1) }).needsStructure).toBe(true);
    expect(whole('daily', daily(), daily(2))).not.toHaveProperty('needsStructure');
  });

  it('MED-08 an empty one adds no line; without one the dosages say it', () => {
    expect(of({ dosages: [], renderedDosage: '' }).lines).toEqual([]);
    expect(textsOf({ dosages: [fact(tablets(1))] })).toEqual(['1 tablet']);
    expect(textsOf({ dosages: [fact(tablets(1)), fact(tablets(2))] })).toEqual(['1 tablet', '2 tablets']);
    expect(of({ dosages: [fact({}, 'As agreed')] })).not.toHaveProperty('rendered');
  });

  it('MED-32 compared with the texts of all dosages together', () => {
    const dosages = [fact({}, '1 tablet'), fact({}, 'then 2'), fact({})];
    expect(of({ dosages, renderedDosage: '1 tablet then 2' })).not.toHaveProperty('rendered');
    expect(of({ dosages, renderedDosage: '1 tabletthen 2' }).rendered).toBe('1 tabletthen 2');
  });
});

describe('structured dosing beside a text', () => {
  const structuredDosing = [{ ...tablets(1), ...daily() }];

  it.each<[string, unknown[], string[]]>([
    ['a text alone', [fact(undefined, 'As agreed')], ['As agreed / 1 tablet, once daily']],
    ['a text with a dose of its own', [fact(tablets(2), 'As agreed')], ['As agreed / 2 tablets']],
    ['a text with a time of its own', [fact(daily(3), 'As agreed')], ['As agreed / 3 times daily']],
    ['two texts', [fact(undefined, 'As agreed'), fact(undefined, 'In pain')], ['As agreed', 'In pain']],
    ['no text', [fact(tablets(2))], ['2 tablets']],
    ['no text and no dose', [fact({ route: { text: 'By mouth' } })], ['By mouth']],
    ['no dosage', [], []],
  ])('MED-32 %s', (_, dosages, lines) => {
    const found = of({ dosages: dosages as ReturnType<typeof fact>[], structuredDosing }).lines;
    expect(
      found.map(({ text, structure }) => plain(structure === undefined ? text : `${text} / ${structure}`)),
    ).toEqual(lines);
  });

  it('MED-09 what the dosage itself says beside its text is kept', () => {
    const own = { ...NEEDED, route: { text: 'By mouth' } };
    const [one] = of({ dosages: [fact(own, 'As agreed')], structuredDosing }).lines;
    expect(one).toMatchObject({ text: 'As agreed', asNeeded: true });
    expect(plain(one?.structure)).toBe('1 tablet, By mouth, once daily, as needed');
    const [two] = of({
      dosages: [fact(own, 'As agreed')],
      structuredDosing: [...structuredDosing, tablets(2)],
    }).lines;
    expect(two).toMatchObject({ text: 'As agreed', asNeeded: true });
    expect(two?.besides).toEqual(['as needed']);
    expect(plain(two?.structure)).toContain('2 tablets');
  });
});

describe('a note on the structure', () => {
  it('MED-32 is left out in a row where the text says everything', () => {
    const line = { text: 'x', generated: false, asNeeded: false, parts: {}, structure: 'y' } as never;
    expect([structureNote(line, 'en'), structureNote(line, 'en', true)]).toEqual([
      '',
      'Structured dosage: y',
    ]);
  });

  it('MED-32 names everything that the two disagree on', () => {
    const note = structureNote(
      {
        text: 'x',
        generated: false,
        asNeeded: false,
        parts: {},
        structure: 'y',
        disagrees: ['dose', 'frequency'],
      } as never,
      'en',
    );
    expect(note).toBe('Structured dosage says otherwise (dose and how often): y');
  });
});
