/** Maximum time to wait for the worker's script, ms. */
const LONGEST = 4000;

interface Policies {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
}

let policy: { createScriptURL(url: string): string } | undefined;

/**
 * Starts the worker whose script is located next to this one. Undefined if it does not exist, if the page's policy
 * forbids it, or if the script is on another host, from which browsers do not start workers: then the page reads by
 * itself.
 */
export async function openWorker(): Promise<Worker | undefined> {
  if (typeof Worker !== 'function') return undefined;
  let worker: Worker;
  try {
    const url = new URL('./care-reader.js', import.meta.url).href;
    worker = new Worker(trusted(url), { type: 'module', name: 'care-reader' });
  } catch {
    return undefined;
  }
  return new Promise((resolve) => {
    const end = (found?: Worker): void => {
      clearTimeout(timer);
      worker.onmessage = worker.onerror = null;
      if (found === undefined) worker.terminate();
      resolve(found);
    };
    const timer = setTimeout(() => end(), LONGEST);
    worker.onerror = (event): void => {
      // The script is missing; no need for a console error, because the page reads by itself.
      event.preventDefault?.();
      end();
    };
    worker.onmessage = ({ data }: { data: { type?: unknown } | null }): void =>
      end(data?.type === 'ready' ? worker : undefined);
  });
}

/** With Trusted Types a page accepts script URLs only from policies; this one allows just that URL. */
function trusted(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: Policies };
  policy ??= trustedTypes?.createPolicy('care-timeline-reader', {
    createScriptURL: (asked) => {
      if (asked !== url) throw new TypeError('Not the address of the reader');
      return asked;
    },
  });
  return policy?.createScriptURL(url) ?? url;
}
