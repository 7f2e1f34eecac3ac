import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formattersFor } from '@care-timeline/ui';
import { LANGS, files, flat, tables, written, type Lang, type Text } from './tables.js';

const terms = JSON.parse(readFileSync('test/language/terms.json', 'utf8')) as readonly {
  nb: string;
  nn: string[];
}[];

const texts = (lang: Lang): [string, Text][] => tables.flatMap((table) => [...flat(table, lang)]);

/** Words that give away the other language. Only words that the right one never has. */
const FOREIGN: Readonly<Record<Lang, RegExp>> = {
  nb: /(?<!\p{L})(ikkje|frå|kva|kvar|korleis|nokon|noko|utan|kjelde|kjelda|manglar|opplysningar|fleire|veke|veker|blei|berre|vere|hjå|eit|ein|dei)(?!\p{L})/iu,
  nn: /(?<!\p{L})(ikke|fra|hva|hvor|hvordan|hvilke|noen|noe|uten|kilde|kilden|kilder|mangler|opplysninger|flere|uke|uker|ble|bare|være|hos oss|et|en|de|eller ikke)(?!\p{L})/iu,
  en: /[æøå]|(?<!\p{L})(ikke|og|eller|ingen|fra)(?!\p{L})/iu,
};

/** Where nothing is said because the title says it: "no known allergies" needs no negation before it. */
const SILENT = ['terms.negation.none-known'];

describe('catalogues', () => {
  it('are all looked at', () => {
    expect(files.length).toBeGreaterThan(8);
    expect(tables).toHaveLength(files.length);
    expect(new Set(tables.map((table) => table.name)).size, 'names of tables').toBe(tables.length);
  });

  it.each(tables.map((table) => [table.name, table] as const))(
    '%s: every text in every language',
    (_name, table) => {
      const [nb, ...others] = LANGS.map((lang) => flat(table, lang));
      expect(nb!.size).toBeGreaterThan(0);
      for (const other of others) {
        expect([...other.keys()].sort()).toEqual([...nb!.keys()].sort());
        for (const [key, text] of other) expect(typeof text, key).toBe(typeof nb!.get(key));
      }
      for (const lang of LANGS) {
        for (const [key, text] of flat(table, lang)) {
          if (!SILENT.includes(key)) expect(written(text).trim(), `${lang} ${key}`).not.toBe('');
        }
      }
    },
  );

  it.each(LANGS)('%s holds no word of another language', (lang) => {
    const strange = texts(lang)
      .map(([key, text]) => [key, written(text)] as const)
      .filter(([, text]) => FOREIGN[lang].test(text))
      .map(([key, text]) => `${key}: ${text}`);
    expect(strange).toEqual([]);
  });

  it('MED-07 no generated text abbreviates a unit that is misread', () => {
    for (const lang of LANGS) {
      for (const [key, text] of texts(lang)) {
        expect(written(text), key).not.toMatch(/(?<![\p{L}\d])(µg|mcg|IU|IE)(?!\p{L})/u);
      }
    }
  });
});

describe('terms that agree with national use', () => {
  const nn = new Map(texts('nn'));
  const nb = texts('nb');

  it.each(terms)('$nb is $nn in Nynorsk, wherever it stands', ({ nb: word, nn: allowed }) => {
    const places = nb.filter(
      ([, text]) => typeof text === 'string' && text.toLowerCase() === word.toLowerCase(),
    );
    expect(places.length, `${word} is in no table`).toBeGreaterThan(0);
    for (const [key] of places) {
      expect(
        allowed.map((text) => text.toLowerCase()),
        key,
      ).toContain(String(nn.get(key)).toLowerCase());
    }
  });
});

describe("a vendor's catalogue", () => {
  const table = tables.find(({ name }) => name === 'terms')!;

  it('may reword any text of any table', () => {
    for (const one of tables) {
      for (const [key, text] of flat(one, 'nb')) {
        const merged = {
          ...one,
          tables: { ...one.tables, nb: one.in('nb', { [key]: 'ORD' }) },
        } as typeof one;
        // Where we have a function, a text with places to fill in stands for it.
        expect(written(flat(merged, 'nb').get(key)!), key).toBe('ORD');
        expect(typeof flat(merged, 'nb').get(key), key).toBe(typeof text);
      }
    }
  });

  it('is written with the keys that the documentation shows', () => {
    const shown = /```js\n([^]*?)```/.exec(readFileSync('docs/language.md', 'utf8'))![1]!;
    const keys = [...shown.matchAll(/'([a-z-]+)\.([\w.-]+)':/gi)];
    expect(keys.length).toBeGreaterThan(1);
    for (const [, name, key] of keys) {
      const named = tables.find((one) => one.name === name);
      expect([...flat(named!, 'nb').keys()], `${name}.${key}`).toContain(`${name}.${key}`);
    }
  });

  it('GEN-02 cannot take a text away: an empty one counts as not given', () => {
    for (const [key, text] of flat(table, 'nb')) {
      const merged = {
        ...table,
        tables: { ...table.tables, nb: table.in('nb', { [key]: '' }) },
      } as typeof table;
      expect(flat(merged, 'nb').get(key), key).toBe(text);
    }
    const group = table.in('nb', { negation: { 'not-done': '' } }) as Record<string, Record<string, string>>;
    expect(Object.values(group['negation']!).join()).toBe(
      Object.values((table.tables.nb as never as typeof group)['negation']!).join(),
    );
  });
});

describe('dates and plurals by Intl', () => {
  it.each(LANGS)('GEN-09 %s writes months as words with a four-digit year', (lang) => {
    const text = formattersFor(lang, 'Europe/Oslo').instant(Date.UTC(2024, 4, 17, 10));
    expect(text).toMatch(/17\.?\s(mai|May)\s2024/);
  });

  it('one and many are told apart in every language', () => {
    let counted = 0;
    for (const lang of LANGS) {
      for (const [key, text] of texts(lang)) {
        if (typeof text !== 'function' || text.length !== 1) continue;
        const [one, two] = [text(1), text(2)];
        // A text about a count: the number stands in it, and a word after it may change.
        if (!one.includes('1') || !two.includes('2')) continue;
        counted++;
        expect(text(0), key).toBe(two.replace('2', '0').replace(/^2/, '0'));
      }
    }
    expect(counted).toBeGreaterThan(20);
  });
});
