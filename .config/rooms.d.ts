import type { ESLint } from 'eslint';

/** Names of the rooms on each level, lowest first. */
export type Levels = readonly (readonly string[])[];

export const rooms: Readonly<Record<string, Levels>>;
export function roomOf(path: string): string;
export function importFault(levels: Levels, path: string, specifier: string): string | undefined;
export const roomsPlugin: ESLint.Plugin;
