/**
 * A segment of a text. `keep` segments stay on one line; `wrap` allows a line break after a segment without a space.
 */
export interface Piece {
  readonly text: string;
  readonly keep: boolean;
  readonly wrap?: boolean;
  /** A word longer than any column: may break inside, but only if a full line cannot hold it. */
  readonly long?: boolean;
}

/** Segments longer than this many characters may wrap after all, since a narrow column cannot fit them on one line. */
const LONGEST = 26;

/**
 * A word too long for any column; a date; a number with its unit, and with those following after a slash; a word
 * containing a hyphen or slash, at which browsers would break.
 */
const UNIT_OF_MEANING =
  /\p{L}{27,}|\d{1,2}\.?[ \u00a0]\p{L}+[ \u00a0]\d{4}(?!\d)|\d(?:[\d.,]|[ \u00a0](?=\d{3}(?!\d)))*(?:(?<=\d)[ \u00a0][^\s\d]\S*)+|[^\s]+[-\u2010/+][^\s]+/gu;

/** The substances of a compound name, each with its connector to the next; consecutive amounts, each with its slash. */
const LINKS = /[^-\u2010/+]+[-\u2010/+]*|[-\u2010/+]+/gu;
const AMOUNTS = /[^/]+\/*|\/+/gu;

/**
 * Cuts a text where a line may break, so that number and unit, and names with a hyphen, are never split (MED-01, MED-04);
 * a compound name that no line holds breaks between its names. The parts put together are the text exactly as it was,
 * which matters for authored text (MED-08).
 *
 * @param names - false for text that is no name of a medicine: words with a hyphen or slash may break there
 */
export function pieces(text: string, names = true): readonly Piece[] {
  const out: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(UNIT_OF_MEANING)) {
    const [unit] = match;
    const fits = unit.length <= LONGEST;
    const amounts = /\s/.test(unit);
    // Generated text already contains non-breaking spaces.
    if (fits && /^\d[^ \-\u2010/+]*$/.test(unit)) continue;
    if (match.index > from) out.push({ text: text.slice(from, match.index), keep: false });
    if (/^\p{L}+$/u.test(unit)) out.push({ text: unit, keep: false, long: true });
    else if (fits && (names || amounts)) out.push({ text: unit, keep: true });
    else {
      for (const link of unit.match(amounts ? AMOUNTS : LINKS) ?? []) {
        const long = link.length > LONGEST;
        out.push({ text: link, keep: (names || amounts) && !long, wrap: true, ...(long && { long }) });
      }
    }
    from = match.index + unit.length;
  }
  if (from < text.length) out.push({ text: text.slice(from), keep: false });
  return out;
}
