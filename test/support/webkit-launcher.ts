/**
 * WebKitGTK for Web Test Runner, through the WebDriver program that comes with it. Without a display it is given a virtual one.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import type { BrowserLauncher } from '@web/test-runner';

/** A port that nobody else is likely to use; the driver takes no 0. */
const PORT = 4700 + (process.pid % 200);

interface Answer {
  value: { sessionId?: string; error?: string; message?: string } | string | null;
}

async function ask(method: string, path: string, body?: object): Promise<Answer['value']> {
  const response = await fetch(`http://127.0.0.1:${PORT}${path}`, {
    method,
    ...(body ? { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } } : {}),
  });
  const { value } = (await response.json()) as Answer;
  if (!response.ok) throw new Error(`WebKit: ${JSON.stringify(value)}`);
  return value;
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

export function webkitLauncher(driver: string, browser: string): BrowserLauncher {
  const started: ChildProcess[] = [];
  const urls = new Map<string, string>();
  let session: Promise<string> | undefined;

  async function open(): Promise<string> {
    const env = { ...process.env };
    if (!env['DISPLAY'] && !env['WAYLAND_DISPLAY']) {
      env['DISPLAY'] = `:${PORT}`;
      started.push(
        spawn('Xvfb', [env['DISPLAY'], '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
          stdio: 'ignore',
        }),
      );
    }
    started.push(spawn(driver, [`--port=${PORT}`], { stdio: 'ignore', env }));
    const capabilities = {
      alwaysMatch: { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } },
    };
    for (let attempt = 0; ; attempt++) {
      await pause(300);
      try {
        const made = (await ask('POST', '/session', { capabilities })) as { sessionId: string };
        return made.sessionId;
      } catch (error) {
        if (attempt > 30) throw error;
      }
    }
  }

  return {
    name: 'WebKitGTK',
    type: 'webkit',
    concurrency: 1,
    async initialize() {
      session ??= open();
      await session;
    },
    async startSession(id, url) {
      urls.set(id, url);
      await ask('POST', `/session/${await session}/url`, { url });
    },
    // Debugging needs a window that somebody looks at.
    startDebugSession: () => Promise.reject(new Error('WebKitGTK runs tests only.')),
    isActive: (id) => urls.has(id),
    getBrowserUrl: (id) => urls.get(id) ?? '',
    async stopSession(id) {
      urls.delete(id);
      await ask('POST', `/session/${await session}/url`, { url: 'about:blank' });
      return {};
    },
    async stop() {
      if (session) await ask('DELETE', `/session/${await session}`).catch(() => undefined);
      for (const child of started) child.kill();
    },
  };
}
