/**
 * Where the next page is. A link is opaque and may be absolute, relative to the base, or a path. Servers behind a proxy write
 * their inner scheme, host or port, and some write a path that means the base: both are put right, so that what is asked for is
 * always below the base and the host's authorisation goes nowhere else. Undefined where that cannot be done.
 *
 * @param base - FHIR base without a slash at its end
 */
export function nextUrl(link: string, base: string): string | undefined {
  const home = new URL(base);
  const path = home.pathname.replace(/\/+$/, '');
  const isBelow = (one: URL): boolean => isBelowBase(one, path);
  let url: URL;
  try {
    // `?page=2` is relative to the base itself; `Observation?page=2` to a path below it.
    url = new URL(link, link.startsWith('?') ? base : `${base}/`);
  } catch {
    return undefined;
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  if (/^\/(?!\/)/.test(link) && !isBelow(url))
    return link.startsWith('/?') ? `${base}${url.search}` : `${base}${url.pathname}${url.search}`;
  if (url.origin === home.origin) return isBelow(url) ? url.href : undefined;
  // Below a base that has no path lies everything: there only another port or scheme of the same host is ours.
  const isOurs = path === '' ? url.hostname === home.hostname : isBelow(url);
  return isOurs ? `${home.origin}${url.pathname}${url.search}` : undefined;
}

/**
 * Whether a URL lies below a FHIR base, by its path. An encoded slash is none: a proxy that decodes it would leave the base
 * (`/fhir/..%2fadmin`).
 *
 * @param path - of the base, without a slash at its end
 */
export function isBelowBase({ pathname }: URL, path: string): boolean {
  return (pathname === path || pathname.startsWith(`${path}/`)) && !/%(2f|5c)/i.test(pathname);
}
