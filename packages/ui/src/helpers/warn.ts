const told = new Set<string>();

/**
 * Says something on the console once, however often it happens: attribute values are never a reason to throw.
 * `about` names the element and the value, so that the same mistake on two elements is told for both.
 */
export function warnOnce(about: string, message: string): void {
  const key = `${about}\n${message}`;
  if (told.has(key)) return;
  told.add(key);
  console.warn(`${about}: ${message}`);
}
