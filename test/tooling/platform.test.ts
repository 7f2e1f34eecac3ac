import { Linter } from 'eslint';
import ts from 'typescript';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { platformPlugin } from '../../.config/platform.js';

const FILE = 'packages/record/src/types.ts';

/** Numbers of the lines that the rule complains about, with their types known. */
function complaints(code: string): number[] {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    types: [],
    lib: ['lib.es2023.d.ts'],
  };
  const host = ts.createCompilerHost(options, true);
  const { getSourceFile } = host;
  host.getSourceFile = (name, version) =>
    name === FILE
      ? ts.createSourceFile(name, code, version, true)
      : getSourceFile.call(host, name, version, undefined, false);
  const program = ts.createProgram([FILE], options, host);
  const found = new Linter().verify(
    code,
    {
      files: ['**/*.ts'],
      languageOptions: { parser: tseslint.parser, parserOptions: { programs: [program] } },
      plugins: { platform: platformPlugin },
      rules: { 'platform/arrays-only': 'error' },
    },
    FILE,
  );
  return found.map(({ line }) => line);
}

describe('what is handed to functions that pages replace', () => {
  it('is an array, also where the platform would take anything', () => {
    const combined = ['all', 'allSettled', 'any', 'race'].flatMap((name) => [
      [`void Promise.${name}(set);`, true],
      [`void Promise['${name}'](set);`, true],
      [`void Promise.${name}(map.values());`, true],
      [`void Promise.${name}([...set]);`, false],
      [`void Promise.${name}(list);`, false],
      [`void Promise.${name}([list[0], 1]);`, false],
    ]) as [string, boolean][];
    const lines: [string, boolean][] = [
      ['declare const set: Set<Promise<number>>; declare const map: Map<string, Promise<number>>;', false],
      ['declare const list: readonly Promise<number>[];', false],
      ...combined,
      ['void Array.from(set);', true],
      ['void Uint8Array.from([1]);', false],
      ['void Promise.resolve(set);', false],
    ];
    expect(complaints(lines.map(([code]) => code).join('\n'))).toEqual(
      lines.flatMap(([, isWrong], at) => (isWrong ? [at + 1] : [])),
    );
  });
});
