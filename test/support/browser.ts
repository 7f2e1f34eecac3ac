/**
 * Finds a Chromium that tests, screenshots and benchmarks can drive.
 *
 * Order: `CHROME_PATH`, an installed Chrome, Chromium or Edge, then the Chromium that ships inside the npm
 * package `@sparticuz/chromium` (Linux x64). Nothing is ever downloaded outside `npm ci`.
 */
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface FoundBrowser {
  /** Absolute path of the executable. */
  executablePath: string;
  /** Arguments the executable needs to run headless on this machine. */
  args: string[];
  /** Where it came from, for messages. */
  origin: 'CHROME_PATH' | 'installed' | 'npm';
}

export interface FinderOptions {
  env?: NodeJS.ProcessEnv;
  platform?: NodeJS.Platform;
  isExecutable?: (path: string) => boolean;
  /** Path of the Chromium inside npm; replaced in tests. */
  bundled?: () => Promise<{ executablePath: string }>;
}

const PROGRAMS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'chrome',
];

const MAC_APPS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const WINDOWS_APPS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** Keeps a fresh profile from opening connections of its own. */
const QUIET_ARGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars',
  '--force-color-profile=srgb',
];

function isExecutableFile(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return existsSync(path);
  } catch {
    return false;
  }
}

function candidates(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] {
  if (platform === 'darwin') return MAC_APPS;
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
      Boolean,
    ) as string[];
    return roots.flatMap((root) => WINDOWS_APPS.map((app) => join(root, app)));
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return PROGRAMS.flatMap((program) => folders.map((folder) => join(folder, program)));
}

/** The Chromium inside npm with nothing but its own fonts: draws the same picture on every Linux x64 machine. */
export async function fixedBrowser(): Promise<FoundBrowser> {
  const { executablePath } = await bundledChromium();
  return {
    executablePath,
    args: ['--no-sandbox', ...QUIET_ARGS, '--font-render-hinting=none'],
    origin: 'npm',
  };
}

async function bundledChromium(): Promise<{ executablePath: string }> {
  // The package unpacks its own shared libraries only where it believes to run on such a runtime.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs20.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  // Its own arguments switch off web security and the like, which tests must keep.
  return { executablePath: await chromium.executablePath() };
}

/**
 * @throws Error with what was looked for and what to do, where no browser fits.
 */
export async function findBrowser(options: FinderOptions = {}): Promise<FoundBrowser> {
  const env = options.env ?? process.env;
  const platform = options.platform ?? process.platform;
  const isExecutable = options.isExecutable ?? isExecutableFile;
  const sandbox = process.getuid?.() === 0 || env['CI'] ? ['--no-sandbox'] : [];

  const named = env['CHROME_PATH'];
  if (named) {
    if (!isExecutable(named)) throw new Error(`CHROME_PATH is ${named}, which is not an executable file.`);
    return { executablePath: named, args: [...sandbox, ...QUIET_ARGS], origin: 'CHROME_PATH' };
  }
  const installed = candidates(env, platform).find(isExecutable);
  if (installed) return { executablePath: installed, args: [...sandbox, ...QUIET_ARGS], origin: 'installed' };

  try {
    const { executablePath } = await (options.bundled ?? bundledChromium)();
    return { executablePath, args: ['--no-sandbox', ...QUIET_ARGS], origin: 'npm' };
  } catch (error) {
    throw new Error(
      'No browser found. Looked at CHROME_PATH, for an installed Chrome, Chromium or Edge, and for the Chromium inside ' +
        `npm (Linux x64 only: ${(error as Error).message}). Install Chrome or Chromium, or set CHROME_PATH to its executable.`,
      { cause: error },
    );
  }
}
