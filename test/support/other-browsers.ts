/** Browsers beside Chromium that may be installed here. Nothing is ever downloaded. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface OtherBrowser {
  name: 'firefox' | 'webkit';
  executablePath: string;
  /** WebDriver program, where the browser is driven through one. */
  driver?: string;
}

type Finder = (program: string, folders: readonly string[]) => string | undefined;

/** Where Debian and Fedora keep WebKitGTK's own browser. */
const LIBRARIES = [
  '/usr/lib/x86_64-linux-gnu',
  '/usr/lib/aarch64-linux-gnu',
  '/usr/lib64',
  '/usr/libexec',
  '/usr/lib',
].flatMap((folder) =>
  ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0'].map((version) => `${folder}/${version}`),
);

const onDisk: Finder = (program, folders) =>
  folders
    .map((folder) => join(folder, program))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });

export function otherBrowsers(env: NodeJS.ProcessEnv = process.env, find: Finder = onDisk): OtherBrowser[] {
  const path = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const firefox = env['FIREFOX_PATH'] ?? find('firefox-esr', path) ?? find('firefox', path);
  const driver = find('WebKitWebDriver', [...path, ...LIBRARIES]);
  const mini = find('MiniBrowser', LIBRARIES);
  return [
    ...(firefox ? [{ name: 'firefox', executablePath: firefox } as const] : []),
    ...(driver && mini ? [{ name: 'webkit', executablePath: mini, driver } as const] : []),
  ];
}
