import { expect, fixture, html } from '@open-wc/testing';
import '@care-timeline/elements/define.js';
import type { CareRecord } from '@care-timeline/elements';
import type { Kind } from '@care-timeline/fhir';
import type { SourceStatus } from '@care-timeline/record';
import { kindsOfType } from '@care-timeline/sources';
import { PERSONALITIES } from '../../packages/samples/src/server/personalities.js';
import { maxFailed, type Personality } from '../../packages/samples/src/server/personality.js';

const NOW = Date.parse('2026-11-23T10:00:00Z');
const LONGEST = 25_000;

/** What a run against one server came to; `servers.json` holds the ones that docs/servers.md shows. */
interface Outcome {
  readonly name: string;
  readonly about: string;
  readonly state: string;
  readonly entries: number;
  readonly missing: number;
  /** Requests until the first view is loaded, and in all with the whole of time. */
  readonly first: number;
  readonly all: number;
  readonly failed: number;
}

interface Logged {
  readonly status: number;
}

const json = async <T>(url: string): Promise<T> => (await (await fetch(url)).json()) as T;

/** A fetch that fails as a browser's does where a script may not read the answer. */
const hostFetch: typeof globalThis.fetch = async (input, init) => {
  const response = await fetch(input, init);
  if (response.headers.has('x-unreadable')) throw new TypeError('Failed to fetch');
  return response;
};

async function load(one: Personality, server: string): Promise<{ record: CareRecord; first: number }> {
  const record = document.createElement('care-record');
  record.lang = 'en';
  record.now = () => NOW;
  record.fetch = hostFetch;
  record.sources = [
    {
      id: 'server',
      label: 'Server',
      server: `${server}/fhir`,
      patient: one.name === 'merged-patient' ? 'former-id' : 'lifetime-patient',
      ...(one.scope ? { scope: one.scope } : {}),
    },
  ];
  await fixture(html`<div>${record}</div>`);
  await inTime(record.ready, `${one.name}: the first view`);
  const first = (await json<Logged[]>(`${server}/log`)).length;
  await inTime(record.loadRange('1900-01-01', '2100-01-01'), `${one.name}: the whole of time`);
  return { record, first };
}

async function inTime(promise: Promise<unknown>, what: string): Promise<void> {
  let timer = 0;
  const late = new Promise((_, reject) => {
    timer = window.setTimeout(() => reject(new Error(`${what} hangs`)), LONGEST);
  });
  await Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

function keysOf(record: CareRecord): Set<string> {
  const held = record.currentRecord;
  const keys = new Set<string>();
  for (let row = 0; held && row < held.columns.count; row++)
    keys.add(
      held
        .entryAt(row)
        .key.replace(/^.*\|/, '')
        .replace(/^.*\/(?=[A-Z]\w+\/[^/]+$)/, ''),
    );
  for (const { key } of held?.entries({ includeInError: true }) ?? []) keys.add(key.replace(/^.*\|/, ''));
  return keys;
}

/** Whether the record says of a resource's kinds that they are not all there. */
function isSaid(name: string, { state, kinds, notOffered, typesNotOffered }: SourceStatus): boolean {
  const own: readonly Kind[] = kindsOfType(name.split('/')[0]!);
  const lacks = (some: readonly Kind[]): boolean => own.some((kind) => some.includes(kind));
  if (typesNotOffered?.includes(name.split('/')[0]!)) return true;
  return (state !== 'loaded' && (kinds === undefined || lacks(kinds))) || lacks(notOffered ?? []);
}

describe('GEN-06 <care-record> and servers of every kind', function () {
  this.timeout(2 * LONGEST);
  const run = String(Date.now());
  const outcomes: Outcome[] = [];
  let stored: readonly Outcome[] = [];
  let truth: readonly string[] = [];

  before(async () => {
    truth = await json<string[]>('/as/truth');
    stored = await json<Outcome[]>(new URL('servers.json', import.meta.url).href).catch(() => []);
  });

  for (const one of PERSONALITIES) {
    it(`GEN-06 ${one.name}: ${one.complete ? 'everything comes' : 'what does not come is said'}, in few requests`, async () => {
      const server = `${location.origin}/as/${one.name}/${run}`;
      const { record, first } = await load(one, server);
      const log = await json<Logged[]>(`${server}/log`);
      const status: SourceStatus | undefined = record.currentRecord!.completeness.sources[0];
      const keys = keysOf(record);
      const missing = truth.filter((name) => !keys.has(name) && kindsOfType(name.split('/')[0]!).length > 0);
      const outcome: Outcome = {
        name: one.name,
        about: one.about,
        state: status!.state,
        entries: keys.size,
        missing: missing.length,
        first,
        all: log.length,
        failed: log.filter(({ status: code }) => code === 0 || code >= 400).length,
      };
      outcomes.push(outcome);
      record.remove();

      expect([...keys].filter((key) => key.includes('other-'))).to.deep.equal([]);
      expect(status!.state).not.to.equal('loading');
      expect(missing.filter((name) => !isSaid(name, status!)).slice(0, 5), 'silently missing').to.deep.equal(
        [],
      );
      if (one.complete) expect([status!.state, missing.length], 'complete').to.deep.equal(['loaded', 0]);
      expect(outcome.all, `requests (${JSON.stringify(outcome)} ${status!.message ?? ''})`).to.be.at.most(60);
      expect(outcome.failed, 'failed requests').to.be.at.most(maxFailed(one));
    });
  }

  it('GEN-18 a list that no source has is "not available", and one that a source has is "not recorded"', async () => {
    const record = document.createElement('care-record');
    record.lang = 'en';
    record.fetch = hostFetch;
    Object.assign(record, { server: `${location.origin}/as/few-types/${run}/fhir`, patient: 'other' });
    record.append(document.createElement('care-alerts'), document.createElement('care-problems'));
    await fixture(html`<div>${record}</div>`);
    await inTime(record.ready, 'few-types');
    expect(record.currentRecord!.allergies().state).to.equal('unavailable');
    expect(record.currentRecord!.problems().state).to.equal('not-recorded');
    const states = (tag: string): string[] =>
      [...record.querySelector(tag)!.shadowRoot!.querySelectorAll('care-state')].map(({ state }) => state);
    expect(states('care-alerts')).to.include('unavailable');
    expect(states('care-problems')).to.deep.equal(['not-recorded']);
  });

  it('the table in docs/servers.md is that of this run', async () => {
    const write = new URLSearchParams(location.search).has('write') || stored.length === 0;
    if (write) {
      await fetch('/as/results', { method: 'PUT', body: `${JSON.stringify(outcomes, null, 2)}\n` });
      return;
    }
    const told = ({ name, state, missing }: Outcome): string => `${name}: ${state}, ${missing} missing`;
    expect(outcomes.map(told)).to.deep.equal(stored.map(told));
    for (const [index, { name, all, failed }] of outcomes.entries()) {
      expect(Math.abs(all - stored[index]!.all), `${name}: requests`).to.be.at.most(6);
      expect(Math.abs(failed - stored[index]!.failed), `${name}: failed`).to.be.at.most(2);
    }
  });
});
