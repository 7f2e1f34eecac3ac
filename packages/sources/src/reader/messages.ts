import type { ReadBatch } from '@care-timeline/record';
import type { PartReaderEnd, PartReaderOptions } from './part-reader.js';

/** Messages from the page to the worker. */
export type ToWorker =
  | { readonly type: 'start'; readonly options: PartReaderOptions }
  | { readonly type: 'bytes'; readonly bytes: Uint8Array }
  | { readonly type: 'end' };

/** Messages from the worker to the page. */
export type FromWorker =
  | { readonly type: 'ready' }
  | { readonly type: 'part'; readonly batch: ReadBatch }
  | ({ readonly type: 'end' } & PartReaderEnd)
  | { readonly type: 'failed' };
