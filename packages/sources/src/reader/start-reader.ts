import type { ReadBatch } from '@care-timeline/record';
import { openWorker } from './open-worker.js';
import type { PartReaderOptions } from './part-reader.js';
import { ReaderApart, type ReaderApartOptions } from './reader-apart.js';
import { ReaderHere, type Reader } from './reader-here.js';

/** A worker if there is one, otherwise the page. Never rejects. */
export async function startReader(
  options: Omit<PartReaderOptions, 'partSize'>,
  take: (batch: ReadBatch) => void,
  way: ReaderApartOptions,
): Promise<Reader> {
  const worker = await openWorker();
  return worker === undefined ? new ReaderHere(options, take) : new ReaderApart(worker, options, take, way);
}
