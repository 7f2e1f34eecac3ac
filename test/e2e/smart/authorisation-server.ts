/**
 * An OpenID provider with the SMART parts that a launch needs, as a process of its own: PKCE required, `patient` in the token
 * answer, introspection for the FHIR server. Told by the environment: REDIRECT, PATIENT. Prints its address when it listens.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
// The library brings no types of its own.
const untyped: string = 'oidc-provider';
const { default: Provider } = (await import(untyped)) as { default: any };

const http = createServer((request, response) => handle?.(request, response));
let handle: ((request: unknown, response: unknown) => void) | undefined;

http.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'care-timeline',
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        redirect_uris: process.env['REDIRECT']?.split(' '),
      },
      {
        client_id: 'fhir-server',
        client_secret: 'known-to-both',
        redirect_uris: [],
        response_types: [],
        grant_types: [],
      },
    ],
    scopes: ['openid', 'online_access', 'launch', 'launch/patient', 'fhirUser', 'patient/*.rs'],
    extraParams: ['aud', 'launch'],
    pkce: { methods: ['S256'], required: () => true },
    clientBasedCORS: () => true,
    cookies: { keys: ['for tests only'] },
    issueRefreshToken: async (_ctx: unknown, client: any, code: any) =>
      client.grantTypeAllowed('refresh_token') && code.scopes.has('online_access'),
    rotateRefreshToken: false,
    ttl: {
      AccessToken: 3600,
      AuthorizationCode: 60,
      RefreshToken: 3600,
      Session: 3600,
      Interaction: 600,
      Grant: 3600,
      IdToken: 3600,
    },
    features: { introspection: { enabled: true }, revocation: { enabled: true } },
  });
  // SMART names the patient beside the token.
  provider.use(async (ctx: any, next: () => Promise<void>) => {
    await next();
    if (ctx.path === '/token' && ctx.body?.access_token)
      ctx.body = { ...ctx.body, patient: process.env['PATIENT'], need_patient_banner: true };
  });
  handle = provider.callback();
  process.stdout.write(`${issuer}\n`);
});
