/**
 * The worker that reads long documents: takes bytes, and returns columns of numbers with the same bytes. It loads
 * nothing and knows no addresses.
 */
import { buffersOf } from '@care-timeline/record';
import type { FromWorker, ToWorker } from './messages.js';
import { PartReader } from './part-reader.js';

interface WorkerScope {
  onmessage: ((event: { readonly data: ToWorker }) => void) | null;
  postMessage(message: FromWorker, transfer?: readonly ArrayBuffer[]): void;
}

const scope = globalThis as unknown as WorkerScope;
/** Number of bytes scanned at a time: a part is completed soon after its last byte arrives. */
const SLICE = 64 << 10;
let reader: PartReader | undefined;

scope.onmessage = ({ data }) => {
  try {
    hear(data);
  } catch {
    scope.postMessage({ type: 'failed' });
  }
};
scope.postMessage({ type: 'ready' });

function hear(message: ToWorker): void {
  if (message.type === 'start') reader = new PartReader(message.options);
  else if (message.type === 'bytes') {
    const { bytes } = message;
    for (let from = 0; from < bytes.length; from += SLICE) {
      const batch = reader?.push(bytes.subarray(from, from + SLICE));
      if (batch) scope.postMessage({ type: 'part', batch }, buffersOf(batch));
    }
  } else if (reader) {
    const end = reader.end();
    const whole = end.whole?.slice();
    scope.postMessage({ type: 'end', ...end, ...(whole ? { whole } : {}) }, [
      ...(end.batch ? buffersOf(end.batch) : []),
      ...(whole ? [whole.buffer] : []),
    ]);
  }
}
