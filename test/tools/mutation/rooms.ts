import { readFileSync } from 'node:fs';

export const MUTATION = 'docs/mutation.json';

/** Folders or files of sources, each with the beginnings of the paths of the tests that judge it. */
export function readJudges(): Readonly<Record<string, readonly string[]>> {
  return JSON.parse(readFileSync('.config/mutation.json', 'utf8')) as Record<string, readonly string[]>;
}

export const readRooms = (): string[] => Object.keys(readJudges());
