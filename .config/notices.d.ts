import type { Plugin } from 'rollup';

export interface Bundled {
  name: string | null;
  version: string | null;
  license: string | null;
  licenseText: string | null;
  noticeText?: string | null;
  author?: { name?: string } | null;
}
export function noticeOf(dependency: Bundled): string;
export function noticesText(name: string, dependencies: Iterable<Bundled>): string;
export function notices(folder: string): Plugin[];
