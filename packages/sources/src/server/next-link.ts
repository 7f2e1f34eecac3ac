/**
 * Where the next page is. A link is opaque and may be absolute, relative to the base, or a path; some servers behind a proxy
 * write their inner scheme or port, which is put right. Undefined where it leads to another host: the host's authorisation must
 * not go there.
 *
 * @param base - FHIR base without a slash at its end
 */
export function nextUrl(link: string, base: string): string | undefined {
  const home = new URL(base);
  let url: URL;
  try {
    // `?page=2` is relative to the base itself; `Observation?page=2` to what is below it.
    url = new URL(link, link.startsWith('?') ? base : `${base}/`);
  } catch {
    return undefined;
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  if (url.origin === home.origin) return url.href;
  const sameHost = url.hostname === home.hostname;
  const below = url.pathname === home.pathname || url.pathname.startsWith(`${home.pathname}/`);
  if (!sameHost || !below) return undefined;
  return `${home.origin}${url.pathname}${url.search}`;
}
