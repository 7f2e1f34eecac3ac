import type { Language } from '@care-timeline/record';

/** A text, a function that generates one, or a group of texts by code. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a table's functions take what that table says
export type StringEntry = string | ((...values: any[]) => string) | Readonly<Record<string, string>>;
export type StringTable = Readonly<Record<string, StringEntry>>;

/** The same keys and parameters in another language. */
export type SameStrings<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...values: infer V) => string
      ? (...values: V) => string
      : { readonly [C in keyof T[K]]: string };
};

/**
 * Host texts, overriding ours. Keys are `table.key`, or `key` for every table that has it; groups are written
 * `table.key.code`. A text that replaces a function of ours may use `{0}`, `{1}` … for its parameters.
 */
export type HostCatalogue = Readonly<Record<string, StringEntry>>;

export interface Strings<T extends StringTable> {
  readonly name: string;
  readonly tables: Readonly<Record<Language, SameStrings<T>>>;
  /** The table for one language, with the host's overrides if any. */
  in(lang: Language, host?: HostCatalogue): SameStrings<T>;
}

/**
 * A typed table of texts in Bokmål, Nynorsk and English. A key missing in one language is a compile error. `name` is
 * the table's name in a host's catalogue.
 */
export function defineStrings<T extends StringTable>(
  tables: { readonly nb: T; readonly nn: SameStrings<T>; readonly en: SameStrings<T> },
  name = '',
): Strings<T> {
  const all = tables as unknown as Readonly<Record<Language, SameStrings<T>>>;
  const merged = new WeakMap<HostCatalogue, Map<Language, SameStrings<T>>>();
  return {
    name,
    tables: all,
    in(lang, host) {
      if (!host) return all[lang];
      let byLang = merged.get(host);
      if (!byLang) merged.set(host, (byLang = new Map()));
      let table = byLang.get(lang);
      if (!table) byLang.set(lang, (table = merge(all[lang] as StringTable, host, name) as SameStrings<T>));
      return table;
    },
  };
}

function merge(ours: StringTable, host: HostCatalogue, name: string): StringTable {
  // An empty text counts as missing: a catalogue may reword a negation but not remove it (GEN-02).
  const from = (key: string): StringEntry | undefined =>
    (name && host[`${name}.${key}`]) || host[key] || undefined;
  const out: Record<string, StringEntry> = {};
  for (const [key, entry] of Object.entries(ours)) {
    const theirs = from(key);
    if (typeof entry === 'object') {
      const given = typeof theirs === 'object' ? Object.entries(theirs).filter(([, text]) => text) : [];
      const group: Record<string, string> = { ...entry, ...Object.fromEntries(given) };
      for (const code of Object.keys(entry)) {
        const text = from(`${key}.${code}`);
        if (text && typeof text === 'string') group[code] = text;
      }
      out[key] = group;
    } else if (typeof entry === 'function' && typeof theirs === 'string') {
      out[key] = (...values: unknown[]) =>
        theirs.replace(/\{(\d)\}/g, (whole, i: string) =>
          values[+i] === undefined ? whole : String(values[+i]),
        );
    } else {
      out[key] = theirs !== undefined && typeof theirs === typeof entry ? theirs : entry;
    }
  }
  return out;
}
