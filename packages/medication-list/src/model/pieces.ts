/** A part of a text. `keep` parts stay on one line; `wrap` says that a line may break after it though no blank is there. */
export interface Piece {
  readonly text: string;
  readonly keep: boolean;
  readonly wrap?: boolean;
}

/** A part longer than this may wrap after all: on 320 px it would not fit on a line. */
const LONGEST = 30;

/** A date; a number with its unit; a word with a hyphen or slash inside, which browsers would break there. */
const UNIT_OF_MEANING =
  /\d{1,2}\.?[ \u00a0]\p{L}+[ \u00a0]\d{4}(?!\d)|\d(?:[\d.,]|[ \u00a0](?=\d{3}(?!\d)))*[ \u00a0][^\s\d]\S*|[^\s]+[-\u2010/+][^\s]+/gu;

/** The substances of a compound name, each with what joins it to the next. */
const LINKS = /[^-\u2010/+]+[-\u2010/+]*|[-\u2010/+]+/gu;

/**
 * Cuts a text where a line may break, so that number and unit, and names with a hyphen, are never split (MED-01, MED-04);
 * a compound name that no line holds breaks between its names. The parts put together are the text exactly as it was,
 * which matters for authored text (MED-08).
 */
export function pieces(text: string): readonly Piece[] {
  const out: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(UNIT_OF_MEANING)) {
    const [unit] = match;
    const fits = unit.length <= LONGEST;
    if (!fits && /\s/.test(unit)) continue;
    if (match.index > from) out.push({ text: text.slice(from, match.index), keep: false });
    if (fits) out.push({ text: unit, keep: true });
    else out.push(...(unit.match(LINKS) ?? []).map((link) => ({ text: link, keep: true, wrap: true })));
    from = match.index + unit.length;
  }
  if (from < text.length) out.push({ text: text.slice(from), keep: false });
  return out;
}
