/**
 * Builds every published package as unbundled ES modules (for bundlers) and `care-timeline.js`, the one file that a
 * plain page loads. Type declarations come from `tsc -b`, see `npm run build`.
 */
import { readFileSync, existsSync } from 'node:fs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import esbuild from 'rollup-plugin-esbuild';
import { minify } from 'vite';
import { minifyLiterals } from './.config/minify-literals.js';
import { notices } from './.config/notices.js';

const FLOORS = JSON.parse(readFileSync(new URL('./.config/floors.json', import.meta.url), 'utf8'));
const manifest = (name) =>
  JSON.parse(readFileSync(new URL(`./packages/${name}/package.json`, import.meta.url), 'utf8'));

/** Circular imports and unresolved modules are errors: a house without circles. */
function onwarn(warning, warn) {
  if (warning.code === 'CIRCULAR_DEPENDENCY' && warning.ids?.every((id) => id.includes('node_modules')))
    return;
  if (['CIRCULAR_DEPENDENCY', 'UNRESOLVED_IMPORT'].includes(warning.code)) throw new Error(warning.message);
  warn(warning);
}

const typescript = (options = {}) =>
  esbuild({
    tsconfig: 'tsconfig.json',
    target: 'es2022',
    sourceMap: true,
    loaders: { '.json': 'json' },
    ...options,
  });

/** Smaller than what esbuild makes of one large module: 3 % of the gzip size (docs/decisions/0006). */
const minified = () => ({
  name: 'minified',
  async renderChunk(code, { fileName }) {
    const result = await minify(fileName, code, {
      module: true,
      compress: { target: 'es2022' },
      mangle: { toplevel: true },
      codegen: { removeWhitespace: true, legalComments: 'none' },
      sourcemap: true,
    });
    if (result.errors.length > 0) throw new Error(result.errors[0].message);
    return { code: result.code, map: result.map };
  },
});

const isBare = (id) => !id.startsWith('.') && !id.startsWith('/') && !/^[a-z]:\\/i.test(id);

/** One entry for each path in the package's `exports` that resolves to source. */
function entries(name) {
  const sources = Object.values(manifest(name).exports)
    .map((target) => target['care-source'])
    .filter((source) => source?.endsWith('.ts'));
  return Object.fromEntries(
    sources.map((source) => [
      source.replace('./src/', '').replace(/\.ts$/, ''),
      `packages/${name}/${source.slice(2)}`,
    ]),
  );
}

/** A React component, which a server of React components leaves to the browser. */
const isComponent = ({ facadeModuleId }) => /packages.react.src.generated.care-/.test(facadeModuleId ?? '');

const packages = FLOORS.flat()
  .filter((name) => existsSync(new URL(`./packages/${name}/package.json`, import.meta.url)))
  .filter((name) => !manifest(name).private)
  .map((name) => ({
    input: entries(name),
    external: isBare,
    plugins: [nodeResolve({ extensions: ['.ts', '.js'] }), typescript()],
    output: {
      dir: `packages/${name}/dist`,
      format: 'es',
      preserveModules: true,
      preserveModulesRoot: `packages/${name}/src`,
      banner: (chunk) => (isComponent(chunk) ? "'use client';" : ''),
      sourcemap: true,
    },
    onwarn,
  }));

/** Everything in one file, as small as it gets. */
const whole = () => [
  nodeResolve({
    exportConditions: ['care-source', 'browser', 'production', 'import', 'default'],
    extensions: ['.ts', '.mjs', '.js'],
  }),
  typescript({ legalComments: 'none' }),
  minifyLiterals(),
  minified(),
];

const cdn = {
  input: 'packages/elements/src/care-timeline.ts',
  plugins: [whole(), notices('elements')],
  output: {
    file: 'packages/elements/dist/care-timeline.js',
    format: 'es',
    sourcemap: true,
    inlineDynamicImports: true,
  },
  onwarn,
};

/**
 * Whole packages for tools that only `require`, which are unit test runners: Lit is published as modules alone, so it is
 * inside. React components take everything from `elements`, so that there is one of each.
 */
const required = ['elements', 'react'].map((name) => ({
  input: entries(name),
  external: name === 'react' ? /^(react$|@care-timeline\/elements)/ : [],
  plugins: [
    {
      name: 'one-of-each',
      resolveId: (id) =>
        name === 'react' && /^@care-timeline\/(?!elements)/.test(id)
          ? { id: '@care-timeline/elements', external: true }
          : null,
    },
    nodeResolve({
      exportConditions: ['care-source', 'import', 'default'],
      extensions: ['.ts', '.mjs', '.js'],
    }),
    typescript({ minify: true, legalComments: 'none' }),
    minifyLiterals(),
    notices(name),
  ],
  output: {
    dir: `packages/${name}/dist/require`,
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    exports: 'named',
  },
  onwarn,
}));

/** The worker that reads long documents: beside the module that starts it, for bundlers and for the one file. */
const readers = [
  ['sources', 'dist/reader'],
  ['elements', 'dist'],
].map(([name, dir]) => ({
  input: 'packages/sources/src/reader/care-reader.ts',
  plugins: [whole(), notices(name)],
  output: { file: `packages/${name}/${dir}/care-reader.js`, format: 'es', sourcemap: true },
  onwarn,
}));

/** A whole page beside the one file that it loads: for frames and web views, and for SMART launches. */
const pageOf = (name, folder) => ({
  input: `packages/elements/src/${folder}/${name}.ts`,
  plugins: [
    nodeResolve({
      exportConditions: ['care-source', 'browser', 'import', 'default'],
      extensions: ['.ts', '.js'],
    }),
    typescript({ minify: true, legalComments: 'none' }),
    {
      name: 'page',
      generateBundle() {
        const source = readFileSync(`packages/elements/src/${folder}/${name}.html`, 'utf8');
        this.emitFile({ type: 'asset', fileName: `${name}.html`, source });
      },
    },
    notices('elements'),
  ],
  output: { dir: 'packages/elements/dist', format: 'es', sourcemap: true },
  onwarn,
});

export default [
  ...packages,
  cdn,
  ...required,
  ...readers,
  pageOf('embed', 'embed'),
  pageOf('launch', 'smart'),
];
