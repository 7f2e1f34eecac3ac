import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY, PortTaken, listen } from '../../../packages/samples/bin/static-server.js';
import { sampleAnswer } from '../../../packages/samples/bin/sample-answers.js';
import { samplePatients } from '@care-timeline/samples';

let folder: string;
let server: Server;
let port: number;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'care-demo-'));
  mkdirSync(join(folder, 'site/deep/.hidden'), { recursive: true });
  writeFileSync(join(folder, 'secret.json'), '{"secret":true}');
  writeFileSync(join(folder, 'site/index.html'), '<p>æøå</p>');
  writeFileSync(join(folder, 'site/app.js'), 'export {};');
  writeFileSync(join(folder, 'site/deep/data.json'), '{}');
  writeFileSync(join(folder, 'site/deep/.hidden/data.json'), '{}');
  writeFileSync(join(folder, 'site/notes.txt'), 'not for serving');
  symlinkSync(join(folder, 'secret.json'), join(folder, 'site/link.json'));
  const started = await listen({ folders: { '/': join(folder, 'site') }, made: sampleAnswer }, 0);
  server = started.server;
  port = Number(new URL(started.url).port);
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** The path as it is, without the tidying that fetch does. */
function ask(path: string, method = 'GET') {
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: string }>(
    (resolve, reject) => {
      request({ host: '127.0.0.1', port, path, method }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts).toString('utf8'),
          }),
        );
      })
        .on('error', reject)
        .end();
    },
  );
}

describe('the demo server', () => {
  it('gives each file its type and the strict policy', async () => {
    const page = await ask('/?x=1');
    expect(page).toMatchObject({ status: 200, body: '<p>æøå</p>' });
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.headers['content-security-policy']).toBe(CONTENT_SECURITY_POLICY);
    expect(page.headers['x-content-type-options']).toBe('nosniff');
    expect((await ask('/app.js')).headers['content-type']).toMatch('text/javascript');
    expect((await ask('/deep/data.json')).headers['content-type']).toMatch('application/json');
  });

  it.each([
    '/../secret.json',
    '/deep/../../secret.json',
    '/%2e%2e/secret.json',
    '/..%2fsecret.json',
    '/..%5csecret.json',
    '//../secret.json',
    '/link.json',
    '/deep/.hidden/data.json',
    '/deep/',
    '/deep',
    '/notes.txt',
    '/nothing.html',
    '/%00',
    '/%E0%A4%A',
    '/index.html%00.json',
  ])('does not give %s', async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain('secret":true');
    expect(answer.headers['content-security-policy']).toBe(CONTENT_SECURITY_POLICY);
  });

  it('answers HEAD without a body, and nothing but GET and HEAD', async () => {
    expect(await ask('/app.js', 'HEAD')).toMatchObject({ status: 200, body: '' });
    const refused = await ask('/app.js', 'POST');
    expect(refused.status).toBe(405);
    expect(refused.headers['allow']).toBe('GET, HEAD');
  });

  it('listens on this machine only', () => {
    expect(server.address()).toMatchObject({ address: '127.0.0.1' });
  });

  it('gives the sample patients, and the failing source its failure', async () => {
    const listing = JSON.parse((await ask('/samples/index.json')).body) as {
      patients: { id: string; sources: { src: string }[] }[];
    };
    expect(listing.patients.map(({ id }) => id)).toEqual(samplePatients.map(({ id }) => id));
    for (const [index, { sources }] of listing.patients.entries()) {
      for (const [at, { src }] of sources.entries()) {
        const source = samplePatients[index]?.sources[at];
        const answer = await ask(src);
        expect(answer.status).toBe(source?.failure?.status ?? 200);
        if (source?.failure === undefined) expect(JSON.parse(answer.body)).toEqual(source?.bundle());
        else expect(JSON.parse(answer.body)).toMatchObject({ resourceType: 'OperationOutcome' });
      }
    }
    expect((await ask('/samples/ukjent/gp.json')).status).toBe(404);
  });

  it('says which port is taken', async () => {
    await expect(listen({ folders: {} }, port)).rejects.toBeInstanceOf(PortTaken);
  });
});
