import type { Bundle } from '@medplum/fhirtypes';
import type { ServerFeatures } from './features.js';

export interface AskedPage {
  readonly method: string;
  /** Below the base, with the query. */
  readonly url: string;
  readonly base: string;
  /** The search as the server has understood it. */
  readonly understood?: string;
}

/** The answer with its next link and its total as this server writes them; that of every search of a batch too. */
export function withLinksOf(bundle: Bundle, features: ServerFeatures, asked: AskedPage): Bundle {
  const entry = bundle.entry?.map((one) =>
    one.resource?.resourceType === 'Bundle'
      ? { ...one, resource: withLinksOf(one.resource, features, { ...asked, method: 'GET' }) }
      : one,
  );
  const next = bundle.link?.find(({ relation }) => relation === 'next')?.url;
  const link = [
    ...(asked.understood === undefined ? [] : [{ relation: 'self', url: asked.understood }]),
    ...[linkOf(next, features, asked)].flatMap((url) =>
      url === undefined ? [] : [{ relation: 'next', url }],
    ),
  ];
  const { total: exact, link: _, ...rest } = bundle;
  const total =
    features.total === 'none' || exact === undefined
      ? undefined
      : features.total === 'estimate' && next !== undefined
        ? Math.ceil(exact * 1.3)
        : exact;
  return {
    ...rest,
    ...(total === undefined ? {} : { total }),
    ...(link.length === 0 ? {} : { link }),
    ...(entry === undefined ? {} : { entry }),
  };
}

function linkOf(
  next: string | undefined,
  { links }: ServerFeatures,
  { method, url, base }: AskedPage,
): string | undefined {
  const query = next?.slice(next.indexOf('?'));
  switch (links) {
    case 'none':
      return undefined;
    case 'to-itself':
      return next ?? (url.includes('_getpages') ? `${base}/${url}`.replace('/?', '?') : undefined);
    case 'below-base':
      return query && `/${query}`;
    case 'inner-host':
      return query && `http://fhir-internal:8080${new URL(base).pathname}${query}`;
    case 'lost':
      return next && method === 'POST' ? `${base}/${url.split('?')[0]}?_page=2` : next;
    default:
      return next;
  }
}
