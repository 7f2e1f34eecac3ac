/**
 * Code in documents that is the code of a tested page: a comment `<!-- code: path -->` before a fence says which file stands in it.
 */
import { readFileSync } from 'node:fs';

// The fence ends at the first line of three ticks, which may be the very next one.
const BLOCK = /(<!-- code: (\S+) -->\n+```[a-z]*\n)(?:[^]*?\n)??(```)/g;

/** The document with each named block as its file is now. */
export function fillCode(text: string): string {
  return text.replace(
    BLOCK,
    (_whole, before: string, path: string, after: string) =>
      before + `${readFileSync(path, 'utf8').trimEnd()}\n${after}`,
  );
}

/** Files that a document shows. */
export const shownFiles = (text: string): string[] => [...text.matchAll(BLOCK)].map((match) => match[2]!);
