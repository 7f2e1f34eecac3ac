import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { KINDS, CLINICAL_STATES, type Negation } from '@care-timeline/fhir';
import {
  defineStrings,
  type StringEntry,
  type StringTable,
} from '../../../packages/ui/src/strings/define-strings.js';
import { catalogueTag, resolveLang } from '../../../packages/ui/src/strings/lang.js';
import { plural } from '../../../packages/ui/src/strings/plural.js';
import { statusWord, terms, wordFor } from '../../../packages/ui/src/strings/terms/terms.js';
import { detailStrings } from '../../../packages/ui/src/elements/detail/detail.strings.js';
import { noticeStrings } from '../../../packages/ui/src/elements/notice.strings.js';
import { stateStrings } from '../../../packages/ui/src/elements/state.strings.js';
import { FHIR_INVENTORY, GLOSSARY } from '../../support/real-data.js';

const TABLES = { terms, detailStrings, noticeStrings, stateStrings };

/** Every text of a table by its path; functions called with marks in place of their values. */
function flat(table: StringTable, prefix = ''): Map<string, string> {
  const out = new Map<string, string>();
  for (const [key, entry] of Object.entries<StringEntry>(table)) {
    if (typeof entry === 'string') out.set(prefix + key, entry);
    else if (typeof entry === 'function') out.set(prefix + key, entry('§', '§', '§'));
    else for (const [code, text] of flat(entry, `${prefix}${key}.`)) out.set(code, text);
  }
  return out;
}

describe('tables', () => {
  it.each(Object.entries(TABLES))(
    '%s has every key in nb, nn and en, and no empty text',
    (_name, strings) => {
      const [nb, nn, en] = (['nb', 'nn', 'en'] as const).map((lang) => flat(strings.tables[lang]));
      expect([...nn!.keys()].sort()).toEqual([...nb!.keys()].sort());
      expect([...en!.keys()].sort()).toEqual([...nb!.keys()].sort());
      for (const table of [nb!, nn!, en!]) {
        for (const [key, text] of table)
          if (key !== 'negation.none-known') expect(text.trim(), key).not.toBe('');
      }
    },
  );

  it.each(Object.entries(TABLES))(
    '%s leaves no Bokmål-only word in Nynorsk, and no Nynorsk-only word in Bokmål',
    (_n, strings) => {
      const bokmål =
        /\b(ikke|ingen kjente|fra|hvem|hva|hvor|hvorfor|noe|mer|kilde\w*|uke\w*|er registrert ved en|en|ukjent|måned\w*|ødelagt|[a-zæøå]+elige?|[a-zæøå]+(?:inger|heter))\b/i;
      const nynorsk =
        /\b(ikkje|frå|kven|kva|kvar|kvifor|noko|meir|kjelde\w*|veke\w*|ein|ukjend|månad\w*|[a-zæøå]+(?:leg|lege|ingar))\b/i;
      for (const [key, text] of flat(strings.tables.nn)) expect(text, key).not.toMatch(bokmål);
      for (const [key, text] of flat(strings.tables.nb)) {
        if (!/^(dosages|element\.)/.test(key))
          expect(text.replace(/\b(lege|egen)\b/i, ''), key).not.toMatch(nynorsk);
      }
    },
  );

  it.skipIf(!existsSync(GLOSSARY))('uses the words of the glossary', () => {
    const rows = readFileSync(GLOSSARY, 'utf8')
      .split('\n')
      .filter((line) => line && !line.startsWith('#'))
      .map((line) => line.split('\t'));
    const said = Object.values(TABLES).flatMap((strings) =>
      (['nb', 'nn', 'en'] as const).map(
        (lang) => [lang, new Set(flat(strings.tables[lang]).values())] as const,
      ),
    );
    const has = (lang: string, text: string): boolean =>
      said.some(([l, texts]) => l === lang && texts.has(text));
    const wanted = rows.filter(([key]) =>
      /^(lane|ver|crit|clin|obs\.(reg|pre|fin|ame|cor|app|par)|enc\.(pl|in|on|fi)|st|goal|appt|src)\b/.test(
        key ?? '',
      ),
    );
    expect(wanted.length).toBeGreaterThan(50);
    const missing = wanted.flatMap(([key, , nb, nn]) => [
      ...(has('nb', nb!) ? [] : [`${key} nb ${nb}`]),
      ...(has('nn', nn!) ? [] : [`${key} nn ${nn}`]),
    ]);
    expect(missing).toEqual([]);
  });
});

