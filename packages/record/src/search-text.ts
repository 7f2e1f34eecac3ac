/** Elements whose strings people search for. Codes too: a clinician types `K86` or `C09AA05`. */
const SEARCHED = new Set([
  'text',
  'display',
  'code',
  'title',
  'description',
  'patientInstruction',
  'conclusion',
  'comment',
  'summary',
  'valueString',
  'payload',
  'contentString',
  'note',
  'lotNumber',
  'name',
]);
/** Branches without words of the resource's own. */
const SKIPPED = new Set([
  'meta',
  'extension',
  'modifierExtension',
  'identifier',
  'subject',
  'patient',
  'contained',
  'div',
  'data',
]);
const DEEPEST = 12;
const LONGEST = 4000;

const LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'o',
  ß: 'ss',
  đ: 'd',
  ł: 'l',
  œ: 'oe',
  þ: 'th',
};

/** Text in the form in which it is searched: lower case and without accents. Who writes `blabaer` finds `blåbær` too. */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  // Most text has nothing to fold.
  if (isPlain(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[æøßđłœþ]/g, (letter) => LETTERS[letter] as string);
}

function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
}

/** The words of a query; all of them must occur. */
export function queryWords(query: string): string[] {
  return foldText(query).split(/\s+/).filter(Boolean);
}

/** Title, codes and texts of a resource, folded, parts of different elements apart from each other. */
export function searchTextOf(title: string, resource: unknown): string {
  const parts = new Set<string>([title]);
  collect(resource, '', 0, parts);
  let text = '';
  for (const part of parts) {
    text += `\n${part}`;
    if (text.length > LONGEST) break;
  }
  return foldText(text.slice(1));
}

function collect(value: unknown, name: string, depth: number, parts: Set<string>): void {
  if (typeof value === 'string') {
    if (SEARCHED.has(name)) parts.add(value);
    return;
  }
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, name, depth + 1, parts);
    return;
  }
  for (const member in value) {
    if (SKIPPED.has(member)) continue;
    // The narrative is the same facts once more; the text of a concept is a string.
    collect((value as Record<string, unknown>)[member], member, depth + 1, parts);
  }
}

/**
 * Finds words in the texts of many rows. The same text on many rows is kept and searched once: of 100,000 entries of one
 * person, most are called the same as many others.
 */
export class SearchIndex {
  readonly #texts: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #textOf: Uint32Array;

  /** @param textAt - folded text of a row */
  constructor(
    readonly rows: number,
    textAt: (row: number) => string,
  ) {
    this.#textOf = new Uint32Array(rows);
    for (let row = 0; row < rows; row++) {
      const text = textAt(row);
      let number = this.#numbers.get(text);
      if (number === undefined) {
        number = this.#texts.length;
        this.#texts.push(text);
        this.#numbers.set(text, number);
      }
      this.#textOf[row] = number;
    }
  }

  textAt(row: number): string {
    return this.#texts[this.#textOf[row] as number] ?? '';
  }

  /** 1 for each row in which all words occur. */
  search(words: readonly string[]): Uint8Array {
    const found = Uint8Array.from(this.#texts, (text) =>
      words.every((word) => text.includes(word)) ? 1 : 0,
    );
    const rows = new Uint8Array(this.rows);
    for (let row = 0; row < this.rows; row++) rows[row] = found[this.#textOf[row] as number] as number;
    return rows;
  }
}
