import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

/**
 * The project's lint rules for code that stands in no file. Rules that need types are off: with `CI` set, typescript-eslint
 * parses what the disk has at that path instead of the text it is given.
 */
export const lintOfText = (): ESLint =>
  new ESLint({
    overrideConfigFile: '.config/eslint.config.js',
    overrideConfig: tseslint.configs.disableTypeChecked as never,
  });
