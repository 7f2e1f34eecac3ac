/** Code in documents that is nobody's page: it compiles against the packages as they are. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { documents } from './links.js';

/** What an example leaves to its reader. */
const GIVEN = `
declare const bundle: object;
declare const bundleOrText: object | string;
declare const ourClient: { everything(): Promise<object>; medicationInput(): Promise<object> };
declare const authorisedFetch: typeof fetch;
declare const signInAgain: () => Promise<boolean>;
declare const summary: import('@care-timeline/summary').CareSummary;
declare const tell: (event: object) => void;
`;

interface Block {
  readonly name: string;
  readonly code: string;
}

/** The blocks of a document; those with the same imports as the one before stand on their own too. */
const blocks: Block[] = documents()
  // Shown from test/consumers, where it is built and run.
  .filter((path) => path !== 'docs/quick-start.md')
  .flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/^```(js|ts|tsx)\n([^]*?)^```/gm)].map(([, , code], index) => ({
      name: `${path.replaceAll('/', '-').replace('.md', '')}-${index + 1}.tsx`,
      code: code!,
    })),
  );

/** What the compiler says of each block, by its name. */
function faults(): Map<string, string[]> {
  const folder = resolve('test/docs');
  const texts = new Map(
    blocks.map(({ name, code }) => [`${folder}/${name}`, `${GIVEN}\n${code}\nexport {};\n`]),
  );
  const options: ts.CompilerOptions = {
    noEmit: true,
    // An example does not say what could be missing.
    strict: true,
    strictNullChecks: false,
    noImplicitAny: false,
    noImplicitOverride: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    customConditions: ['care-source'],
    allowImportingTsExtensions: true,
    jsx: ts.JsxEmit.ReactJSX,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (path, version, ...rest) =>
    texts.has(path)
      ? ts.createSourceFile(path, texts.get(path)!, version)
      : getSourceFile.call(host, path, version, ...rest);
  host.fileExists = (path) => texts.has(path) || fileExists.call(host, path);
  host.readFile = (path) => texts.get(path) ?? readFile.call(host, path);
  const program = ts.createProgram([...texts.keys()], options, host);
  const found = new Map<string, string[]>();
  for (const { name } of blocks) {
    const file = program.getSourceFile(`${folder}/${name}`)!;
    const said = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
    found.set(
      name,
      said.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' ')),
    );
  }
  return found;
}

describe('code in documents', () => {
  it('is found', () => expect(blocks.length).toBeGreaterThan(12));

  it('compiles against the packages', { timeout: 60_000 }, () => {
    const wrong = [...faults()].filter(([, said]) => said.length > 0);
    expect(Object.fromEntries(wrong)).toEqual({});
  });
});
