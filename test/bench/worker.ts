import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';

/** Bundles a TypeScript module as it would be shipped, runs it in a worker thread, and gives its one message. */
export async function runInWorker<T>(module: URL, workerData: unknown): Promise<T> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(module)],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'es2022',
    conditions: ['care-source'],
    logLevel: 'error',
  });
  const worker = new Worker(outputFiles[0]!.text, { eval: true, workerData });
  try {
    const [message] = (await once(worker, 'message')) as [T];
    return message;
  } finally {
    await worker.terminate();
  }
}
