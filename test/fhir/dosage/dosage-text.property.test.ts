import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dosageText, dosagesText, type TextLanguage } from '@care-timeline/fhir';

/*
 * Issue 3 item 5: no structured element is lost in the text. A dosage is put together of any subset of the elements of
 * Dosage and Timing in R4 and R5; each number in it is used once and each concept has a name of its own, so that every
 * one can be looked for in the text.
 */

const LANGUAGES = ['nb', 'nn', 'en'] as const;
const UCUM = 'http://unitsofmeasure.org';
const GTS = 'http://terminology.hl7.org/CodeSystem/v3-GTSAbbreviation';

type Words = Readonly<Record<TextLanguage, string>>;
type Path = readonly string[];

/** Hands out numbers and names that occur nowhere else in the dosage, and notes what must be found in the text. */
class Builder {
  readonly dosage: Record<string, unknown> = {};
  readonly numbers: string[] = [];
  readonly words: Words[] = [];
  #next = 0;

  constructor(
    private readonly pool: readonly number[],
    private readonly halves: readonly boolean[],
    readonly r5: boolean,
  ) {}

  whole(): number {
    const n = this.pool[this.#next++]!;
    this.numbers.push(String(n));
    return n;
  }

  decimal(): number {
    const half = this.halves[this.#next % this.halves.length]! ? 0.5 : 0;
    const n = this.pool[this.#next++]! + half;
    this.numbers.push(String(n));
    return n;
  }

  say(words: Words | string): void {
    this.words.push(typeof words === 'string' ? { nb: words, nn: words, en: words } : words);
  }

  name(): string {
    const name = `Navn-${this.pool[this.#next++]!}x`;
    this.say(name);
    return name;
  }

  concept(coded: boolean): object {
    const name = this.name();
    return coded ? { coding: [{ system: 'urn:local', code: 'c', display: name }] } : { text: name };
  }

  quantity(code: string, words: Words | string): object {
    this.say(words);
    return { value: this.decimal(), system: UCUM, code };
  }

  set(path: Path, value: unknown): void {
    let target = this.dosage;
    for (const step of path.slice(0, -1)) target = (target[step] ??= {}) as Record<string, unknown>;
    target[path[path.length - 1]!] = value;
  }

  repeat(name: string, value: unknown): void {
    this.set(['timing', 'repeat', name], value);
  }

  amount(name: string, value: unknown): void {
    const items = (this.dosage['doseAndRate'] ??= [{}]) as Record<string, unknown>[];
    items[0]![name] = value;
  }
}

const MICROGRAM: Words = { nb: 'mikrogram', nn: 'mikrogram', en: 'microgram' };
const UNITS: Words = { nb: 'enheter', nn: 'einingar', en: 'units' };
const HOUR: Words = { nb: 'time', nn: 'tim', en: 'hour' };
const MINUTE: Words = { nb: 'minutt', nn: 'minutt', en: 'minute' };
const DAY: Words = { nb: 'dag', nn: 'dag', en: 'day' };
const WEEK: Words = { nb: 'uke', nn: 'veke', en: 'week' };
const AS_NEEDED: Words = { nb: 'ved behov', nn: 'ved behov', en: 'as needed' };
const AT_MOST: Words = { nb: 'høyst', nn: 'høgst', en: 'no more than' };

const ELEMENTS: Readonly<Record<string, (b: Builder) => void>> = {
  doseQuantity: (b) => b.amount('doseQuantity', b.quantity('ug', MICROGRAM)),
  doseRange: (b) =>
    b.amount('doseRange', { low: b.quantity('[iU]', UNITS), high: b.quantity('[iU]', UNITS) }),
  rateRatio: (b) =>
    b.amount('rateRatio', { numerator: b.quantity('mg', 'mg'), denominator: b.quantity('h', HOUR) }),
  rateRange: (b) => b.amount('rateRange', { low: b.quantity('g', 'g'), high: b.quantity('g', 'g') }),
  rateQuantity: (b) => b.amount('rateQuantity', b.quantity('ug/min', MINUTE)),
  doseType: (b) => b.amount('type', { coding: [{ code: 'other', display: b.name() }] }),
  durationAndUnit: (b) => {
    b.repeat('duration', b.decimal());
    b.repeat('durationMax', b.decimal());
    b.repeat('durationUnit', 'min');
    b.say(MINUTE);
  },
  frequencyAndPeriod: (b) => {
    b.repeat('frequency', b.whole());
    b.repeat('period', b.decimal());
    b.repeat('periodUnit', 'wk');
    b.say(WEEK);
  },
  frequencyMax: (b) => b.repeat('frequencyMax', b.whole()),
  periodMax: (b) => b.repeat('periodMax', b.decimal()),
  count: (b) => b.repeat('count', b.whole()),
  countMax: (b) => b.repeat('countMax', b.whole()),
  dayOfWeek: (b) => {
    b.repeat('dayOfWeek', ['tue', 'sun']);
    b.say({ nb: 'tirsdager', nn: 'tysdagar', en: 'Tuesdays' });
    b.say({ nb: 'søndager', nn: 'søndagar', en: 'Sundays' });
  },
  timeOfDay: (b) => {
    const hour = `0${(b.whole() % 9) + 1}`;
    b.numbers.pop();
    b.repeat('timeOfDay', [`${hour}:07:00`, '19:43:21']);
    b.say(`${hour}:07`);
    b.say('19:43:21');
  },
  when: (b) => {
    b.repeat('when', ['PCV', 'NIGHT', 'UNKNOWN-EVENT']);
    b.say({ nb: 'etter middag', nn: 'etter middag', en: 'after dinner' });
    b.say({ nb: 'om natten', nn: 'om natta', en: 'at night' });
    b.say('UNKNOWN-EVENT');
  },
  offset: (b) => {
    b.repeat('offset', b.whole());
    b.say(MINUTE);
  },
  event: (b) => {
    b.set(['timing', 'event'], ['2031-04', '2032-11-05T06:07:08+01:00']);
    b.say({ nb: 'april 2031', nn: 'april 2031', en: 'April 2031' });
    b.say({
      nb: '5. november 2032 kl. 06:07:08',
      nn: '5. november 2032 kl. 06:07:08',
      en: '5 November 2032 at 06:07:08',
    });
  },
  boundsPeriod: (b) => {
    b.repeat('boundsPeriod', { start: '2033', end: '2034-06-07' });
    b.say({ nb: 'fra 2033', nn: 'frå 2033', en: 'from 2033' });
    b.say({ nb: 'til og med 7. juni 2034', nn: 'til og med 7. juni 2034', en: 'until 7 June 2034' });
  },
  boundsDuration: (b) => b.repeat('boundsDuration', b.quantity('d', DAY)),
  boundsRange: (b) => b.repeat('boundsRange', { low: b.quantity('wk', ''), high: b.quantity('wk', WEEK) }),
  timingCode: (b) => {
    b.set(['timing', 'code'], { coding: [{ system: GTS, code: 'QOD', display: 'QOD' }] });
    b.say({ nb: 'hver 2. dag', nn: 'kvar 2. dag', en: 'every 2 days' });
  },
  asNeeded: (b) => {
    b.set([b.r5 ? 'asNeeded' : 'asNeededBoolean'], true);
    b.say(AS_NEEDED);
  },
  asNeededFor: (b) => {
    if (b.r5) b.set(['asNeededFor'], [b.concept(true), b.concept(false)]);
    else b.set(['asNeededCodeableConcept'], b.concept(true));
    b.say(AS_NEEDED);
  },
  maxDosePerPeriod: (b) => {
    const ratio = (): object => ({ numerator: b.quantity('g', 'g'), denominator: b.quantity('h', HOUR) });
    b.set(['maxDosePerPeriod'], b.r5 ? [ratio(), ratio()] : ratio());
    b.say(AT_MOST);
  },
  maxDosePerAdministration: (b) => {
    b.set(['maxDosePerAdministration'], b.quantity('mg', 'mg'));
    b.say({ nb: 'per gang', nn: 'per gong', en: 'per administration' });
  },
  maxDosePerLifetime: (b) => {
    b.set(['maxDosePerLifetime'], b.quantity('mg', 'mg'));
    b.say({ nb: 'i løpet av livet', nn: 'i løpet av livet', en: 'in a lifetime' });
  },
  comparator: (b) => {
    b.amount('doseQuantity', { ...b.quantity('mg', 'mg'), comparator: '<' });
    b.say({ nb: 'mindre enn', nn: 'mindre enn', en: 'less than' });
  },
  route: (b) => b.set(['route'], b.concept(true)),
  site: (b) => b.set(['site'], b.concept(false)),
  method: (b) => b.set(['method'], b.concept(true)),
  additionalInstruction: (b) => b.set(['additionalInstruction'], [b.concept(true), b.concept(false)]),
  patientInstruction: (b) => b.set(['patientInstruction'], b.name()),
};

const NAMES = Object.keys(ELEMENTS).filter((name) => name !== 'comparator');
const POOL = Array.from({ length: 899 }, (_, i) => i + 101);

const dosages = fc
  .record({
    names: fc.subarray(NAMES, { minLength: 1 }),
    comparator: fc.boolean(),
    pool: fc.shuffledSubarray(POOL, { minLength: 60, maxLength: 60 }),
    halves: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
    r5: fc.boolean(),
  })
  .map(({ names, comparator, pool, halves, r5 }) => {
    const builder = new Builder(pool, halves, r5);
    for (const name of names) {
      // Only one of the two can be the dose.
      const element = comparator && name === 'doseQuantity' ? 'comparator' : name;
      ELEMENTS[element]!(builder);
    }
    return builder;
  });

const plain = (words: string): string => words.replaceAll('\u00A0', ' ');

function missing(builder: Builder, text: string, lang: TextLanguage): string[] {
  const numbers = builder.numbers
    .map((n) => (lang === 'en' ? n : n.replace('.', ',')))
    .filter((n) => !new RegExp(`(^|[^\\d,.])${n.replace('.', '\\.')}(?![\\d]|[,.]\\d)`).test(text));
  return [...numbers, ...builder.words.map((words) => words[lang]).filter((word) => !text.includes(word))];
}

describe('dosageText keeps every element', () => {
  for (const lang of LANGUAGES) {
    it(`MED-03 MED-09 loses no structured element of R4 and R5 (${lang})`, () => {
      fc.assert(
        fc.property(dosages, (builder) => {
          const { text, generated } = dosageText(builder.dosage, lang);
          expect(generated).toBe(true);
          expect(missing(builder, plain(text), lang)).toEqual([]);
        }),
        { numRuns: 4000 },
      );
    });
  }

  it('MED-04 MED-05 MED-06 MED-07 keeps the rules for numbers, units and signs', () => {
    fc.assert(
      fc.property(dosages, fc.constantFrom(...LANGUAGES), (builder, lang) => {
        const { text } = dosageText(builder.dosage, lang);
        expect(text).not.toMatch(/[<>@&|/\u00b5\u03bc]|\bmcg\b|\bIU\b|\bU\b/);
        expect(text).not.toMatch(/\d[,.]\d*0(?!\d)/);
        // Number and unit stay on one line.
        expect(text).not.toMatch(
          /\d (mg|g|ml|mL|mikrogram|micrograms?|enheter|einingar|units|timer|timar|hours|minutt)/,
        );
        expect(text).not.toMatch(/undefined|null|NaN|\[object|\{\}/);
      }),
      { numRuns: 2000 },
    );
  });

  it('MED-08 MED-09 shows authored text verbatim and keeps as needed and highest dose beside it', () => {
    fc.assert(
      fc.property(
        dosages,
        fc.string({ minLength: 1 }),
        fc.constantFrom(...LANGUAGES),
        (builder, authored, lang) => {
          fc.pre(authored.trim() !== '');
          const alone = dosageText(builder.dosage, lang);
          const given = dosageText({ ...builder.dosage, text: authored }, lang);
          expect(given.text).toBe(authored);
          expect(given.generated).toBe(false);
          expect(given.asNeededText).toBe(alone.asNeededText);
          expect(given.maxDoseText).toBe(alone.maxDoseText);
          const shown = `${authored}\n${given.besides.join('\n')}`.toLowerCase();
          for (const fact of [alone.asNeededText, alone.maxDoseText, ...alone.parts.instructions]) {
            if (fact !== undefined) expect(shown).toContain(fact.toLowerCase());
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('MED-09 shows every dosage of a medicine', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(dosages, fc.option(fc.nat(4))), { maxLength: 5 }),
        fc.constantFrom(...LANGUAGES),
        (given, lang) => {
          const all = given.map(([builder, sequence]) => ({
            ...builder.dosage,
            ...(sequence !== null && { sequence }),
          }));
          const { text, lines } = dosagesText(all, lang);
          const said = all.map((dosage) => dosageText(dosage, lang).text).filter((line) => line !== '');
          expect(lines.map((line) => line.text).sort()).toEqual(said.sort());
          for (const line of said) expect(text).toContain(line);
          const order = lines.map((line) => line.sequence ?? Infinity);
          expect(order).toEqual([...order].sort((a, b) => a - b));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('never throws and never says undefined, whatever the JSON is', () => {
    const json = fc.letrec<{ any: unknown }>((tie) => ({
      any: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.constantFrom(
          null,
          true,
          false,
          0,
          -1,
          1.5,
          1e300,
          '',
          ' ',
          '5',
          'mg',
          'd',
          'BID',
          '2020-02-30',
          '__proto__',
        ),
        fc.string(),
        fc.array(tie('any'), { maxLength: 3 }),
        fc.dictionary(
          fc.constantFrom(
            ...[
              'text',
              'timing',
              'repeat',
              'code',
              'coding',
              'display',
              'system',
              'doseAndRate',
              'doseQuantity',
              'doseRange',
            ],
            ...[
              'low',
              'high',
              'value',
              'unit',
              'comparator',
              'rateRatio',
              'numerator',
              'denominator',
              'when',
              'offset',
            ],
            ...[
              'dayOfWeek',
              'timeOfDay',
              'event',
              'boundsPeriod',
              'start',
              'end',
              'frequency',
              'period',
              'periodUnit',
            ],
            ...[
              'asNeededFor',
              'asNeededBoolean',
              'maxDosePerPeriod',
              'route',
              'sequence',
              'additionalInstruction',
              '__proto__',
            ],
          ),
          tie('any'),
          { maxKeys: 8 },
        ),
      ),
    }));
    fc.assert(
      fc.property(json.any, fc.constantFrom(...LANGUAGES), (value, lang) => {
        expect(typeof dosageText(value, lang).text).toBe('string');
        expect(typeof dosagesText(value, lang).text).toBe('string');
      }),
      { numRuns: 5000 },
    );
  });
});
