import type { Part, PartReaderEnd, PartReaderOptions } from './part-reader.js';

/** Messages from the page to the worker. */
export type ToWorker =
  | { readonly type: 'start'; readonly options: PartReaderOptions }
  | { readonly type: 'bytes'; readonly bytes: Uint8Array }
  | { readonly type: 'end' };

/** Messages from the worker to the page. */
export type FromWorker =
  | { readonly type: 'ready' }
  /** A sign of life: so many bytes have been looked at. */
  | { readonly type: 'taken'; readonly bytes: number }
  | ({ readonly type: 'part' } & Part)
  | ({ readonly type: 'end' } & PartReaderEnd)
  | { readonly type: 'failed' };
