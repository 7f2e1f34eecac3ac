/** An absolute http(s) URL, or undefined: no other URL from data becomes a link (GEN-12). */
export function safeUrl(url: string | undefined | null, base?: string): string | undefined {
  if (!url) return undefined;
  try {
    const parsed = new URL(url.trim(), base);
    return parsed.protocol === 'https:' || parsed.protocol === 'http:' ? parsed.href : undefined;
  } catch {
    return undefined;
  }
}
