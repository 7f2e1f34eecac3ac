/** What a page shows and how; the same names are used in the URL (`?lang=nn&time-zone=Europe/Oslo`) and in messages. */
export interface EmbedSettings {
  /** Tags of the elements to display, in order. */
  readonly show: readonly string[];
  readonly lang?: string;
  readonly theme?: string;
  readonly density?: string;
  readonly 'time-zone'?: string;
  readonly 'as-of'?: string;
  readonly preset?: string;
  /** `host`: the built-in detail view stays closed, the host opens its own on `care-open`. */
  readonly open?: string;
}

const NAMES = ['lang', 'theme', 'density', 'time-zone', 'as-of', 'preset', 'open'] as const;

/**
 * Parses a URL's parameters. Unknown names are passed to `refuse` without their value, which may be about a patient
 * (GEN-14).
 */
export function settingsOf(address: URLSearchParams, refuse: (name: string) => void): EmbedSettings {
  for (const name of new Set(address.keys())) {
    if (name !== 'show' && name !== 'allow' && !(NAMES as readonly string[]).includes(name)) refuse(name);
  }
  const given = NAMES.flatMap((name) => {
    const value = address.get(name);
    return value === null ? [] : [[name, value]];
  });
  return {
    show: address.getAll('show').flatMap((tags) => tags.split(/[\s,]+/).filter(Boolean)),
    ...Object.fromEntries(given),
  };
}

/** The same from a message: everything except strings is dropped. */
export function settingsFrom(message: Readonly<Record<string, unknown>>): Partial<EmbedSettings> {
  const given = NAMES.flatMap((name) => (typeof message[name] === 'string' ? [[name, message[name]]] : []));
  const { show } = message;
  const tags = Array.isArray(show) ? show.filter((tag) => typeof tag === 'string') : undefined;
  return { ...Object.fromEntries(given), ...(tags ? { show: tags } : {}) };
}
