import { BatchReader, PatientRecord } from '@care-timeline/record';
import { source, type Resource } from './resources.js';

/** The same in one `add`, one by one, and read in parts elsewhere. */
export function inEveryWay(
  entries: readonly { fullUrl?: string; resource: Resource }[],
): [string, PatientRecord][] {
  const options = { lang: 'en', timeZone: 'Europe/Oslo' } as const;
  const bundle = (some: readonly object[]) => ({ resourceType: 'Bundle', type: 'collection', entry: some });
  const whole = new PatientRecord(options);
  whole.add(bundle(entries));
  const singly = new PatientRecord(options);
  for (const entry of entries) singly.add(bundle([entry]));
  const inParts = new PatientRecord(options);
  const intake = inParts.intake(source('default'));
  const reader = new BatchReader({ sourceId: 'default', timeZone: 'Europe/Oslo', lang: 'en' });
  for (const entry of entries) {
    const bytes = new TextEncoder().encode(JSON.stringify(entry));
    const [from, to] = [Uint32Array.of(0), Uint32Array.of(bytes.length)];
    intake.take(reader.read([entry], { bytes, from, to, kind: 'entry' }));
  }
  intake.finish();
  return [
    ['whole', whole],
    ['singly', singly],
    ['in parts', inParts],
  ];
}
