import { describe, expect, it } from 'vitest';
import { otherBrowsers } from '../support/other-browsers.js';

describe('other browsers', () => {
  const here =
    (...paths: string[]) =>
    (program: string, folders: readonly string[]): string | undefined =>
      folders.map((folder) => `${folder}/${program}`).find((path) => paths.includes(path));

  it('are none where none is installed', () => {
    expect(otherBrowsers({ PATH: '/a' }, here())).toEqual([]);
  });

  it('are Firefox, named or found, and WebKitGTK with its driver', () => {
    const libraries = '/usr/lib/x86_64-linux-gnu/webkitgtk-6.0';
    expect(
      otherBrowsers({ PATH: '/a' }, here('/a/firefox', '/a/WebKitWebDriver', `${libraries}/MiniBrowser`)),
    ).toEqual([
      { name: 'firefox', executablePath: '/a/firefox' },
      { name: 'webkit', executablePath: `${libraries}/MiniBrowser`, driver: '/a/WebKitWebDriver' },
    ]);
    expect(otherBrowsers({ PATH: '/a', FIREFOX_PATH: '/mine' }, here('/a/WebKitWebDriver'))).toEqual([
      { name: 'firefox', executablePath: '/mine' },
    ]);
  });
});
