/** Every table of texts in the house, as flat lists of keys. */
import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { StringTable, Strings } from '@care-timeline/ui';

type Table = Strings<StringTable>;
export type Text = string | ((...values: unknown[]) => string);
export const LANGS = ['nb', 'nn', 'en'] as const;
export type Lang = (typeof LANGS)[number];

/** Modules that make a table. */
export const files: readonly string[] = readdirSync('packages', { recursive: true, encoding: 'utf8' })
  .filter((path) => /^[^/\\]+[/\\]src[/\\].*\.ts$/.test(path) && !path.endsWith('define-strings.ts'))
  .map((path) => resolve('packages', path))
  .filter((path) => /\bdefineStrings(?:<[^(]*>)?\(\s*\{/.test(readFileSync(path, 'utf8')));

const modules = await Promise.all(
  files.map((path) => import(/* @vite-ignore */ path) as Promise<Record<string, unknown>>),
);

export const tables: readonly Table[] = modules
  .flatMap((module) => Object.values(module))
  .filter((value): value is Table => typeof value === 'object' && value !== null && 'tables' in value);

/** Texts by dotted key. */
export function flat(table: Table, lang: Lang): Map<string, Text> {
  return new Map(
    Object.entries(table.tables[lang] as StringTable).flatMap(([key, entry]): [string, Text][] =>
      typeof entry === 'object'
        ? Object.entries(entry).map(([code, text]): [string, Text] => [`${table.name}.${key}.${code}`, text])
        : [[`${table.name}.${key}`, entry as Text]],
    ),
  );
}

/** A text as it reads with something filled in. */
export const written = (text: Text): string =>
  typeof text === 'string'
    ? text
    : text(...Array.from({ length: Math.max(text.length, 3) }, (_, i) => i + 2));
