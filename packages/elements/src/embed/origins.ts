/**
 * Who may talk to the page. An origin that the page itself names (its own, and those of `<meta name="care-origins">`) may
 * do all there is; one that only the address names may show data that it sends along, and never have this page fetch
 * with its user's rights: whoever frames a page writes its address.
 */
export type Trust = 'page' | 'address';

/** An origin as browsers write it, or nothing: no wildcards, no paths, no `null`, http(s) only. */
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

/** Trust by origin. What is no origin is told and left out. */
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
