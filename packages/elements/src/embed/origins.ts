/**
 * Origins allowed to communicate with the page. An origin named by the page itself (its own, and those of `<meta
 * name="care-origins">`) has full access; one named only in the URL may display data it sends along, and never make
 * this page fetch with its user's permissions: whoever frames a page controls its URL.
 */
export type Trust = 'page' | 'address';

/** An origin as browsers serialise it, or nothing: no wildcards, no paths, no `null`, http(s) only. */
export function originOf(text: string): string | undefined {
  try {
    const { origin, protocol, href } = new URL(text);
    return /^https?:$/.test(protocol) && !origin.includes('*') && (href === `${origin}/` || href === origin)
      ? origin
      : undefined;
  } catch {
    return undefined;
  }
}

/** Trust by origin. Text that is not an origin is reported and skipped. */
export function trustedOrigins(
  own: string,
  meta: string,
  address: readonly string[],
  refuse: (text: string) => void,
): Map<string, Trust> {
  const trusted = new Map<string, Trust>();
  const add = (text: string, trust: Trust): void => {
    const origin = originOf(text);
    if (!origin) return refuse(text);
    if (!trusted.has(origin)) trusted.set(origin, trust);
  };
  add(own, 'page');
  for (const text of meta.split(/\s+/).filter(Boolean)) add(text, 'page');
  for (const text of address) add(text, 'address');
  return trusted;
}
