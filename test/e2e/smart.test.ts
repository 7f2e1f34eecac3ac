import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samplePatients } from '@care-timeline/samples';
import { resourcesOf, startServer, type LocalServer } from '@care-timeline/samples/server';
import { closeBrowser, openPage } from '../support/pages.js';
import { serve, type Site } from '../support/serve.js';

const here = dirname(fileURLToPath(import.meta.url));
const resolve = createRequire(import.meta.url).resolve;
const missing = ['fhirclient/package.json', 'oidc-provider/package.json'].filter((name) => {
  try {
    return !resolve(name);
  } catch {
    return true;
  }
});

const resources = resourcesOf(samplePatients[0]!.sources[0]!.bundle());
const patient = resources.find(({ resourceType }) => resourceType === 'Patient')!.id!;

/** A whole launch: record system, authorisation server and app, each on an address of its own. */
describe.skipIf(missing.length > 0)(
  `SMART launch${missing.length > 0 ? ` (not installed: ${missing.join()})` : ''}`,
  () => {
    let site: Site;
    let authorisation: ChildProcess;
    let issuer = '';
    let fhir: LocalServer;
    const refused = new Set<string>();

    beforeAll(async () => {
      site = await serve({});
      [authorisation, issuer] = await startAuthorisation(
        `${site.url}/app.html ${site.url}/ready/launch.html`,
      );
      fhir = await startServer({ resources, guard: { configuration: configuration(issuer), admits } });
      const csp = `default-src 'none'; script-src 'self'; style-src 'self'; connect-src ${fhir.base.replace('/fhir', '')} ${issuer}; require-trusted-types-for 'script'`;
      site.set('/fhir-client.js', {
        type: 'text/javascript',
        body: readFileSync(
          join(dirname(resolve('fhirclient/package.json')), 'build/fhir-client.pure.min.js'),
        ),
      });
      const dist = (name: string): string => readFileSync(`packages/elements/dist/${name}`, 'utf8');
      site.set('/ready/launch.html', {
        type: 'text/html; charset=utf-8',
        headers: { 'Content-Security-Policy': csp },
        body: dist('launch.html')
          .replace('name="care-client-id" content=""', 'name="care-client-id" content="care-timeline"')
          .replace('name="care-servers" content=""', `name="care-servers" content="${fhir.base}"`)
          .replace('lang="nb"', 'lang="en"')
          .replace('content="care-summary"', 'content="care-timeline"'),
      });
      for (const name of ['launch.js', 'care-timeline.js'])
        site.set(`/ready/${name}`, { type: 'text/javascript', body: dist(name) });
      site.set('/ready/fhir-client.pure.min.js', {
        type: 'text/javascript',
        body: readFileSync(
          join(dirname(resolve('fhirclient/package.json')), 'build/fhir-client.pure.min.js'),
        ),
      });
      for (const name of ['launch', 'app']) {
        const headers = { 'Content-Security-Policy': csp };
        site.set(`/${name}.js`, { type: 'text/javascript', body: await bundled(`${name}-page.ts`) });
        site.set(`/${name}.html`, {
          type: 'text/html; charset=utf-8',
          headers,
          body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title><body data-server="${fhir.base}">…<script src="fhir-client.js"></script><script type="module" src="${name}.js"></script>`,
        });
      }
    });

    afterAll(async () => {
      authorisation?.kill();
      await Promise.all([site?.close(), fhir?.close(), closeBrowser()]);
    });

    const launchUrl = (): string =>
      `${site.url}/launch.html?iss=${encodeURIComponent(fhir.base)}&launch=from-the-ehr`;

    it('signs in with PKCE, loads the patient of the launch, and leaves nothing in addresses or stores', async () => {
      const watched = await openPage();
      const { page } = watched;
      const requests: Request[] = [];
      page.on('request', (request) => requests.push(request));
      await page.goto(launchUrl());
      await signIn(page);
      await page.waitForFunction(() => document.body.innerText.startsWith('loaded'));
      expect(await page.innerText('body')).toMatch(/^loaded: .*Nordheim, [1-9]\d+ entries$/);
      expect([...new URL(page.url()).searchParams.keys()].filter((name) => name !== 'iss')).toEqual([]);
      expect(
        await page.evaluate(() => [sessionStorage.length, localStorage.length, document.cookie]),
      ).toEqual([0, 0, '']);

      const authorised = new URL(
        requests.find((request) => request.url().startsWith(`${issuer}/auth?`))?.url() ?? '',
      );
      expect(authorised.searchParams.get('code_challenge_method')).toBe('S256');
      expect(authorised.searchParams.get('aud')).toBe(fhir.base);
      const token = requests.find(
        (request) => request.url().startsWith(`${issuer}/token`) && request.method() === 'POST',
      );
      expect(token?.postData()).toContain('code_verifier=');
      const searches = requests.filter(
        (request) => request.url().startsWith(fhir.base) && request.method() === 'POST',
      );
      expect(searches.length).toBeGreaterThan(10);
      for (const request of searches) expect(request.url()).not.toContain(patient);
      const elsewhere = requests.filter((request) => !request.url().startsWith(fhir.base));
      for (const request of elsewhere) expect(await request.headerValue('authorization')).toBeNull();
      expect(watched.faults.filter(isOurs)).toEqual([]);

      // The token is no longer taken: the launch renews it once, and the reading goes on.
      const before = requests.length;
      refused.add((await searches[0]?.headerValue('authorization'))?.replace('Bearer ', '') ?? '');
      await page.evaluate(() => (globalThis as unknown as { readAgain(): Promise<void> }).readAgain());
      expect(await page.innerText('body')).toMatch(/^loaded: .*Nordheim/);
      const renewals = requests
        .slice(before)
        .filter((request) => request.url().startsWith(`${issuer}/token`) && request.method() === 'POST');
      expect(
        renewals.map((request) => new URLSearchParams(request.postData() ?? '').get('grant_type')),
      ).toEqual(['refresh_token']);
      await watched.close();
    });

    it.each([
      ['from the record system', (): string => `?iss=${encodeURIComponent(fhir.base)}&launch=from-the-ehr`],
      ['standalone', (): string => ''],
    ])('the ready page shows the patient of a launch %s', async (_how, query) => {
      const { page, faults, close } = await openPage({ locale: 'en-GB' });
      await page.goto(`${site.url}/ready/launch.html${query()}`);
      await signIn(page);
      await page.locator('care-patient-banner').getByText('Nordheim').waitFor();
      expect(page.url()).toBe(`${site.url}/ready/launch.html`);
      expect(
        await page.evaluate(() => [sessionStorage.length, localStorage.length, document.cookie]),
      ).toEqual([0, 0, '']);
      await page.waitForFunction(
        () =>
          (
            document.querySelector('care-record') as unknown as {
              currentRecord: { columns: { count: number } };
            }
          ).currentRecord.columns.count > 100,
      );
      expect(faults.filter(isOurs)).toEqual([]);
      await close();
    });

    it('says so when the user turns back', async () => {
      const { page, close } = await openPage();
      await page.goto(launchUrl());
      await page.getByText('Cancel').click();
      await page.waitForFunction(() => document.body.innerText.startsWith('fault'));
      expect(await page.innerText('body')).toBe('fault: denied');
      await close();
    });

    it('takes no launch from a server that is not listed', async () => {
      const { page, close } = await openPage();
      await page.goto(`${site.url}/launch.html?iss=${encodeURIComponent(site.url)}/evil&launch=1`);
      await page.waitForFunction(() => document.body.innerText.startsWith('fault'));
      expect(await page.innerText('body')).toBe('fault: not-allowed');
      await close();
    });

    it('a stolen code is worth nothing without the verifier', async () => {
      const { page, close } = await openPage();
      let form = '';
      await page.route(`${issuer}/token`, (route) => {
        form = route.request().postData() ?? '';
        return route.abort();
      });
      await page.goto(launchUrl());
      await signIn(page);
      await page.waitForFunction(() => document.body.innerText.startsWith('fault'));
      const stolen = new URLSearchParams(form);
      stolen.set('code_verifier', 'guessed-guessed-guessed-guessed-guessed-guessed');
      stolen.set('client_id', 'care-timeline');
      const answer = await fetch(`${issuer}/token`, { method: 'POST', body: stolen });
      expect([answer.status, ((await answer.json()) as { error: string }).error]).toEqual([
        400,
        'invalid_grant',
      ]);
      await close();
    });

    async function admits(token: string): Promise<boolean> {
      if (refused.has(token)) return false;
      const answer = await fetch(`${issuer}/token/introspection`, {
        method: 'POST',
        headers: { authorization: `Basic ${btoa('fhir-server:known-to-both')}` },
        body: new URLSearchParams({ token }),
      });
      return ((await answer.json()) as { active?: boolean }).active === true;
    }
  },
);

/** The provider's own pages for development: any name and word, and then consent. */
async function signIn(page: Page): Promise<void> {
  await page.fill('input[name=login]', 'nurse');
  await page.fill('input[name=password]', 'any');
  await page.click('button[type=submit]');
  await page.click('button[type=submit]');
}

/** The sign-in page asks the network for its fonts; what it does not get is no fault of ours. */
function isOurs(fault: string): boolean {
  return !fault.startsWith('console: Failed to load resource');
}

function configuration(issuer: string): Record<string, unknown> {
  return {
    issuer,
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: `${issuer}/token`,
    code_challenge_methods_supported: ['S256'],
    grant_types_supported: ['authorization_code'],
    capabilities: [
      'launch-ehr',
      'launch-standalone',
      'client-public',
      'context-ehr-patient',
      'sso-openid-connect',
    ],
  };
}

function startAuthorisation(redirect: string): Promise<[ChildProcess, string]> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(here, 'smart/authorisation-server.ts')], {
    env: { ...process.env, REDIRECT: redirect, PATIENT: patient },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((done, failed) => {
    let words = '';
    child.stderr.on('data', (part: Buffer) => (words += part.toString()));
    child.stdout.on('data', (part: Buffer) => {
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(part.toString())?.[0];
      if (address) done([child, address]);
    });
    child.once('exit', () => failed(new Error(`The authorisation server did not start: ${words}`)));
  });
}

async function bundled(page: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(here, 'smart', page)],
    bundle: true,
    write: false,
    format: 'esm',
    conditions: ['care-source'],
  });
  return outputFiles[0]?.text ?? '';
}
