import { isBelowBase } from '../server/next-link.js';
import type { SmartClient } from './smart-library.js';

/**
 * A `fetch` that sends the launch's authorisation to the server of the launch and to no other address: links written
 * by a server do not influence where a token is sent. A token that is about to expire is renewed first.
 */
export function smartFetch(
  client: SmartClient,
  fetch: typeof globalThis.fetch = (input, init) => globalThis.fetch(input, init),
): typeof globalThis.fetch {
  const base = new URL(client.state.serverUrl);
  return async (input, init = {}) => {
    const url = new URL(input instanceof Request ? input.url : input, base);
    const path = base.pathname.replace(/\/+$/, '');
    const ours = url.origin === base.origin && isBelowBase(url, path);
    if (!ours) return fetch(input, init);
    // If it fails, the request is sent with the old token and rejected; `renew` then takes over.
    await client.refreshIfNeeded().catch(() => undefined);
    const headers = new Headers(init.headers ?? (input instanceof Request ? input.headers : undefined));
    const authorisation = client.getAuthorizationHeader();
    if (authorisation) headers.set('Authorization', authorisation);
    // A redirect would take the token along to its target.
    return fetch(input, { ...init, headers, redirect: 'error' });
  };
}
