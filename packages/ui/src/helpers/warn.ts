const told = new Set<string>();

/**
 * Says something on the console once, however often it happens: attribute values are never a reason to throw.
 * `key` says what counts as the same. `about` names the element and the value, so that the same mistake on two elements is told for both.
 */
export function warnOnce(about: string, message: string, key = `${about}\n${message}`): void {
  if (told.has(key)) return;
  told.add(key);
  console.warn(`${about}: ${message}`);
}
