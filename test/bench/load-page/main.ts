/** The page that the loading benchmark measures: the built `care-timeline.js` on a page under the strict policy. */
import type {} from '@care-timeline/elements';

export interface LoadTiming {
  /** From the bytes to the picture that shows all of them, ms. */
  readonly total: number;
  /** To the first picture with entries. */
  readonly first: number;
  /** Longest time that the page's own thread did not get to run a timer. */
  readonly longest: number;
  readonly entries: number;
}

const now = (): number => performance.now();
const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
const frame = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => done()));
let bytes: ArrayBuffer;

/** Longest gap between two turns of a timer. */
function watch(): () => number {
  let last = now();
  let longest = 0;
  let on = true;
  const turn = (): void => {
    const at = now();
    longest = Math.max(longest, at - last);
    last = at;
    if (on) setTimeout(turn, 1);
  };
  turn();
  return () => {
    on = false;
    return Math.max(longest, now() - last);
  };
}

async function fetchBytes(): Promise<number> {
  bytes = await (await fetch('/bundle.json')).arrayBuffer();
  return bytes.byteLength;
}

/** Bytes to a worker, parsed in one go, columns back. */
async function floor(): Promise<LoadTiming> {
  const { trustedTypes } = window as unknown as {
    trustedTypes: { createPolicy(name: string, rules: object): { createScriptURL(url: string): string } };
  };
  const policy = trustedTypes.createPolicy('floor', { createScriptURL: (url: string) => url });
  const worker = new Worker(policy.createScriptURL('/floor-worker.js'), { type: 'module' });
  await wait(300);
  const copy = bytes.slice(0);
  const longest = watch();
  await wait(30);
  const from = now();
  const done = new Promise<{ n: number }>((resolve) => {
    worker.onmessage = (event: MessageEvent<{ n: number }>) => resolve(event.data);
  });
  worker.postMessage(copy, [copy]);
  const { n } = await done;
  const total = now() - from;
  worker.terminate();
  return { total, first: total, longest: longest(), entries: n };
}

/** @param drawn - with a timeline inside, or the record alone */
async function load(drawn: boolean): Promise<LoadTiming> {
  const record = document.createElement('care-record');
  const timeline = document.createElement('care-timeline');
  record.lang = 'en';
  if (drawn) record.append(timeline);
  document.body.append(record);
  await record.updateComplete;
  if (drawn) await timeline.updateComplete;
  await frame();
  await wait(300);
  const file = new Blob([bytes]);
  const longest = watch();
  await wait(30);
  let first = 0;
  const from = now();
  const entries = (): number => record.currentRecord?.columns.count ?? 0;
  record.addEventListener('care-change', () => {
    if (first === 0 && entries() > 0) first = now() - from;
  });
  record.resources = file;
  await record.updateComplete;
  await record.ready;
  if (drawn) {
    await timeline.drawComplete;
    await frame();
    await frame();
  }
  const total = now() - from;
  const timing = { total, first, longest: longest(), entries: entries() };
  record.remove();
  await wait(100);
  return timing;
}

const bench = { fetchBytes, floor, load };
declare global {
  interface Window {
    bench: typeof bench;
  }
}
window.bench = bench;
