const WEIGHTS = [
  [3, 7, 6, 1, 8, 9, 4, 5, 2, 1],
  [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1],
] as const;

/**
 * True for a national identity number or D-number: eleven digits that begin with a day, with both control digits
 * (Skatteetaten). For keeping one out of URLs and logs (GEN-14); numbers for display are not validated, see
 * `identityNumber`.
 */
export function isNationalNumber(text: string): boolean {
  if (!/^[0-7]\d{10}$/.test(text)) return false;
  const digits = [...text].map(Number);
  return WEIGHTS.every(
    (weights) => weights.reduce<number>((sum, weight, at) => sum + weight * digits[at]!, 0) % 11 === 0,
  );
}
