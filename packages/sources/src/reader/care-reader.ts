/**
 * The worker that reads long documents: takes bytes, and returns columns of numbers with the same bytes. It loads
 * nothing and knows no addresses.
 */
import type { FromWorker, ToWorker } from './messages.js';
import { PartWorker } from './part-worker.js';

interface WorkerScope {
  onmessage: ((event: { readonly data: ToWorker }) => void) | null;
  postMessage(message: FromWorker, transfer?: readonly ArrayBuffer[]): void;
}

const scope = globalThis as unknown as WorkerScope;
const worker = new PartWorker((message, transfer) => scope.postMessage(message, transfer));
scope.onmessage = ({ data }) => worker.hear(data);