describe('terms', () => {
  it('every kind and clinical state has a name in each language', () => {
    for (const lang of ['nb', 'nn', 'en'] as const) {
      expect(Object.keys(terms.in(lang).kind)).toEqual([...KINDS]);
      expect(Object.keys(terms.in(lang).clinicalState)).toEqual([...CLINICAL_STATES]);
    }
  });

  it('GEN-02 MED-10 the negation words are there in each language', () => {
    const word = (negation: Negation): string[] =>
      (['nb', 'nn', 'en'] as const).map((lang) => terms.in(lang).negation[negation]);
    expect(word('not-done')).toEqual(['Ikke utført', 'Ikkje utført', 'Not done']);
    expect(word('do-not-perform')[0]).toContain('IKKE');
  });

  it.skipIf(!existsSync(FHIR_INVENTORY))(
    'GEN-03 every status code of every supported type has a word in each language',
    () => {
      const inventory = JSON.parse(readFileSync(FHIR_INVENTORY, 'utf8')) as Record<
        string,
        Record<string, { status?: Record<string, string[]> }>
      >;
      let checked = 0;
      for (const [type, releases] of Object.entries(inventory)) {
        for (const { status = {} } of Object.values(releases)) {
          for (const [element, codes] of Object.entries(status)) {
            if (element === 'maritalStatus') continue;
            for (const code of codes) {
              for (const lang of ['nb', 'nn', 'en'] as const) {
                const word = statusWord(terms.in(lang), { element, code, known: true }, type);
                expect(word, `${type}.${element} ${code}`).not.toContain(terms.in(lang).unknownCode);
                checked++;
              }
            }
          }
        }
      }
      expect(checked).toBeGreaterThan(1000);
    },
  );

  it('GEN-03 an unknown code is shown verbatim, and a medicine has its own words', () => {
    const nb = terms.in('nb');
    expect(statusWord(nb, { element: 'status', code: 'zombie', known: false })).toBe('Ukjent kode: zombie');
    expect(statusWord(nb, { element: 'status', code: 'zombie', known: false, text: 'Vandøde' })).toBe(
      'Vandøde (zombie)',
    );
    expect(statusWord(nb, { element: 'status', code: '', known: false })).toBe('Status mangler');
    expect(statusWord(nb, { element: 'status', code: 'stopped', known: true }, 'MedicationRequest')).toBe(
      'Seponert',
    );
    expect(statusWord(nb, { element: 'status', code: 'stopped', known: true }, 'Procedure')).toBe('Stoppet');
    expect(statusWord(nb, { element: 'intent', code: 'plan', known: true })).toBe('Plan');
    expect(wordFor(nb.certainty, 'toString')).toBe('toString');
  });
});

describe('defineStrings', () => {
  const strings = defineStrings(
    {
      nb: { title: 'Tittel', count: (n: number): string => `${n} treff`, kind: { a: 'A', b: 'B' } },
      nn: { title: 'Tittel', count: (n) => `${n} treff`, kind: { a: 'A', b: 'B' } },
      en: { title: 'Title', count: (n) => `${n} hits`, kind: { a: 'A', b: 'B' } },
    },
    'probe',
  );

  it('merges a host catalogue over, by table and key, once', () => {
    const host = { 'probe.title': 'Namma', count: '{0} gávdnon', 'kind.b': 'Bé' };
    const merged = strings.in('en', host);
    expect(merged.title).toBe('Namma');
    expect(merged.count(3)).toBe('3 gávdnon');
    expect(merged.kind).toEqual({ a: 'A', b: 'Bé' });
    expect(strings.in('en', host)).toBe(merged);
    expect(strings.in('en').title).toBe('Title');
  });

  it('keeps ours where the host gives something of another shape', () => {
    expect(strings.in('en', { title: { x: 'y' } as never, count: 5 as never }).count(2)).toBe('2 hits');
    expect(strings.in('en', { title: (() => 'x') as never }).title).toBe('Title');
  });
});

describe('languages', () => {
  it.each([
    ['', 'nb'],
    ['no', 'nb'],
    ['nb-NO', 'nb'],
    ['NN', 'nn'],
    ['nn_NO', 'nn'],
    ['en-US', 'en'],
    ['se', 'en'],
    ['sv', 'en'],
  ])('%s is shown in %s', (tag, lang) => expect(resolveLang(tag)).toBe(lang));

  it('asks the host for the language of the page where we lack it', () => {
    expect([catalogueTag('se'), catalogueTag('no'), catalogueTag(''), catalogueTag('nn-NO')]).toEqual([
      'se',
      'nb',
      'nb',
      'nn',
    ]);
  });

  it('plural', () => {
    expect([
      plural('nb', 1, 'dag', 'dager'),
      plural('nb', 0, 'dag', 'dager'),
      plural('en', 2, 'day', 'days'),
    ]).toEqual(['dag', 'dager', 'days']);
  });
});
