/** Longest that the worker's script is waited for, ms. */
const LONGEST = 4000;

interface Policies {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
}

let policy: { createScriptURL(url: string): string } | undefined;

/**
 * Starts the worker whose script lies beside this one. Undefined where there is none, where the page's policy forbids it, or
 * where the script is on another host, which browsers do not take workers from: then the page reads by itself.
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
      // It is not there, and that is no news for the console: the page reads by itself.
      event.preventDefault();
      end();
    };
    worker.onmessage = (): void => end(worker);
  });
}

/** A page may take script addresses from policies only (Trusted Types); this one lets the one address through. */
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
