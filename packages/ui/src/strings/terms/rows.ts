import type { Language } from '@care-timeline/record';

/** One word in Bokmål, Nynorsk and English, side by side for reviewers. */
export type Row = readonly [nb: string, nn: string, en: string];

const COLUMN: Readonly<Record<Language, 0 | 1 | 2>> = { nb: 0, nn: 1, en: 2 };

/** The column for one language, from rows keyed by code. */
export function column<K extends string>(rows: Readonly<Record<K, Row>>, lang: Language): Record<K, string> {
  const out = {} as Record<K, string>;
  for (const code of Object.keys(rows) as K[]) out[code] = rows[code][COLUMN[lang]];
  return out;
}
