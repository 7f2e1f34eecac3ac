import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Newest change, ms since 1970, of any file below the given files and folders; -Infinity where there is none. */
export async function newestChange(paths: readonly string[]): Promise<number> {
  const times = await Promise.all(paths.map(changeOf));
  return Math.max(-Infinity, ...times);
}

async function changeOf(path: string): Promise<number> {
  try {
    const about = await stat(path);
    if (!about.isDirectory()) return about.mtimeMs;
    const names = await readdir(path);
    return await newestChange(names.map((name) => join(path, name)));
  } catch {
    return -Infinity;
  }
}

/** True where the built file is missing or older than anything it is made from. */
export async function isStale(built: string, madeFrom: readonly string[]): Promise<boolean> {
  const [made, source] = await Promise.all([changeOf(built), newestChange(madeFrom)]);
  return made === -Infinity || made < source;
}
