import type { ESLint } from 'eslint';

export const platformPlugin: ESLint.Plugin;
