import { CareMedicationList } from '@care-timeline/medication-list';
import { medicinesRecord } from './record.js';

CareMedicationList.define();

export interface ListTiming {
  readonly rows: number;
  /** ms of the record's own work: reading, joining, comparing. */
  readonly record: number;
  /** ms from setting the record until the first frame with it was painted. */
  readonly painted: number;
  /** ms until every row was rendered and laid out. */
  readonly all: number;
  readonly asOf: number;
  readonly back: number;
  readonly letter: number;
  readonly plain: number;
  readonly elements: number;
}

const afterPaint = (): Promise<number> =>
  new Promise((done) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.now());
      port2.postMessage(undefined);
    });
  });

async function work(element: CareMedicationList, change: () => void): Promise<number> {
  await afterPaint();
  const from = performance.now();
  change();
  await element.updateComplete;
  element.getBoundingClientRect();
  return performance.now() - from;
}

async function once(rows: number): Promise<ListTiming> {
  const record = medicinesRecord(rows);
  const beforeRecord = performance.now();
  record.medications();
  record.allergies();
  const recordMs = performance.now() - beforeRecord;
  const element = document.createElement('care-medication-list');
  element.timeZone = 'Europe/Oslo';
  document.body.append(element);
  await element.updateComplete;
  await afterPaint();
  const from = performance.now();
  element.record = record;
  const painted = (await afterPaint()) - from;
  await element.updateComplete;
  element.getBoundingClientRect();
  const all = performance.now() - from;
  const lines = [...element.shadowRoot!.querySelectorAll<HTMLElement>('.line')];
  const elements = element.shadowRoot!.querySelectorAll('*').length;
  const asOf = await work(element, () => (element.asOf = '2026-11-01'));
  const back = await work(element, () => (element.asOf = ''));
  const input = element.shadowRoot!.querySelector<HTMLInputElement>('input[type="search"]')!;
  const letter = await work(element, () => {
    input.value = 'f';
    input.dispatchEvent(new InputEvent('input'));
  });
  const cells = lines.map((line) =>
    [...line.children].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()),
  );
  element.remove();
  await afterPaint();
  return {
    rows: lines.length,
    record: recordMs,
    painted,
    all,
    asOf,
    back,
    letter,
    plain: plainTable(cells),
    elements,
  };
}

/** The same words in a bare table, for comparison. */
function plainTable(cells: readonly (readonly string[])[]): number {
  const from = performance.now();
  const table = document.createElement('table');
  for (const row of cells) {
    const line = table.insertRow();
    for (const cell of row) line.insertCell().textContent = cell;
  }
  document.body.append(table);
  table.getBoundingClientRect();
  const ms = performance.now() - from;
  table.remove();
  return ms;
}

Object.assign(window, {
  async measure(rows: number, runs: number): Promise<ListTiming[]> {
    const timings: ListTiming[] = [];
    for (let run = 0; run < runs; run++) timings.push(await once(rows));
    return timings;
  },
});
