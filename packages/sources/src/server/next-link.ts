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
  const isBelow = ({ pathname }: URL): boolean => pathname === path || pathname.startsWith(`${path}/`);
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
  if (url.origin === home.origin) return url.href;
  // Below a base that has no path lies everything: there only another port or scheme of the same host is ours.
  const isOurs = path === '' ? url.hostname === home.hostname : isBelow(url);
  return isOurs ? `${home.origin}${url.pathname}${url.search}` : undefined;
}
